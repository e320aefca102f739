import {
  type AlignedEntity,
  type AlignedFigure,
  type Alignment,
  align,
  extractor,
  findDocuments,
  readDocument,
  type Source,
} from "../index.ts";
import { type Common, type Register, subcommand } from "./command.ts";
import { nameIn } from "./rows.ts";
import { plain, table } from "./table.ts";
import { styled, type Terminal, worded } from "./terminal.ts";
import type { Words } from "./words.ts";

const marks = {
  both: { zh: "相同", en: "both" },
  onlyA: { zh: "仅甲", en: "only a" },
  onlyB: { zh: "仅乙", en: "only b" },
  conflict: { zh: "矛盾", en: "conflict" },
  close: { zh: "或同", en: "close" },
} as const satisfies Record<string, Words>;

type Row = readonly [keyof typeof marks, string, string, string];

const figureRow =
  (mark: keyof typeof marks, { language }: Terminal) =>
  ({ label, a, b, id }: AlignedFigure): Row => [mark, nameIn({ label, id }, language), a?.text ?? "", b?.text ?? ""];

const entityRow =
  (mark: keyof typeof marks, { language }: Terminal) =>
  (entity: AlignedEntity): Row => [mark, nameIn(entity, language), entity.a.join("; "), entity.b.join("; ")];

const figureRows = ({ figures }: Alignment, terminal: Terminal): readonly Row[] => [
  ...figures.conflicts.map(({ a, b, why }): Row => ["conflict", why[terminal.language] ?? "", a.text, b.text]),
  ...figures.both.map(figureRow("both", terminal)),
  ...figures.onlyA.map(figureRow("onlyA", terminal)),
  ...figures.onlyB.map(figureRow("onlyB", terminal)),
];

const entityRows = ({ entities }: Alignment, terminal: Terminal): readonly Row[] => {
  const named = new Map([...entities.onlyA, ...entities.onlyB].map((entity) => [entity.id, entity]));
  const name = (id: string): string => nameIn(named.get(id) ?? { id, label: {} }, terminal.language);
  return [
    ...entities.both.map(entityRow("both", terminal)),
    ...entities.close.map(({ a, b, likeness }): Row => ["close", likeness.toFixed(2), name(a), name(b)]),
    ...entities.onlyA.map(entityRow("onlyA", terminal)),
    ...entities.onlyB.map(entityRow("onlyB", terminal)),
  ];
};

const widestCell = 48;

const shown = (title: Words, rows: readonly Row[], terminal: Terminal): readonly string[] => {
  const heading = `${worded(terminal, title)} ${rows.length}`;
  const columns = ["", worded(terminal, { zh: "内容", en: "what" }), "a", "b"].map((name) => ({
    title: name,
    most: widestCell,
  }));
  const cells = rows.map(([mark, ...rest]) => [worded(terminal, marks[mark]), ...rest.map(plain)]);
  return [styled(terminal, "bold", heading), ...table(columns, cells), ""];
};

const lines = (alignment: Alignment, terminal: Terminal): readonly string[] => [
  ...shown({ zh: "数字", en: "figures" }, figureRows(alignment, terminal), terminal),
  ...shown({ zh: "实体", en: "entities" }, entityRows(alignment, terminal), terminal),
];

/** Holds a document against its translation: what both say, what only one says, and where they contradict each other. */
export const alignDocuments: Register = (shell) => {
  const { terminal } = shell;
  return subcommand(shell, {
    usage: "align <a> <b>",
    summary: {
      zh: "对照一份文件和它的译文：哪些事实两边都有，哪些只有一边有，哪里互相矛盾（有矛盾时退出码为 1）",
      en: "hold a document against its translation: what both state, what only one does, what disagrees (then exit code 1)",
    },
    examples: ["zhitu align panjin.txt panjin.en.txt", "zhitu align a.zh.txt a.en.txt --json"],
  }).action(async (a: string, b: string, options: Common) => {
    const extract = await extractor({ lexicon: options.lexicon });
    const read = (path: string): Source => {
      const [found] = findDocuments([path]);
      const document = readDocument(found!, { language: options.textLanguage, published: options.date });
      return { facts: extract(document), text: document.text };
    };
    const alignment = align(read(a), read(b));
    if (alignment.figures.conflicts.length > 0) shell.fail();
    terminal.print(options.json ? JSON.stringify(alignment, null, 2) : lines(alignment, terminal).join("\n").trimEnd());
  });
};
