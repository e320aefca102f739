import type { Generic, Kind, Lexicon } from "../../model.ts";
import { type Atom, type Line, sizeOf, textOf } from "./atoms.ts";
import { common, firmEnd, isCountry, isFirm } from "./firms.ts";
import { type Found, unlisted } from "./found.ts";
import { type Recogniser, words } from "./recogniser.ts";
import { descriptive, followers, governing, nominal, outside, plain } from "./words.ts";

/** What a list is a list of: 等(9座)(大中型)水库, 等一批重大项目. */
interface ClassNoun {
  readonly kind: Kind;
  readonly word: string;
  /** 等八大工程: a count makes a name of each. */
  readonly counted: boolean;
}

/** 唐河 among rivers is a river, whatever county bears its name. */
const naturalClass = /(?:河流|河|湖泊|水库|岛屿)$/u;
const naturalEnd = /[河江湖溪岛]$/u;

/** Plurals that no name ends in, and the kind of their members. */
const members: Readonly<Partial<Record<Kind, string>>> = {
  organization:
    "企业 公司 集团 银行 高校 院校 大学 机构 单位 部门 院所 科研院所 协会 央企 国企 民企 车企 药企 巨头 厂商 券商 战队 俱乐部 医院 学校 研究机构 科研机构 金融机构 媒体",
  place: "河流 湖泊 水库 河 岛屿 景区 景点 村 镇 乡镇 园区 开发区 港口 场馆 商圈 街区 机场 码头 口岸",
  project: "工程 项目 电站",
  policy: "战略 理念",
  event: "赛事 展会 活动 论坛 比赛",
};
const classes: ReadonlyMap<string, Kind> = new Map(
  (Object.entries(members) as [Kind, string][]).flatMap(([kind, words]) =>
    words.split(" ").map((word) => [word, kind] as const),
  ),
);

const reach = 7;

const countedBetween = (line: Line, from: number, to: number): boolean =>
  /^(?:[一二两三四五六七八九十]+|\d+)大/u.test(line.text.slice(line.atoms[from]!.end, line.atoms[to]!.start));

const classAfter = (line: Line, at: number, lexicon: Lexicon): ClassNoun | null => {
  for (let index = at + 1; index < Math.min(at + 1 + reach, line.atoms.length); index++) {
    const atom = line.atoms[index]!;
    if (atom.form === "mark" || atom.text === "的") return null;
    const kind = classes.get(atom.text) ?? ending(atom, lexicon);
    const next = line.atoms[index + 1];
    const last =
      next === undefined ||
      next.form !== "word" ||
      !/^(?:n|vn)/u.test(next.tag) ||
      outside.has(next.text) ||
      /^(?:基础|方面|领域|名单|行列|之一|前期|前期工作|建设|进度|落地|清单)$/u.test(next.text) ||
      (governing.has(next.text) && !nominal.has(next.text));
    if (kind !== undefined && kind !== null && last)
      return { kind, word: atom.text, counted: countedBetween(line, at, index) };
    if (atom.form === "word" && governing.has(atom.text) && !nominal.has(atom.text)) return null;
  }
  return null;
};

const ending = (atom: Atom, lexicon: Lexicon): Kind | null => {
  const generic: Generic | undefined = atom.form === "word" ? lexicon.generic(atom.text) : undefined;
  return classes.get(generic?.zh ?? "") ?? null;
};

const separates = (atom: Atom | undefined): boolean =>
  atom?.text === "、" || atom?.text === "和" || atom?.text === "与" || atom?.text === "及";

/** Whether an atom may belong to an item; a verb before the first item ends it. */
const itemAtom = (atom: Atom | undefined): boolean => {
  if (atom === undefined || atom.form === "mark") return false;
  if (atom.form !== "word") return atom.form !== "amount" && atom.form !== "book";
  if (nominal.has(atom.text)) return true;
  return !outside.has(atom.text) && !governing.has(atom.text) && !/^(?:[pcrdut]|ad|vd|ul|uj)/u.test(atom.tag);
};

const longestFirm = 8;

/** 豫能|控股, 能|投|集团: between two 、 a short item may hold any word; where the mark before it stands, or -1. */
const enclosed = (line: Line, last: number): number => {
  for (let at = last; at >= 0; at--) {
    const atom = line.atoms[at]!;
    if (line.atoms[last]!.end - atom.start > longestFirm + 1) return -1;
    if (atom.text === "、") return at < last ? at : -1;
    if (atom.form !== "word" && atom.form !== "name") return -1;
    if (/^(?:[pcu]|ad|vd|ul|uj)/u.test(atom.tag) || atom.text === "的") return -1;
  }
  return -1;
};

