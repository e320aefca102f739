import type { GraphEdge, GraphNode } from "./view.ts";

export type Value = string | number | null;

/** One attribute of a node or edge. Dates are ISO text: Gephi refuses date types, Gephi Lite infers them. */
export interface Column<T> {
  readonly id: string;
  readonly type: "string" | "integer" | "double";
  of(item: T): Value;
}

/** How several values stand in one attribute. */
export const joined = (values: readonly string[]): string | null => (values.length === 0 ? null : values.join(" | "));

const column = <T>(id: string, type: Column<T>["type"], of: (item: T) => Value): Column<T> => ({ id, type, of });

/** The attributes of a node; none bears a name that a reader keeps for itself (id, label, type, weight, color, size …). */
export const nodeColumns: readonly Column<GraphNode>[] = [
  column("kind", "string", ({ kind }) => kind),
  column("name_zh", "string", ({ names }) => names.zh ?? null),
  column("name_en", "string", ({ names }) => names.en ?? null),
  column("aliases_zh", "string", ({ aliases }) => joined(aliases.zh ?? [])),
  column("aliases_en", "string", ({ aliases }) => joined(aliases.en ?? [])),
  column("same_as", "string", ({ sameAs }) => joined(sameAs)),
  column("importance", "integer", ({ weight }) => weight),
  column("mentions", "integer", ({ mentions }) => mentions),
  column("documents", "string", ({ documents }) => joined(documents)),
  column("indicator_zh", "string", ({ figure }) => figure?.indicator.label.zh ?? null),
  column("indicator_en", "string", ({ figure }) => figure?.indicator.label.en ?? null),
  column("measure", "string", ({ figure }) => figure?.measure ?? null),
  column("value", "double", ({ figure }) => figure?.value ?? null),
  column("upper", "double", ({ figure }) => figure?.upper ?? null),
  column("unit", "string", ({ figure }) => figure?.unit ?? null),
  column("bound", "string", ({ figure }) => figure?.bound ?? null),
  column("status", "string", ({ figure }) => figure?.status ?? null),
  column("since", "string", ({ start }) => start),
  column("until", "string", ({ end }) => end),
];

/** The attributes of an edge. */
export const edgeColumns: readonly Column<GraphEdge>[] = [
  column("predicate", "string", ({ predicate }) => predicate),
  column("predicate_zh", "string", ({ names }) => names.zh ?? null),
  column("predicate_en", "string", ({ names }) => names.en ?? null),
  column("status", "string", ({ status }) => status),
  column("since", "string", ({ start }) => start),
  column("until", "string", ({ end }) => end),
  column("confidence", "double", ({ confidence }) => confidence),
  column("documents", "string", ({ documents }) => joined(documents)),
  column("evidence", "string", ({ evidence }) => joined(evidence.map(({ text }) => text))),
];

/** The columns that at least one item fills. */
export const filled = <T>(columns: readonly Column<T>[], items: readonly T[]): readonly Column<T>[] =>
  columns.filter(({ of }) => items.some((item) => of(item) !== null));

const largestInteger = 2 ** 31 - 1;

/** The type to declare: readers' integers have 32 bits, so a column that needs more is written as doubles. */
export const numberType = <T>(column: Column<T>, items: readonly T[]): Column<T>["type"] =>
  column.type === "integer" && items.some((item) => Math.abs(Number(column.of(item) ?? 0)) > largestInteger)
    ? "double"
    : column.type;

/** The attributes of an item that have a value, as flat data. */
export const valuesOf = <T>(columns: readonly Column<T>[], item: T): Record<string, NonNullable<Value>> => {
  const values: Record<string, NonNullable<Value>> = {};
  for (const { id, of } of columns) {
    const value = of(item);
    if (value !== null) values[id] = value;
  }
  return values;
};
