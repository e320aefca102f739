import type { Atom, Line } from "./atoms.ts";
import { type Found, unlisted } from "./found.ts";
import { isWord } from "./heads.ts";
import type { Recogniser } from "./recogniser.ts";
import { governing, nominal } from "./words.ts";

/** 洪湖分洪区东分块蓄洪工程，: works that a sentence opens with and sets off by a comma. */
const opened = /^\s*(?:[（(]?\d{1,2}[）)、.．]\s*)?(\p{Script=Han}[\p{Script=Han}\d（）]{4,27}(?:工程|项目))，/u;

/** 加快|建设…工程 does something, and names nothing. */
const acts = (atom: Atom): boolean =>
  isWord(atom) && ((governing.has(atom.text) && !nominal.has(atom.text)) || /^[drpcut]/u.test(atom.tag));

/** 黑龙江省重点工程: of which sort, not which one. */
const sorts = /(?:重点|重大|民生|主要|在建|续建|新建|水利|基础设施|配套|相关|投资|建设|水利建设)(?:工程|项目)$/u;

const read = (line: Line): readonly Found[] => {
  const found = opened.exec(line.text);
  if (found === null || sorts.test(found[1]!)) return [];
  const start = found.index + found[0].length - 1 - found[1]!.length;
  const end = start + found[1]!.length;
  const placed = line.names.some((name) => name.kind === "place" && name.start === start && name.end < end - 2);
  if (!placed || line.atoms.some((atom) => atom.start >= start && atom.end <= end && acts(atom))) return [];
  return [unlisted({ start, end }, line.text, { kind: "project", rule: "works-opening" })];
};

/** Works by the name with which a sentence opens. */
export const works: Recogniser = { signs: ["程，", "目，"], read };