interface Listed {
  readonly line: Line;
  readonly at: number;
}

/** The items before 等, last first; each a run of atoms. */
export const itemsBefore = ({ line, at }: Listed): Atom[][] => {
  const items: Atom[][] = [];
  let index = at - 1;
  for (;;) {
    const item: Atom[] = [];
    while (
      itemAtom(line.atoms[index]) &&
      !separates(line.atoms[index]) &&
      !(item[0]?.form === "quote" && line.atoms[index]!.form === "quote")
    )
      item.unshift(line.atoms[index--]!);
    if (line.atoms[index]?.form === "quote" && item[0]?.form === "quote") {
      items.push(item);
      continue;
    }
    const open = separates(line.atoms[index]) ? -1 : enclosed(line, index + item.length);
    if (open >= 0) while (index > open) item.unshift(line.atoms[index--]!);
    if (item.length === 0) return items;
    items.push(item);
    if (!separates(line.atoms[index])) return items;
    index--;
  }
};

const tagged = /^(?:nr|ns|nt|nz|x|nrt|eng)/u;
/** Whether an item is a name although it has no head: it holds a proper name, or words that the dictionary does not know. */
const isNamed = (item: readonly Atom[], kind: Kind): boolean => {
  const words = item.filter((atom) => !plain.has(atom.text) && !descriptive.has(atom.text));
  const length = sizeOf(item);
  if (length < 2 || length > 24 || words.length === 0) return false;
  const proper = item.some(
    (atom) => atom.form === "name" || atom.form === "quote" || (tagged.test(atom.tag) && !plain.has(atom.text)),
  );
  if (kind === "place")
    return length <= 8 && (proper || (item.length > 1 && item.every(({ text }) => text.length <= 2)));
  if (kind === "organization") return proper && length <= 16;
  // TI9 among competitions.
  return proper && (length >= 4 || /^[A-Z]+\d+$/u.test(item[0]!.text));
};

const isOrganization = (item: readonly Atom[]): boolean =>
  item.length === 1 && item[0]!.form === "name" && item[0]!.name!.kind === "organization";

/** Beside firms that are known by name an item is a firm too, although its words are in the dictionary: 格力、美的等企业. */
const besideFirms = (item: readonly Atom[], items: readonly (readonly Atom[])[]): boolean => {
  const others = items.filter((other) => other !== item);
  const sure = others.filter((other) => isOrganization(other) || isNamed(other, "organization"));
  const length = sizeOf(item);
  if (sure.length === 0 || length < 2 || length > 10 || item.every(common)) return false;
  if (isFirm(item)) return true;
  return sure.length * 2 >= items.length && item.every((atom) => !common(atom));
};

/** A verb at the start of the first item governs the list. */
const withoutVerb = (item: readonly Atom[]): readonly Atom[] => {
  let from = 0;
  while (from < item.length - 1 && (nominal.has(item[from]!.text) || descriptive.has(item[from]!.text))) from++;
  return item.slice(from);
};

const longestBrand = 8;

/** The items that stand right before a count, each of a few characters between two marks, whatever its words are. */
const shortItems = (line: Line, at: number): Atom[][] => {
  const items: Atom[][] = [];
  let index = at - 1;
  for (;;) {
    const item: Atom[] = [];
    while (index >= 0 && !separates(line.atoms[index]) && /^(?:word|name)$/u.test(line.atoms[index]!.form)) {
      const atom = line.atoms[index]!;
      if (
        outside.has(atom.text) ||
        /^(?:r|p|u[ljvz]?|b|d)$/u.test(atom.tag) ||
        sizeOf(item) + atom.text.length > longestBrand
      )
        break;
      item.unshift(atom);
      index--;
    }
    if (sizeOf(item) < 2) return items;
    items.push(item);
    if (!separates(line.atoms[index])) return items;
    index--;
  }
};

/** 龙头企业、重点高校: sorts of bodies. */
const sorts =
  /(?:企业|机构|单位|部门|高校|院校|院所|央企|国企|民企|车企|药企|巨头|厂商|券商|媒体|商户|农户|市场主体|合作社|家庭农场)$/u;

