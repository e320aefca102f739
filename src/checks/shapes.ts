import type { DatasetCore, Quad, Term } from "@rdfjs/types";
import SHACLValidator from "rdf-validate-shacl";
import { lazy } from "../graph/lazy.ts";
import { type LanguageId, type Localized, languages } from "../model.ts";
import { engine } from "../query/engine.ts";
import { answer } from "../query/sparql.ts";
import { bounded, dataset, parse, quad } from "../rdf/n3.ts";
import { ontology } from "../rdf/ontology.ts";
import { prefixes, rdf, sh } from "../rdf/vocabulary.ts";
import { readText } from "../read/files.ts";

/** How much a result weighs: only violations keep a graph from conforming. */
export type Severity = "violation" | "warning" | "info";

/** One thing that a shape says of a graph. */
export interface ShapeResult {
  readonly severity: Severity;
  readonly message: Localized<string>;
  /** What it is said of. */
  readonly focus: string;
  readonly path: string | null;
  readonly value: string | null;
  /** The shape that says so; null for one without a name. */
  readonly shape: string | null;
}

/** What the shapes say of a graph. */
export interface ShapeReport {
  readonly conforms: boolean;
  /** False where the graph speaks of nothing that the shapes know: it conforms without having said anything. */
  readonly examined: boolean;
  readonly results: readonly ShapeResult[];
}

interface Rule {
  readonly shape: string;
  readonly select: string;
  readonly message: Localized<string>;
  readonly severity: Severity;
}

interface Shapes {
  readonly core: DatasetCore;
  readonly rules: readonly Rule[];
}

const severities: readonly Severity[] = ["violation", "warning", "info"];

const severityOf = (term: Term | undefined): Severity =>
  severities.find((severity) => term?.value.toLowerCase() === `${prefixes.sh}${severity}`) ?? "violation";

const localized = (terms: Iterable<Term>): Localized<string> => {
  const texts: { [L in LanguageId]?: string } = {};
  for (const term of terms) {
    const language = term.termType === "Literal" ? languages.find((each) => each === term.language) : undefined;
    if (language !== undefined) texts[language] = term.value;
  }
  return texts;
};

const objects = (shapes: DatasetCore, subject: Term, property: string): Term[] =>
  [...shapes.match(subject, sh(property))].map(({ object }) => object);

/** The prefixes that the shapes declare for their queries. */
const declared = (shapes: DatasetCore): string =>
  [...shapes.match(null, sh("declare"))]
    .map(({ object }) => [objects(shapes, object, "prefix")[0], objects(shapes, object, "namespace")[0]])
    .map(([prefix, namespace]) => `PREFIX ${prefix?.value}: <${namespace?.value}>`)
    .join(" ");

/** The core engine does without the rules in SPARQL: these run over the whole graph at once. */
const split = (all: DatasetCore): Shapes => {
  const header = declared(all);
  const rules = [...all.match(null, sh("sparql"))].map(
    ({ subject, object }): Rule => ({
      shape: subject.value,
      select: `${header} ${objects(all, object, "select")[0]?.value ?? ""}`,
      message: localized(objects(all, object, "message")),
      severity: severityOf(objects(all, subject, "severity")[0]),
    }),
  );
  return { core: dataset([...all].filter(({ predicate }) => !predicate.equals(sh("sparql")))), rules };
};

const shapes = lazy(() =>
  split(dataset(parse(readText(new URL("../../ontology/shapes.ttl", import.meta.url)), { syntax: "turtle" }))),
);

const valueText = (term: Term | undefined): string | null => term?.value ?? null;

const worded = ([first]: readonly Term[]): Localized<string> => (first ? { zh: first.value, en: first.value } : {});

const coreResults = async (data: DatasetCore): Promise<ShapeResult[]> => {
  const { results } = await new SHACLValidator(shapes().core).validate(data);
  return results.map(({ severity, message, focusNode, path, value, sourceShape }) => ({
    severity: severityOf(severity),
    // Of some constraints the engine words the result itself, in English.
    message: { ...worded(message), ...localized(objects(shapes().core, sourceShape, "message")) },
    focus: focusNode.value,
    path: valueText(path),
    value: valueText(value),
    shape: sourceShape.termType === "NamedNode" ? sourceShape.value : null,
  }));
};

const ruleResults = (data: Iterable<Quad>): ShapeResult[] => {
  const loaded = engine(data);
  return shapes().rules.flatMap(({ shape, select, message, severity }) =>
    answer(loaded, select).rows.map((row) => ({
      severity,
      message,
      focus: row.this?.value ?? "",
      path: null,
      value: valueText(row.value),
      shape,
    })),
  );
};

const order = (result: ShapeResult): string =>
  [severities.indexOf(result.severity), result.focus, result.path, result.value, result.shape].join(" ");

/** Holds a graph against the shapes, its named graphs united; the vocabulary need not be in it; throws `invalid graph`. */
export const validate = async (quads: Iterable<Quad>): Promise<ShapeReport> => {
  const united = dataset(ontology().quads);
  let examined = false;
  for (const { subject, predicate, object } of bounded(quads, "it is too large to be held against shapes in memory")) {
    united.add(quad(subject, predicate as never, object));
    examined ||= predicate.equals(rdf("type")) && object.value.startsWith(prefixes.zt);
  }
  const results = [...(await coreResults(united)), ...ruleResults(united)].sort((one, other) =>
    order(one) < order(other) ? -1 : 1,
  );
  return { conforms: results.every(({ severity }) => severity !== "violation"), examined, results };
};
