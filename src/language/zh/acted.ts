import type { Piece } from "./pieces.ts";

/** Verbs that make, do or finish what is counted; not those that have it do something: 帮助230户群众…, 有8家企业…. */
const DOES =
  /^(?:累计|共|先后|陆续|新)?(?:实施|建设|建成|建立|建起|完成|推进|开展|举办|承办|新建|新改建|改建|扩建|改造|启动|开工|新开工|签约|谋划|储备|承担|设立|打造|创建|整治|治理|查处|发布|制定|出台|推出|落实|获批|办理|化解|申报|续建|竣工|维修|安装|购置|清理|投资建设|更新|推进实施|支持实施|组织实施)$/u;

/** Whether the words before a number end in a verb of which all that stands behind the number is the object. */
export const isActedOn = (before: readonly Piece[]): boolean => {
  const last = before.at(-1);
  const verb = last?.text === "了" ? before.at(-2) : last;
  return verb !== undefined && verb.mention === null && verb.amount === null && DOES.test(verb.text);
};

/** What belongs to no noun phrase: adverbs, prepositions, pronouns, times, 了 and 的. */
const OUTSIDE = /^(?:d|p|u|c|r|t|y)/u;
const NOUN = /^(?:n(?!t)|j|l)/u;
/** 供电设施安全|改造, 健身路径|安装: what is done with them closes the phrase. */
const DONE = /^(?:安装|建设|改造|整治|更换|提升|治理|修缮|更新|检查|维修|施工)$/u;
const longest = 7;

/** Where the noun phrase ends whose verbs only say of what kind it is: 安全|饮水|巩固|提升|项目; 0 where these words are none. */
export const endOfObject = (words: readonly Piece[]): number => {
  const end = words.findLastIndex((piece) => NOUN.test(piece.tag) && piece.text.length > 1) + 1;
  const plain = words.every((piece, i) => piece.amount === null && (i >= end || !OUTSIDE.test(piece.tag)));
  const rest = words.slice(end);
  const closes = rest.every(({ tag, text }) => /^[va]n$/u.test(tag) || DONE.test(text));
  return plain && end > 0 && words.length <= longest && closes ? words.length : 0;
};
