/** A rectangle from its left upper corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Circle {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** Where a text stands: its anchor, its baseline and the room it takes. */
export interface Placement {
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  readonly box: Box;
}

const cell = 48;

const overlaps = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

const around = ({ x, y, r }: Circle): Box => ({ x: x - r, y: y - r, width: 2 * r, height: 2 * r });

/** Boxes by the squares that they touch, so that a question looks at its neighbours only. */
const boxIndex = () => {
  const squares = new Map<string, Box[]>();
  function* squaresOf({ x, y, width, height }: Box): Iterable<string> {
    for (let column = Math.floor(x / cell); column <= Math.floor((x + width) / cell); column++)
      for (let row = Math.floor(y / cell); row <= Math.floor((y + height) / cell); row++) yield `${column},${row}`;
  }
  return {
    add: (box: Box): void => {
      for (const square of squaresOf(box)) {
        const known = squares.get(square);
        if (known) known.push(box);
        else squares.set(square, [box]);
      }
    },
    free: (box: Box): boolean => {
      for (const square of squaresOf(box)) if (squares.get(square)?.some((other) => overlaps(box, other))) return false;
      return true;
    },
  };
};

/** A text to be placed at a circle. */
export interface Wanted extends Circle {
  readonly width: number;
  readonly fontSize: number;
}

const gap = 4;

const rightOf = ({ x, y, r, width, fontSize }: Wanted): Placement => ({
  x: x + r + gap,
  y: y + fontSize * 0.36,
  anchor: "start",
  box: { x: x + r + gap, y: y - fontSize * 0.6, width, height: fontSize * 1.2 },
});
const leftOf = ({ x, y, r, width, fontSize }: Wanted): Placement => ({
  x: x - r - gap,
  y: y + fontSize * 0.36,
  anchor: "end",
  box: { x: x - r - gap - width, y: y - fontSize * 0.6, width, height: fontSize * 1.2 },
});
const centred = ({ x, width, fontSize }: Wanted, baseline: number): Placement => ({
  x,
  y: baseline,
  anchor: "middle",
  box: { x: x - width / 2, y: baseline - fontSize * 0.95, width, height: fontSize * 1.2 },
});

const places = (wanted: Wanted): Placement[] => [
  rightOf(wanted),
  leftOf(wanted),
  centred(wanted, wanted.y + wanted.r + gap + wanted.fontSize * 0.9),
  centred(wanted, wanted.y - wanted.r - gap - wanted.fontSize * 0.2),
];

/**
 * Places texts so that none covers another, or a circle; who comes first has the choice, who finds no room has none.
 * An important text may cover circles that are not important.
 */
export const labelPlacer = (circles: readonly (Circle & { readonly important: boolean })[], frame: Box) => {
  const all = boxIndex();
  const important = boxIndex();
  for (const circle of circles) {
    all.add(around(circle));
    if (circle.important) important.add(around(circle));
  }
  const within = ({ x, y, width, height }: Box): boolean =>
    x >= frame.x && y >= frame.y && x + width <= frame.x + frame.width && y + height <= frame.y + frame.height;
  const take = (choices: readonly Placement[], upon: readonly ReturnType<typeof boxIndex>[]): Placement | null => {
    for (const taken of upon) {
      const found = choices.find(({ box }) => within(box) && taken.free(box));
      if (found === undefined) continue;
      all.add(found.box);
      important.add(found.box);
      return found;
    }
    return null;
  };
  return {
    /** A place beside a circle. */
    beside: (wanted: Wanted & { readonly important: boolean }): Placement | null =>
      take(places(wanted), wanted.important ? [all, important] : [all]),
    /** A place on a line, centred at one of the points. */
    on: (points: readonly { readonly x: number; readonly y: number }[], size: { width: number; fontSize: number }) =>
      take(
        points.map(({ x, y }) => centred({ x, y, r: 0, ...size }, y + size.fontSize * 0.36)),
        [all],
      ),
  };
};
