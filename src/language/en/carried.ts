import type { Amount, FigureBase, Measure, Placed, Span, Status } from "../../model.ts";
import type { Counted } from "./phrase.ts";
import type { Piece } from "./pieces.ts";
import type { Predicate } from "./predicate.ts";
import type { Run } from "./runs.ts";
import type { Stance } from "./verbs.ts";

/** What one number of a sentence hands on to the next. */
export interface Carried {
  readonly indicator: string | null;
  /** Those of several numbers side by side, in order. */
  readonly indicators: readonly (string | null)[];
  /** What was counted in the sentence so far, in order. */
  readonly counted: readonly (string | null)[];
  readonly measure: Measure | null;
  readonly unit: string | null;
  readonly stance: Stance | "none";
  readonly subject: string | null;
  readonly times: readonly Piece[];
  /** Times of what was only compared with. */
  readonly foreign: readonly Piece[];
  readonly status: Status;
  /** Whether its verb tells of what has been. */
  readonly told: boolean;
  /** In recent years, currently: no date of another sentence holds. */
  readonly vague: boolean;
  /** Where what is quoted for the number begins. */
  readonly from: number;
}

/** What a number measures, and how. */
export interface Measured {
  readonly indicator: string | null;
  readonly suffix: string;
  readonly measure: Measure;
  readonly stance: Stance | "none";
  readonly base: FigureBase | null;
  readonly owner: Placed | null;
  readonly possessive: boolean;
  readonly spans: readonly Span[];
}

/** Makes what a number measures of its name. */
export type Make = (indicator: string | null, measure: Measure, more?: Partial<Measured>) => Measured;

/** What a measured number is read from. */
export interface Matter {
  readonly amount: Amount;
  readonly predicate: Predicate;
  readonly counted: Counted;
  readonly carried: Carried;
  readonly run: Run;
}
