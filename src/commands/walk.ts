import { type Command, Option } from "commander";
import { type Kind, kinds } from "../index.ts";
import { several } from "./command.ts";
import { type Terminal, worded } from "./terminal.ts";

/** Which relations a walk may follow, as a command is told. */
export interface WalkChoices {
  readonly predicate: readonly string[];
  readonly kind: readonly Kind[];
  readonly direction: "out" | "in" | "both";
}

/** Adds the options that bound a walk. */
export const addWalkOptions = (command: Command, terminal: Terminal): Command =>
  command
    .addOption(
      new Option(
        "--predicate <name>",
        worded(terminal, { zh: "只沿这种关系（可多次）", en: "by this relation only (may be repeated)" }),
      )
        .argParser(several())
        .default([], "*"),
    )
    .addOption(
      new Option("--kind <kind>", worded(terminal, { zh: "只要这类（可多次）", en: "of this kind (may be repeated)" }))
        .argParser(several(kinds))
        .default([], "*"),
    )
    .addOption(
      new Option("--direction <direction>", worded(terminal, { zh: "关系的方向", en: "direction of the relations" }))
        .choices(["out", "in", "both"])
        .default("both"),
    );

const chosen = <T>(choices: readonly T[]): readonly T[] | undefined => (choices.length === 0 ? undefined : choices);

/** What the library is told of them. */
export const walkOf = ({ predicate, kind, direction }: WalkChoices) => ({
  predicates: chosen(predicate),
  kinds: chosen(kind),
  direction,
});
