import { tables } from "./tables.ts";

interface Count {
  readonly right: number;
  readonly found: number;
}

/** How many annotated facts a rule without counts of its own is smoothed by. */
const PRIOR = { right: 3, found: 4 };

const share = ({ right, found }: Count, prior: Count): number => (right + prior.right) / (found + prior.found);
const rounded = (value: number): number => Math.round(value * 100) / 100;
const familyOf = (rule: string): string => rule.replace(/-[^-]+$/u, "");

/**
 * Opens the counts over annotated sentences (`ontology/confidence.tsv`, generated): of what a rule found, how much was right.
 * A rule that was seldom seen leans on its family; the result is a probability with two digits.
 */
export const openConfidence = (): ((rule: string) => number) => {
  const counts = new Map<string, Count>();
  const families = new Map<string, Count>();
  for (const row of tables().table("confidence")) {
    const count = { right: Number(row.cell("right")), found: Number(row.cell("found")) };
    const family = familyOf(row.cell("rule"));
    const sum = families.get(family) ?? { right: 0, found: 0 };
    counts.set(row.cell("rule"), count);
    families.set(family, { right: sum.right + count.right, found: sum.found + count.found });
  }
  const known = new Map<string, number>();
  const worked = (rule: string): number => {
    const family = share(families.get(familyOf(rule)) ?? { right: 0, found: 0 }, PRIOR);
    return rounded(share(counts.get(rule) ?? { right: 0, found: 0 }, { right: family * 2, found: 2 }));
  };
  return (rule) => {
    const sure = known.get(rule) ?? worked(rule);
    known.set(rule, sure);
    return sure;
  };
};
