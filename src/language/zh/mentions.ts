import type { Lexicon, ListedName, Mention, Thing } from "../../model.ts";
import { fromEach } from "../../text/fromeach.ts";
import type { MentionInput } from "../language.ts";
import { announcedNames } from "./announced.ts";
import { type Line, lineOf } from "./atoms.ts";
import { bodies, sessions } from "./bodies.ts";
import { brandNames } from "./brands.ts";
import { byTitle } from "./bytitle.ts";
import { dashed } from "./dashed.ts";
import { decreed } from "./decreed.ts";
import { firms } from "./firms.ts";
import { type Found, settled, unlisted } from "./found.ts";
import { headed } from "./headed.ts";
import { heldEvents } from "./held.ts";
import { itemTitles } from "./itemtitles.ts";
import { accepted } from "./listed.ts";
import { lists } from "./lists.ts";
import { people } from "./people.ts";
import { places } from "./places.ts";
import { quoted } from "./quoted.ts";
import { inOrder } from "./recogniser.ts";
import { referring } from "./refers.ts";
import { roads } from "./roads.ts";
import { sharedHeads } from "./sharedheads.ts";
import { sightsAndPeople } from "./sights.ts";
import { sisters } from "./sisters.ts";
import { slogans } from "./slogans.ts";
import { asTitle, titles, underConstruction, withoutHonour } from "./titles.ts";
import { together } from "./together.ts";
import { worklists } from "./worklists.ts";
import { works } from "./works.ts";

/** Names of which others may be made: these count as words. */
const near = inOrder([...bodies, ...firms, ...places, ...referring]);
const others = inOrder([
  quoted,
  byTitle,
  headed,
  works,
  heldEvents,
  decreed,
  itemTitles,
  dashed,
  worklists,
  sharedHeads,
  lists,
  together,
  announcedNames,
  brandNames,
  sightsAndPeople,
  ...people,
  slogans,
  titles,
  sessions,
  roads,
]);

const rule = ({ full, everyday }: ListedName): string =>
  full ? "listed" : everyday ? "listed-everyday" : "listed-short";

const opensClause = /(?:^|[，。、；：“…　\s在到从赴和与及]|地处|位于|走进|来自)$/u;

/** 长兴|川步村: where a word of daily use begins a clause and the tagger takes it for a place, it is one like others. */
const isSeenAsPlace = (name: ListedName, { sentence, tokens }: MentionInput): boolean =>
  name.everyday &&
  opensClause.test(sentence.text.slice(0, name.start)) &&
  tokens.some(
    ({ start, end, tag }) => start === sentence.start + name.start && end === sentence.start + name.end && tag === "ns",
  );

const fromList = (name: ListedName): Found => ({
  start: name.start,
  end: name.end,
  kind: name.things[0]!.kind,
  name: name.text,
  things: name.things,
  rule: rule(name),
  refers: false,
});

/** 上海|浦东新区, which a list knows as one name: the division above with whose name it begins. */
const aboveOf = ({ start, text, things }: ListedName, lexicon: Lexicon): Found[] => {
  if (text.length < 4) return [];
  const parents: Thing[] = [];
  for (let code = things[0]?.division?.parent; code != null; code = parents.at(-1)?.division?.parent) {
    const parent = lexicon.division(code);
    if (parent === undefined) break;
    parents.push(parent);
  }
  return fromEach(parents, (thing): Found[] => {
    const full = thing.label.zh ?? "";
    const short = full.replace(/(?:省|市|自治区|县)$/u, "");
    const name = [full, short].find((one) => one.length > 1 && text.startsWith(one) && text.length > one.length + 1);
    return name === undefined
      ? []
      : [
          {
            start,
            end: start + name.length,
            kind: "place",
            name,
            things: [thing],
            rule: "inside",
            refers: false,
          },
        ];
  });
};

