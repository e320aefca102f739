import type { Kind } from "../../model.ts";
import { fromEach } from "../../text/fromeach.ts";
import { matchesOf } from "../../text/matches.ts";
import type { Atom, Line } from "./atoms.ts";
import { type Found, unlisted } from "./found.ts";
import { surnameFirst } from "./people.ts";
import { type Recogniser, words } from "./recogniser.ts";
import { governing, nominal, outside, plain } from "./words.ts";

/** Nouns that say what a list of sights, and one of people, was a list of. */
const sights =
  "名胜古迹|文物古迹|古迹|名胜|遗迹|遗址|文物|古建筑|历史建筑|文保单位|文物保护单位|文化遗产|自然遗产|遗产|景观|景点|景区|寺庙|寺院|古村落|古村|古镇|古城|自然保护区|保护区|名山|山峰|胜地|目的地|打卡地|石窟|瀑布|岛屿|湖泊|街区";
const figures =
  "名人|人物|先贤|先烈|英烈|烈士|英雄|诗人|词人|文人|作家|画家|书法家|学者|大师|名家|名将|革命家|科学家|艺术家|思想家|军事家|院士";

const listEnd = new RegExp(
  `等(?:\\p{Script=Han}{0,6}?)(?:(${sights})|(${figures}))(?![\\p{Script=Han}]*(?:工作|制度|保护法))`,
  "gu",
);

/** With these the name of a sight ends. */
const sightEnd =
  /(?:寺|庙|观|庵|塔|楼|阁|亭|台|祠|陵|墓|宫|殿|院|府|宅|居|堡|寨|窟|洞|崖|峡|谷|沟|岭|山|峰|岩|原|塬|坪|湖|潭|泉|瀑布|溪|河|江|岛|湾|滩|桥|关|城|镇|村|街|巷|园|林|苑|馆|遗址群?|遗迹|石刻|碑林|湿地|草原|沙漠|保护区|教堂|广场)$/u;
/** 古塔, 石桥: a sort, no name. */
const unnamed =
  /^(?:[古老名大小新旧佛石木砖土高]\p{Script=Han}|(?:历史|传统|特色|著名|红色|乡村|城市|文化|主题|农家)\p{Script=Han}{1,3})$/u;
/** What a sight is praised as stands before its name: 中华名山|析城山. */
const praise = /^.{0,4}(?:名山|名楼|古刹|名刹|至尊|圣地|明珠|奇观|胜地)(?=\p{Script=Han}{2})/u;

const separator = /(?:、|以及|和|与|及)$/u;
const han = /^\p{Script=Han}+$/u;

interface Item {
  readonly start: number;
  readonly end: number;
  /** Whether a mark of the list stands before it: then it is whole. */
  readonly whole: boolean;
}

const longestItem = 10;

const marks = /[，。；：！？“”（）《》\s]$/u;
/** Particles that no name holds. */
const particle = /^[的了过着]$/u;

/** Whether a word ends the item that is read backwards; inside the marks of a list only a longer one does. */
const endsItem = ({ text, tag }: Atom, whole: boolean): boolean => {
  if (particle.test(text)) return true;
  if (whole && text.length === 1) return false;
  return outside.has(text) || (!nominal.has(text) && (governing.has(text) || (!whole && tag === "v")));
};

/** The stretches between the marks of a list, last first; the first of the list begins after the last word that no name holds. */
const itemsBefore = ({ text, atoms }: Line, to: number): Item[] => {
  const items: Item[] = [];
  for (let end = to; ; ) {
    const mark = text.slice(Math.max(0, end - longestItem - 1), end).lastIndexOf("、");
    const least = mark < 0 ? Math.max(0, end - longestItem - 1) : Math.max(0, end - longestItem - 1) + mark + 1;
    const inner = atoms.filter((atom) => atom.end <= end && atom.start >= least);
    const stop = inner.findLast((atom) => /^(?:和|与|及|以及)$/u.test(atom.text) || endsItem(atom, mark >= 0));
    const start = Math.max(least, stop?.end ?? 0, lastMark(text, least, end));
    const before = separator.exec(text.slice(0, start))?.[0] ?? "";
    const whole = before !== "" || start === 0 || marks.test(text.slice(0, start));
    if (start >= end || end - start > longestItem) return items;
    items.push({ start, end, whole });
    if (before === "") return items;
    end = start - before.length;
  }
};

const lastMark = (text: string, from: number, to: number): number => {
  for (let at = to; at > from; at--) if (marks.test(text.slice(at - 1, at))) return at;
  return from;
};

const isPlain = ({ atoms }: Line, { start, end }: Item): boolean => {
  const inner = atoms.filter((atom) => atom.start < end && atom.end > start);
  return inner.every(({ text }) => plain.has(text) || nominal.has(text));
};

/** 下川: a place that the tagger knows or guesses. */
const isTagged = ({ atoms }: Line, { start, end, whole }: Item): boolean =>
  whole && atoms.some((atom) => atom.start === start && atom.end === end && /^n[sr]/u.test(atom.tag));

const sightOf = (line: Line, item: Item): Found[] => {
  const skipped = praise.exec(line.text.slice(item.start, item.end))?.[0].length ?? 0;
  const own = { ...item, start: item.start + skipped };
  const name = line.text.slice(own.start, own.end);
  const ending = sightEnd.exec(name);
  if (!han.test(name) || name.length < 2 || (ending === null ? !isTagged(line, own) : name.length <= ending[0].length))
    return [];
  if (unnamed.test(name)) return [];
  if (isPlain(line, own) || (!item.whole && name.length < 3)) return [];
  return [unlisted(own, line.text, { kind: "place", rule: "sight" })];
};

/** 名医|王叔和: what a person was stands before the name. */
const calling = /(?:家|人|僧|将|医|相|臣|士|师|者|帝|官|儒|祖|匠|雄|烈|诗人|书记|院长)$/u;

const personOf = (line: Line, item: Item): Found[] => {
  const title = line.atoms.findLast(
    (atom) => atom.start >= item.start && atom.end < item.end && atom.text.length > 1 && calling.test(atom.text),
  );
  const start = title?.end ?? item.start;
  const name = line.text.slice(start, item.end);
  if (!/^\p{Script=Han}{2,4}$/u.test(name)) return [];
  if (title === undefined && (!item.whole || name.length > 3 || !surnameFirst.test(name))) return [];
  return [unlisted({ start, end: item.end }, line.text, { kind: "person", rule: "person-list" })];
};

const least = 2;

const read = (line: Line): Found[] =>
  fromEach(matchesOf(line.text, listEnd), (match) => {
    const kind: Kind = match[1] === undefined ? "person" : "place";
    const items = itemsBefore(line, match.index);
    const found = fromEach(items, (item) => (kind === "place" ? sightOf(line, item) : personOf(line, item)));
    if (found.length < least || (kind === "place" && !found.some(({ name }) => sightEnd.test(name)))) return [];
    return found.filter((one) => !line.names.some(({ start, end }) => start === one.start && end === one.end));
  });

/** Sights and people of a list whose noun says what they are: 青莲寺、玉皇庙等名胜古迹, 名医王叔和、诗人李俊民等名人. */
export const sightsAndPeople: Recogniser = { signs: words("等"), read };
