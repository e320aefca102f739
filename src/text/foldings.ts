import { type Fold, type Folding, folder } from "./fold.ts";
import { matching } from "./matching.ts";

const hyphens = /[‐‑‒–—―−﹣－]/u;
const dots = /[·•・‧∙⋅]/u;
const doubleQuotes = /[“”„‟〝〞＂「」『』]/u;
const apostrophes = /['’‘ʼ′＇`´]/u;
const marks = /\p{M}/gu;
const space = /\s/u;
const isApostrophe = matching(apostrophes);
const isSpace = matching(space);
const ideograph = /\p{Script=Han}/u;
const latin = /[\p{Script=Latin}\p{Nd}]/u;

const punctuation = (character: string): string => {
  if (hyphens.test(character)) return "-";
  if (dots.test(character)) return "·";
  if (doubleQuotes.test(character)) return '"';
  return character;
};

const betweenScripts = (text: string, index: number): boolean => {
  const before = text[index - 1] ?? "";
  const after = text[index + 1] ?? "";
  return (ideograph.test(before) && latin.test(after)) || (latin.test(before) && ideograph.test(after));
};

const chineseFolding: Folding = {
  character: (character) => punctuation(punctuation(character).normalize("NFKC")).toLowerCase(),
  // “PM2.5 浓度” is how some printers set PM2.5浓度.
  loose: (character) => space.test(character),
  omits: (text, index) => text[index] !== "\n" && betweenScripts(text, index),
  plain: /^[\u4e00-\u9fffA-Za-z0-9]*$/u,
};

const possessive = /^s(?![\p{L}\p{N}])/iu;

const englishFolding: Folding = {
  character: (character) => {
    const plain = punctuation(punctuation(character).normalize("NFKD")).replace(marks, "").toLowerCase();
    return plain === "-" || space.test(plain) || apostrophes.test(plain) ? " " : plain;
  },
  loose: (character) => apostrophes.test(character) || space.test(character),
  // Xi'an is also Xian; the 's of a possessive stays a word of its own. Of a run of spaces one is enough.
  omits: (text, index) =>
    isApostrophe(text.charCodeAt(index))
      ? !possessive.test(text.slice(index + 1, index + 3))
      : index > 0 && isSpace(text.charCodeAt(index - 1)),
  plain: /^[A-Za-z0-9]*(?: [A-Za-z0-9]+)*$/u,
};

/** Chinese text with full and half width, quotation marks, dashes and case made equal. */
export const chinese: Fold = folder(chineseFolding);

/** English text with case, diacritics, hyphens, apostrophes and spaces made equal. */
export const english: Fold = folder(englishFolding);
