import type { Lexicon } from "../../model.ts";
import { type Atom, atEach, type Line, sizeOf, textOf } from "./atoms.ts";
import { type Found, unlisted } from "./found.ts";
import { capacity } from "./inside.ts";
import { type Recogniser, words } from "./recogniser.ts";
import { descriptive, governing, mistagged, nominal, outside, plain } from "./words.ts";

// ── The items ───────────────────────────────────────────────────────────────────────────────────────────────────────

const longestItem = 30;
const isComma = ({ form, text }: Atom): boolean => form === "mark" && text === "、";
const endsList = ({ form, text }: Atom): boolean => form === "mark" && text !== "、" && !/^[·—–-]+$/u.test(text);

interface Range {
  readonly from: number;
  readonly to: number;
}

/** The runs of atoms between the marks of a list, from one place of a line to before another. */
const segments = (atoms: readonly Atom[], { from, to }: Range): Atom[][] => {
  const found: Atom[][] = [[]];
  for (let at = from; at < to; at++) {
    if (isComma(atoms[at]!)) found.push([]);
    else found.at(-1)!.push(atoms[at]!);
  }
  return found;
};

const joints = /^(?:和|及|以及)$/u;
const closing = /(?:项目|工程|建设|改造|治理|整治|[一二三四五]期)$/u;

/** A项目|和|B工程: the last two of a list, where what stands before the joint is whole. */
const parted = (item: readonly Atom[], lexicon: Lexicon): Atom[][] => {
  const at = item.findLastIndex(({ form, text }) => form === "word" && joints.test(text));
  const [first, second] = [item.slice(0, at), item.slice(at + 1)];
  const isWhole = (text: string): boolean => closing.test(text) || lexicon.generic(text) !== undefined;
  return at > 0 && isWhole(textOf(first)) && sizeOf(first) >= 4 && sizeOf(second) >= 4 ? [first, second] : [[...item]];
};

const cuts = /^(?:的|了|有|是|为|将|把|对|在|以|等|被|由|及|力促|仍有|还有|另有|新开工|新签约|新引进|本次|其中)$/u;
const governs = ({ form, text }: Atom): boolean =>
  form === "word" && (cuts.test(text) || (text.length > 1 && governing.has(text) && !nominal.has(text)));
const precedes = ({ form, text, tag, name }: Atom): boolean =>
  form === "amount"
    ? !capacity.test(text)
    : (name?.refers ?? false) ||
      (form === "word" &&
        (descriptive.has(text) ||
          /^(?:一批|一大批|一系列|年度|[市省县区]级)$/u.test(text) ||
          (nominal.has(text) && !/^(?:n|b|a)/u.test(tag))));

/** What is left of an item when the verb that governs the list, and who acts, are taken off: 该县新开工建设|沁河流域综合治理. */
const bare = (item: readonly Atom[]): readonly Atom[] => {
  let from = item.findLastIndex((atom, at) => at < item.length - 1 && governs(atom)) + 1;
  while (from < item.length - 1 && precedes(item[from]!)) from++;
  return item.slice(from);
};

/** 南宁至钦州、|至|北海高速公路: the parts of one line are no list. */
const goesOn = /^[至到]$/u;

/** The items of a list between two places of a line. */
const itemsOf = (atoms: readonly Atom[], range: Range, lexicon: Lexicon): (readonly Atom[])[] => {
  const runs = segments(atoms, range);
  if (runs.some(([first]) => first !== undefined && goesOn.test(first.text))) return [];
  const last = runs.pop() ?? [];
  return [...runs, ...parted(last, lexicon)].map(bare).filter((item) => item.length > 0 && sizeOf(item) <= longestItem);
};

// ── Which of them are names ─────────────────────────────────────────────────────────────────────────────────────────

const proper = /^(?:ns|nz|nrt?|x|eng)$/u;
const single = ({ form, text, tag }: Atom | undefined = blank): boolean =>
  form === "word" && text.length === 1 && !/^[mqfdcpru]/u.test(tag) && !outside.has(text);
const blank: Atom = { start: 0, end: 0, text: "", form: "mark", tag: "", name: null, amount: null };

/** Whether an atom is one that tells a work from others: a place, a firm, what a plant makes, a word that no dictionary has. */
const tells = ({ form, text, tag, name }: Atom, at: number): boolean => {
  if (form === "name") return !name!.refers && /^(?:place|organization|project)$/u.test(name!.kind);
  if (form === "quote") return true;
  if (form === "amount") return at > 0 && capacity.test(text);
  return (
    form === "word" &&
    text.length > 1 &&
    proper.test(tag) &&
    ![plain, descriptive, nominal, mistagged].some((set) => set.has(text))
  );
};

/** 沁|河, 奥|士|康: the tagger takes a name apart that it does not know. */
const isCoined = (item: readonly Atom[]): boolean => single(item[0]) && single(item[1]) && item.length > 2;
const isTold = (item: readonly Atom[]): boolean => sizeOf(item) >= 4 && (item.some(tells) || isCoined(item));

/** 旅游产业、物流业: what they are about. */
const trades = /(?:产业|行业|领域|业|问题|方面|工作|服务|等)$/u;

