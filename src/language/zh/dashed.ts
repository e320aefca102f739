import type { Lexicon } from "../../model.ts";
import { type Atom, atEach, type Line, textOf } from "./atoms.ts";
import { type Found, unlisted } from "./found.ts";
import { type Head, headAt } from "./heads.ts";
import type { Recogniser } from "./recogniser.ts";
import { governing, nominal, outside } from "./words.ts";

/** Of what sort the thing is that is called by its name behind a dash: 控制性工程——, 最大灌区——, 工程之一——. */
const sort =
  /(?:工程|项目|枢纽|隧道|大桥|铁路|高铁|高速|公路|机场|港口|电站|风电场|基地|组成部分|景区|园区|公园|平台|通道|水库|灌区|湿地|油田|矿区|古镇|古城|河流|湖泊|岛屿|山峰|企业|品牌)(?:之一)?$/u;
const dash = /^[—–―─-]+$/u;
const kinds = /^(?:project|place|organization)$/u;
const longest = 26;
const reach = 12;

const stops = ({ form, text, tag }: Atom, started: boolean): boolean =>
  (form === "mark" && text !== "·") ||
  form === "book" ||
  (form === "word" &&
    started &&
    ((text.length > 1 && governing.has(text) && !nominal.has(text)) ||
      /^[的了在将已正]$/u.test(text) ||
      (text.length > 1 && (outside.has(text) || /^(?:ad|d|t|p|c)$/u.test(tag)))));

/** The last head noun of what stands behind the dash, up to the verb. */
const headFrom = (line: Line, from: number, lexicon: Lexicon): Head | null => {
  let head: Head | null = null;
  for (let at = from; at < Math.min(line.atoms.length, from + reach); at++) {
    const atom = line.atoms[at]!;
    const size = atom.end - line.atoms[from]!.start;
    if (size > longest || stops(atom, at > from)) break;
    const found = headAt(line, at, lexicon);
    if (found !== null && kinds.test(found.generic.kind) && found.start - line.atoms[from]!.start >= 2) head = found;
  }
  return head;
};

const read = (line: Line, lexicon: Lexicon): readonly Found[] =>
  atEach(line, (atom, index) => {
    const next = line.atoms[index + 1];
    if (!dash.test(atom.text) || next === undefined || dash.test(next.text) || index === 0) return null;
    let last = index;
    while (last > 0 && dash.test(line.atoms[last]!.text)) last--;
    if (!sort.test(textOf(line.atoms.slice(Math.max(0, last - 2), last + 1)))) return null;
    const head = headFrom(line, index + 1, lexicon);
    if (head === null) return null;
    const end = line.atoms[head.last]!.end;
    return [unlisted({ start: next.start, end }, line.text, { kind: head.generic.kind, rule: "head-dashed" })];
  });

/** What is told first by its sort and then, behind a dash, by its name: 重点工程——德胜隧道. */
export const dashed: Recogniser = { signs: ["—", "–", "―", "─"], read };
