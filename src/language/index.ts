import type { LanguageId } from "../model.ts";
import { en } from "./en/index.ts";
import type { Language } from "./language.ts";
import { zh } from "./zh/index.ts";

export type { FigureReading, Language, Reading } from "./language.ts";

/** The languages that are read. */
export const packs = { zh, en } satisfies Record<LanguageId, Language>;

const HAN = /\p{Script=Han}/gu;
const LATIN = /[A-Za-z]+/gu;

/** The language of a text: a Chinese character says about as much as an English word. */
export const languageOf = (text: string): LanguageId => {
  const sample = text.slice(0, 20_000);
  return (sample.match(HAN)?.length ?? 0) >= (sample.match(LATIN)?.length ?? 0) ? "zh" : "en";
};
