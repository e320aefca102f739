import type { Reading } from "../language/language.ts";
import type { FigureTime } from "../model.ts";
import { isNumbered } from "../read/headings.ts";
import { type Frame, isPublication, mayHead } from "./inherit.ts";

/** How many headings at the start may name the period and the place of the whole. */
const HEAD = 3;

/** What a document's title and what it is about give to figures that name none of their own. */
export const documentFrame = (readings: readonly Reading[], about: Omit<Frame, "time">): Frame => {
  const titles = readings.slice(0, HEAD).filter(({ sentence }) => sentence.heading && !isNumbered(sentence.text));
  const period = titles
    .flatMap((heading) =>
      heading.amounts.filter((amount) => !isPublication(amount, heading.reference) && mayHead(amount, heading)),
    )
    .find(({ time }) => time?.start != null && time.end !== null);
  const time: FigureTime | null =
    period?.time == null ? null : { ...period.time, text: period.text, basis: "inherited" };
  return { ...about, time };
};
