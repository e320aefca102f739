import { createHash } from "node:crypto";
import { readText } from "../read/files.ts";
import type { ExportInput, ExportOptions, Format } from "./format.ts";
import { pageData } from "./page-data.ts";
import { shown } from "./view.ts";
import { elementText } from "./xml.ts";

/** The page's scripts in the order in which they need one another; they share one scope, as scripts of a page do. */
const scripts = ["data", "words", "elements", "search", "picture", "panel", "main"] as const;

const piece = (name: string): string => readText(new URL(`../../web/page/${name}`, import.meta.url));

const hash = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** JSON that may stand in an element of a page: no tag and no comment can begin or end in it. */
const inlineJson = (data: unknown): string =>
  JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

function* write(input: ExportInput, options: ExportOptions): Iterable<string> {
  const style = piece("page.css");
  const code = scripts.map((name) => piece(`${name}.js`));
  const [before = "", after = ""] = piece("page.html").split("<!-- scripts -->");
  // Nothing may be fetched, and nothing may run but these very scripts.
  const policy = `default-src 'none'; style-src ${hash(style)}; script-src ${code.map(hash).join(" ")}; img-src data:; base-uri 'none'; form-action 'none'`;
  const language = options.language === "en" ? "en" : "zh-Hans";
  yield `<!doctype html>\n<html lang="${language}">\n<head>\n<meta charset="utf-8">\n`;
  yield `<meta http-equiv="Content-Security-Policy" content="${policy}">\n`;
  yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="generator" content="zhitu">\n';
  yield `<link rel="icon" href="data:,">\n<title>${elementText(shown(input.title, options.language))}</title>\n`;
  yield `<style>${style}</style>\n</head>\n${before}`;
  yield `<script type="application/json" id="data">${inlineJson(pageData(input, options))}</script>\n`;
  for (const each of code) yield `<script>${each}</script>\n`;
  yield `${after.trim()}\n</html>\n`;
}

/** One page of the whole graph that opens from the disk: picture, search, facts with the sentence they come from. */
export const html: Format = {
  id: "html",
  title: { zh: "网页（单个文件）", en: "web page in one file" },
  extensions: ["html", "htm"],
  media: "text/html",
  write,
};
