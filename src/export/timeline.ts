import { ontology } from "../rdf/ontology.ts";
import type { ExportFigure, ExportInput, ExportLanguage, ExportOptions, ExportRelation, Format } from "./format.ts";
import { palette } from "./palette.ts";
import {
  bodyOf,
  counted,
  type Ground,
  groundOf,
  type LegendItem,
  phrases,
  sheet,
  sourceLine,
  statedIn,
  textElement,
} from "./sheet.ts";
import { wholeYear } from "./time.ts";
import { figureLine, kindNames, type NodeKind, namer, periodLine, shown } from "./view.ts";
import { shortened, textWidth } from "./width.ts";
import { empty } from "./xml.ts";

const width = 1200;
const lineHeight = 26;
/** What fits on a page; the rest is told by its number. */
const most = 120;

interface Moment {
  readonly id: string;
  readonly start: string;
  readonly end: string;
  readonly kind: NodeKind;
  readonly text: string;
  readonly period: string;
  readonly planned: boolean;
  readonly weight: number;
  readonly documents: readonly string[];
}

interface Dated {
  readonly start: string | null;
  readonly end: string | null;
}

const isDated = (fact: Dated): fact is { readonly start: string; readonly end: string } =>
  fact.start !== null && fact.end !== null;

const inLanguages = (text: (language: "zh" | "en") => string, language: ExportLanguage): string =>
  shown({ zh: text("zh"), en: text("en") }, language);

const moments = (input: ExportInput, language: ExportLanguage): Moment[] => {
  const name = namer(input);
  const entities = new Map(input.entities.map((entity) => [entity.id, entity]));
  const weight = (id: string | null): number => (id === null ? 0 : (entities.get(id)?.weight ?? 0));
  const dated = (fact: ExportRelation | ExportFigure, about: Pick<Moment, "kind" | "text" | "weight">): Moment[] =>
    isDated(fact)
      ? [
          {
            ...about,
            id: fact.id,
            documents: fact.documents,
            start: fact.start,
            end: fact.end,
            // The year stands beside it already.
            period: wholeYear(fact) === null ? inLanguages((each) => periodLine(fact, each), language) : "",
            planned: fact.status === "target",
          },
        ]
      : [];
  const relations = input.relations.flatMap((relation) =>
    dated(relation, {
      kind: entities.get(relation.object)?.kind ?? "event",
      weight: weight(relation.subject) + weight(relation.object),
      text: inLanguages(
        (each) =>
          [
            name(relation.subject, each),
            ontology().word("predicates", relation.predicate, each),
            name(relation.object, each),
          ].join(" "),
        language,
      ),
    }),
  );
  const figures = input.figures.flatMap((figure) =>
    dated(figure, {
      kind: "figure",
      weight: weight(figure.subject),
      text: inLanguages((each) => figureLine({ ...figure, start: null, end: null }, name, each), language),
    }),
  );
  return [...relations, ...figures];
};

const inOrder = (one: Moment, other: Moment): number =>
  one.start < other.start
    ? -1
    : one.start > other.start
      ? 1
      : one.end < other.end
        ? -1
        : one.end > other.end
          ? 1
          : one.id < other.id
            ? -1
            : 1;

function* draw(shownMoments: readonly Moment[], ground: Ground): Iterable<string> {
  const body = bodyOf({ width, height: 0 });
  const axis = body.x + 76;
  const bottom = body.y + shownMoments.length * lineHeight;
  yield `${empty("path", { d: `M${axis} ${body.y + 4}V${bottom - 4}`, stroke: ground.rule, "stroke-width": 2 })}\n`;
  const periods = Math.max(...shownMoments.map(({ period }) => textWidth(period) * 12));
  const left = axis + 16 + (periods > 0 ? Math.min(240, periods + 16) : 0);
  let year = "";
  for (const [at, moment] of shownMoments.entries()) {
    const baseline = body.y + at * lineHeight + 18;
    const own = moment.start.slice(0, 4);
    if (own !== year)
      yield textElement(own, { x: axis - 16, y: baseline, "text-anchor": "end", "font-size": 15, "font-weight": 700 });
    year = own;
    const colour = palette[moment.kind].hex;
    yield `${empty("circle", { cx: axis, cy: baseline - 5, r: 5, fill: moment.planned ? ground.paper : colour, stroke: colour, "stroke-width": 2 })}\n`;
    yield textElement(moment.period, { x: axis + 16, y: baseline, "font-size": 12, fill: ground.faint });
    yield textElement(shortened(moment.text, (body.x + body.width - left) / 14), {
      x: left,
      y: baseline,
      "font-size": 14,
    });
  }
}

const plannedItem = (options: ExportOptions): LegendItem => ({
  text: inLanguages((each) => ontology().word("statuses", "target", each), options.language),
  colour: groundOf(options).faint,
  sign: "ring",
});

function* write(input: ExportInput, options: ExportOptions): Iterable<string> {
  const all = moments(input, options.language);
  const important = [...all].sort((one, other) => other.weight - one.weight || inOrder(one, other)).slice(0, most);
  const chosen = important.sort(inOrder);
  const kinds = (Object.keys(palette) as NodeKind[]).filter((kind) => chosen.some((moment) => moment.kind === kind));
  const about = {
    width,
    height: Math.max(40, chosen.length * lineHeight),
    title: shown(input.title, options.language),
    subtitle: phrases(
      [
        counted(chosen.length, { zh: "条有时间的事实", one: "dated fact", many: "dated facts" }),
        ...(chosen.length < all.length ? [{ zh: `共 ${all.length} 条`, en: `of ${all.length}` }] : []),
      ],
      options.language,
    ),
    legend: [
      ...kinds.map(
        (kind): LegendItem => ({
          text: shown(kindNames(kind), options.language),
          colour: palette[kind].hex,
          sign: "disc",
        }),
      ),
      ...(chosen.some(({ planned }) => planned) ? [plannedItem(options)] : []),
    ],
    source: sourceLine(statedIn(input, chosen), options.language),
  };
  yield* sheet(about, options, draw(chosen, groundOf(options)));
}

/** What happened when: dated relations and figures, year by year; plans are hollow. */
export const timeline: Format = {
  id: "timeline",
  title: { zh: "时间线（SVG）", en: "timeline (SVG)" },
  extensions: ["timeline.svg"],
  media: "image/svg+xml",
  write,
};
