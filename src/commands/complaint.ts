import type { CommanderError } from "commander";
import type { Speech } from "./words.ts";

const verbs: Readonly<Record<string, string>> = { unknown: "未知的", invalid: "无效的", missing: "缺少" };

const nouns: Readonly<Record<string, string>> = {
  document: "文档",
  documents: "文档",
  "document id": "文档名",
  file: "文件",
  folder: "文件夹",
  path: "路径",
  format: "格式",
  date: "日期",
  language: "语言",
  kind: "类别",
  measure: "度量",
  status: "状态",
  entry: "条目",
  term: "术语",
  predicate: "关系",
  indicator: "指标",
  entity: "实体",
  id: "标识",
  name: "名称",
  query: "查询",
  graph: "图谱",
  view: "视图",
  fact: "事实",
  facts: "事实文档",
  "graph file": "图谱文件",
  "RDF file": "RDF 文件",
  RDF: "RDF",
  JSON: "JSON",
  "JSON-LD": "JSON-LD",
  "JSON-LD context": "JSON-LD 上下文",
  decision: "决定",
  update: "更新",
  "query form": "查询形式",
  port: "端口",
  column: "列",
  list: "表",
  reference: "基准日期",
  row: "行",
  key: "键",
  title: "标题",
  source: "来源",
  "standard output": "标准输出",
};

/** `column in names.tsv, line 1`: a thing and where it stands. */
const placed = /^(.+?) in (.+?)(?:, line (\d+))?$/u;

const nounIn = (noun: string): string => {
  const [, thing = noun, place, line] = placed.exec(noun) ?? [];
  const named = nouns[thing] ?? thing;
  if (place === undefined) return named;
  return `${named}（${place}${line === undefined ? "" : ` 第 ${line} 行`}）`;
};

const reasons: readonly (readonly [RegExp, string])[] = [
  [/^empty$/u, "空文件"],
  [/^a PDF: save its text as plain text first$/u, "PDF 文件：请先另存为纯文本"],
  [/^a web page: save its text as plain text first$/u, "网页：请先另存为纯文本"],
  [/^an RTF file: save its text as plain text first$/u, "RTF 文件：请先另存为纯文本"],
  [/^a Word, Excel or ZIP file: save its text as plain text first$/u, "Word、Excel 或 ZIP 文件：请先另存为纯文本"],
  [/^an old Word or Excel file: save its text as plain text first$/u, "旧版 Word 或 Excel 文件：请先另存为纯文本"],
  [/^no prefix (.*) is known, declare it with PREFIX$/u, "没有前缀 $1：请用 PREFIX 声明"],
  [/^binary, not text$/u, "不是文本，是二进制文件"],
  [/^neither UTF-8 .*$/u, "既不是 UTF-8、GB18030，也不是带标记的 UTF-16"],
  [/^broken (utf.*|gb.*)$/u, "$1 编码已损坏"],
  [/^half a surrogate pair at (\d+)$/u, "第 $1 位有不成对的代理码"],
  [/^files up to (\d+) MB are read$/u, "最大可读 $1 MB"],
  [/^no (\.\w+) file in this folder$/u, "文件夹中没有 $1 文件"],
  [/^no file matches$/u, "没有匹配的文件"],
  [/^two with the name (.*)$/u, "两个文档同名：$1"],
  [/^permission denied$/u, "没有权限"],
  [/^the file system is read-only$/u, "文件系统只读"],
  [/^no space left on the device$/u, "设备空间已满"],
  [/^a file stands in the way$/u, "已有同名文件"],
  [/^a file stands where a folder is needed$/u, "应为文件夹之处是文件"],
  [/^it is a folder$/u, "这是文件夹"],
  [/^the name is too long$/u, "文件名太长"],
  [/^no such day$/u, "没有这一天"],
  [/^known: (.*)$/u, "可用：$1"],
  [/^zhitu build makes it$/u, "由 zhitu build 建立"],
  [/^damaged: remove it and build the graph again$/u, "已损坏：请删除后重新构建图谱"],
  [/^not a graph of zhitu$/u, "不是知图的图谱"],
  [/^contexts from elsewhere are not fetched: put it into the file$/u, "不从网上取上下文：请写入文件"],
  [/^several things have it: (.*)$/u, "多个事物同名：$1"],
  [/^it needs (.*)$/u, "需要 $1"],
  [
    /^process (\d*) has been writing to it; if it is gone, remove this file$/u,
    "进程 $1 正在写；若它已不在，请删除此文件",
  ],
  [/^something else listens there$/u, "已被占用"],
  [/^two columns have this name$/u, "两列同名"],
  [/^no text$/u, "不是文字"],
  [/^(\d+) cells under (\d+) columns$/u, "$1 格，只有 $2 列"],
  [/^zh or en must be filled$/u, "zh 或 en 须填一项"],
  [/^an http\(s\) IRI, or small letters, digits and hyphens$/u, "须是 http(s) IRI，或小写字母、数字和连字符"],
  [/^(.+), line (\d+): (.+)$/u, "$1 第 $2 行；可有 $3"],
  [/^Unexpected (.*) on line (\d+)\.?$/u, "第 $2 行有意外的 $1"],
  [/^Invalid IRI on line (\d+)\.?$/u, "第 $1 行的 IRI 无效"],
  [/^(.*) on line (\d+)\.?$/u, "第 $2 行：$1"],
];

