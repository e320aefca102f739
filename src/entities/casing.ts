const small = new Set(
  "a an and as at but by for from in into nor of on or over per so the to up via with within".split(" "),
);

const opening = /^(["'(]*)(\p{Ll})/u;

const capital = (word: string): string =>
  word.replace(opening, (_, marks: string, letter: string) => marks + letter.toUpperCase());

const hyphened = (word: string): string =>
  word
    .split("-")
    .map((part, index) => (index > 0 && small.has(part) ? part : capital(part)))
    .join("-");

/** As titles are written: every word with a capital but the small ones inside; what has capitals keeps them. */
export const titled = (text: string): string =>
  text
    .split(" ")
    .map((word, index) => (index > 0 && small.has(word) ? word : hyphened(word)))
    .join(" ");
