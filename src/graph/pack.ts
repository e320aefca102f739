/** A placed thing: a circle with room for its name to the left and right. */
export interface Placed {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** Half the width and half the height that it takes. */
  readonly width: number;
  readonly height: number;
}

const cell = 16;
/** Pages and screens are wider than high. */
const stretch = 1.6;

const key = (column: number, row: number): number => (row + 0x10000) * 0x20000 + column + 0x10000;

/** The cells that a part covers, row by row from its first to its last column, so that nothing comes to stand inside it. */
const footprint = (part: readonly Placed[]): readonly (readonly [row: number, from: number, to: number])[] => {
  const rows = new Map<number, [number, number]>();
  for (const { x, y, width, height } of part) {
    const [from, to] = [Math.floor((x - width) / cell), Math.ceil((x + width) / cell)];
    for (let row = Math.floor((y - height) / cell); row <= Math.ceil((y + height) / cell); row++) {
      const known = rows.get(row);
      rows.set(row, known ? [Math.min(known[0], from), Math.max(known[1], to)] : [from, to]);
    }
  }
  return [...rows].map(([row, [from, to]]) => [row, from, to] as const);
};

/** The steps of a spiral, a cell or so apart. */
const spiral = (step: number): readonly [number, number] => {
  const turn = Math.sqrt(step) * 2;
  const radius = turn / 4;
  return [Math.round(radius * stretch * Math.cos(turn)), Math.round(radius * Math.sin(turn))];
};

const centred = (part: readonly Placed[]): Placed[] => {
  const [left, right] = part.reduce(
    ([low, high], { x }) => [Math.min(low, x), Math.max(high, x)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
  const [top, bottom] = part.reduce(
    ([low, high], { y }) => [Math.min(low, y), Math.max(high, y)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
  const [cx, cy] = [(left + right) / 2, (top + bottom) / 2];
  return part.map((each) => ({ ...each, x: each.x - cx, y: each.y - cy }));
};

/** Sets the parts of a drawing side by side, the first in the middle, the others as near to it as they fit. */
export const pack = (parts: readonly (readonly Placed[])[]): Placed[] => {
  const taken = new Set<number>();
  const begun = new Map<string, number>();
  return parts.flatMap((given) => {
    const part = centred(given);
    const cells = footprint(part);
    // Where an equal part did not fit before, this one does not either.
    const shape = part.length === 1 ? JSON.stringify(cells) : "";
    const fits = (column: number, row: number): boolean =>
      cells.every(([at, from, to]) => {
        for (let x = from; x <= to; x++) if (taken.has(key(x + column, at + row))) return false;
        return true;
      });
    let step = shape === "" ? 0 : (begun.get(shape) ?? 0);
    while (!fits(...spiral(step))) step++;
    if (shape !== "") begun.set(shape, step);
    const [column, row] = spiral(step);
    for (const [at, from, to] of cells) for (let x = from; x <= to; x++) taken.add(key(x + column, at + row));
    return part.map((each) => ({ ...each, x: each.x + column * cell, y: each.y + row * cell }));
  });
};
