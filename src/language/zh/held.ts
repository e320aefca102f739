import type { Lexicon } from "../../model.ts";
import { type Atom, atEach, type Line } from "./atoms.ts";
import { type Found, unlisted } from "./found.ts";
import { isWord } from "./heads.ts";
import { type Recogniser, words } from "./recogniser.ts";
import { governing, nominal } from "./words.ts";

/** What is said of a meeting that takes place. */
const takesPlace = /^(?:参加|出席|列席|主持召开|举行|举办|召开|开幕|启幕|闭幕|落幕|开赛|开锣|收官|启动|拉开)$/u;
/** Of these the meeting is the object too. */
const holds = /^(?:举行|举办|召开|参加|出席|列席|主持召开)$/u;
/** Who comes to it stands before these, not its name. */
const comes = /^(?:参加|出席|列席|主持召开)$/u;
const where = /^[在于]$/u;
const joint = /^[、和与及]$/u;
const widestWhere = 12;

/** How or when it takes place, between its name and the verb. */
const aside =
  /^(?:隆重|顺利|成功|正式|如期|圆满|同步|今天|今日|昨天|昨日|近日|日前|将|将于|上午|下午|晚|晚上|联合|共同|年|月|日|\d+)$/u;

/** When it took place, before its name. */
const when =
  /^(?:(?:\d{2,4}|今|去|当|本|同)年|\d{1,2}月(?:份|底|初|中旬|上旬|下旬)?|\d{1,2}日(?:至\d{1,2}日)?|今天|昨天|今日|昨日|近日|日前|当天|当日|当晚|上午|下午|晚间?|晚上|本周|上周|此次|本次|这次|随后|期间|同期|又讯|[至到在])+/u;

/** What opening and signing ceremonies are called after, though it is a verb elsewhere. */
const occasion =
  /^(?:开工|动工|竣工|投产|通车|签约|奠基|启动|启用|揭牌|挂牌|授牌|发布|首发|开通|交付|共建|合作|落成|发车|开学|开园|开业|推介|推进|调度|部署|落实|表彰|总结|动员|签署|整治|宣传|建设|投资|对接|对口支援|承接|庆祝|纪念|迎接|欢迎|学习贯彻|贯彻落实|招引|研究|评估|调研|指导|加快|优化|学习|实施|提升|推广)$/u;
const stops = /^(?:p|u|r|c$|y|d$)/u;
const counted = /^(?:\d+|[一二两三四五六七八九十多数首几每各]+)(?:场|次|个|系列)$/u;

/** Sorts of meetings, of which each place has many. */
const sort =
  /(?:新闻|专题|工作|电视|电话|视频|系列|有关|相关|重大|重要|重点|项目|集中|动员|部署|推进|总结|现场|座谈|签约|开工|启动|揭牌|揭幕|奠基|通车|发布|对接|交流|活动|专场|主题|表彰|大型|联席|全体|扩大|隆重|盛大|简短)/gu;
const least = 4;
/** 全市重点项目集中|开工仪式: with all who come to it less is enough. */
const everywhere = /^全[省市县区州国]/u;
const enough = 6;
const longest = 40;

/** The noun in which the name of a meeting ends, or null. */
const headIn = (text: string, lexicon: Lexicon): string | null => {
  const generic = lexicon.generic(text);
  return generic?.kind === "event" || generic?.zh.endsWith("活动") ? generic.zh : null;
};

/** Whether words may stand in the name of a meeting that is told to take place. */
const fits = (atoms: readonly Atom[]): boolean =>
  atoms.every((atom) => {
    if (atom.form === "mark") return atom.text === "、";
    if (atom.form !== "word") return atom.form !== "book";
    if (/^[暨和与及]$/u.test(atom.text) || occasion.test(atom.text)) return true;
    return !counted.test(atom.text) && !stops.test(atom.tag) && (!governing.has(atom.text) || nominal.has(atom.text));
  });

