import { common, type FoundName, type Ground, kindAt } from "./ground.ts";
import { pluralHeads } from "./heads.ts";
import type { Word } from "./words.ts";

const conferring =
  /^(?:named|awarded|recogni[sz]ed|honou?red|designated|certified|rated|accredited|listed|selected|crowned|dubbed|granted|conferred|won|title|titles|become|became)$/u;
const leadsTo = /^(?:an?|the|as|of|first|title|titles|honou?r|one|\d+|new)$/u;
const grade = /^(?:National|Provincial|State|China|World|International)$/u;
const exemplary =
  /^(?:Historical|Historic|Cultural|Demonstration|Model|Pilot|Civilized|Advanced|Excellent|Outstanding|Innovative|Famous|Beautiful|Green|Forest|Garden)$/u;

/** A title that something holds: named a National Forest City, the National Model County. */
const isTitleHeld = (ground: Ground, from: number, head: number): boolean => {
  const { words } = ground;
  // China Excellent Tourism City
  if (!common(ground, words[from]!.text === "China" ? from + 1 : from, head)) return false;
  const own = words.slice(from, head);
  if (grade.test(words[from]!.text) && own.some(({ text }) => exemplary.test(text))) return true;
  let before = from - 1;
  const passes = ({ lower, form, text }: Word): boolean =>
    leadsTo.test(lower) || form.capital || /^(?:,|and)$/u.test(text);
  while (before >= 0 && passes(words[before]!) && !conferring.test(words[before]!.lower)) before--;
  return own.length > 0 && conferring.test(words[before]?.lower ?? "");
};

/** A title in capitals that something holds. */
export const heldAt = (ground: Ground, from: number, end: number): FoundName | null => {
  const { words } = ground;
  const last = words[end - 1]!;
  const singular = pluralHeads.get(last.lower);
  const kind = singular === undefined ? kindAt(ground, end - 1) : "place";
  if ((kind !== "place" && kind !== "organization") || end - from < 2 || !isTitleHeld(ground, from, end - 1))
    return null;
  const name =
    singular === undefined
      ? null
      : words
          .slice(from, end - 1)
          .map(({ text }) => text)
          .concat(singular)
          .join(" ");
  return { from, to: end, kind: "designation", rule: "name-held", name };
};
