import type { Generic, Kind, LabelOrigin, Lexicon } from "../model.ts";
import { titled } from "./casing.ts";
import { divisionBefore, phrase, spelled, spoken } from "./phrase.ts";
import { type Piece, pieces } from "./pieces.ts";

/** An English name and how it came about. */
export interface English {
  readonly text: string;
  readonly origin: LabelOrigin;
}

type ThingPiece = Piece & { readonly form: "thing" };

const isDivision = (piece: ThingPiece): boolean => piece.thing.division !== null;

const isThing = (piece: Piece): piece is ThingPiece => piece.form === "thing";

const headPiece = (generic: Generic): Piece => ({ form: "generic", zh: generic.zh, generic });

const mass = /(?:s|ion|ment|ing|ty|ure|ance|ence|th|y)$/u;
const gerund = /^\p{L}+ing\b/u;

/** "the" before a noun that can be counted and is one: for the Flexible Law Enforcement System. */
const withArticle = (text: string, last: Piece | undefined, lexicon: Lexicon): string => {
  if (last?.form !== "word" || last.word.part !== "noun" || mass.test(text) || gerund.test(text)) return text;
  const generic = lexicon.generic(last.zh);
  return generic?.zh === last.zh && generic.type !== "" ? `the ${text}` : text;
};

/** The divisions with which a name begins; 中国（盘锦）河蟹节 and 中国—东盟博览会 begin with none. */
const leading = (all: readonly Piece[]): readonly ThingPiece[] => {
  const end = all.findIndex((piece) => !isThing(piece) || !isDivision(piece));
  const first = all.slice(0, end < 0 ? all.length : end).filter(isThing);
  const next = all[end];
  return next?.form === "bracket" || (next?.form === "printed" && next.en === "-") ? [] : first;
};

/** The bodies that issue a document, before 关于: of the CPC Central Committee and the State Council. */
const issuers = (all: readonly Piece[]): readonly ThingPiece[] => {
  const on = all.findIndex(({ zh }) => zh === "关于");
  const before = all.slice(0, Math.max(0, on));
  const things = before.filter(isThing).filter((piece) => isDivision(piece) || piece.thing.kind === "organization");
  return things.length === before.length ? things : [];
};

const joined = (names: readonly string[]): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

const definite = (piece: ThingPiece): string => (isDivision(piece) ? divisionBefore(piece) : `the ${spoken(piece)}`);

const preposition = / (?:on|for|of|to) /u;

/** A noun with what it is about, by its form: Regulations on Wetland Protection; the places before it come first. */
const titledBy = (generic: Generic, body: readonly Piece[], lexicon: Lexicon): string => {
  const from = issuers(body);
  const places = from.length > 0 ? [] : leading(body);
  const before = places.map(divisionBefore).join(" ");
  const own = body.slice(from.length + places.length);
  const rest = own[0]?.zh === "关于" && own.length > 1 ? own.slice(1) : own;
  const form = generic.form ?? `{} ${generic.en}`;
  if (rest.length === 0) return `${before} ${generic.en}`.trim();
  const plan = fiveYearPlan(rest, generic, lexicon);
  if (plan !== null) return `${before} ${plan}`.trim();
  const session = nthSession(rest, generic, lexicon);
  if (session !== null) return session;
  const inside = form.startsWith("{}");
  const text = phrase(rest, { lexicon, verbal: !inside, head: inside ? headPiece(generic) : undefined });
  // 华能集团 is the Huaneng Group already.
  const said = inside && text.toLowerCase().endsWith(` ${generic.en.toLowerCase()}`);
  const filled = said ? text : form.replace("{}", () => (inside ? text : withArticle(text, rest.at(-1), lexicon)));
  const issued =
    from.length > 0 ? filled.replace(preposition, (link) => ` of ${joined(from.map(definite))}${link}`) : filled;
  return `${before} ${issued}`.trim();
};

const nth = /^\d+(?:st|nd|rd|th)$/u;

/** 全国人大第五次会议: the 5th Session of the National People's Congress. */
const nthSession = (rest: readonly Piece[], generic: Generic, lexicon: Lexicon): string | null => {
  const last = rest.at(-1);
  if (generic.kind !== "event" || last?.form !== "printed" || !nth.test(last.en) || rest.length < 2) return null;
  const session = generic.zh === "会议" ? "Session" : generic.en;
  return `${last.en} ${session} of the ${phrase(rest.slice(0, -1), { lexicon })}`;
};

