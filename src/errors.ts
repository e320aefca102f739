/** What the caller can mend. Everything else that is thrown is a defect of the program. */
export class ZhituError extends Error {
  override readonly name = "ZhituError";
}

const offered = 50;

/** `unknown format: xls (known: csv, gexf)`; of very many choices the first are named. */
export const unknown = (noun: string, value: string, known: Iterable<string> = []): ZhituError => {
  const named = firstOf([...known], offered);
  return new ZhituError(`unknown ${noun}: ${value}${named.length > 0 ? ` (known: ${named.join(", ")})` : ""}`);
};

/** The first few of many, and a sign that there are more. */
export const firstOf = (many: readonly string[], few: number): readonly string[] =>
  many.length > few ? [...many.slice(0, few), "…"] : many;

/** `invalid date: 2020-13 (a month is 01 to 12)` */
export const invalid = (noun: string, value: string, why = ""): ZhituError =>
  new ZhituError(`invalid ${noun}: ${value}${why === "" ? "" : ` (${why})`}`);

/** `missing document: panjin` */
export const missing = (noun: string, value: string, why = ""): ZhituError =>
  new ZhituError(`missing ${noun}: ${value}${why === "" ? "" : ` (${why})`}`);
