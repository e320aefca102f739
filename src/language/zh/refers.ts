import type { Kind } from "../../model.ts";
import { fromEach } from "../../text/fromeach.ts";
import { matchesOf } from "../../text/matches.ts";
import type { Line } from "./atoms.ts";
import { type Found, unlisted } from "./found.ts";
import { type Recogniser, words } from "./recogniser.ts";

const places = /(?:全|该|我|本|此)(?:自治区|自治州|自治县|省|市|县|区|州|旗|盟|国|镇|乡|村|街道|港)/gu;
/** The sign of the level begins another word: 全市场, 全县域, 我国防. */
const begun = /^(?:场|域|级|际|内外|防|策|歌|资|企|营|有|界|道|值|两岸|图|都|书|徽|旗|宾)/u;
const things: readonly (readonly [RegExp, Kind])[] = [
  [
    /(?:该|本)(?:公司|集团|企业|银行|协会|中心|医院|大学|学院|研究院|研究所|校|厂|行|社|部|局|厅|委|会|院|所|机构|单位|合作社)(?![一-龥]*(?:里面))/gu,
    "organization",
  ],
  [/(?:该|此)(?:项目|工程|项工程|基地|平台|园区)/gu, "project"],
  [/(?:该|此)(?:规划|计划|方案|条例|办法|意见|决定|通知|文件|战略|行动|政策)/gu, "policy"],
];

const stops = /^[，。；：\s“]$/u;
const says = /^(?:t|d|f|m|p)/u;
/** Whether nothing but when or how stands before a place of the clause. */
const opensClause = (line: Line, start: number): boolean => {
  for (let at = line.atoms.findLastIndex((atom) => atom.end <= start); at >= 0; at--) {
    const { text, form, tag } = line.atoms[at]!;
    if (stops.test(text)) return true;
    if (form !== "amount" && !(form === "word" && says.test(tag))) return false;
  }
  return true;
};

/** 全国 is meant as a place where a number is said of it: 占全国1/5, 高于全国1.2个百分点; not in 走在全国前列. */
const counted = (line: Line, start: number, end: number): boolean => {
  const next = line.atoms.findIndex((atom) => atom.start >= end);
  if (next < 0) return false;
  if (line.atoms.slice(next, next + 4).some(({ form }) => form === "amount")) return true;
  // 全国新设立外商投资企业41947家, 年末全国…: what a clause with a number begins with is whose number it is.
  const stop = line.text.slice(end).search(/[，。；：]/u);
  const clause = stop < 0 ? line.text.length : end + stop;
  return (
    opensClause(line, start) &&
    line.atoms.some((atom) => atom.form === "amount" && atom.start >= end && atom.start < clause)
  );
};

const found = (line: Line, pattern: RegExp, what: { kind: Kind; rule: string }): Found[] =>
  fromEach(matchesOf(line.text, pattern), (match) => {
    const [start, end] = [match.index, match.index + match[0].length];
    if (what.kind !== "place" && !(line.edge(start) && line.edge(end))) return [];
    if (what.kind === "place" && line.text[end] === "域") return [];
    if (what.kind === "place" && begun.test(line.text.slice(end, end + 2)) && !line.edge(end)) return [];
    if (match[0] === "全国" && !counted(line, match.index, end)) return [];
    if (/[健安完保]/u.test(line.text[start - 1] ?? "") && match[0].startsWith("全")) return [];
    return [{ ...unlisted({ start, end }, line.text, what), refers: true }];
  });

const zones =
  /(?<=^|[，。；、：“”（）在]|整个|目前|如今|今天|今日|当时)(?:该|本)?(?:开发区|高新区|经开区|新区|度假区|保税区|综保区|自贸区|示范区)(?!管委会|管理委员会|党工委|党委|内外|建设|类|级|等|、)/gu;

const bare =
  /(?<=^|[，。；：、\s])(?:公司|集团|医院|学校|学院|大学|合作社|研究院|研究所|协会|银行)(?=(?:目前|如今|近年来|今年|去年|\d{4}年|现|已|先后|还|将|共|曾|也|均|不断|连续|一直|始终|总|主要|自|由|被|以|在|于|占地|注册|总部|下设|设有|拥有|具有|位于|坐落|地处|创建|创办|成立|始建|组建|建于|前身|坚持|秉承|秉持|奉行|传承|弘扬|荣获|获|入选|是|为|年产|年销|计划|投资|与|和|董事长|总经理|院长|校长|现有|开设|开展|推行|实施|实现|实行|通过|发展|依托|致力|专注|累计|员工|职工))/gu;

/** 医院创建于1950年: the body that was named before, without a word that points to it. */
const bareBodies = (line: Line): Found[] =>
  fromEach(matchesOf(line.text, bare), ({ index, 0: word }) => {
    const [start, end] = [index, index + word.length];
    if (!line.edge(start) || !line.edge(end)) return [];
    const found = unlisted({ start, end }, line.text, { kind: "organization", rule: "refers-organization" });
    return [{ ...found, name: `该${word}`, refers: true }];
  });

/** Each beginning with each of what goes on: 全市, 该公司. */
const pairs = (first: string, next: string): readonly string[] =>
  [...first].flatMap((one) => [...next].map((other) => one + other));

/** Words that refer to what was named before: 全市, 该省, 我国, 该公司. */
export const referring: readonly Recogniser[] = [
  {
    signs: pairs("全该我本此", "自省市县区州旗盟国镇乡村街港"),
    read: (line) => found(line, places, { kind: "place", rule: "refers-place" }),
  },
  {
    signs: words("开发 高新 经开 新区 度假 保税 综保 自贸 示范"),
    read: (line) => found(line, zones, { kind: "place", rule: "refers-zone" }),
  },
  { signs: words("公司 集团 医院 学校 学院 大学 合作 研究 协会 银行"), read: bareBodies },
  ...things.map(
    ([pattern, kind]): Recogniser => ({
      signs: ["该", "本", "此"],
      read: (line) => found(line, pattern, { kind, rule: `refers-${kind}` }),
    }),
  ),
];
