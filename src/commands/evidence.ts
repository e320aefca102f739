import type { Evidence } from "../index.ts";
import { plain } from "./table.ts";
import { styled, type Terminal } from "./terminal.ts";

/** The characters that say a thing, and where they stand: 「2017年，全市进出口总额109亿元」 panjin 55–73. */
export const quoted = ({ text, document, start, end }: Evidence, terminal: Terminal): string => {
  const [open, close] = terminal.language === "zh" ? ["「", "」"] : ["“", "”"];
  return `${open}${plain(text)}${close} ${styled(terminal, "dim", `${plain(document)} ${start}–${end}`)}`;
};

/** A line for every place that says a thing, indented. */
export const evidenceLines = (evidence: readonly Evidence[], terminal: Terminal): readonly string[] =>
  evidence.map((each) => `    ${quoted(each, terminal)}`);