const isPlan = /Five-Year Plan$/u;

/** “十四五”水利规划: the Five-Year Plan is the plan. */
const fiveYearPlan = (all: readonly Piece[], generic: Generic, lexicon: Lexicon): string | null => {
  if (!/\b(?:plan|outline)$/iu.test(generic.en)) return null;
  const isNamed = (piece: Piece): boolean => piece.form === "quoted" || piece.form === "thing";
  const at = all.findIndex((piece) => isNamed(piece) && isPlan.test(phrase([piece], { lexicon })));
  if (at < 0) return null;
  const others = [...all.slice(0, at), ...all.slice(at + 1)];
  const outline = /Outline/u.test(generic.en);
  const noun = generic.en.replace(/ ?\b(?:Outline of the )?(?:Plan|Outline)$/u, "").replace(/ ?Outline.*$/u, "");
  const about = phrase(others, { lexicon, verbal: true, head: noun === "" ? undefined : headPiece(generic) });
  const name = phrase(all.slice(at, at + 1), { lexicon });
  if (others.every(({ form }) => form === "bracket")) return `${name} ${about}`.trim();
  // 专项规划: the Five-Year Special Plan.
  const special = /^(?:Special|Overall|Master|Comprehensive)$/u.test(noun);
  const named = special ? name.replace(/Plan$/u, `${noun} Plan`) : name;
  const subject = special || noun === "" ? phrase(others, { lexicon, verbal: true }) : `${about} ${noun}`;
  const link = subject.startsWith("and ") ? subject : `for ${subject}`;
  return `${outline ? "Outline of the " : ""}${named} ${link}`.trim();
};

const zhOf = (all: readonly Piece[]): string => all.map(({ zh }) => zh).join("");

const isPlain = ({ form }: Piece): boolean =>
  form === "thing" || form === "word" || form === "generic" || form === "unknown";

/** Before these a name is spelled, not translated: Hongqi Reservoir, Jiefang Road. */
const spelling = new Set(["water", "landform", "division", "street"]);

/** A proper name that is longer says something: 冬奥会延庆赛区. */
const longestName = 5;

const isNamedInFull = ({ thing, zh }: ThingPiece): boolean => thing.division === null || zh === thing.label.zh;

/** 红旗水库 → Hongqi Reservoir, 蒲河 → Puhe River: a name of one character keeps its noun. */
const natural = (body: readonly Piece[], generic: Generic, lexicon: Lexicon): English => {
  const [only, ...others] = body;
  if (only?.form === "thing" && others.length === 0 && isNamedInFull(only))
    return { text: `${phrase([only], { lexicon, head: headPiece(generic) })} ${generic.en}`, origin: "composed" };
  const zh = zhOf(body);
  const keeps = [...zh].length === 1 && [...generic.zh].length === 1;
  return { text: `${spelled(keeps ? zh + generic.zh : zh, lexicon)} ${generic.en}`, origin: "transliterated" };
};

/** 京沪高铁 → Beijing-Shanghai High-Speed Railway: each character is the sign of a place. */
const route = (zh: string, lexicon: Lexicon): string | null => {
  const places = [...zh].map((sign) => lexicon.word(sign, "sign")?.en);
  return places.length > 1 && places.length < 5 && places.every((place) => place !== undefined)
    ? places.join("-")
    : null;
};

const ends = /^(\p{Script=Han}{2,6})[至到](\p{Script=Han}{2,6})$/u;

/** A place as one end of a road: by its list, else spelled. */
const end = (zh: string, lexicon: Lexicon): string => {
  const [only, ...others] = pieces(zh, lexicon);
  return only?.form === "thing" && others.length === 0 ? phrase([only], { lexicon, head: only }) : spelled(zh, lexicon);
};

/** 崇左至凭祥铁路 → Chongzuo-Pingxiang Railway. */
const between = (zh: string, lexicon: Lexicon): string | null => {
  const [, from, to] = ends.exec(zh) ?? [];
  return from === undefined || to === undefined ? null : `${end(from, lexicon)}-${end(to, lexicon)}`;
};

