import { crc32 } from "node:zlib";
import type {
  CalledIndicator,
  EntityHead,
  FigureHead,
  Gathered,
  Gatherings,
  Held,
  RelationHead,
  Said,
  Sort,
} from "../graph/gathered.ts";
import { lazy } from "../graph/lazy.ts";
import type { FactsDocument, Measure, Predicate, Status } from "../model.ts";
import { kindOfPath, type OpenFile, openFile } from "../read/files.ts";
import { documentPieces } from "./lines.ts";
import type { Derived } from "./shelf.ts";

/*
 * `derived.jsonl` holds the settled documents, a fact a line, and behind them what is looked at to choose among facts, each
 * with the places of its lines: a question reads these and the lines that answer it. The last line tells where the parts
 * stand, from which state of the graph they follow, and a sum over all before it, by which a broken file is known.
 */

/** Another number for each change of what the file holds. */
const layout = 2;

// ── Columns ─────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Values of which most come often: each once, and where. */
interface Column<T> {
  readonly values: readonly T[];
  readonly at: readonly number[];
}

const column = <T extends string | null>(items: Iterable<T>): Column<T> => {
  const places = new Map<T, number>();
  const at: number[] = [];
  for (const item of items) {
    const place = places.get(item) ?? places.size;
    places.set(item, place);
    at.push(place);
  }
  return { values: [...places.keys()], at };
};

const cell = <T>({ values, at }: Column<T>, row: number): T => values[at[row]!]!;

/** Where the lines of facts stand: how many of each, then document, place within the document and length of each line. */
type Places = readonly number[];

interface Rows {
  readonly ids: readonly string[];
  readonly places: Places;
}

interface Parts {
  readonly documents: readonly (readonly [FactsDocument, start: number, length: number])[];
  readonly entities: Rows & { readonly heads: readonly EntityHead[] };
  readonly figures: Rows & {
    readonly subject: Column<string | null>;
    readonly indicator: Column<string>;
    readonly measure: Column<Measure>;
    readonly status: Column<Status>;
    readonly time: Column<string | null>;
  };
  readonly relations: Rows & {
    readonly subject: Column<string>;
    readonly predicate: Column<Predicate>;
    readonly object: Column<string>;
    readonly status: Column<Status>;
    readonly time: Column<string | null>;
  };
  readonly derived: Rows;
  readonly indicators: readonly CalledIndicator[];
  readonly spokenOf: readonly string[];
  readonly applied: readonly boolean[];
}

const timeText = ({ time }: FigureHead | RelationHead): string | null =>
  time && `${time.start ?? ""}/${time.end ?? ""}`;

const timeOf = (text: string | null): FigureHead["time"] => {
  if (text === null) return null;
  const [start = "", end = ""] = text.split("/");
  return { start: start || null, end: end || null };
};

// ── Writing ─────────────────────────────────────────────────────────────────────────────────────────────────────────

type Lines = Readonly<Record<Sort, ReadonlyMap<string, number[]>>>;

const rows = <T>({ heads }: Gathered<T, unknown>, lines: ReadonlyMap<string, number[]>): Rows => ({
  ids: [...heads.keys()],
  places: [...heads.keys()].flatMap((id) => {
    const places = lines.get(id) ?? [];
    return [places.length / 3, ...places];
  }),
});

