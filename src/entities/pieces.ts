import { readNumber } from "../language/zh/number-forms.ts";
import type { Generic, Lexicon, Thing, Word } from "../model.ts";
import { shift } from "../text/decimal.ts";
import { remembered } from "../text/remembered.ts";

/** A stretch of a Chinese name that English can be found for, or that has to be spelled out. */
export type Piece =
  | { readonly form: "thing"; readonly zh: string; readonly thing: Thing }
  | { readonly form: "word"; readonly zh: string; readonly word: Word }
  | { readonly form: "generic"; readonly zh: string; readonly generic: Generic }
  | { readonly form: "printed"; readonly zh: string; readonly en: string }
  | { readonly form: "quoted"; readonly zh: string; readonly inner: string }
  | { readonly form: "bracket"; readonly zh: string; readonly inner: string }
  | { readonly form: "unknown"; readonly zh: string };

const longest = 24;
const anyWidth = Array.from({ length: longest }, (_, index) => index + 1);

const ordinal = /^第(?:([一二三四五六七八九十百\d]+)[届次]|(\d+))/u;
const line = /^(\d+)号线/u;
const amount = /^(\d+(?:\.\d+)?)([百千万亿]*)(\p{Script=Han}{1,4})/u;
/** Latin letters, numbers and what is printed between them: 2021-2025年, PM2.5, 5A, C919, 8.6. */
const printed = /^(?:\d{4}(?:[-—－–~～至]\d{4})?年|[A-Za-z0-9]+(?:[.&\-—/·][A-Za-z0-9]+)*\+?%?)/u;
const dashes = /[—－–~～至]/gu;
const quotation = /^(?:“([^“”]*)”|"([^"]*)"|《([^《》]*)》)/u;
const bracketed = /^（([^（）]*)）/u;
const ideographs = /^(?:(?!第(?:[一二三四五六七八九十百\d]+[届次]|\d))\p{Script=Han})+/u;
const joints: Readonly<Record<string, string>> = {
  "、": ",",
  "，": ",",
  ",": ",",
  "+": "+",
  "＋": "+",
  "—": "-",
  "-": "-",
};

const endings: readonly string[] = ["th", "st", "nd", "rd"];

/** 1st, 2nd, 3rd, 11th. */
const nth = (number: number): string => {
  const teen = number % 100 > 10 && number % 100 < 14;
  return `${number}${teen ? "th" : (endings[number % 10] ?? "th")}`;
};

const zeros: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 亿: 8 };

/** 30万吨 → 300,000-ton. */
const amountInEnglish = (rest: string, lexicon: Lexicon): Piece | null => {
  const [, number = "", scale = "", after = ""] = amount.exec(rest) ?? [];
  for (let width = after.length; number !== "" && width > 0; width--) {
    const unit = lexicon.word(after.slice(0, width), "unit");
    if (unit === undefined) continue;
    const places = [...scale].reduce((sum, sign) => sum + (zeros[sign] ?? 0), 0);
    const value = shift(number, places).replace(/\B(?=(?:\d{3})+$)/gu, ",");
    return { form: "printed", zh: number + scale + unit.zh, en: `${value}-${unit.en}` };
  }
  return null;
};

const cost = { known: 1, single: 1.8, short: 1.3, unknown: 2, further: 0.6 } as const;

interface Step {
  readonly piece: Piece;
  readonly cost: number;
}

const isPlain = (thing: Thing): boolean => thing.kind !== "person";

/** A single character is a noun of its kind only after a name: 松山湖, but 海螺. */
const genericCost = (zh: string, before: Piece | null): number => {
  if (zh.length > 1) return cost.known + 0.01;
  return before?.form === "thing" && !before.zh.endsWith(zh) ? cost.single : cost.unknown + cost.further;
};

/** What may begin at this place of a run of Chinese characters. */
const steps = (
  run: string,
  { at, before, widths }: { readonly at: number; readonly before: Piece | null; readonly widths: readonly number[] },
  { lexicon, generics }: Known,
): readonly Step[] => {
  const out: Step[] = [];
  const most = Math.min(longest, run.length - at);
  for (const width of widths) {
    if (width > most) break;
    const zh = run.slice(at, at + width);
    const plain = width > 1 ? cost.known : cost.single;
    const word = lexicon.word(zh);
    if (word) out.push({ piece: { form: "word", zh, word }, cost: plain });
    const thing = width > 1 ? lexicon.named(zh).find(isPlain) : undefined;
    if (thing)
      out.push({ piece: { form: "thing", zh, thing }, cost: width > 2 || at === 0 ? cost.known - 0.01 : cost.short });
    const generic = generics.get(zh);
    if (generic && !word && !thing)
      out.push({ piece: { form: "generic", zh, generic }, cost: genericCost(zh, before) });
  }
  return out;
};

interface Known {
  readonly lexicon: Lexicon;
  readonly generics: ReadonlyMap<string, Generic>;
}

/** How many names that were cut are kept at hand, for each is looked at from several sides. */
const kept = 200;

