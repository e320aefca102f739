import { type Ambiguous, type KnownEntity, type KnownFigure, type KnownRelation, word } from "../index.ts";
import { type Common, openKnown, type Register, subcommand } from "./command.ts";
import { evidenceLines, quoted } from "./evidence.ts";
import { nameIn } from "./rows.ts";
import { plain } from "./table.ts";
import { styled, type Terminal, worded } from "./terminal.ts";
import type { Words } from "./words.ts";

const candidateLines = ({ candidates }: Ambiguous, terminal: Terminal): readonly string[] => [
  worded(terminal, { zh: "有几个同名的实体，请用标识：", en: "several entities have this name; use an id:" }),
  ...candidates.map((one) => `  ${plain(nameIn(one, terminal.language))}  ${one.id}`),
];

const head = (entity: KnownEntity, terminal: Terminal): readonly string[] => {
  const { language } = terminal;
  const names = [entity.label.zh, entity.label.en].filter((name) => name !== undefined).map(plain);
  const aliases = [...(entity.aliases.zh ?? []), ...(entity.aliases.en ?? [])].map(plain);
  const line = (title: Words, values: readonly string[]): readonly string[] =>
    values.length === 0 ? [] : [`${worded(terminal, title)} ${values.join(language === "zh" ? "、" : ", ")}`];
  return [
    `${styled(terminal, "bold", names.join(" · "))}  ${word("kinds", entity.kind, language)}`,
    styled(terminal, "dim", entity.id),
    ...line({ zh: "又名", en: "also" }, aliases),
    ...line({ zh: "即", en: "same as" }, entity.sameAs),
    ...line({ zh: "可能是", en: "may be" }, entity.candidates?.map((one) => nameIn(one, language)) ?? []),
    ...line({ zh: "文档", en: "documents" }, entity.documents.map(plain)),
  ];
};

const facts = (terminal: Terminal, title: Words, list: readonly (KnownFigure | KnownRelation)[]): readonly string[] => {
  if (list.length === 0) return [];
  return [
    "",
    `${styled(terminal, "bold", worded(terminal, title))}  ${list.length}`,
    ...list.flatMap((fact) => [
      `  ${plain(nameIn(fact, terminal.language))}`,
      ...evidenceLines(fact.evidence, terminal),
    ]),
  ];
};

const mentions = (entity: KnownEntity, terminal: Terminal): readonly string[] => {
  const [first] = entity.evidence;
  if (first === undefined) return [];
  const title = worded(terminal, { zh: "提及", en: "Mentions" });
  return ["", `${styled(terminal, "bold", title)}  ${entity.evidence.length}`, `    ${quoted(first, terminal)}`];
};

/** An entity: what is known of it, with the words of the text under each fact. */
export const show: Register = ({ program, terminal, fail }) =>
  subcommand(
    { program, terminal, fail },
    {
      usage: "show <name>",
      summary: {
        zh: "一个实体：已知的一切，每条事实下附原文",
        en: "an entity: what is known of it, with the words of the text under each fact",
      },
      examples: ["zhitu show 盘锦", "zhitu show Panjin --language en", "zhitu show 盘锦 --json"],
    },
  ).action(async (name: string, options: Common) => {
    const graph = await openKnown(options);
    const entity = graph.entity(name);
    if (entity.kind === null) {
      fail();
      if (options.json) return terminal.print(JSON.stringify(entity, null, 2));
      return terminal.note(candidateLines(entity, terminal).join("\n"));
    }
    const figures = graph.figures({ subject: entity.id });
    const relations = graph.relations({ about: entity.id });
    if (options.json) return terminal.print(JSON.stringify({ entity, figures, relations }, null, 2));
    const unsaid = figures.length + relations.length === 0 ? mentions(entity, terminal) : [];
    const lines = [
      ...head(entity, terminal),
      ...facts(terminal, { zh: "数字", en: "Figures" }, figures),
      ...facts(terminal, { zh: "关系", en: "Relations" }, relations),
      ...unsaid,
    ];
    terminal.print(lines.join("\n"));
  });