const placed = (places: readonly ThingPiece[], name: string, generic: Generic): string => {
  const around = places.map(divisionBefore);
  if (around.length === 0) return name;
  return generic.type === "division" ? `${name}, ${around.reverse().join(", ")}` : `${around.join(" ")} ${name}`;
};

const headed = (zh: string, generic: Generic, lexicon: Lexicon): English => {
  const body = pieces(zh, lexicon);
  const listed = lexicon.named(zh).some(({ kind }) => kind === "place");
  const road = /^(?:route|street|transport)$/u.test(generic.type);
  const signs =
    (generic.type === "route" && !listed ? route(zh, lexicon) : null) ?? (road ? between(zh, lexicon) : null);
  if (signs !== null) return { text: `${signs} ${generic.en}`, origin: "composed" };
  const found = leading(body);
  // 连江口|镇: a division with one more sign is another name.
  const cut = generic.type === "division" && zhOf(body.slice(found.length)).length === 1;
  const places = cut ? found.slice(0, -1) : found;
  if (cut && places.length === 0) return { text: `${spelled(zh, lexicon)} ${generic.en}`, origin: "transliterated" };
  const rest = places.length === body.length ? body.slice(places.length - 1) : body.slice(places.length);
  if (!spelling.has(generic.type) || rest.length === 0 || !rest.every(isPlain) || zhOf(rest).length > longestName)
    return { text: titledBy(generic, body, lexicon), origin: originOf(body) };
  const before = places.slice(0, body.length - rest.length);
  const { text, origin } = natural(rest, generic, lexicon);
  return { text: placed(before, text, generic), origin: before.length > 0 ? "composed" : origin };
};

const capitalKinds = new Set<Kind | null>(["place", "organization", "project", "designation", "event"]);

const translated = (piece: Piece): boolean =>
  piece.form === "thing" || piece.form === "word" || piece.form === "generic" || piece.form === "quoted";

const originOf = (body: readonly Piece[]): LabelOrigin => (body.some(translated) ? "composed" : "transliterated");

const widestMeasure = 5;

/** What is measured, where the measure stands at the end: 湿地面积 → area of wetlands; 播种面积 is a word itself. */
const measured = (name: string, lexicon: Lexicon): { readonly of: string; readonly form: string } | null => {
  const last = pieces(name, lexicon).at(-1);
  for (let width = Math.min(widestMeasure, name.length - 1); width > 0; width--) {
    const measure = lexicon.word(name.slice(-width), "measure");
    if (measure === undefined) continue;
    if (last?.form === "word" && last.zh.length > width) return null;
    return { of: name.slice(0, -width), form: measure.variant };
  }
  return null;
};

const shareOf = /^(.+?)占(.+?)的?(?:比重|比例|份额|百分比)$/u;

/** 研发经费占生产总值比重 → share of R&D expenditure in gross output. */
const share = (name: string, lexicon: Lexicon): English | null => {
  const [, part, whole] = shareOf.exec(name) ?? [];
  if (part === undefined || whole === undefined) return null;
  const terms = [term(part, lexicon), term(whole, lexicon)];
  const spelled = terms.some(({ origin }) => origin === "transliterated");
  return {
    text: `share of ${terms[0]!.text} in ${terms[1]!.text}`,
    origin: spelled ? "transliterated" : "composed",
  };
};

/** A plain term, without capitals of its own; where a word of it is not known, it could only be spelled. */
const term = (name: string, lexicon: Lexicon): English => {
  const shared = share(name, lexicon);
  if (shared) return shared;
  const measure = measured(name, lexicon);
  const body = pieces(measure?.of ?? name, lexicon);
  const text = (measure?.form ?? "{}").replace("{}", () => phrase(body, { lexicon }));
  return { text, origin: body.some(({ form }) => form === "unknown") ? "transliterated" : "composed" };
};

/** The places of a name at which no word is cut: where pieces begin, and anywhere in what is unknown. */
const cuts = (name: string, lexicon: Lexicon): readonly number[] => {
  let at = 0;
  return pieces(name, lexicon).flatMap(({ form, zh }) => {
    const inside = form === "unknown" ? Array.from(zh, (_, index) => at + index) : [at];
    at += zh.length;
    return inside;
  });
};