const partsOf = (derived: Derived, documents: Parts["documents"], lines: Lines): Parts => {
  const { entities, figures, relations } = derived;
  const [figureHeads, relationHeads] = [[...figures.heads.values()], [...relations.heads.values()]];
  return {
    documents,
    entities: { ...rows(entities, lines.entities), heads: [...entities.heads.values()] },
    figures: {
      ...rows(figures, lines.figures),
      subject: column(figureHeads.map(({ subject }) => subject)),
      indicator: column(figureHeads.map(({ indicator }) => indicator)),
      measure: column(figureHeads.map(({ measure }) => measure)),
      status: column(figureHeads.map(({ status }) => status)),
      time: column(figureHeads.map(timeText)),
    },
    relations: {
      ...rows(relations, lines.relations),
      subject: column(relationHeads.map(({ subject }) => subject)),
      predicate: column(relationHeads.map(({ predicate }) => predicate)),
      object: column(relationHeads.map(({ object }) => object)),
      status: column(relationHeads.map(({ status }) => status)),
      time: column(relationHeads.map(timeText)),
    },
    derived: rows(derived.derived, lines.derived),
    indicators: derived.indicators(),
    spokenOf: derived.spokenOf(),
    applied: derived.applied,
  };
};

/** What the last line says. */
interface Ending {
  readonly layout: typeof layout;
  readonly state: string;
  readonly sum: number;
  readonly parts: Readonly<Record<keyof Parts, readonly [start: number, length: number]>>;
}

const batch = 2 ** 18;

/** Text as bytes in batches, counted and summed. */
const counted = () => {
  let [waiting, length, sum] = ["", 0, 0];
  const flush = (): Uint8Array => {
    const bytes = Buffer.from(waiting);
    waiting = "";
    sum = crc32(bytes, sum);
    return bytes;
  };
  return {
    length: () => length,
    sum: () => sum,
    flush,
    *add(text: string): Iterable<Uint8Array> {
      waiting += text;
      length += Buffer.byteLength(text);
      if (waiting.length > batch) yield flush();
    },
  };
};

/** What follows from a state of a graph, as the bytes of a file. */
export function* derivedText(derived: Derived, state: string): Iterable<Uint8Array> {
  const written = counted();
  const documents: [FactsDocument, number, number][] = [];
  const lines = { entities: new Map(), figures: new Map(), relations: new Map(), derived: new Map() } satisfies Lines;
  for (const { facts, text, provenance } of derived.documents.values()) {
    const start = written.length();
    for (const piece of documentPieces({ facts, text, provenance })) {
      const at = written.length();
      yield* written.add(piece.text);
      if (piece.sort === undefined || piece.id === undefined) continue;
      const places: number[] = lines[piece.sort].get(piece.id) ?? [];
      places.push(documents.length, at - start, written.length() - at);
      lines[piece.sort].set(piece.id, places);
    }
    documents.push([facts.document, start, written.length() - start]);
  }
  const parts: Record<string, readonly [number, number]> = {};
  for (const [name, part] of Object.entries(partsOf(derived, documents, lines))) {
    const start = written.length();
    yield* written.add(`${JSON.stringify(part)}\n`);
    parts[name] = [start, written.length() - start];
  }
  yield written.flush();
  yield Buffer.from(`${JSON.stringify({ layout, state, sum: written.sum(), parts })}\n`);
}

// ── Reading ─────────────────────────────────────────────────────────────────────────────────────────────────────────

const longestEnding = 4096;

