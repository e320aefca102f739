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

/** Where a text stands: its anchor, the baseline of its first line and the room it takes. */
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
  readonly lines: number;
}

const gap = 4;

/** From one baseline to the next, in the units of the font size. */
export const lineSpacing = 1.2;

/** A text whose box begins at a point, with its anchor on the side that it is tied to. */
const placed = (
  { width, fontSize, lines }: Wanted,
  anchor: Placement["anchor"],
  corner: { x: number; y: number },
): Placement => ({
  x: corner.x + (anchor === "start" ? 0 : anchor === "end" ? width : width / 2),
  y: corner.y + fontSize * 0.96,
  anchor,
  box: { x: corner.x, y: corner.y, width, height: fontSize * lineSpacing * lines },
});

/** Beside, below and above the circle, then at its corners. */
const places = (wanted: Wanted): Placement[] => {
  const { x, y, r, width, fontSize, lines } = wanted;
  const height = fontSize * lineSpacing * lines;
  const [right, left, middle] = [x + r + gap, x - r - gap - width, x - width / 2];
  const [centre, below, above] = [y - height / 2, y + r + gap - 1, y - r - gap - height + 1];
  const corner = r * 0.7;
  return [
    placed(wanted, "start", { x: right, y: centre }),
    placed(wanted, "end", { x: left, y: centre }),
    placed(wanted, "middle", { x: middle, y: below }),
    placed(wanted, "middle", { x: middle, y: above }),
    placed(wanted, "start", { x: x + corner + gap, y: y + corner }),
    placed(wanted, "start", { x: x + corner + gap, y: y - corner - height }),
    placed(wanted, "end", { x: x - corner - gap - width, y: y + corner }),
    placed(wanted, "end", { x: x - corner - gap - width, y: y - corner - height }),
  ];
};

/** In the circle, where the text fits. */
export const inside = (wanted: Wanted): Placement | null => {
  const { x, y, r, width, fontSize, lines } = wanted;
  const height = fontSize * lineSpacing * lines;
  if (Math.hypot(width, height) > 2 * r) return null;
  return placed(wanted, "middle", { x: x - width / 2, y: y - height / 2 });
};

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
        points.map(({ x, y }) =>
          placed({ x, y, r: 0, lines: 1, ...size }, "middle", {
            x: x - size.width / 2,
            y: y - (size.fontSize * lineSpacing) / 2,
          }),
        ),
        [all],
      ),
  };
};