/**
 * The noun in which a name ends. It cuts no word: 赛区 ends in no 区, 改扩建项目 in no 扩建项目; and 6号线 is Line 6, whatever else ends
 * in 线.
 */
const headOf = (bare: string, lexicon: Lexicon): Generic | undefined => {
  const longest = lexicon.generic(bare);
  if (longest === undefined || /\d号线$/u.test(bare)) return undefined;
  // In a list the noun belongs to all its parts: 蓝天、碧水、净土保卫战.
  if (bare.includes("、") && longest.zh.length > 1) return longest;
  const first = bare.length - longest.zh.length;
  return cuts(bare, lexicon)
    .filter((at) => at >= first)
    .map((at) => ({ at, generic: lexicon.generic(bare.slice(at)) }))
    .find(({ at, generic }) => at + (generic?.zh.length ?? 0) === bare.length)?.generic;
};

const bracket = /（([^（）]*)）$/u;

const levels: Readonly<Record<string, string>> = {
  省: "Provincial",
  市: "Municipal",
  县: "County",
  区: "District",
  自治区: "Autonomous Region",
};
const levelled = /^(自治区|[省市县区])(?![场民容值政域级城块间际会以直属外内区县长府委])(?=\p{Script=Han}{3})/u;

/** 省一体化大数据平台, 市第十次党代会: the level for the place that the name leaves out. */
const byLevel = (name: string, kind: Kind | null, lexicon: Lexicon): English | null => {
  const level = levelled.exec(name)?.[1];
  const adjective = levels[level ?? ""];
  if (level === undefined || adjective === undefined || kind === "place" || kind === "person") return null;
  if (lexicon.word(name.slice(0, 2)) !== undefined || lexicon.named(name.slice(0, 3)).length > 0) return null;
  const { text, origin } = compose(name.slice(level.length), kind, lexicon);
  const [, edition = "", rest = text] = /^(\d+(?:st|nd|rd|th) (?!Five-Year))?(.*)$/su.exec(text) ?? [];
  return { text: `${edition}${/^\p{Lu}/u.test(rest) ? adjective : adjective.toLowerCase()} ${rest}`, origin };
};

/** 长江江西段 → Jiangxi Section of the Yangtze River. */
const reach = (name: string, lexicon: Lexicon): English | null => {
  if (!name.endsWith("段")) return null;
  for (let at = 2; at < name.length - 2; at++) {
    const river = lexicon.named(name.slice(0, at)).find(({ kind, division }) => kind === "place" && division === null);
    const place = lexicon.named(name.slice(at, -1)).find(({ division }) => division !== null);
    if (river?.label.en !== undefined && place !== undefined)
      return { text: `${end(name.slice(at, -1), lexicon)} Section of the ${river.label.en}`, origin: "composed" };
  }
  return null;
};

/** Puts an English name together from the parts of a Chinese one. */
export const compose = (name: string, kind: Kind | null, lexicon: Lexicon): English => {
  if (kind === null) return term(name, lexicon);
  const outside = name.replace(bracket, "");
  const inside = bracket.exec(name)?.[1];
  // A name that stands in brackets altogether is no remark.
  const [bare, inner] = outside === "" ? [inside ?? name, undefined] : [outside, inside];
  const special = byLevel(name, kind, lexicon) ?? reach(name, lexicon);
  if (special !== null) return special;
  const small =
    kind === "place" && /^\p{Script=Han}{2,4}[镇乡村]$/u.test(bare) ? lexicon.generic(bare.slice(-1)) : undefined;
  const generic = small ?? headOf(bare, lexicon);
  const whole = pieces(bare, lexicon);
  const { text, origin } = generic
    ? headed(bare.slice(0, -generic.zh.length), generic, lexicon)
    : { text: phrase(whole, { lexicon, verbal: true, single: kind !== "policy" }), origin: originOf(whole) };
  const full = inner === undefined ? text : `${text} (${phrase(pieces(inner, lexicon), { lexicon })})`;
  const last = whole.at(-1);
  // 数字山东, 法治盘锦: such programmes bear the place's name.
  const ofPlace = whole.length > 1 && last !== undefined && isThing(last) && isDivision(last);
  const capitals = generic ? /^\p{Lu}/u.test(generic.en) : capitalKinds.has(kind) || ofPlace;
  return { text: capitals ? titled(full) : full, origin };
};
