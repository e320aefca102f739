import type { Lexicon } from "../../model.ts";
import { fromEach } from "../../text/fromeach.ts";
import { type Atom, atEach, type Line } from "./atoms.ts";
import { type Found, unlisted } from "./found.ts";
import type { Recogniser } from "./recogniser.ts";
import { claims, governing, nominal } from "./words.ts";

/** Last words of titles beside those that the list of head nouns has. */
const titleEnd =
  /(?:城市|示范[区县市镇乡村点州省]|试点|试点[区县市镇乡村州省]|试点(?:城市|地区|单位|企业)|先行[区市县]|[试实]验[区县市]|先导区|改革区|创新区|基地|单位|集体|个人|标兵|百强|十强|五强|百强[县区市镇村]|强[县区市镇]|先进[县区市镇村]|称号|奖|名录|典型|样板|标杆|之[乡都城家]|家园|高地|枢纽|名[城镇村]|度假地|目的地|[城县市镇村区]|品牌|景区|度假区|保护区|开发区|高新区|园区|街区|社区|学校|企业|产品|中心|商标|龙头|门户|桥头堡|支点|增长极|策源地|目的地|集散地|先锋|模范|队|实验室|公园|区域|省份|城区|案例|集群|县域|乡村|县城|乡镇|水乡|氧吧|保护单位|工程奖|医院|保健院|卫生院|机构|工作站|工厂|校园|实践站|窗口|班组|牧场|车间|\d{1,4}强)$/u;

const separator = /^[、和及与]$/u;

/** Phrases that are the object of a verb at this atom: cut at marks, parted at 、 and 和 between titles. */
const objectsAfter = (line: Line, index: number): Atom[][] => {
  const objects: Atom[][] = [[]];
  for (let at = index + 1; at < line.atoms.length && at < index + 40; at++) {
    const atom = line.atoms[at]!;
    const before = objects.at(-1)!;
    const parts =
      separator.test(atom.text) && before.length > 0 && (atom.text === "、" || titleEnd.test(textOf(line, before)));
    if (parts) objects.push([]);
    else if (atom.text === "的" && having.test(textOf(line, [...before, atom]))) before.push(atom);
    else if (atom.form === "mark" || atom.text === "的" || atom.tag.startsWith("ul")) break;
    else before.push(atom);
  }
  return objects.filter((one) => one.length > 0);
};

/** 具有全国影响力的|科技创新中心: what is claimed stands before 的. */
const having = /^具有\p{Script=Han}{2,8}(?:影响力|竞争力)的$/u;

const textOf = (line: Line, atoms: readonly Atom[]): string => line.text.slice(atoms[0]!.start, atoms.at(-1)!.end);

const following = /^(?:称号|荣誉称号|荣誉|行列|名单|名录|奖项|殊荣|美誉|之一|榜单|百强榜|等)$/u;

/** 国家智慧城市试点|名单: the words around a title are no part of it. */
const core = (atoms: readonly Atom[]): readonly Atom[] => {
  let [from, to] = [0, atoms.length];
  while (
    from < to - 1 &&
    /^(?:为|了|成为|创建|争创|建设|又|被|由|全部|一批|新一批|等|首个|一个|我国|本市|我省|我市|全省|全市|全国)$/u.test(
      atoms[from]!.text,
    ) &&
    !claims.test(atoms[from]!.text)
  )
    from++;
  // 授予北大荒集团“…”称号: whose title it is stands before the quotation.
  const quote = atoms.findIndex((atom, i) => i > from && atom.form === "quote");
  if (quote > 0 && !claims.test(atoms[from]!.text)) from = quote;
  while (to > from + 1 && (following.test(atoms[to - 1]!.text) || atoms[to - 1]!.form === "bracket")) to--;
  return atoms.slice(from, to);
};

