import type { Factor } from "../text/decimal.ts";
import { rowsOf } from "./rows.ts";

/** A row of `ontology/units.tsv`. */
export interface Unit {
  /** The Chinese word, which is also the code of what has none in the closed list: 元/平方米, Mbps, 桶. */
  readonly zh: string;
  readonly en: string;
  readonly dimension: string;
  /** CNY, m2, kWh, person, 1 … or the unit as written. */
  readonly code: string;
  /** How many of `code` one unit is. */
  readonly factor: Factor;
  readonly zhWords: readonly string[];
  readonly enWords: readonly string[];
  readonly symbols: readonly string[];
  /** Characters after which the word is another one: 家 in 家庭. */
  readonly notBefore: readonly string[];
}

const list = (cell: string | undefined): readonly string[] => (cell ?? "").split(";").filter((word) => word !== "");

const unit = (cells: readonly string[]): Unit => {
  const [zh = "", en = "", symbols, dimension = "", code = "", factor = "1", zhAliases, enAliases, notBefore] = cells;
  return {
    zh,
    en,
    dimension,
    code,
    factor,
    zhWords: [zh, ...list(zhAliases)],
    enWords: [...list(en), ...list(enAliases)],
    symbols: list(symbols),
    notBefore: list(notBefore),
  };
};

/** All units, as `ontology/units.tsv` lists them. */
export const units: readonly Unit[] = rowsOf("units").map(unit);
