/** How much of something came through: all of it, so many of so many, or nothing. */
export interface Kept {
  readonly kept: number;
  readonly of: number;
}

/** What a reader made of a format, aspect by aspect. */
export type Seen = Readonly<Record<string, Kept>>;

export const all = (what: boolean): Kept => ({ kept: what ? 1 : 0, of: 1 });

/** How many of the expected values are among those read, each counted once. */
export const among = (read: readonly unknown[], expected: readonly unknown[]): Kept => {
  const left = new Map<string, number>();
  for (const value of read) left.set(JSON.stringify(value), (left.get(JSON.stringify(value)) ?? 0) + 1);
  let kept = 0;
  for (const value of expected) {
    const count = left.get(JSON.stringify(value)) ?? 0;
    if (count === 0) continue;
    kept++;
    left.set(JSON.stringify(value), count - 1);
  }
  return { kept, of: expected.length };
};

/** The aspects of which everything came through. */
export const complete = (seen: Seen): string[] =>
  Object.entries(seen)
    .filter(([, { kept, of }]) => kept === of)
    .map(([aspect]) => aspect);

/** A cell of the table: ✓, 38 of 40, or –. */
export const cell = (kept: Kept | undefined): string =>
  kept === undefined ? "" : kept.kept === kept.of ? "✓" : kept.kept === 0 ? "–" : `${kept.kept} of ${kept.of}`;