const claimed =
  /^(?:具有\p{Script=Han}{2,8}(?:影响力|竞争力)的|国家级?|[一二三]级[甲乙]等|全国|中国|中华|世界级?|国际|全球|亚洲|亚太|省级|首批|第[一二三四五六七八九十百\d]+批|\p{Script=Han}{2,8}?(?:省|市|自治区|州|县)(?:级|首批|第[一二三四五六七八九十]批)?)/u;

const quoteMarks = /[“”]/gu;
const isTitle = (text: string): boolean => {
  const bare = text.replace(quoteMarks, "");
  return bare.length >= 4 && bare.length <= 40 && titleEnd.test(bare);
};

/** Ends that make a title of a phrase by themselves. */
const telling =
  /(?:示范|试点|先行|[试实]验|先导|先进|文明|优秀|模范|百强|十强|五强|\d{1,4}强|百佳|十佳|明星|高新技术企业|专精特新|小巨人|瞪羚|单项冠军|之[乡都城]|奖|称号|标兵)/u;
const lofty =
  /(?:城市|集聚区|引领区|样板区|示范|试点|先行|[试实]验[区县市]|先导|样板|高地|枢纽|重点[县区市]|帮扶县|贫困县|之[都城乡]|名城|龙头|门户|桥头堡|支点|增长极|策源地|目的地|中心|家园|百强|\d{1,4}强|奖|称号|名录|基地|先锋|功能区|核心区)/u;

/** 生态文明典范城市, 新能源汽车产业集聚区: what a place is to become needs no claim. */
const city = /^\p{Script=Han}{4,}(?:城市|之[都城乡]|名城|(?:集聚|示范|先行|先导|引领|样板)(?:城)?区)$/u;

/** 拥有6个国家自主创新示范区: so many of a title are none. */
const counted = /^(?:\d+|[两三四五六七八九十]+)余?[个家项处座]/u;

/** 某县等24个县: those who win it. */
const listedOnes = /等(?:\d+|[一二两三四五六七八九十百]+)?余?[个家]/u;

/** 面向东盟的, 具有全国影响力的: what opens a title although it is a verb. */
const claiming = (text: string): boolean => (/^(?:面向|辐射)/u.test(text) ? city.test(text) : text.startsWith("具有"));

/** 10个科室|获评|…基地: who wins it stands before. */
const won = /^(?:获评|入选|荣获|获批|跻身|评为|认定为|获得|入围|荣膺)$/u;

interface Given {
  readonly verb: string;
  /** Whether what stands there is a title whatever its words are. */
  readonly firm: boolean;
}

const titleOf = (line: Line, atoms: readonly Atom[], { verb, firm }: Given): Found[] => {
  if (/^[这那该此]/u.test(atoms[0]?.text ?? "")) return [];
  const inner = core(atoms);
  const text = textOf(line, inner);
  if (
    !isTitle(text) ||
    inner.some(
      (atom, i) => (i > 0 && builds.test(atom.text) && atom.text !== "建设") || /^[让使把将]$/u.test(atom.text),
    ) ||
    inner.some(({ text }, i) => i > 0 && won.test(text)) ||
    inner.slice(0, 2).some(({ text }) => /^(?:支持|推动|鼓励|引导)$/u.test(text)) ||
    inner.some(
      (atom, i) =>
        i < 2 &&
        i < inner.length - 1 &&
        governing.has(atom.text) &&
        !nominal.has(atom.text) &&
        !(i === 0 && claiming(text)),
    )
  )
    return [];
  if (atoms.some((atom) => /^(?:一批|新一批|多个|若干)$/u.test(atom.text)) || counted.test(text)) return [];
  if (listedOnes.test(text)) return [];
  const placed = inner.some((atom) => atom.form === "name" && atom.name!.kind === "place");
  // 建设|中国|洛阳|智能制造基地 is somewhere, it is claimed for no country.
  if (builds.test(verb) && /^中国$/u.test(inner[0]!.text) && inner[1]?.name?.kind === "place") return [];
  if (
    builds.test(verb) &&
    !(city.test(text) || (claimed.test(text) && !text.startsWith("省级")) || inner[0]!.form === "quote" || placed)
  )
    return [];
  const sure =
    placed ||
    (builds.test(verb) && city.test(text)) ||
    claimed.test(text) ||
    inner[0]!.form === "quote" ||
    telling.test(text);
  if (!sure || (!firm && !lofty.test(text))) return [];
  const [start, end] = [inner[0]!.start, inner.at(-1)!.end];
  return [unlisted({ start, end }, line.text, { kind: "designation", rule: firm ? "title-awarded" : "title-become" })];
};

