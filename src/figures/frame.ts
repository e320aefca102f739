import type { Reading } from "../language/language.ts";
import type { FigureTime } from "../model.ts";
import { type Frame, isPublication, REPORTED, SPAN } from "./inherit.ts";

/** How many headings at the start may name the period and the place of the whole. */
const HEAD = 3;

/** What a document's title and its most named place give to figures that name none of their own. */
export const documentFrame = (readings: readonly Reading[], focus: string | null): Frame => {
  const titles = readings.slice(0, HEAD).filter(({ sentence }) => sentence.heading && !REPORTED.test(sentence.text));
  const period = titles
    .flatMap(({ amounts, reference }) => amounts.filter((amount) => !isPublication(amount, reference)))
    .find((amount) => !SPAN.test(amount.text) && amount.time?.start != null && amount.time.end !== null);
  const time: FigureTime | null =
    period?.time == null ? null : { ...period.time, text: period.text, basis: "inherited" };
  return { focus, time };
};
