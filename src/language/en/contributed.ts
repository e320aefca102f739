import type { Make, Matter, Measured } from "./carried.ts";
import { type Counted, phraseAfter, spanOf, textOf } from "./phrase.ts";
import { isMeasured, type Piece } from "./pieces.ts";
import { isFraction, isPercent } from "./runs.ts";

/** What a sum is given to, behind it and behind the same sum in other words: 8 billion yuan, or 4 percent, to the GDP. */
const givenTo = (tail: readonly Piece[]): Counted | null => {
  for (let index = 0; index < tail.length; index++) {
    const piece = tail[index]!;
    if (piece.lower === "to") return phraseAfter(tail.slice(index));
    if (
      !isMeasured(piece) &&
      !/^(?:,|or|\(|\)|about|in|worth)$/u.test(piece.lower || piece.text) &&
      piece.tag !== "NOUN"
    )
      return null;
  }
  return null;
};

/** Tourism contributed 8 billion yuan to the city's GDP: its contribution to it; null where none is told. */
export const contributed = (
  { amount, predicate, run }: Pick<Matter, "amount" | "predicate" | "run">,
  make: Make,
): Measured | null => {
  if (!/^contribut/u.test(predicate.verb) || predicate.link !== "") return null;
  const whole = givenTo(run.tail);
  if (whole === null || whole.link !== "to" || whole.text === "") return null;
  const { phrase } = predicate;
  const who = phrase === null || phrase.text === "" ? "" : `${phrase.text} `;
  return make(
    `${who}contribution to ${whole.change === null ? whole.text : textOf(whole.whole)}`,
    isPercent(amount) || isFraction(amount) ? "share" : "level",
    {
      owner: predicate.owner ?? phrase?.owner ?? null,
      spans: spanOf(phrase, whole),
    },
  );
};