const loose =
  /^(?:是|成为|建成|拥有|进入|纳入|列入|通过|获|获得|保持|创建|建设|打造|申报|申请|争取|推进建设|加快建设|建设成为|位列|享有|称为|进入|提出|构建|共建)$/u;

const honours = /^(?:称号|荣誉称号|荣誉|美誉|奖项|殊荣)$/u;
const being = /^(?:是|现为|成为|获|获得)$/u;
const national = /^(?:国家|全国|中国|中华|国际|世界|首批|[省市]级|[一二三]级[甲乙]等)/u;
/** Of these a place has its own, which a list may name: 某省博物馆, 某市第一医院. */
const institution = /(?:医院|机构|学校|公园|景区|度假区|保护区|园区|街区|社区|中心|实验室|高新区|开发区)$/u;

/** 是国家三级甲等医院、国家胸痛中心、某省培训基地: what a list claims is what someone is. */
const isClaimed = (line: Line, atoms: readonly Atom[]): boolean => {
  const text = textOf(line, core(atoms));
  return isTitle(text) && (national.test(text) || (claimed.test(text) && !institution.test(text)));
};

/** 协办单位|是|国家信息中心: what they do there is told, not what they are. */
const role = /(?:单位|成员|机构|方|商|者|伙伴|平台|景区|企业|产区)$/u;

/** Which objects of a verb are titles whatever their words are: all that is given or called an honour, and what a list claims. */
const firmOf = (
  line: Line,
  index: number,
  objects: readonly (readonly Atom[])[],
): ((atoms: readonly Atom[]) => boolean) => {
  const verb = line.atoms[index]!.text;
  if (!loose.test(verb)) return () => true;
  if (!being.test(verb)) return () => false;
  if (objects.at(-1)?.some(({ text }) => honours.test(text))) return () => true;
  const claimedOnes = objects.filter((atoms) => isClaimed(line, atoms));
  return (atoms) => claimedOnes.length > 1 && claimedOnes.includes(atoms);
};

/** 黄河流域中心城市、…龙头的新定位: what a place is said to be. */
const positioned = /(?:的|为)(?:(?:新|功能|战略|城市|发展|目标)?定位|地位)/u;

/** 某产业新城|的定位: what has a position is none. */
const zone = /(?:新城|新区|产业城|科学城|产业园|园区|开发区|高新区|经开区|片区)$/u;

const positions = (line: Line): Found[] => {
  const match = /定位|地位/u.test(line.text) ? positioned.exec(line.text) : null;
  if (match === null) return [];
  const found: Found[] = [];
  let last = line.atoms.findLastIndex((atom) => atom.end <= match.index);
  while (last >= 0) {
    let first = last;
    while (first > 0 && positionAtom(line.atoms[first - 1]!)) first--;
    const atoms = line.atoms.slice(first, last + 1);
    const own = atoms[0]?.form === "name" && atoms[1]?.form === "name" ? atoms.slice(1) : atoms;
    if (own.length === 0 || !isTitle(textOf(line, own)) || zone.test(textOf(line, own))) return found;
    found.push(
      unlisted({ start: own[0]!.start, end: own.at(-1)!.end }, line.text, {
        kind: "designation",
        rule: match[0].endsWith("地位") ? "title-standing" : "title-position",
      }),
    );
    if (!separator.test(line.atoms[first - 1]?.text ?? "")) return found;
    last = first - 2;
  }
  return found;
};

