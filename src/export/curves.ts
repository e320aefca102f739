import type { Circle } from "./labels.ts";

/** A line from one circle to another, bent so that parallel ones stay apart. */
export interface Curve {
  /** SVG path data. */
  readonly path: string;
  /** The tip and the direction at the end, for an arrow. */
  readonly tip: { readonly x: number; readonly y: number; readonly angle: number };
  /** Points on it where a text may stand. */
  readonly middle: readonly { readonly x: number; readonly y: number }[];
}

const fixed = (value: number): number => Math.round(value * 10) / 10;

const loop = ({ x, y, r }: Circle, turn: number): Curve => {
  const reach = r * 2 + 18 + turn * 10;
  const [left, right] = [x - r * 0.6, x + r * 0.6];
  const top = y - r * 0.8;
  return {
    path: `M${fixed(left)} ${fixed(top)}C${fixed(x - reach)} ${fixed(y - reach - r)} ${fixed(x + reach)} ${fixed(y - reach - r)} ${fixed(right)} ${fixed(top)}`,
    tip: { x: right, y: top, angle: Math.PI * 0.6 },
    middle: [{ x, y: y - r - reach * 0.75 }],
  };
};

/** How far from straight each of so many parallel lines is. */
const bends = (count: number): number[] => Array.from({ length: count }, (_, at) => at - (count - 1) / 2);

interface Ends {
  readonly source: Circle;
  readonly target: Circle;
}

const bent = ({ source, target }: Ends, bend: number): Curve => {
  const [dx, dy] = [target.x - source.x, target.y - source.y];
  const distance = Math.hypot(dx, dy) || 1;
  const spread = Math.min(34, distance * 0.22) * bend;
  const control = {
    x: (source.x + target.x) / 2 - (dy / distance) * spread * 2,
    y: (source.y + target.y) / 2 + (dx / distance) * spread * 2,
  };
  const towards = (from: Circle, by: number) => {
    const length = Math.hypot(control.x - from.x, control.y - from.y) || 1;
    const step = Math.min(by, length * 0.9);
    return { x: from.x + ((control.x - from.x) / length) * step, y: from.y + ((control.y - from.y) / length) * step };
  };
  const start = towards(source, source.r + 1);
  const end = towards(target, target.r + 2);
  const at = (t: number) => ({
    x: (1 - t) ** 2 * start.x + 2 * t * (1 - t) * control.x + t ** 2 * end.x,
    y: (1 - t) ** 2 * start.y + 2 * t * (1 - t) * control.y + t ** 2 * end.y,
  });
  const line = spread === 0 ? "L" : `Q${fixed(control.x)} ${fixed(control.y)} `;
  return {
    path: `M${fixed(start.x)} ${fixed(start.y)}${line}${fixed(end.x)} ${fixed(end.y)}`,
    tip: { ...end, angle: Math.atan2(end.y - control.y, end.x - control.x) },
    middle: [0.5, 0.42, 0.58, 0.34, 0.66].map(at),
  };
};

/** Lines between circles: those between the same two, in either direction, bend apart. */
export const curves = <T extends { readonly source: string; readonly target: string }>(
  edges: readonly T[],
  circle: (id: string) => Circle,
): Curve[] => {
  const pair = ({ source, target }: T): string => (source < target ? `${source}\n${target}` : `${target}\n${source}`);
  const counts = new Map<string, number>();
  for (const edge of edges) counts.set(pair(edge), (counts.get(pair(edge)) ?? 0) + 1);
  const used = new Map<string, number>();
  return edges.map((edge) => {
    const at = used.get(pair(edge)) ?? 0;
    used.set(pair(edge), at + 1);
    if (edge.source === edge.target) return loop(circle(edge.source), at);
    const bend = bends(counts.get(pair(edge))!)[at]!;
    // A line that runs the other way sees left and right exchanged.
    const own = edge.source < edge.target ? bend : -bend;
    return bent({ source: circle(edge.source), target: circle(edge.target) }, own);
  });
};
