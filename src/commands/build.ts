import {
  type AddReport,
  formats,
  type KnowledgeGraph,
  openGraph,
  removeFile,
  writeFile,
  ZhituError,
} from "../index.ts";
import { type Common, complain, type Register, type Shell, subcommand } from "./command.ts";
import { pretty } from "./json.ts";
import { isLarge, summary, summaryData, type Written } from "./summary.ts";
import { type Terminal, worded } from "./terminal.ts";

interface BuildOptions extends Common {
  readonly out?: string;
}

/** What `build` writes beside the graph. */
const exports = [
  "trig",
  "nquads",
  "gexf",
  "graphml",
  "cyjs",
  "csv-gephi",
  "csv",
  "svg",
  "html",
] as const satisfies readonly (keyof typeof formats)[];

const factsFile = (folder: string, document: string): string => `${folder}/facts/${document}.json`;

const factsDocument = { zh: "事实文档", en: "facts document" };

const writeFacts = (graph: KnowledgeGraph, folder: string): readonly Written[] =>
  graph.sources.map(({ facts }) => {
    const path = factsFile(folder, facts.document.id);
    writeFile(path, pretty(facts));
    return { path, title: factsDocument };
  });

const largeGraph = {
  zh: "图谱很大，未写出各种导出格式：需要哪种，用 zhitu export",
  en: "the graph is large: its exports are left to zhitu export",
};

const writeExports = async (graph: KnowledgeGraph, folder: string, terminal: Terminal): Promise<readonly Written[]> => {
  if (isLarge(graph)) {
    terminal.note(worded(terminal, largeGraph));
    return [];
  }
  const written: Written[] = [];
  for (const id of exports) {
    const { title, extensions } = formats[id];
    const path = `${folder}/graph.${extensions[0]}`;
    terminal.progress(path);
    const paths = await graph.write(path, { format: id, language: terminal.language });
    written.push(...paths.map((each) => ({ path: each, title })));
  }
  return written;
};

// What is built is these documents and no others, whatever stood in the folder before.
const removeOthers = (graph: KnowledgeGraph, { added, changed, unchanged }: AddReport, folder: string): void => {
  const wanted = new Set([...added, ...changed, ...unchanged]);
  for (const document of graph.documents.filter((each) => !wanted.has(each))) {
    graph.remove(document);
    removeFile(factsFile(folder, document));
  }
};

const wasRead = ({ added, changed, unchanged }: AddReport): boolean =>
  added.length + changed.length + unchanged.length > 0;

const build = async ({ terminal, fail }: Shell, paths: readonly string[], options: BuildOptions): Promise<void> => {
  const folder = options.out ?? options.graph;
  const opened = (): Promise<KnowledgeGraph> => openGraph(folder, { lexicon: options.lexicon });
  let graph = await opened();
  const report = await graph.add(paths, {
    language: options.textLanguage,
    published: options.date,
    onProgress: ({ done, total, document }) => terminal.progress(`${done + 1}/${total} ${document}`),
  });
  for (const { why } of report.skipped) complain(terminal, new ZhituError(why));
  if (report.skipped.length > 0) fail();
  // A wrong path shall not cost the graph that stands in the folder.
  if (!wasRead(report)) return;
  removeOthers(graph, report, folder);
  // Opened again, a large graph reads from its folder what it otherwise holds since it was built.
  if (isLarge(graph)) graph = await opened();
  const written = [...writeFacts(graph, folder), ...(await writeExports(graph, folder, terminal))];
  const built = { graph, report, written };
  terminal.print(options.json ? JSON.stringify(summaryData(built), null, 2) : summary(built, terminal).join("\n"));
};

/** Documents become a graph on disk, facts documents and exports, with a summary. */
export const buildGraph: Register = (shell) =>
  subcommand(shell, {
    usage: "build [path...]",
    summary: {
      zh: "读文档，建图谱：写出事实文档、图谱和各种导出格式，并打印摘要",
      en: "documents become a graph: facts documents, the graph and its exports, and a summary",
    },
    examples: ["zhitu build corpus --out out", "zhitu build reports/*.txt --lexicon my-names.tsv --language en"],
  })
    .option(
      "--out <dir>",
      worded(shell.terminal, { zh: "写入此文件夹（默认同 --graph）", en: "folder to write to (default: --graph)" }),
    )
    .action((paths: readonly string[], options: BuildOptions) =>
      build(shell, paths.length === 0 ? ["corpus"] : paths, options),
    );