const particle = /^[的了]$/u;
const nominalTag = /^(?:n|b|j|l|x|vn|a$|nz|nr|s$|f$)/u;
const positionAtom = (atom: Atom): boolean =>
  atom.form === "name" ||
  atom.form === "quote" ||
  (atom.form === "word" && (nominalTag.test(atom.tag) || nominal.has(atom.text)) && !particle.test(atom.text));

const grade = /[一二三]级[甲乙]等\p{Script=Han}{0,8}?(?:医院|保健院|医疗机构)/u;
/** 集医疗、教学、科研于一体的三级甲等综合医院: a grade is one wherever it is said. */
const graded = (line: Line): Found[] => {
  const match = line.text.includes("级") ? grade.exec(line.text) : null;
  return match === null
    ? []
    : [
        unlisted({ start: match.index, end: match.index + match[0].length }, line.text, {
          kind: "designation",
          rule: "title-grade",
        }),
      ];
};

const prepared = new WeakMap<Lexicon, ReadonlySet<string>>();

/** The verbs that give or seek a title, gathered once. */
const verbsOf = (lexicon: Lexicon): ReadonlySet<string> => {
  const known =
    prepared.get(lexicon) ??
    new Set(lexicon.verbs.flatMap(({ predicate, zh }) => (predicate === "holds" || predicate === "seeks" ? [zh] : [])));
  prepared.set(lexicon, known);
  return known;
};

/** 建成A中心、B研究院等平台: what a list is of stands behind it. */
const instances = /^[^，。；]{0,30}等\p{Script=Han}{0,6}(?:平台|载体|机构|项目|工程)/u;

/** 紫鑫、天强4|户为|高新技术企业. */
const allAre = /^[户家均都]为$/u;

const read = (line: Line, lexicon: Lexicon): Found[] => {
  const verbs = verbsOf(lexicon);
  const awarded = atEach(line, ({ form, text: verb }, index) => {
    if (form !== "word" || !(verbs.has(verb) || allAre.test(verb))) return null;
    const before = line.atoms[index - 1];
    // 经营性建设用地: after a noun the verb is one itself.
    if (before?.form === "word" && /^(?:n|b)/u.test(before.tag) && nominal.has(verb)) return null;
    if (verb === "是" && role.test(before?.text ?? "")) return null;
    const objects = objectsAfter(line, index);
    if (loose.test(verb) && instances.test(line.text.slice(objects.at(-1)?.[0]?.start ?? 0))) return null;
    const firm = firmOf(line, index, objects);
    return fromEach(objects, (atoms) => titleOf(line, atoms, { verb, firm: firm(atoms) }));
  });
  return [...awarded, ...positions(line), ...graded(line)];
};

const builds =
  /^(?:加快|力争开工|建成投用|投用|建成通车|开建|贯通|建成投产|创建|构建|建设|推进建设|新建|开工建设|规划建设|修建|兴建|建成|打造|推进|开工|加快建设|扩建|续建|共建)$/u;

const constructed = /^(?:transport|route|street)$/u;

/** 京雄高铁|全线开通: what is said of a road that was a work until then. */
const opened =
  /^(?:工程|项目|主体|全线|全面|正式|顺利|安徽段|\p{Script=Han}{2}段)?(?:建成|开工|通车|贯通|竣工|动工|开建|铺轨|合龙|获批|开通|加快建设|加快推进)/u;

/** 宁合高速、|滁天高速|建成通车: through the list of ways that are opened together. */
const openedTogether =
  /^(?:[、和与及]\p{Script=Han}{2,12}?(?:高速公路|高速|铁路|高铁|公路|大桥|隧道|大道|快速路|改扩建|改造|段|线)(?:一期|二期)?){1,6}(?:全线|全面|正式|顺利)?(?:建成|开工|通车|贯通|竣工|动工|开建|开通|加快建设|加快推进)/u;

/** A、B等重大项目: what the list is a list of. */
const works = /^(?:一期|二期|三期)?(?:[、和与及][^，。；：]{0,60})?等(?:\d+[个项])?\p{Script=Han}{0,6}(?:项目|工程)/u;