/** How sure a list makes its items: what part of them must be told from others by their words, and how long the rest must be. */
interface Sureness {
  readonly told: number;
  readonly shortest: number;
}
const counted: Sureness = { told: 1 / 2, shortest: 5 };
const introduced: Sureness = { told: 1 / 3, shortest: 4 };

/** The items that are named: where enough of a list is, what stands beside them in plain words is one of them too. */
const namedOf = (items: readonly (readonly Atom[])[], sure: Sureness): readonly (readonly Atom[])[] => {
  const told = items.filter(isTold);
  const all = told.length > 0 && told.length >= items.length * sure.told;
  return items.filter(
    (item) =>
      (told.includes(item) || (all && sizeOf(item) >= sure.shortest)) &&
      !trades.test(textOf(item)) &&
      !isSingleName(item),
  );
};

/** 辽河干流: a name that a list knows is no name of works. */
const isSingleName = ([first, ...rest]: readonly Atom[]): boolean => rest.length === 0 && first!.form === "name";

// ── Where such lists stand ──────────────────────────────────────────────────────────────────────────────────────────

const widestClass = 8;
const classNoun = /(?:项目|工程|电站)$/u;
const afterClass = /^(?:建设|前期|前期工作|落地|进度|集中|正式|顺利|全面|加快|相继|陆续|先后)$/u;

/** 等|25个|2023年|重点|建设项目: whether what a list names is summed up as works. */
const sumsUp = ({ atoms }: Line, etc: number): boolean => {
  for (let at = etc + 1; at < Math.min(atoms.length, etc + widestClass); at++) {
    const { form, text, tag } = atoms[at]!;
    if (form === "mark" || (form === "word" && (/^[的在将]$/u.test(text) || /^v$/u.test(tag)))) return false;
    if (form !== "word" || !classNoun.test(text)) continue;
    const next = atoms[at + 1];
    const goesOn = next?.form === "word" && /^(?:n|vn)/u.test(next.tag) && !afterClass.test(next.text);
    return !goesOn || governing.has(next.text);
  }
  return false;
};

/** Where the clause begins in which a place of the line stands. */
const clauseStart = ({ atoms }: Line, at: number): number =>
  atoms.findLastIndex((atom, index) => index < at && endsList(atom)) + 1;

const proposed = (line: Line, items: readonly (readonly Atom[])[], rule: string): Found[] =>
  items.map((item) => unlisted({ start: item[0]!.start, end: item.at(-1)!.end }, line.text, { kind: "project", rule }));

/** 引进一批旅游开发、冷链物流等项目: of what sort they are. */
const ofSorts = /一大?批(?=[^、]*、)/u;

/** A、B等项目, A、B等25个重点建设项目. */
const summed = (line: Line, lexicon: Lexicon): readonly Found[] =>
  atEach(line, ({ form, text }, etc) => {
    if (form !== "word" || text !== "等" || !sumsUp(line, etc)) return null;
    const from = clauseStart(line, etc);
    if (ofSorts.test(textOf(line.atoms.slice(from, etc)))) return null;
    return proposed(line, namedOf(itemsOf(line.atoms, { from, to: etc }, lexicon), counted), "list-project");
  });

const announces = /(?:项目|工程)[^，。；：、]{0,8}?(?:分别是|分别为|具体是|具体为|主要有|主要是|包括|还有|有|是|为)$/u;
const beforeColon = /(?:项目|工程|类)[^。；：]{0,24}(?:具体|分别)?(?:为|是|有|包括)?$/u;

/** 重点项目分别是|A、B, 项目12项，具体为：|A、B: where the names begin, or -1. */
const announcedFrom = (line: Line, end: number): number => {
  const start = clauseStart(line, end);
  const mark = line.atoms[start - 1];
  if (mark?.text === "：" && beforeColon.test(line.text.slice(0, mark.start))) return start;
  for (let at = start; at < end; at++) {
    const atom = line.atoms[at]!;
    if (isComma(atom)) return -1;
    if (atom.form === "word" && announces.test(line.text.slice(line.atoms[start]!.start, atom.end))) return at + 1;
  }
  return -1;
};

/** Whether the list goes on to here: 等, or the end of the clause. */
const closes = (line: Line, at: number): boolean => {
  const atom = line.atoms[at];
  return atom === undefined || endsList(atom) || (atom.form === "word" && atom.text === "等");
};

/** The works that a count or a copula announces. */
const announced = (line: Line, lexicon: Lexicon): readonly Found[] => {
  const found: Found[] = [];
  let last = -1;
  for (let at = 1; at <= line.atoms.length; at++) {
    if (!closes(line, at)) continue;
    const from = announcedFrom(line, at);
    if (from < 0 || from >= at || from === last) continue;
    last = from;
    const items = itemsOf(line.atoms, { from, to: at }, lexicon);
    if (items.length > 1) found.push(...proposed(line, namedOf(items, introduced), "list-announced"));
  }
  return found;
};

const sorts = /项目|工程|电站/u;
const read = (line: Line, lexicon: Lexicon): readonly Found[] =>
  sorts.test(line.text) ? [...announced(line, lexicon), ...summed(line, lexicon)] : [];

/** Works that only a list makes names: A、B等项目, 项目包括A、B. */
export const worklists: Recogniser = { signs: words("等 、"), read };