/** A way to reach a place of the run: over which piece, after which way, at what cost. */
interface Way {
  readonly piece: Piece;
  readonly before: Way | null;
  readonly cost: number;
}

/** The cheapest ways to a place: one whose last character is unknown, which may go on cheaply, and one that ends in a known piece. */
interface Arrival {
  unknown: Way | null;
  known: Way | null;
}

const cheaper = (one: Way | null, other: Way | null): Way | null =>
  other === null || (one !== null && one.cost <= other.cost) ? one : other;

const unknownStep = (zh: string, { unknown, known }: Arrival): Way => {
  const piece: Piece = { form: "unknown", zh };
  const further: Way | null = unknown && { piece, before: unknown, cost: unknown.cost + cost.further };
  const first: Way = { piece, before: known, cost: (known?.cost ?? 0) + cost.unknown };
  return known === null && further !== null ? further : (cheaper(first, further) ?? first);
};

/** The pieces of a way, unknown characters that follow each other taken together. */
const traced = (end: Way | null): readonly Piece[] => {
  const out: Piece[] = [];
  for (let way = end; way !== null; way = way.before) {
    const after = out[0];
    if (way.piece.form === "unknown" && after?.form === "unknown")
      out[0] = { form: "unknown", zh: way.piece.zh + after.zh };
    else out.unshift(way.piece);
  }
  return out;
};

/** The cheapest way to cut a run of characters: few pieces, known ones. */
const cut = (run: string, known: Known): readonly Piece[] => {
  const stretches = known.lexicon.stretches(run);
  const arrivals = Array.from({ length: run.length + 1 }, (): Arrival => ({ unknown: null, known: null }));
  for (let at = 0; at < run.length; at++) {
    const here = arrivals[at]!;
    const next = arrivals[at + 1]!;
    next.unknown = cheaper(next.unknown, unknownStep(run.charAt(at), here));
    const before = cheaper(here.known, here.unknown);
    for (const { piece, cost } of steps(
      run,
      { at, before: before?.piece ?? null, widths: stretches[at] ?? anyWidth },
      known,
    )) {
      const there = arrivals[at + piece.zh.length]!;
      there.known = cheaper(there.known, { piece, before, cost: (before?.cost ?? 0) + cost });
    }
  }
  const last = arrivals[run.length]!;
  return traced(cheaper(last.known, last.unknown));
};

const said = (zh: string, en: string): Piece => ({ form: "printed", zh, en });

/** What begins here that is no run of Chinese characters. */
const pieceAt = (rest: string, lexicon: Lexicon): Piece | null => {
  const [quote, ...inner] = quotation.exec(rest) ?? [];
  if (quote !== undefined) return { form: "quoted", zh: quote, inner: inner.find((text) => text !== undefined) ?? "" };
  const [bracket, inside = ""] = bracketed.exec(rest) ?? [];
  if (bracket !== undefined) return { form: "bracket", zh: bracket, inner: inside };
  const [counted, written, digits] = ordinal.exec(rest) ?? [];
  if (counted !== undefined) return said(counted, nth(Number(readNumber(written ?? digits ?? "0"))));
  const [track, route = ""] = line.exec(rest) ?? [];
  if (track !== undefined) return said(track, `Line ${route}`);
  const text = printed.exec(rest)?.[0];
  if (text?.endsWith("年")) return said(text, text.slice(0, -1).replace(dashes, "-"));
  const joint = joints[rest.charAt(0)];
  if (joint !== undefined) return said(rest.charAt(0), joint);
  return amountInEnglish(rest, lexicon) ?? (text === undefined ? null : said(text, text));
};

const cutName = (name: string, known: Known): readonly Piece[] => {
  const out: Piece[] = [];
  for (let rest = name; rest !== ""; ) {
    const run = ideographs.exec(rest)?.[0];
    const piece = run === undefined ? pieceAt(rest, known.lexicon) : null;
    if (run !== undefined) out.push(...cut(run, known));
    else if (piece) {
      // “宽带乡村”“掌上乡村”: quotations side by side are a list.
      if (piece.form === "quoted" && out.at(-1)?.form === "quoted") out.push(said("", ","));
      out.push(piece);
    }
    rest = rest.slice((run ?? piece?.zh ?? rest.charAt(0)).length);
  }
  return out;
};

type Cutter = (name: string) => readonly Piece[];

const cutters = new WeakMap<Lexicon, Cutter>();

const cutterOf = (lexicon: Lexicon): Cutter => {
  const before = cutters.get(lexicon);
  if (before) return before;
  const known: Known = { lexicon, generics: new Map(lexicon.generics.map((generic) => [generic.zh, generic])) };
  const cutter = remembered((name) => cutName(name, known), kept);
  cutters.set(lexicon, cutter);
  return cutter;
};

/** Cuts a Chinese name into pieces; marks that join its parts are pieces too, other marks fall away. */
export const pieces = (name: string, lexicon: Lexicon): readonly Piece[] => cutterOf(lexicon)(name);