const toward = /^[至到]$/u;

/** The verb before the list in which a name stands: 加快|A、B、|C等建设. */
const verbBeforeList = ({ atoms }: Line, start: number): Atom | undefined => {
  let at = atoms.findLastIndex((atom) => atom.end <= start);
  while (at > 0 && separator.test(atoms[at]!.text)) {
    at--;
    while (
      at > 0 &&
      atoms[at]!.form !== "mark" &&
      !builds.test(atoms[at]!.text) &&
      (toward.test(atoms[at]!.text) || !/^(?:[pcu]|d$|v$)/u.test(atoms[at]!.tag))
    )
      at--;
  }
  return atoms[at];
};

/** 兰州至海口高速公路|甘肃段 */
const section = /(?<=(?:高速公路|高速|铁路|高铁|公路|国道|省道|地铁|线))\p{Script=Han}{2,9}段$/u;

/** Infrastructure that is being built is an undertaking, not only a place. */
export const underConstruction = (line: Line, found: Found, lexicon: Lexicon): Found => {
  if (found.kind !== "place" || found.things.length > 0) return found;
  const before = verbBeforeList(line, found.start);
  const type = lexicon.generic(found.name.replace(quoteMarks, "").replace(section, ""))?.type;
  const next = line.text.slice(found.end, found.end + 6);
  const rest = line.text.slice(found.end, found.end + 80);
  const listed = works.test(rest) || openedTogether.test(rest);
  return (listed || (before !== undefined && builds.test(before.text)) || opened.test(next)) &&
    constructed.test(type ?? "")
    ? { ...found, kind: "project" }
    : found;
};

const titled =
  /^(?:是|现为|升格为|升级为|晋升为|列入|纳入|入选|跻身|蝉联|荣获|获评|获得|获|评为|命名为|认定为|确定为|列为|授予|成为|获批|争创|创建|申报|当选|获批为|批准为|为)$/u;

const built = /^(?:project|policy|place)$/u;
/** 江苏省|首批国家级示范园区 */
const level = /^\p{Script=Han}{2,8}?(?:省|市|自治区|州)(?:级|首批|第.批)/u;
/** 入选国家智慧城市试点: what is claimed country-wide and won is a title, whatever its head noun says elsewhere. */
export const asTitle = (line: Line, found: Found): Found => {
  if (found.refers) return found;
  if (!built.test(found.kind) || found.things.length > 0) return found;
  if (!claims.test(found.name) && !level.test(found.name)) return found;
  let index = line.atoms.findLastIndex((atom) => atom.end <= found.start);
  while (index > 0 && (separator.test(line.atoms[index]!.text) || claims.test(line.atoms[index]!.text))) index--;
  return titled.test(line.atoms[index]?.text ?? "") ? { ...found, kind: "designation", rule: "title-claimed" } : found;
};

const honoured = /(?:等)?(?:光荣|荣誉)*称号$/u;
const quotation = /“[^“”]{3,30}”$/u;
/** “全国文明村镇”|称号, 某部“…示范医院”|称号: the title is what is quoted, or what stands before the word for one. */
export const withoutHonour = (line: Line, found: Found): Found => {
  if (found.kind !== "designation" || found.things.length > 0) return found;
  const text = line.text.slice(found.start, found.end);
  const rest = text.replace(honoured, "").trimEnd();
  const quote = quotation.exec(rest)?.index ?? 0;
  // 某部|“…示范医院”: who gives it stands before the title.
  const given = line.names.some(
    ({ kind, start, end }) => kind === "organization" && start === found.start && end === found.start + quote,
  );
  if ((rest === text && !given) || rest.length < 4) return found;
  return unlisted({ start: found.start + quote, end: found.start + rest.length }, line.text, {
    kind: "designation",
    rule: found.rule,
  });
};

/** Titles and honours, by the verbs that give or seek them. */
export const titles: Recogniser = { read };
