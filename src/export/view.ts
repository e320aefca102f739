import type { Kind, LanguageId, Localized } from "../model.ts";
import { ontology } from "../rdf/ontology.ts";
import { documentIri } from "../rdf/quads.ts";
import { figureText, periodText } from "../rdf/wording.ts";
import type {
  ExportEntity,
  ExportEvidence,
  ExportFigure,
  ExportInput,
  ExportLanguage,
  ExportOptions,
  View,
} from "./format.ts";

export type NodeKind = Kind | "figure" | "document";

/** A node of a view, with what a reader may want to colour, filter and sort by. */
export interface GraphNode {
  readonly id: string;
  readonly kind: NodeKind;
  readonly label: string;
  readonly names: Localized<string>;
  readonly aliases: Localized<readonly string[]>;
  readonly sameAs: readonly string[];
  readonly weight: number;
  readonly mentions: number;
  readonly documents: readonly string[];
  readonly start: string | null;
  readonly end: string | null;
  readonly figure: ExportFigure | null;
}

/** An edge of a view. Two edges between the same ends never have the same `kind`, for Gephi would merge them. */
export interface GraphEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly predicate: string;
  readonly kind: string;
  readonly label: string;
  readonly names: Localized<string>;
  readonly status: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly weight: number;
  readonly confidence: number;
  readonly documents: readonly string[];
  readonly evidence: readonly ExportEvidence[];
}