const memberOf = (
  item: readonly Atom[],
  {
    line,
    noun,
    lexicon,
    items,
  }: {
    readonly line: Line;
    readonly noun: ClassNoun;
    readonly lexicon: Lexicon;
    readonly items: readonly (readonly Atom[])[];
  },
): Found[] => {
  const { kind } = noun;
  const bare = withoutVerb(item);
  // 德国|西门子: of which country a firm is.
  const atoms = kind === "organization" && bare.length > 1 && isCountry(bare[0]!) ? bare.slice(1) : bare;
  const [first, last] = [atoms[0], atoms.at(-1)];
  if (first === undefined || last === undefined) return [];
  const text = line.text.slice(first.start, last.end);
  // 咸宁市|通山县等4家创建单位
  if (kind === "organization" && atoms.every(({ name }) => name?.kind === "place")) return [];
  if (kind === "organization" && sorts.test(text) && atoms.every(({ form }) => form === "word")) return [];
  const generic = noun.counted ? lexicon.generic(text) : undefined;
  if (generic?.kind === "project" || generic?.kind === "policy")
    return text.length >= generic.zh.length + 2
      ? [unlisted({ start: first.start, end: last.end }, line.text, { kind: generic.kind, rule: "list-counted" })]
      : [];
  const whole = noun.counted && text.length >= 4 && text.length <= 12;
  const facility = kind === "place" && lexicon.generic(text);
  if (
    facility &&
    facility.kind === "place" &&
    facility.type !== "division" &&
    facility.zh.length > 1 &&
    text.length >= facility.zh.length + 2 &&
    !atoms.every((atom) => common(atom) || facility.zh.endsWith(atom.text))
  )
    return [unlisted({ start: first.start, end: last.end }, line.text, { kind, rule: "list-place" })];
  if (!whole && !isNamed(atoms, kind) && !(kind === "organization" && besideFirms(item, items))) return [];
  const natural = naturalClass.test(noun.word) && last.text.endsWith(naturalEnd.exec(last.text)?.[0] ?? "　");
  if (atoms.length === 1 && natural && first.form === "name")
    return [unlisted(first, line.text, { kind: "place", rule: "list-natural" })];
  if (atoms.length === 1 && (first.form === "name" || first.form === "quote")) return [];
  return [unlisted({ start: first.start, end: last.end }, line.text, { kind, rule: `list-${kind}` })];
};

const organizations: ClassNoun = { kind: "organization", word: "企业", counted: false };

/** 网易|暴雪: a brand of a firm that is known. */
const isBrand = (item: readonly Atom[]): boolean =>
  item.length === 2 &&
  isOrganization(item.slice(0, 1)) &&
  item[1]!.form === "word" &&
  !common(item[1]!) &&
  !followers.has(item[1]!.text);

export const isSureFirm = (item: readonly Atom[]): boolean =>
  isOrganization(item) ||
  isBrand(item) ||
  (isFirm(item) && item[0]!.text.length > 1 && /^(?:nz|nr|nt|x|eng)/u.test(item[0]!.tag));

/** 等12家估值…的企业: what is counted so is a firm or a body. */
const firmsCounted = /^(?:[\d一二两三四五六七八九十百数]+余?多?)家(?!庭)/u;

const actsNext = (atom: Atom | undefined): boolean =>
  atom?.form === "word" &&
  (/^(?:d|ad)/u.test(atom.tag) || /^(?:也|将|均|都|已|纷纷|相继|先后|陆续|落户|入驻|进驻|签约)/u.test(atom.text));

/** 网易、盛趣游戏等|也将|推出…: no noun says what they are, but one of them is a firm that is known. */
const firmsOf = (
  items: readonly (readonly Atom[])[],
  { line, lexicon }: { readonly line: Line; readonly lexicon: Lexicon },
): Found[] =>
  items.length > 1 && items.some(isSureFirm) && items.every((item) => isSureFirm(item) || besideFirms(item, items))
    ? items.flatMap((item) => memberOf(item, { line, noun: organizations, lexicon, items }))
    : [];

/** 滴滴出行、爱奇艺等12家…: items that are no words of the glossary are names, whatever their words are elsewhere. */
const countedFirms = (
  items: readonly (readonly Atom[])[],
  { line, lexicon }: { readonly line: Line; readonly lexicon: Lexicon },
): Found[] =>
  items.flatMap((item) => {
    const found = memberOf(item, { line, noun: organizations, lexicon, items });
    const text = textOf(item);
    const fresh = item.some((atom) => !common(atom) && lexicon.word(atom.text) === undefined);
    if (
      found.length > 0 ||
      !fresh ||
      sorts.test(text) ||
      text.length < 3 ||
      text.length > 8 ||
      lexicon.generic(text) !== undefined
    )
      return found;
    if (item.length === 1 && item[0]!.form === "name") return [];
    return [
      unlisted({ start: item[0]!.start, end: item.at(-1)!.end }, line.text, {
        kind: "organization",
        rule: "list-organization",
      }),
    ];
  });

