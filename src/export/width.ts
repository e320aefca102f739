const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}“”‘’…—]/u;
const narrow = /[iljtfrI.,;:'|!()[\] ]/;
const broad = /[mwMW@%]/;
const upper = /[A-Z]/;
const mark = /\p{Mark}|\p{Cf}/u;

const em = (character: string): number => {
  if (mark.test(character)) return 0;
  if (wide.test(character)) return 1;
  if (narrow.test(character)) return 0.32;
  if (broad.test(character)) return 0.86;
  return upper.test(character) ? 0.68 : 0.56;
};

/** About how wide a text is drawn, in the units of the font size, whatever the font. */
export const textWidth = (text: string): number => {
  let width = 0;
  for (const character of text) width += em(character);
  return width;
};

/** Text cut to a width, with an ellipsis where something is missing. */
export const shortened = (text: string, width: number): string => {
  if (textWidth(text) <= width) return text;
  let [kept, taken] = ["", 1];
  for (const character of text) {
    taken += em(character);
    if (taken > width) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
};

/** Where a text may be parted: after a blank or a sign, or between characters that are written without blanks. */
const parts = (text: string): string[] => text.match(/[^\s\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]+\s*|./gsu) ?? [];

/** A text in one line, or in two of about the same width where it is wider than one may be. */
export const lines = (text: string, width: number): string[] => {
  const whole = textWidth(text);
  if (whole <= width) return [text];
  let first = "";
  for (const part of parts(text)) {
    if (first !== "" && textWidth(first + part) > Math.min(width, whole / 2 + 2)) break;
    first += part;
  }
  const second = text.slice(first.length).trim();
  return [shortened(first.trim(), width), ...(second === "" ? [] : [shortened(second, width)])];
};