export interface GraphView {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** What a name is in the language asked for; in the other where it has none. */
export const shown = (names: Localized<string>, language: ExportLanguage, fallback = ""): string => {
  const { zh, en } = names;
  if (language === "both") return [...new Set([zh, en])].filter((name) => name !== undefined).join(" ") || fallback;
  return (language === "zh" ? (zh ?? en) : (en ?? zh)) ?? fallback;
};

const last = (id: string): string => id.slice(id.lastIndexOf("/") + 1);

/** Words for what only a view has. */
const words = {
  figure: { zh: "数字", en: "figure" },
  document: { zh: "文档", en: "document" },
  hasFigure: { zh: "数字", en: "has figure" },
  mentions: { zh: "提及", en: "mentions" },
} as const;
type Word = keyof typeof words;

const isWord = (code: string): code is Word => code in words;

const worded = new Map<string, Localized<string>>();

/** What a code is called; looked up once, for there are many edges and few words. */
const wording = (scheme: "kinds" | "predicates", code: string): Localized<string> => {
  const known = worded.get(code);
  if (known) return known;
  const names = isWord(code)
    ? words[code]
    : { zh: ontology().word(scheme, code, "zh"), en: ontology().word(scheme, code, "en") };
  worded.set(code, names);
  return names;
};

/** What a kind of node is called. */
export const kindNames = (kind: NodeKind): Localized<string> => wording("kinds", kind);

const entityNode =
  (language: ExportLanguage) =>
  (entity: ExportEntity): GraphNode => ({
    id: entity.id,
    kind: entity.kind,
    label: shown(entity.label, language, last(entity.id)),
    names: entity.label,
    aliases: entity.aliases,
    sameAs: entity.sameAs,
    weight: entity.weight,
    mentions: entity.mentions,
    documents: entity.documents,
    start: null,
    end: null,
    figure: null,
  });

/** Names of entities by id, in a language. */
export const namer = ({ entities }: Pick<ExportInput, "entities">) => {
  const labels = new Map(entities.map(({ id, label }) => [id, label]));
  return (id: string | null, language: LanguageId): string =>
    id === null ? "" : shown(labels.get(id) ?? {}, language);
};

/** A figure as a line: subject, period, indicator, amount. */
export const figureLine = (figure: ExportFigure, name: ReturnType<typeof namer>, language: LanguageId): string =>
  figureText(
    { ...figure, time: figure },
    { subject: name(figure.subject, language), indicator: shown(figure.indicator.label, language), language },
  );

/** The period of a fact, in words. */
export const periodLine = periodText;

const figureNode = (input: ExportInput, language: ExportLanguage) => {
  const name = namer(input);
  return (figure: ExportFigure): GraphNode => {
    const names = { zh: figureLine(figure, name, "zh"), en: figureLine(figure, name, "en") };
    return {
      id: figure.id,
      kind: "figure",
      label: shown(names, language),
      names,
      aliases: {},
      sameAs: [],
      weight: figure.evidence.length,
      mentions: figure.evidence.length,
      documents: figure.documents,
      start: figure.start,
      end: figure.end,
      figure,
    };
  };
};

const documentNodes = ({ documents }: ExportInput): GraphNode[] =>
  documents.map(({ id, title, language, published }) => ({
    id: documentIri(id),
    kind: "document",
    label: title,
    names: { [language]: title },
    aliases: {},
    sameAs: [],
    weight: 1,
    mentions: 1,
    documents: [id],
    start: published,
    end: published,
    figure: null,
  }));

/** The names of an edge, which its predicate decides. */
const edgeNames = (
  predicate: string,
  language: ExportLanguage,
): Pick<GraphEdge, "predicate" | "kind" | "names" | "label"> => {
  const names = wording("predicates", predicate);
  return { predicate, kind: predicate, names, label: shown(names, language, predicate) };
};

const relationEdges = ({ relations }: ExportInput, language: ExportLanguage): GraphEdge[] =>
  relations.map((relation) => ({
    id: relation.id,
    source: relation.subject,
    target: relation.object,
    ...edgeNames(relation.predicate, language),
    status: relation.status,
    start: relation.start,
    end: relation.end,
    weight: relation.weight,
    confidence: relation.confidence,
    documents: relation.documents,
    evidence: relation.evidence,
  }));

const aboutEdges = ({ figures, entities }: ExportInput, language: ExportLanguage): GraphEdge[] => {
  const known = new Set(entities.map(({ id }) => id));
  return figures.flatMap((figure) =>
    figure.subject === null || !known.has(figure.subject)
      ? []
      : [
          {
            id: `${figure.id}#about`,
            source: figure.subject,
            target: figure.id,
            ...edgeNames("hasFigure", language),
            status: figure.status,
            start: figure.start,
            end: figure.end,
            weight: figure.evidence.length,
            confidence: figure.confidence,
            documents: figure.documents,
            evidence: figure.evidence,
          },
        ],
  );
};

const mentionEdges = ({ entities }: ExportInput, language: ExportLanguage): GraphEdge[] =>
  entities.flatMap((entity) =>
    entity.documents.map((document) => {
      const evidence = entity.evidence.filter((one) => one.document === document);
      return {
        id: `${documentIri(document)} ${entity.id}`,
        source: documentIri(document),
        target: entity.id,
        ...edgeNames("mentions", language),
        status: "actual",
        start: null,
        end: null,
        weight: Math.max(1, evidence.length),
        confidence: 1,
        documents: [document],
        evidence,
      };
    }),
  );

const period = ({ start, end }: GraphEdge): string =>
  start === null && end === null ? "" : ` ${start?.slice(0, 4) ?? ""}–${end?.slice(0, 4) ?? ""}`;

/** A kind that no edge between the same ends has yet: told apart by status, by period, at last by number. */
const freeKind = (each: GraphEdge, isFree: (kind: string) => boolean): string => {
  const status = `${each.kind}${each.status === "target" ? " (target)" : ""}`;
  const dated = `${status}${period(each)}`;
  const found = [status, dated].find(isFree);
  if (found !== undefined) return found;
  let count = 2;
  while (!isFree(`${dated} ${count}`)) count++;
  return `${dated} ${count}`;
};

/** Makes parallel edges of one predicate differ in kind. */
const distinct = (edges: readonly GraphEdge[]): GraphEdge[] => {
  const taken = new Set<string>();
  return edges.map((each) => {
    const ends = `${each.source}\n${each.target}\n`;
    const isFree = (kind: string): boolean => !taken.has(ends + kind);
    const kind = isFree(each.kind) ? each.kind : freeKind(each, isFree);
    taken.add(ends + kind);
    return kind === each.kind ? each : { ...each, kind };
  });
};

const build = {
  entities: (input, language) => ({
    nodes: input.entities.map(entityNode(language)),
    edges: relationEdges(input, language),
  }),
  figures: (input, language) => ({
    nodes: [...input.entities.map(entityNode(language)), ...input.figures.map(figureNode(input, language))],
    edges: [...relationEdges(input, language), ...aboutEdges(input, language)],
  }),
  documents: (input, language) => ({
    nodes: [...documentNodes(input), ...input.entities.map(entityNode(language))],
    edges: mentionEdges(input, language),
  }),
} satisfies Record<View, (input: ExportInput, language: ExportLanguage) => GraphView>;

const views = new WeakMap<ExportInput, Map<string, GraphView>>();

/** Nodes and edges of the view asked for; made once for a graph that is written in several formats. */
export const graphView = (
  input: ExportInput,
  { view, language }: Pick<ExportOptions, "view" | "language">,
): GraphView => {
  const known = views.get(input) ?? new Map<string, GraphView>();
  views.set(input, known);
  const key = `${view} ${language}`;
  const before = known.get(key);
  if (before) return before;
  const { nodes, edges } = build[view](input, language);
  const made = { nodes, edges: distinct(edges) };
  known.set(key, made);
  return made;
};
