import { Option } from "commander";
import { extractor, type Facts, findDocuments, makeFolder, readDocument, writeFile } from "../index.ts";
import { type Common, type Register, type Shell, subcommand, tolerating } from "./command.ts";
import { factsTables } from "./facts.ts";
import { compact, pretty } from "./json.ts";
import { type Terminal, worded } from "./terminal.ts";

const formats = ["json", "ndjson", "table"] as const;

interface ExtractOptions extends Common {
  readonly format: (typeof formats)[number];
  readonly out?: string;
}

const files = {
  json: { extension: "json", write: pretty },
  ndjson: { extension: "ndjson", write: compact },
  table: {
    extension: "txt",
    write: (facts: Facts, terminal: Terminal) => factsTables(facts, terminal).map((line) => `${line}\n`),
  },
} as const satisfies Record<ExtractOptions["format"], object>;

/** What becomes of each facts document, and of the end of them all. */
interface Sink {
  take(facts: Facts): void;
  end(): void;
}

const toFolder = (folder: string, format: ExtractOptions["format"], terminal: Terminal): Sink => {
  makeFolder(folder);
  const { extension, write } = files[format];
  return {
    take: (facts) => writeFile(`${folder}/${facts.document.id}.${extension}`, write(facts, terminal)),
    end: () => {},
  };
};

// Several documents are one JSON array, so that what is printed is JSON.
const toArray = (terminal: Terminal): Sink => {
  let opening = "[";
  return {
    take: (facts) => {
      terminal.write(opening);
      for (const piece of pretty(facts)) terminal.write(piece);
      opening = ",";
    },
    end: () => terminal.print(opening === "[" ? "[]" : "]"),
  };
};

const toScreen = (format: ExtractOptions["format"], terminal: Terminal): Sink => ({
  take: (facts) => {
    for (const piece of files[format].write(facts, terminal)) terminal.write(piece);
  },
  end: () => {},
});

const sinkFor = ({ out, format }: ExtractOptions, documents: number, terminal: Terminal): Sink => {
  if (out !== undefined) return toFolder(out, format, terminal);
  return format === "json" && documents > 1 ? toArray(terminal) : toScreen(format, terminal);
};

const extractAll = async (shell: Shell, paths: readonly string[], options: ExtractOptions): Promise<void> => {
  const found = findDocuments(paths);
  const sink = sinkFor(options, found.length, shell.terminal);
  const extract = await extractor({ lexicon: options.lexicon });
  const over = { language: options.textLanguage, published: options.date };
  for (const [at, document] of found.entries()) {
    shell.terminal.progress(`${at + 1}/${found.length} ${document.path}`);
    const facts = await tolerating(shell, () => extract(readDocument(document, over)));
    if (facts !== undefined) sink.take(facts);
  }
  sink.end();
};

/** Facts documents of files: to a folder, one a file, or to stdout. */
export const extract: Register = (shell) =>
  subcommand(shell, {
    usage: "extract <file...>",
    summary: {
      zh: "抽取文件中的事实：每个 NAME.txt 得到一个事实文档 DIR/NAME.json",
      en: "read the facts of files: each NAME.txt gives one facts document DIR/NAME.json",
    },
    examples: [
      "zhitu extract report.txt",
      "zhitu extract corpus/*.txt --out facts",
      "zhitu extract report.txt --format table --language en",
      "zhitu extract report.txt --date 2021-08 --lexicon my-names.tsv --format ndjson",
    ],
  })
    .addOption(
      new Option("--format <format>", worded(shell.terminal, { zh: "输出格式", en: "format of the output" }))
        .choices(formats)
        .default("json"),
    )
    .option("--out <dir>", worded(shell.terminal, { zh: "写入此文件夹", en: "folder to write to" }))
    .action((paths: readonly string[], options: ExtractOptions) => extractAll(shell, paths, options));