const named = (line: Line, { from, last, lexicon }: { from: number; last: number; lexicon: Lexicon }): Found[] => {
  const atoms = line.atoms.slice(from, last + 1);
  const [first, final] = [atoms[0], atoms.at(-1)];
  if (first === undefined || final === undefined || !isWord(final) || !fits(atoms)) return [];
  const { start } = first;
  const text = line.text.slice(start, final.end);
  const head = headIn(text, lexicon);
  if (head === null || text.length > longest) return [];
  const told = text.slice(0, -head.length);
  const whole = everywhere.test(told) && told.length >= enough;
  if (!whole && told.replace(sort, "").length < least && !atoms.some(({ form }) => form === "quote")) return [];
  return [unlisted({ start, end: final.end }, line.text, { kind: "event", rule: "event-held" })];
};

/** The first atom of the clause in which this one stands. */
const clauseStart = ({ atoms }: Line, index: number): number => {
  let at = index;
  while (at > 0 && (atoms[at - 1]!.form !== "mark" || atoms[at - 1]!.text === "、")) at--;
  return at;
};

const told = /(?:主办|承办|举办|组织|指导|主题|为期\d+天|备受瞩目|备受关注)的?$/u;

/** Where the name begins: behind when it was and who held it. */
const nameStart = (line: Line, { from, last }: { from: number; last: number }): number => {
  const of = line.atoms.findLastIndex(
    ({ text, form }, at) => at >= from && at < last && form === "word" && text === "的",
  );
  if (of >= 0) return told.test(line.text.slice(line.atoms[from]!.start, line.atoms[of]!.start)) ? of + 1 : -1;
  // 全省|“…”主题活动: a quotation opens the name.
  if (everywhere.test(line.atoms[from]!.text) && line.atoms[from + 1]?.form === "quote") return from + 1;
  const { start } = line.atoms[from]!;
  const skipped = when.exec(line.text.slice(start, line.atoms[last]!.start))?.[0].length ?? 0;
  return line.atoms.findIndex((atom) => atom.start >= start + skipped);
};

/** …开工仪式|在|某园区|举行: what stands before where and how it takes place. */
const before = (line: Line, index: number, lexicon: Lexicon): Found[] => {
  const from = clauseStart(line, index);
  let last = index - 1;
  for (let at = index - 1; at > from && index - at < widestWhere; at--) {
    if (line.atoms[at]!.form === "word" && where.test(line.atoms[at]!.text)) last = at - 1;
  }
  while (last > from && aside.test(line.atoms[last]!.text)) last--;
  const first = last <= from ? -1 : nameStart(line, { from, last });
  return first < 0 ? [] : named(line, { from: first, last, lexicon });
};

/** 召开|全市工业经济高质量发展推进会, 举行了|A对接会|和|B推介会: each that ends in a head of its own. */
const after = (line: Line, index: number, lexicon: Lexicon): Found[] => {
  const found: Found[] = [];
  let from = line.atoms[index + 1]?.text === "了" ? index + 2 : index + 1;
  for (let at = from; at <= line.atoms.length; at++) {
    const atom = line.atoms[at];
    const ends = atom === undefined || (atom.form === "mark" && atom.text !== "、");
    const parts = !ends && joint.test(atom.text) && headIn(line.text.slice(0, atom.start), lexicon) !== null;
    if (!ends && !parts) continue;
    found.push(...named(line, { from, last: at - 1, lexicon }));
    if (ends) break;
    from = at + 1;
  }
  return found;
};

const read = (line: Line, lexicon: Lexicon): readonly Found[] =>
  atEach(line, ({ form, text }, index) => {
    if (form !== "word" || !takesPlace.test(text)) return null;
    const found = comes.test(text) ? [] : before(line, index, lexicon);
    if (found.length > 0 || !holds.test(text)) return found;
    // 参加|A、B签约仪式: whose meeting it is stands before it.
    return after(line, index, lexicon).filter(({ name }) => !comes.test(text) || !name.includes("、"));
  });

/** Meetings and ceremonies that are told to take place: their name is all that stands before, however plain its words. */
export const heldEvents: Recogniser = {
  signs: words("参加 出席 列席 举行 举办 召开 开幕 启幕 闭幕 落幕 开赛 开锣 收官 启动 拉开"),
  read,
};
