import { fromEach } from "../../text/fromeach.ts";
import { has, sign } from "./forms.ts";
import type { FoundName } from "./ground.ts";
import type { Word } from "./words.ts";

const carrying = sign((lower) =>
  /^(?:implement(?:s|ed|ing)?|carry|carried|carrying|pursu(?:e|es|ed|ing))$/u.test(lower),
);
const measure = /^(?:strategy|campaign|initiative|programme|program|system)$/u;
/** A machine is no policy, and what a firm runs is none either. */
const technical =
  /^(?:control|management|monitoring|information|security|warning|operating|tracking|production|heating|irrigation|traceability|computer|payment|quality|power|drainage|navigation|safety)$/u;
const vague = /^(?:new|national|major|relevant|following|own|same|latest|various|overall|special|local|provincial)$/u;
const longest = 5;
const none: readonly FoundName[] = [];

/** Implemented the talent development strategy: what is carried out names a policy, also in small letters. */
export const carriedOut = (words: readonly Word[]): readonly FoundName[] =>
  fromEach(words, (word, index): readonly FoundName[] => {
    if (!has(word, carrying)) return none;
    const from = words[index + 1]?.lower === "out" ? index + 3 : index + 2;
    if (words[from - 1]?.lower !== "the") return [];
    for (let at = from; at < Math.min(words.length, from + longest); at++) {
      const { lower, tag, form } = words[at]!;
      if (lower === "system" && technical.test(words[at - 1]!.lower)) return [];
      const ends = measure.test(lower) || (lower === "plan" && words[at - 1]!.lower === "action");
      if (ends && at > from + 1) return [{ from, to: at + 1, kind: "policy", rule: "name-carried-out", name: null }];
      if (ends || form.capital || vague.test(lower) || !/^(?:NOUN|ADJ)$/u.test(tag)) return [];
    }
    return [];
  });