const reasonIn = (reason: string): string => {
  const known = reasons.find(([pattern]) => pattern.test(reason));
  return known === undefined ? complaint(reason, "zh") : reason.replace(...known);
};

/** What stands in the brackets with which a message ends, which may hold others. */
const reasonAt = (message: string): number => {
  if (!message.endsWith(")")) return -1;
  let open = 0;
  for (let at = message.length - 1; at > 0; at--) {
    if (message[at] === ")") open++;
    if (message[at] === "(" && --open === 0) return message[at - 1] === " " ? at : -1;
  }
  return -1;
};

const libraryError = /^(unknown|invalid|missing) ([^:]+): (.*)$/su;

/** What the library complains of, in the terminal's language; a wording that is not known stays English. */
export const complaint = (message: string, language: Speech): string => {
  if (language !== "zh") return message;
  const at = reasonAt(message);
  const [, verb, noun = "", value = ""] = libraryError.exec(at < 0 ? message : message.slice(0, at - 1)) ?? [];
  if (verb === undefined) return message;
  const told = at < 0 ? "" : `（${reasonIn(message.slice(at + 1, -1))}）`;
  return `${verbs[verb] ?? verb}${nounIn(noun)}：${value}${told}`;
};

const misuses: Readonly<Record<string, (quoted: string, first: string, second: string) => string>> = {
  "commander.unknownOption": (quoted) => `未知的选项：${quoted}`,
  "commander.unknownCommand": (quoted) => `未知的命令：${quoted}`,
  "commander.missingArgument": (quoted) => `缺少参数：${quoted}`,
  "commander.optionMissingArgument": (quoted) => `选项缺少值：${quoted}`,
  "commander.excessArguments": () => "参数太多",
  "commander.invalidArgument": (_, first, second) =>
    first.startsWith("-") ? `选项 ${first} 的值无效：${second}` : `参数 ${second} 的值无效：${first}`,
  "zhitu.decide": (quoted) => `参数不符：${quoted}`,
  "zhitu.query": () => "需要查询或 --file，二者取一",
  "zhitu.out": () => "这种格式是几个文件，需要 --out",
};

/** What a message of the command line adds behind what is wrong: the choices, the form, the likeliest meant. */
const hints: readonly (readonly [RegExp, (text: string) => string])[] = [
  [/(?:Allowed choices are |known: )(.*?)(?:\.?$|\)$)/u, (choices) => `可用：${choices}`],
  [/Did you mean (?:one of )?(.*)\?\)$/u, (meant) => `是不是 ${meant}`],
  [/is invalid(?: for argument '[^']*')?\. (.*)\.$/u, (form) => formsOf[form] ?? form],
];

const formsOf: Readonly<Record<string, string>> = {
  "A whole number from 1 is needed": "需要从 1 起的整数",
  "0 to 65535": "0 至 65535",
  "YYYY-MM-DD, YYYY-MM or YYYY": "YYYY-MM-DD、YYYY-MM 或 YYYY",
};

const hintIn = (message: string): string => {
  for (const [pattern, worded] of hints) {
    const [, text] = pattern.exec(message) ?? [];
    if (text !== undefined) return `（${worded(text)}）`;
  }
  return "";
};

/** What is wrong with the command line, in the terminal's language. */
export const misuse = ({ code, message }: CommanderError, language: Speech): string => {
  const english = message.replace(/^error: /u, "").replaceAll("\n", " ");
  const wording = language === "zh" ? misuses[code] : undefined;
  if (wording === undefined) return english;
  const quoted = [...english.matchAll(/'([^']*)'/gu)].map(([, text = ""]) => text);
  const [first = "", second = ""] = quoted;
  return wording(quoted.join(" "), first, second) + hintIn(english);
};