const quotes = /^[“"「『]([^“”"「」『』]*)[”"」』]$/u;

/** 新华社成都8月9日电: where a report was written, not what it is about. */
const dateline = /^\d{1,2}月\d{1,2}日(?:电|讯|消息)/u;

const asMention = (found: Found, { text, start }: Line): Mention => ({
  start: start + found.start,
  end: start + found.end,
  text: text.slice(found.start, found.end),
  kind: found.kind,
  things: found.things,
  refers: found.refers,
  name: found.name.replace(quotes, "$1"),
  rule: found.kind === "place" && dateline.test(text.slice(found.end, found.end + 8)) ? "dateline" : found.rule,
});

/** A listed word of daily use, and a title that is a head noun too (国家公园), are words like others when names are read. */
const asWord = (found: Found, lexicon: Lexicon): boolean =>
  found.rule !== "listed-everyday" &&
  !((found.kind === "designation" || found.kind === "policy") && lexicon.generic(found.name)?.zh === found.name);

const won =
  /(?:入选|成为|获批|获评|评为|授予|列为|批准为|认定为|命名为|获得|荣获|创建成?|争创|申报|跻身|[户家均都]为|、)$/u;

/** 国家级孵化器3家 counts them. */
const counted = ({ end }: Found, { atoms }: Line): boolean =>
  atoms.find(({ start }) => start >= end)?.form === "amount";

/** 坝美、石漠公园|3个|国家4A级旅游景区: what those are that the list names. */
const afterList = /、[^，。、；]{2,14}[\d一二两三四五六七八九十]+个$/u;

/** 国家公园 by itself is a kind of thing; it is a title where one wins it. */
const isBareHead = (found: Found, { line, lexicon }: { readonly line: Line; readonly lexicon: Lexicon }): boolean =>
  found.kind === "designation" &&
  found.things.length > 0 &&
  (counted(found, line) ||
    (/[\d一二两三四五六七八九十]个$/u.test(line.text.slice(0, found.start)) &&
      !afterList.test(line.text.slice(Math.max(0, found.start - 20), found.start))) ||
    (lexicon.generic(found.name)?.zh === found.name && !won.test(line.text.slice(0, found.start))));

const outermost = (found: readonly Found[]): Found[] =>
  settled(found).filter(({ rule }) => rule !== "inside" && !rule.endsWith("-owner"));
const documentTitle =
  /^[\s　]*(?:关于)?[\p{Script=Han}“”（）()A-Za-z0-9、·—-]{4,60}(?:规划|规划纲要|纲要|方案|意见|条例|办法|细则|行动计划|若干措施|通知|决定|规定)(?:（[^（）]{1,20}）|\([^()]{1,20}\))?[\s　]*$/u;
const firstLines = 3;

/** A document's own title, without 《》: 关于推进…工程的实施意见. */
const titleOf = ({ sentence }: MentionInput, lexicon: Lexicon): Found[] => {
  if (!sentence.heading || sentence.paragraph >= firstLines || !documentTitle.test(sentence.text)) return [];
  if (/^[\s　]*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|第.{1,3}[章节条])/u.test(sentence.text))
    return [];
  const name = sentence.text.trim();
  const start = sentence.text.indexOf(name);
  const generic = lexicon.generic(name.replace(/[（(][^（）()]*[）)]$/u, ""));
  if (generic === undefined || name.length < generic.zh.length + 5 || /[，。；：！？]/u.test(name)) return [];
  return [unlisted({ start, end: start + name.length }, sentence.text, { kind: "policy", rule: "title-document" })];
};

const held =
  /^(?:暨.{2,16})?(?:\d{1,2}[日月].{0,3})?(?:在.{2,20}?|于.{2,20}?)?(?:正式)?(?:举行|举办|启幕|开幕|拉开帷幕|圆满)/u;

/** “…”主题活动在…举行: an activity that takes place is an event. */
const asEvent = (line: Line, found: Found): Found =>
  found.kind === "policy" &&
  found.things.length === 0 &&
  found.name.endsWith("活动") &&
  (/(?:举行|举办)$/u.test(line.text.slice(0, found.start)) || held.test(line.text.slice(found.end)))
    ? { ...found, kind: "event", rule: "event-held" }
    : found;

const chairs = /^(?:副)?(?:秘书长|理事长|会长|主席|发起人)/u;
/** 某论坛|秘书长: a forum that someone heads is a body. */
const asBody = ({ text }: Line, found: Found): Found =>
  found.kind === "event" &&
  found.things.length === 0 &&
  /(?:论坛|沙龙|大会)$/u.test(found.name) &&
  chairs.test(text.slice(found.end, found.end + 4))
    ? { ...found, kind: "organization", rule: "body-forum" }
    : found;

const longestSlogan = 10;
/** “平安浙江”: a place in a slogan is spoken of only by it. */
const inSlogan = ({ atoms }: Line, found: Found): Found => {
  if (found.kind !== "place" || found.things.length === 0 || found.refers) return found;
  const quote = atoms.find(({ form, start, end }) => form === "quote" && start < found.start && found.end < end);
  const size = quote === undefined ? 0 : quote.end - quote.start - 2;
  const part = size > found.end - found.start && size <= longestSlogan && !/[、，]/u.test(quote!.text);
  return part ? { ...found, rule: "inside" } : found;
};

/** What a Chinese sentence names and refers to, nested names after the names that hold them. */
export const mentions = (input: MentionInput): readonly Mention[] => {
  const { sentence, tokens, lexicon } = input;
  const known = accepted(input.listed, { text: sentence.text, tokens, origin: sentence.start, lexicon });
  const listed = known.map((name) => fromList(isSeenAsPlace(name, input) ? { ...name, everyday: false } : name));
  const words = listed.filter((one) => asWord(one, lexicon));
  const first = lineOf(input, words);
  const before = near(first, lexicon);
  const names = outermost([...words, ...before]);
  const line = before.length === 0 && names.length === words.length ? first : lineOf(input, names);
  const proposals = [
    ...titleOf(input, lexicon),
    ...listed.filter((one) => !isBareHead(one, { line, lexicon })).map((one) => inSlogan(line, one)),
    ...fromEach(known, (name) => aboveOf(name, lexicon)),
    ...before,
    ...others(line, lexicon),
  ];
  const read = (one: Found): Found =>
    asBody(line, asEvent(line, withoutHonour(line, asTitle(line, underConstruction(line, one, lexicon)))));
  const kept = settled(proposals.map(read));
  const more = sisters(line, kept, lexicon);
  return (more.length === 0 ? kept : settled([...kept, ...more.map(read)])).map((one) => asMention(one, line));
};