/** The last line, where the file is whole and follows from this state. */
const endingOf = (file: OpenFile, state: string): Ending | null => {
  const tail = file.read(Math.max(0, file.size - longestEnding), longestEnding);
  const start = tail.lastIndexOf(10, tail.length - 2) + 1;
  try {
    const ending = JSON.parse(tail.subarray(start).toString()) as Ending | null;
    if (ending?.layout !== layout || ending.state !== state) return null;
    return ending.sum === sumOf(file, file.size - tail.length + start) ? ending : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
};

const pieceLength = 2 ** 22;

const sumOf = (file: OpenFile, length: number): number => {
  let sum = 0;
  for (let start = 0; start < length; start += pieceLength)
    sum = crc32(file.read(start, Math.min(pieceLength, length - start)), sum);
  return sum;
};

/** Documents that were read last. */
const mostHeld = 64;

const documentsOf = (file: OpenFile, list: Parts["documents"]): ReadonlyMap<string, Held> => {
  const held = new Map<string, Held>();
  const load = (id: string, start: number, length: number): Held => {
    const known = held.get(id);
    if (known !== undefined) return known;
    const [oldest] = held.keys();
    if (oldest !== undefined && held.size >= mostHeld) held.delete(oldest);
    const read = JSON.parse(file.read(start, length).toString()) as Held;
    held.set(id, read);
    return read;
  };
  return new Map(
    list.map(([{ id }, start, length]) => [
      id,
      {
        get facts() {
          return load(id, start, length).facts;
        },
        get text() {
          return load(id, start, length).text;
        },
        get provenance() {
          return load(id, start, length).provenance;
        },
      },
    ]),
  );
};

interface Reading {
  readonly file: OpenFile;
  readonly documents: () => Parts["documents"];
}

/** Facts of one sort: their heads are made when one is looked for, their lines read when they are asked for. */
const gatheredFrom = <R extends Rows, Head, Fact>(
  { file, documents }: Reading,
  part: () => R,
  head: (part: R, row: number) => Head,
): Gathered<Head, Fact> => {
  const heads = lazy(() => new Map(part().ids.map((id, row) => [id, head(part(), row)])));
  const starts = lazy(() => {
    const { ids, places } = part();
    let next = 0;
    return new Map(
      ids.map((id) => {
        const start = next;
        next += 1 + 3 * places[start]!;
        return [id, start];
      }),
    );
  });
  const each = <T>(id: string, read: (document: number, at: number, length: number) => T): T[] => {
    const start = starts().get(id);
    if (start === undefined) return [];
    const { places } = part();
    return Array.from({ length: places[start]! }, (_, line) => {
      const at = start + 1 + 3 * line;
      return read(places[at]!, places[at + 1]!, places[at + 2]!);
    });
  };
  return {
    get heads() {
      return heads();
    },
    documents: (id) => [...new Set(each(id, (document) => documents()[document]![0].id))],
    said: (id) =>
      each(id, (place, at, length): Said<Fact> => {
        const [document, start] = documents()[place]!;
        return [JSON.parse(file.read(start + at, length).toString()) as Fact, document];
      }),
  };
};

const figureHead = (part: Parts["figures"], row: number): FigureHead => ({
  subject: cell(part.subject, row),
  indicator: cell(part.indicator, row),
  measure: cell(part.measure, row),
  status: cell(part.status, row),
  time: timeOf(cell(part.time, row)),
});

const relationHead = (part: Parts["relations"], row: number): RelationHead => ({
  subject: cell(part.subject, row),
  predicate: cell(part.predicate, row),
  object: cell(part.object, row),
  status: cell(part.status, row),
  time: timeOf(cell(part.time, row)),
});

/** What was kept of a graph in this state; null where there is none, or it is of another state or broken. */
export const openDerived = (path: string, state: string): Derived | null => {
  if (kindOfPath(path) !== "file") return null;
  const file = openFile(path);
  const ending = endingOf(file, state);
  if (ending === null) return null;
  const part = <N extends keyof Parts>(name: N): (() => Parts[N]) =>
    lazy(() => {
      const [start, length] = ending.parts[name];
      return JSON.parse(file.read(start, length).toString()) as Parts[N];
    });
  const reading = { file, documents: part("documents") };
  const documents = lazy(() => documentsOf(file, reading.documents()));
  const gathered: Pick<Gatherings, Sort> = {
    entities: gatheredFrom(reading, part("entities"), ({ heads }, row) => heads[row]!),
    figures: gatheredFrom(reading, part("figures"), figureHead),
    relations: gatheredFrom(reading, part("relations"), relationHead),
    derived: gatheredFrom(reading, part("derived"), () => null),
  };
  return {
    ...gathered,
    get documents() {
      return documents();
    },
    indicators: part("indicators"),
    spokenOf: part("spokenOf"),
    applied: part("applied")(),
  };
};
