import type { Again } from "../mentions/repeated.ts";
import type { Mention } from "../model.ts";
import { coreOf } from "./names.ts";

/** 美欣达集团 is 美欣达 too. */
const firmOf = /^(\p{Script=Han}+?)(?:控股集团|集团股份|集团有限|集团)?(?:股份有限公司|有限责任公司|有限公司|公司)?$/u;
/** What such a name ends in: others are their own brand. */
const firmEnd = /(?:公司|集团(?:股份|有限)?)$/u;
const institutional =
  /(?:[省市县区州]|中国|国家|投资|发展|建设|交通|能源|控股|集团|公司|银行|大学|学院|研究院|中心|局|厅|委|部|会|院|所|馆|社|站|校)$/u;

/** Names worth looking for again: found ones, long enough or in quotation marks where they were found. */
export const namesToRepeat = (
  mentions: readonly (readonly Mention[])[],
  shorts: readonly Again[],
): readonly Again[] => {
  const names = new Map<string, Mention>();
  const add = (name: string, of: Mention): void => {
    if (!names.has(name)) names.set(name, of);
  };
  for (const mention of mentions.flat()) {
    if (mention.refers || mention.things.length > 0 || mention.rule === "inside") continue;
    const quoted = /^[“"]/u.test(mention.text);
    if (mention.name.length >= 4 || (mention.kind === "person" && mention.name.length === 3))
      add(mention.text, mention);
    const isFirm = mention.kind === "organization" && firmEnd.test(mention.text);
    const brand = isFirm ? (firmOf.exec(mention.text)?.[1] ?? "") : "";
    if (brand !== mention.text && brand.length >= 3 && brand.length <= 6 && !institutional.test(brand))
      add(brand, mention);
    const core = quoted ? coreOf(mention.text) : null;
    if (core !== null && core.length >= 3) add(`“${core}”`, { ...mention, name: core });
  }
  for (const { name, of } of shorts) add(name, of);
  return [...names].map(([name, of]) => ({ name, of }));
};
