import type { Quote } from "../../model.ts";
import { has, sign } from "./forms.ts";
import { type Found, found } from "./found.ts";
import type { Word } from "./words.ts";

const ordinal =
  "(?:\\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth)";
const session = new RegExp(
  `\\b${ordinal} (?:(?:annual|full) )?(?:plenary session|plenary meeting|plenum|session|meeting) of the (?:${ordinal} )?` +
    "(?:[\\p{Lu}][\\p{L}'’]+ |CPC |of |the |People['’]s )*?(?:Congress|Committee|Conference)\\b(?: of the (?:CPC|Communist Party of China|CPPCC))?",
  "giu",
);

const meeting = sign((lower) => /\b(?:session|meeting|plenum)\b/u.test(lower));

/** The Third session of the 17th Xi'an Municipal People's Congress: a session is known by its numbers. */
export const sessions = ({ text, start: origin }: Quote, words: readonly Word[]): readonly Found[] =>
  !words.some((word) => has(word, meeting))
    ? []
    : [...text.matchAll(session)].map(({ 0: name, index }) =>
        found({ start: origin + index, end: origin + index + name.length }, { kind: "event", rule: "session", name }),
      );