const beforeEtc = (line: Line, lexicon: Lexicon): Found[] =>
  line.atoms.flatMap((atom, index) => {
    if (atom.text !== "等" || atom.form !== "word") return [];
    const noun = classAfter(line, index, lexicon);
    // Works are read where lists of them are.
    if (noun?.kind === "project" && !noun.counted) return [];
    const items = itemsBefore({ line, at: index });
    const counts = firmsCounted.test(line.text.slice(atom.end, atom.end + 8));
    if (counts && (noun === null || noun.kind === "organization")) return countedFirms(items, { line, lexicon });
    if (noun === null) return actsNext(line.atoms[index + 1]) ? firmsOf(items, { line, lexicon }) : [];
    return items.flatMap((item) => memberOf(item, { line, noun, lexicon, items }));
  });

/** 四家|班子 are none. */
const countedBodies =
  /^[家户](?:\p{Script=Han}{0,8}?(?:企业|公司|银行|集团|机构|院所|厂商|单位|高校)|为|均|都|先后|相继|入选|被|获|跻身|在|$)/u;
const numerals = "零一二三四五六七八九十";
/** 3家, 四户: how many bodies a word counts, or 0. */
const countOf = ({ text }: Atom): number => {
  const found = /^(\d{1,2}|[两三四五六七八九十])/u.exec(text)?.[1] ?? "";
  return /^\d/u.test(found) ? Number(found) : found === "两" ? 2 : numerals.indexOf(found);
};

/** 紫光、龙芯、海光|三户|企业: as many short items as the count says are the firms it counts. */
const asMany = (line: Line, lexicon: Lexicon): Found[] =>
  line.atoms.flatMap((atom, index) => {
    if (atom.form !== "amount" && atom.form !== "word") return [];
    const count = countOf(atom);
    const counted = line.text.slice(atom.start).replace(/^(?:\d+|[两三四五六七八九十])/u, "");
    if (count < 2 || !countedBodies.test(counted)) return [];
    const items = shortItems(line, index);
    const trades = items.filter((item) => item.length === 1 && /^(?:n|vn|b)$/u.test(item[0]!.tag));
    // 苗木、花卉、水产|3家|企业 are of these trades.
    if (trades.length * 2 >= count) return [];
    if (items.length !== count || items.some((item) => sorts.test(textOf(item)) || item.every(common))) return [];
    return items.flatMap((item) => {
      const [start, end] = [item[0]!.start, item.at(-1)!.end];
      const known = item.length === 1 && item[0]!.form === "name";
      if (known || lexicon.generic(textOf(item))?.kind === "place") return [];
      return [unlisted({ start, end }, line.text, { kind: "organization", rule: "list-counted-body" })];
    });
  });

const told = /^(?:代表|龙头|骨干|首|主体|核心)$/u;

/** 以A、B、C为代表的电子产业: the firms of a trade. */
const exemplars = (line: Line, lexicon: Lexicon): Found[] =>
  line.atoms.flatMap((atom, index) => {
    const [next, of] = [line.atoms[index + 1], line.atoms[index + 2]];
    if (atom.text !== "为" || !told.test(next?.text ?? "") || of?.text !== "的") return [];
    const items = itemsBefore({ line, at: index });
    const first = items.at(-1)?.[0];
    const opens = first === undefined ? undefined : line.atoms.findLast(({ end }) => end <= first.start);
    const trade = line.atoms
      .slice(index + 3, index + 3 + reach)
      .find(({ text }) => /(?:产业|企业|集群|行业|公司)$/u.test(text));
    if (opens?.text !== "以" || trade === undefined) return [];
    const sure = items.some(
      (item) => isOrganization(item) || /(?:集团|公司)$/u.test(item.at(-1)!.text) || firmEnd.test(item.at(-1)!.text),
    );
    return sure ? items.flatMap((item) => memberOf(item, { line, noun: organizations, lexicon, items })) : [];
  });

const read = (line: Line, lexicon: Lexicon): Found[] => [
  ...beforeEtc(line, lexicon),
  ...asMany(line, lexicon),
  ...exemplars(line, lexicon),
];

/** Names that only a list makes names: A、B等水库, A、B三家企业. */
export const lists: Recogniser = { signs: words("等 代表 龙头 骨干 首 主体 核心 家 户"), read };
