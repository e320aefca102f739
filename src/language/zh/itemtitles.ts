import type { Lexicon } from "../../model.ts";
import { type Line, sizeOf } from "./atoms.ts";
import { type Found, unlisted } from "./found.ts";
import { headOf } from "./heads.ts";
import { type Recogniser, words } from "./recogniser.ts";
import { descriptive, governing, nominal, plain } from "./words.ts";

/** 3.…项目。 （二）…行动计划： a numbered item that is nothing but its title. */
const title =
  /^[\s　]*(?:[（(][一二三四五六七八九十\d]+[）)]|第[一二三四五六七八九十]+[、，]|[一二三四五六七八九十]+[、.．是]|\d+[.．、)）]|[①-⑳])\s*(\p{Script=Han}{6,24})[。：:]?$/u;
const named = /(?:工程|项目|计划|行动|专项|行动计划)$/u;

const read = (line: Line, lexicon: Lexicon): Found[] => {
  const name = title.exec(line.text)?.[1];
  if (name === undefined || !named.test(name)) return [];
  const from = line.text.indexOf(name);
  const atoms = line.atoms.filter((atom) => atom.start >= from && atom.end <= from + name.length);
  // （一）实施|智能制造提升行动: the verb that opens the line is no part of the name.
  const first = atoms.findIndex(({ text }) => !(governing.has(text) && !nominal.has(text)) && !descriptive.has(text));
  const own = atoms.slice(Math.max(0, first));
  const head = headOf(name, lexicon);
  if (own.length < 2 || head === null || (head.kind !== "project" && head.kind !== "policy")) return [];
  const [start, end] = [own[0]!.start, own.at(-1)!.end];
  const told = own.filter(
    ({ text }) => !plain.has(text) && !descriptive.has(text) && lexicon.generic(text)?.zh !== text,
  );
  if (sizeOf(told) < 2 || end - start < 7 || own.some(({ text }) => /^[的等了]$/u.test(text))) return [];
  return [unlisted({ start, end }, line.text, { kind: head.kind, rule: "item-title" })];
};

/** The name of a measure of a plan: the numbered line that opens it says nothing else. */
export const itemTitles: Recogniser = { signs: words("工程 项目 计划 行动 专项"), read };
