import { type AddReport, type formats, type KnowledgeGraph, openGraph, writeFile, ZhituError } from "../index.ts";
import { type Common, complain, type Register, type Shell, subcommand } from "./command.ts";
import { summary, summaryData } from "./summary.ts";
import { type Terminal, worded } from "./terminal.ts";

interface BuildOptions extends Common {
  readonly out?: string;
}

/** What `build` writes beside the graph: name and format. */
const exports = [
  ["graph.trig", "trig"],
  ["graph.nq", "nquads"],
  ["graph.gexf", "gexf"],
  ["graph.graphml", "graphml"],
  ["graph.cyjs", "cyjs"],
  ["graph.csv", "csv-gephi"],
  ["graph.svg", "svg"],
] as const satisfies readonly (readonly [string, keyof typeof formats])[];

const writeFacts = (graph: KnowledgeGraph, folder: string): readonly string[] =>
  graph.sources.map(({ facts }) => {
    const path = `${folder}/facts/${facts.document.id}.json`;
    writeFile(path, `${JSON.stringify(facts, null, 2)}\n`);
    return path;
  });

const writeExports = async (graph: KnowledgeGraph, folder: string, terminal: Terminal): Promise<readonly string[]> => {
  const written: string[] = [];
  for (const [name, format] of exports) {
    terminal.progress(`${folder}/${name}`);
    written.push(...(await graph.write(`${folder}/${name}`, { format, language: terminal.language })));
  }
  return written;
};

// What is built is these documents and no others, whatever stood in the folder before.
const removeOthers = (graph: KnowledgeGraph, { added, changed, unchanged }: AddReport): void => {
  const wanted = new Set([...added, ...changed, ...unchanged]);
  for (const document of graph.documents) if (!wanted.has(document)) graph.remove(document);
};

const build = async ({ terminal, fail }: Shell, paths: readonly string[], options: BuildOptions): Promise<void> => {
  const folder = options.out ?? options.graph;
  const graph = await openGraph(folder, { lexicon: options.lexicon });
  const report = await graph.add(paths, {
    language: options.textLanguage,
    published: options.date,
    onProgress: ({ done, total, document }) => terminal.progress(`${done + 1}/${total} ${document}`),
  });
  removeOthers(graph, report);
  const written = [...writeFacts(graph, folder), ...(await writeExports(graph, folder, terminal))];
  for (const { why } of report.skipped) complain(terminal, new ZhituError(why));
  if (report.skipped.length > 0) fail();
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
