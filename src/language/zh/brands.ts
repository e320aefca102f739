import type { Lexicon } from "../../model.ts";
import { fromEach } from "../../text/fromeach.ts";
import { matchesOf } from "../../text/matches.ts";
import type { Line } from "./atoms.ts";
import { firmEnd } from "./firms.ts";
import { type Found, unlisted } from "./found.ts";
import { type Recogniser, words } from "./recogniser.ts";
import { governing, nominal, outside, plain } from "./words.ts";

const item = "[\\p{Script=Han}A-Za-z0-9]{2,6}";
const number = "(\\d+|[两三四五六七八九十百]+)[余多]?";
/** 紫鑫、天强4户为…, 协鑫、中来三家光伏企业, 三元、恒昌等规模以上企业56家. */
const counted = new RegExp(
  `((?:[\\p{Script=Han}A-Za-z0-9]{2,24}、)(?:${item}、)*${item}?)(?:(等)?(?:总计|共计|合计|共)?${number}[家户](?=[^，。；、]{0,12}?(?:企业|公司|厂商)|为|均|被)|(等)[^，。；、]{0,10}(?:企业|公司)${number}[家户])`,
  "gu",
);
/** The count by itself: without it the list before need not be looked for. */
const count = new RegExp(`${number}[家户]`, "u");
/** What the first item has before it: 企业有|雪兰山. */
const opening =
  /^.*(?:其中|有|包括|引进了?|拥有|集聚了?|入驻|例如|如|是|为|的|了|以及|[和与及]|来自|引入|汇聚|吸引|走进|对接|联合)(?=.{2})/u;
const digits = "零一二三四五六七八九十";
const countOf = (text: string): number => (/^\d/u.test(text) ? Number(text) : text === "两" ? 2 : digits.indexOf(text));

const longestFirst = 8;

const trade = /(?:业|品|区|县|市|镇|村|类|产|企业|公司|机构|部门|单位|学校|医院|[上下]游)$/u;
/** Whether characters may be the brand of a firm: no word of daily use, no trade. */
const isBrand = (text: string, lexicon: Lexicon): boolean =>
  text.length >= 2 &&
  !(trade.test(text) && !firmEnd.test(text)) &&
  lexicon.word(text) === undefined &&
  lexicon.generic(text)?.zh !== text &&
  !plain.has(text) &&
  !nominal.has(text) &&
  !governing.has(text) &&
  !outside.has(text);

const isPlaceName = (text: string, lexicon: Lexicon): boolean =>
  lexicon.named(text).some(({ kind }) => kind === "place");

/** Firms in a list that a count sums up, whatever words and places their brands are elsewhere. */
const ofCounts = (line: Line, lexicon: Lexicon): Found[] => {
  if (!line.text.includes("、") || !count.test(line.text)) return [];
  return fromEach(matchesOf(line.text, counted), (match) => {
    const items = match[1]!.split("、");
    const count = countOf(match[3] ?? match[5] ?? "");
    const open = (match[2] ?? match[4]) !== undefined;
    const skipped = opening.exec(items[0]!)?.[0].length ?? 0;
    const names = items.map((text, index) => (index === 0 ? text.slice(skipped) : text));
    if (!open && count !== names.length) return [];
    // 某市引进|台湾富士康: what is left of the words before is too much for a name.
    if (names[0]!.length > longestFirst) return [];
    if (!names.every((name) => isBrand(name, lexicon))) return [];
    if (names.filter((name) => isPlaceName(name, lexicon)).length * 2 > names.length) return [];
    let start = match.index + skipped;
    return fromEach(names, (name): Found[] => {
      const found = { start, end: start + name.length };
      start = found.end + 1;
      const known = lexicon.named(name).some(({ kind }) => kind === "organization");
      return known ? [] : [unlisted(found, line.text, { kind: "organization", rule: "list-brand" })];
    });
  });
};

const invested =
  /投资(?:额)?(?:约|近|超过?)?[\d.]+[万亿]?元的(\p{Script=Han}{2,8}?)(?=[、，。；]|等|和|及|项目|公司落户|落户)/gu;

/** 投资1.5亿元的|长润食品: what so much is put into is a firm by the ending of its name. */
const ofSums = (line: Line): Found[] =>
  fromEach(matchesOf(line.text, invested), ({ index, 0: whole, 1: name = "" }) => {
    const start = index + whole.length - name.length;
    const ending = firmEnd.exec(name)?.[0] ?? "";
    return ending !== "" && name.length - ending.length >= 2
      ? [unlisted({ start, end: start + name.length }, line.text, { kind: "organization", rule: "firm-invested" })]
      : [];
  });

/** Firms by their brands alone, where a count or a sum tells what they are. */
export const brandNames: Recogniser = {
  signs: words("家 户 投资"),
  read: (line, lexicon) => [...ofCounts(line, lexicon), ...ofSums(line)],
};
