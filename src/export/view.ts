import { layout, type Point } from "../graph/layout.ts";
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
import { textWidth } from "./width.ts";

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

const wording = (scheme: "kinds" | "predicates" | "statuses", code: string): Localized<string> =>
  isWord(code) ? words[code] : { zh: ontology().word(scheme, code, "zh"), en: ontology().word(scheme, code, "en") };

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

type Draft = Omit<GraphEdge, "kind" | "label" | "names"> & { readonly language: ExportLanguage };

const edge = ({ language, ...draft }: Draft): GraphEdge => {
  const names = wording("predicates", draft.predicate);
  return { ...draft, kind: draft.predicate, names, label: shown(names, language, draft.predicate) };
};

const relationEdges = ({ relations }: ExportInput, language: ExportLanguage): GraphEdge[] =>
  relations.map((relation) =>
    edge({
      id: relation.id,
      source: relation.subject,
      target: relation.object,
      predicate: relation.predicate,
      status: relation.status,
      start: relation.start,
      end: relation.end,
      weight: relation.weight,
      confidence: relation.confidence,
      documents: relation.documents,
      evidence: relation.evidence,
      language,
    }),
  );

const aboutEdges = ({ figures, entities }: ExportInput, language: ExportLanguage): GraphEdge[] => {
  const known = new Set(entities.map(({ id }) => id));
  return figures.flatMap((figure) =>
    figure.subject === null || !known.has(figure.subject)
      ? []
      : [
          edge({
            id: `${figure.id}#about`,
            source: figure.subject,
            target: figure.id,
            predicate: "hasFigure",
            status: figure.status,
            start: figure.start,
            end: figure.end,
            weight: figure.evidence.length,
            confidence: figure.confidence,
            documents: figure.documents,
            evidence: figure.evidence,
            language,
          }),
        ],
  );
};

const mentionEdges = ({ entities }: ExportInput, language: ExportLanguage): GraphEdge[] =>
  entities.flatMap((entity) =>
    entity.documents.map((document) => {
      const evidence = entity.evidence.filter((one) => one.document === document);
      return edge({
        id: `${documentIri(document)} ${entity.id}`,
        source: documentIri(document),
        target: entity.id,
        predicate: "mentions",
        status: "actual",
        start: null,
        end: null,
        weight: Math.max(1, evidence.length),
        confidence: 1,
        documents: [document],
        evidence,
        language,
      });
    }),
  );

const period = ({ start, end }: GraphEdge): string =>
  start === null && end === null ? "" : ` ${start?.slice(0, 4) ?? ""}–${end?.slice(0, 4) ?? ""}`;

/** Makes parallel edges of one predicate differ in kind: by status, by period, at last by number. */
const distinct = (edges: readonly GraphEdge[]): GraphEdge[] => {
  const taken = new Set<string>();
  return edges.map((each) => {
    const ends = `${each.source}\n${each.target}\n`;
    const planned = each.status === "target" ? " (target)" : "";
    const choices = [each.kind, `${each.kind}${planned}`, `${each.kind}${planned}${period(each)}`];
    let kind = choices.find((choice) => !taken.has(ends + choice));
    for (let count = 2; kind === undefined; count++) {
      const choice = `${choices[2]} ${count}`;
      if (!taken.has(ends + choice)) kind = choice;
    }
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

/** Nodes and edges of the view asked for. */
export const graphView = (
  input: ExportInput,
  { view, language }: Pick<ExportOptions, "view" | "language">,
): GraphView => {
  const { nodes, edges } = build[view](input, language);
  return { nodes, edges: distinct(edges) };
};

/** How large a node is drawn: its area grows with its weight. */
export const nodeSize = ({ weight }: Pick<GraphNode, "weight">): number =>
  Math.round((5 + 4 * Math.sqrt(Math.min(weight, 200))) * 10) / 10;

const fontSize = 12;
const widest = 14;

/** Where nodes stand. */
export const positions = ({ nodes, edges }: GraphView): ReadonlyMap<string, Point> =>
  layout(
    nodes.map((node) => ({
      id: node.id,
      size: nodeSize(node),
      reach: Math.min(textWidth(node.label), widest) * fontSize * 0.5,
    })),
    edges,
  );
