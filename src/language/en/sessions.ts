import type { Quote } from "../../model.ts";
import { type Found, found } from "./found.ts";

const ordinal =
  "(?:\\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth)";
const session = new RegExp(
  `\\b${ordinal} (?:(?:annual|full) )?(?:plenary session|plenary meeting|plenum|session|meeting) of the (?:${ordinal} )?` +
    "(?:[\\p{Lu}][\\p{L}'’]+ |CPC |of |the |People['’]s )*?(?:Congress|Committee|Conference)\\b(?: of the (?:CPC|Communist Party of China|CPPCC))?",
  "giu",
);

/** The Third session of the 17th Xi'an Municipal People's Congress: a session is known by its numbers. */
export const sessions = ({ text, start: origin }: Quote): readonly Found[] =>
  !/\b(?:session|meeting|plenum)\b/iu.test(text)
    ? []
    : [...text.matchAll(session)].map(({ 0: name, index }) =>
        found({ start: origin + index, end: origin + index + name.length }, { kind: "event", rule: "session", name }),
      );
