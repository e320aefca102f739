/** Without the flag that makes it slow; finds halves of pairs too, which are few. */
const suspect = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uD800-\uDFFF\uFFFE\uFFFF]/;
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF\p{Surrogate}]/gu;

/** Text that every format can carry: control characters and lone surrogates become U+FFFD, one for one. */
export const clean = (text: string): string => (suspect.test(text) ? text.replace(unwritable, "\uFFFD") : text);

/** Cleans every string of plain data. */
export const cleaned = <T>(value: T): T => {
  if (typeof value === "string") return clean(value) as T;
  if (Array.isArray(value)) return value.map(cleaned) as T;
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, cleaned(each)])) as T;
};

/** One line of text: line breaks and tabs become spaces. */
export const oneLine = (text: string): string => text.replace(/\s+/gu, " ").trim();
