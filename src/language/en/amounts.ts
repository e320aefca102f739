import type { Amount } from "../../model.ts";
import type { AmountOptions } from "../language.ts";
import { referenceOf } from "../reference.ts";

/** Every number, quantity, rank, date and period of an English text. */
export const amounts = (_text: string, { reference }: AmountOptions): readonly Amount[] => {
  referenceOf(reference);
  return [];
};
