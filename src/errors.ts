/** What the caller can mend. Everything else that is thrown is a defect of the program. */
export class ZhituError extends Error {
  override readonly name = "ZhituError";
}

const offered = 50;

/** `unknown format: xls (known: csv, gexf)`; of very many choices the first are named. */
export const unknown = (noun: string, value: string, known: Iterable<string> = []): ZhituError => {
  const choices = [...known];
  const named = choices.length > offered ? [...choices.slice(0, offered), "…"] : choices;
  return new ZhituError(`unknown ${noun}: ${value}${named.length > 0 ? ` (known: ${named.join(", ")})` : ""}`);
};

/** `invalid date: 2020-13 (a month is 01 to 12)` */
export const invalid = (noun: string, value: string, why = ""): ZhituError =>
  new ZhituError(`invalid ${noun}: ${value}${why === "" ? "" : ` (${why})`}`);

/** `missing document: panjin` */
export const missing = (noun: string, value: string, why = ""): ZhituError =>
  new ZhituError(`missing ${noun}: ${value}${why === "" ? "" : ` (${why})`}`);
