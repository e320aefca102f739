import { fromEach } from "../../text/fromeach.ts";
import { type Line, sizeOf } from "./atoms.ts";
import { type Found, unlisted } from "./found.ts";
import { type Recogniser, words } from "./recogniser.ts";
import { descriptive, governing, plain } from "./words.ts";

/** What a way is called by, where the tagger takes it for an adverb or for nothing. */
const WAY = /^(?:高速|客专|客运专线|铁路|高铁|城际铁路)$/u;
/** 产业高速发展: how something grows. */
const GROWS =
  /^(?:发展|增长|运转|运行|成长|扩张|推进|增加|提升|列车|动车|宽带|网络|公路|铁路|通道|路网|轨道|服务区|时代|化)/u;
/** Whether 高速, which ends here, says how something grows or is built, and names no road. */
export const isPace = (text: string, end: number): boolean => GROWS.test(text.slice(end, end + 4));

const WORKS = /^(?:改扩建|扩建|复线|新线|连接线|支线)?(?:[一二三]期)?(?:工程|项目)?/u;

/** Words of which the signs of the places at a way's ends are written: 杭|绍|金台, 东永. */
const isSign = (tag: string): boolean => /^(?:x|ns|nr|nz|nrt|j)/u.test(tag);

/** 临|金|高速: a sign that is a verb elsewhere. */
const isLone = (text: string, tag: string): boolean => tag === "v" && /^[临通兴安宁定开]$/u.test(text);

const stemBefore = (line: Line, at: number): number => {
  let from = at;
  for (let length = 0; from > 0; from--) {
    const { form, text, tag } = line.atoms[from - 1]!;
    length += text.length;
    const fits = /^\p{Script=Han}+$/u.test(text) && length <= 4 && !plain.has(text) && !descriptive.has(text);
    if (form !== "word" || !fits || governing.has(text) || !(isSign(tag) || tag === "n" || isLone(text, tag))) break;
  }
  const stem = line.atoms.slice(from, at);
  const size = sizeOf(stem);
  return size >= 2 && stem.some(({ tag }) => isSign(tag)) ? from : -1;
};

const read = (line: Line): Found[] =>
  fromEach(line.atoms, (atom, index) => {
    if (atom.form !== "word" || !WAY.test(atom.text)) return [];
    const after = line.text.slice(atom.end, atom.end + 10);
    const from = isPace(line.text, atom.end) ? -1 : stemBefore(line, index);
    if (from < 0) return [];
    const end = atom.end + WORKS.exec(after)![0].length;
    return [unlisted({ start: line.atoms[from]!.start, end }, line.text, { kind: "project", rule: "road" })];
  });

/** Motorways and lines by the signs of the places at their ends: 临金|高速, 杭长|客专. */
export const roads: Recogniser = { read, signs: words("高速 客专 客运专线 铁路 高铁") };
