import { createHash } from "node:crypto";
import { invalid, ZhituError } from "../errors.ts";
import type { Extract, ExtractorOptions } from "../extract.ts";
import type { DocumentInput, Facts, Quote } from "../model.ts";
import type { Provenance, Source } from "../rdf/quads.ts";
import { checkDocument, type FoundDocument, findDocuments, readDocument } from "../read/documents.ts";
import type { Known } from "../read/known.ts";
import { documentText } from "./lines.ts";
import { readers } from "./readers.ts";
import type { Kept, Shelf } from "./shelf.ts";

/** What can be added: a path, folder or pattern; a text; or a facts document with its text. */
export type Addable = string | DocumentInput | Source;

export interface AddOptions extends Known {
  /** Called before each document is read. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Processes that read; as many as there are processors where there is much to read. */
  readonly processes?: number | undefined;
}

export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly document: string;
}

/** What became of each document, by its id. */
export interface AddReport {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly unchanged: readonly string[];
  /** Files that could not be read, and why. */
  readonly skipped: readonly { readonly path: string; readonly why: string }[];
}

export interface AddSetting {
  readonly shelf: Shelf;
  readonly extract: () => Promise<Extract>;
  readonly options: ExtractorOptions;
  readonly provenance: () => Provenance;
}

const isSource = (given: DocumentInput | Source): given is Source => "facts" in given;

const quotesOf = ({ entities, figures, relations, unread }: Facts): readonly Quote[] => [
  ...entities.flatMap(({ mentions }) => mentions),
  ...figures.flatMap(({ stated, evidence }) => [stated, evidence]),
  ...relations.map(({ evidence }) => evidence),
  ...unread,
];

/** A facts document whose every quote stands in the text at its place; throws `invalid facts`. */
const checkSource = ({ facts, text }: Source): void => {
  checkDocument({ id: facts.document.id, text });
  if (facts.version !== 1) throw invalid("facts", facts.document.id, "version 1 is known");
  const wrong = quotesOf(facts).find((quote) => text.slice(quote.start, quote.end) !== quote.text);
  if (wrong) throw invalid("facts", facts.document.id, `"${wrong.text}" does not stand at ${wrong.start}`);
};

const digest = (value: unknown): string => createHash("sha256").update(JSON.stringify(value)).digest("hex");

const readKey = (input: DocumentInput, provenance: Provenance): string =>
  digest([input.text, input.language, input.title, input.source, input.published, provenance]);

const idOf = (given: DocumentInput | Source): string => (isSource(given) ? given.facts.document.id : given.id);

const checkNames = (given: readonly (DocumentInput | Source)[]): void => {
  const seen = new Set<string>();
  for (const id of given.map(idOf)) {
    if (seen.has(id)) throw invalid("documents", id, "two with this name");
    seen.add(id);
  }
};

/** Reads the files that can be read, and says of the others why not. */
const readAll = (found: readonly FoundDocument[], over: Known) => {
  const inputs: DocumentInput[] = [];
  const skipped: { path: string; why: string }[] = [];
  for (const document of found)
    try {
      inputs.push(readDocument(document, over));
    } catch (error) {
      if (!(error instanceof ZhituError)) throw error;
      skipped.push({ path: document.path, why: error.message });
    }
  return { inputs, skipped };
};

const sourceKept = ({ facts, text }: Source, provenance: Provenance): Kept => {
  const hash = createHash("sha256");
  for (const piece of documentText({ facts, text, provenance })) hash.update(piece);
  return { facts, text, provenance, key: hash.digest("hex") };
};

interface Keyed {
  readonly input: DocumentInput;
  readonly key: string;
}

const textsOf = (items: readonly (DocumentInput | Source)[], provenance: Provenance): readonly Keyed[] =>
  items.flatMap((item) => (isSource(item) ? [] : [{ input: item, key: readKey(checkDocument(item), provenance) }]));

/** Prepares the adding of documents to a shelf: only what changed is read again, and all is kept at one stroke. */
export const adder = ({ shelf, extract, options, provenance }: AddSetting) => {
  const read = readers(extract, options);
  return async (given: Addable | readonly Addable[], addOptions: AddOptions = {}): Promise<AddReport> => {
    const { onProgress, processes, ...over } = addOptions;
    const items = Array.isArray(given) ? (given as readonly Addable[]) : [given as Addable];
    const paths = items.filter((item) => typeof item === "string");
    const { inputs, skipped } = readAll(paths.length > 0 ? findDocuments(paths) : [], over);
    const all = [...inputs, ...items.filter((item) => typeof item !== "string")];
    checkNames(all);

    const sources = all.filter(isSource);
    for (const source of sources) checkSource(source);
    const before = new Set(shelf.ids());
    const made = provenance();
    const texts = textsOf(all, made).filter(({ input, key }) => !shelf.holds(input.id, key));
    const written = new Set<string>();
    const draft = shelf.draft();
    const put = (kept: Kept): void => {
      draft.put(kept);
      written.add(kept.facts.document.id);
    };
    try {
      if (texts.length > 0)
        await read(
          texts.map(({ input }) => input),
          {
            processes,
            begin: (done) => onProgress?.({ done, total: texts.length, document: texts[done]!.input.id }),
            take: (place, facts) => {
              const { input, key } = texts[place]!;
              put({ facts, text: input.text, provenance: made, key });
            },
          },
        );
      for (const source of sources) {
        const kept = sourceKept(source, made);
        if (!shelf.holds(source.facts.document.id, kept.key)) put(kept);
      }
      if (written.size > 0) draft.keep();
    } finally {
      draft.drop();
    }
    const ids = all.map(idOf);
    return {
      added: ids.filter((id) => written.has(id) && !before.has(id)),
      changed: ids.filter((id) => written.has(id) && before.has(id)),
      unchanged: ids.filter((id) => !written.has(id)),
      skipped,
    };
  };
};
