import { unknown } from "./errors.ts";
import { amounts as enAmounts } from "./language/en/amounts.ts";
import { amounts as zhAmounts } from "./language/zh/amounts.ts";
import { type Amount, type LanguageId, languages } from "./model.ts";

/** How a text is recognized. */
export interface RecognizeOptions {
  /** The language of the text: zh or en. */
  readonly language: LanguageId;
  /** ISO date, month or year against which 今年 and "last year" are read. */
  readonly reference?: string | null | undefined;
}

const recognizers = { zh: zhAmounts, en: enAmounts } satisfies Record<LanguageId, typeof zhAmounts>;

/**
 * Every number, quantity, sum of money, percentage, ordinal, range, date and period of a text, with its span, its value
 * in the unit of its code, its bound and its ISO time; in order, none within another.
 */
export const recognize = (text: string, { language, reference = null }: RecognizeOptions): readonly Amount[] => {
  if (!languages.includes(language)) throw unknown("language", language, languages);
  return recognizers[language](text, { reference });
};
