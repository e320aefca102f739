import { fromEach } from "../../text/fromeach.ts";
import { type Atom, atEach, type Line } from "./atoms.ts";
import { type Found, unlisted } from "./found.ts";
import { isPlace } from "./heads.ts";
import type { Recogniser } from "./recogniser.ts";

/** What a place or a country is to become. */
const aims =
  /^(?:数字|智慧|平安|法治|健康|美丽|诚信|幸福|绿色|活力|文明|和谐|富裕|富强|开放|创新|清廉|书香|信用|海上|森林|生态|文化|科技|智造|质量|品质|宜居|大美|清洁|节约型|学习型|空中|云上|清凉|好客|强富美高|富美|魅力|希望|奋进|实力|乐业|勤廉|廉洁|无废|低碳|零碳|零废|海绵|韧性|人文|知识|美好)$/u;
const strong = /^(?:强国|强省|强市|强县|强区|强州|强镇|强旗)$/u;
const strongEnd = /(?:强国|强省|强市|强县|强区|强州|强镇|强旗)$/u;

const isNoun = (atom: Atom | undefined): atom is Atom =>
  atom?.form === "word" && /^(?:n|vn|j|b|l|nr|a$|an|v$)/u.test(atom.tag) && atom.text.length >= 2;

const slogan = (line: Line, { start }: Atom, end: number, rule: string): Found =>
  unlisted({ start, end }, line.text, { kind: "policy", rule });

const sloganAt = (line: Line, index: number): Found | null => {
  const [first, second] = [line.atoms[index]!, line.atoms[index + 1]];
  if (first.form !== "word" && !(first.form === "name" && aims.test(first.text))) return null;
  if (isPlace(second) && aims.test(first.text) && !/^(?:市|省|县|区|州)$/u.test(second!.text)) {
    const next = line.text.slice(second!.end, second!.end + 1);
    return /[省市县区州镇乡]/u.test(next) ? null : slogan(line, first, second!.end, "slogan-place");
  }
  if (second?.form === "word" && strong.test(second.text) && isNoun(first))
    return slogan(line, first, second.end, "slogan-strong");
  // The tagger may cut 体育强|省 or take 强 and 省 apart.
  if (second?.text === "强" && isNoun(first)) {
    const third = line.atoms[index + 2];
    if (/^[国省市县区州]$/u.test(third?.text ?? "")) return slogan(line, first, third!.end, "slogan-strong");
  }
  return first.text.length >= 4 && strongEnd.test(first.text) ? slogan(line, first, first.end, "slogan-strong") : null;
};

const joint = /^[、和]$/u;

/** A sister in a list of slogans: 网络强省、数字四川、智慧社会. */
const sisters = (line: Line, known: readonly Found[]): Found[] =>
  fromEach(line.atoms, (atom, index) => {
    const [second, third] = [line.atoms[index + 1], line.atoms[index + 2]];
    if (atom.form !== "word" || !aims.test(atom.text) || !isNoun(second) || second.text.length > 2) return [];
    const before = line.atoms[index - 1];
    const after = joint.test(before?.text ?? "") && known.some(({ end }) => end === before!.start);
    const first = joint.test(third?.text ?? "") && known.some(({ start }) => start === third!.end);
    if (!after && !first) return [];
    return [unlisted({ start: atom.start, end: second.end }, line.text, { kind: "policy", rule: "slogan-sister" })];
  });

const read = (line: Line): readonly Found[] => {
  const known = atEach(line, (_, index) => {
    const found = sloganAt(line, index);
    return found === null ? null : [found];
  });
  return known.length === 0 ? known : [...known, ...sisters(line, known)];
};

/** Slogans without a head noun: 数字四川, 法治社会 beside it, 文化强省. */
export const slogans: Recogniser = { read };
