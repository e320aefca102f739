import type { FigureBase, Interval, LanguageId, Measure, Predicate, Status } from "../model.ts";
import { amountText, periodText, type Worded } from "./wording.ts";

/** What a sentence about a figure says besides its names. */
export interface Said extends Worded {
  readonly status: Status;
  readonly time: Interval | null;
  readonly base: FigureBase | null;
}

/** The names with which a figure is told; empty where it has none. */
export interface Told {
  readonly subject: string;
  readonly indicator: string;
  readonly scope: string;
}

/** What the amount does: is, grows by, shrinks by, ranks. */
type Turn = "is" | "up" | "down" | "rank" | "times";

const turnOf = ({ measure, value }: Pick<Worded, "measure" | "value">): Turn => {
  const turns = { level: "is", share: "is", rank: "rank", ratio: "times" } as const;
  if (measure === "growth" || measure === "change") return value < 0 ? "down" : "up";
  return turns[measure satisfies keyof typeof turns];
};

const baseText = (base: FigureBase | null, language: LanguageId): string =>
  base !== null && "text" in base ? periodText(base, language) : "";

const positive = (said: Said): Said => ({
  ...said,
  value: Math.abs(said.value),
  upper: said.upper == null ? null : Math.abs(said.upper),
});

const ordinals = "first second third fourth fifth sixth seventh eighth ninth tenth".split(" ");

// ── English ─────────────────────────────────────────────────────────────────────────────────────────────────────────

const englishPeriod = (time: Interval | null): string => {
  const text = periodText(time, "en");
  if (text === "") return "";
  if (text.startsWith("since") || text.startsWith("until")) return text;
  const isDay = /^\d{1,2} \p{L}+ \d{4}$/u.test(text);
  return `${isDay ? "on" : "in"} ${/half|quarter/u.test(text) ? "the " : ""}${text}`;
};

const englishVerbs = {
  actual: { is: "was", up: "increased by", down: "decreased by", rank: "ranked", times: "was" },
  target: {
    is: "is expected to be",
    up: "is expected to increase by",
    down: "is expected to decrease by",
    rank: "is expected to rank",
    times: "is expected to be",
  },
} as const satisfies Record<Status, Record<Turn, string>>;

const multiple = (said: Said): string => amountText({ ...said, measure: "ratio" }, "en");

const englishAmount = (said: Said): string => {
  const amount = positive(said);
  if (said.measure === "rank") return ordinals[said.value - 1] ?? amountText(said, "en");
  return said.unit === "1" && said.measure === "growth" ? multiple(amount) : amountText(amount, "en");
};

const english = (said: Said, { subject, indicator, scope }: Told): string => {
  const turn = turnOf(said);
  const owner = subject === "" ? "" : `${subject}'s `;
  const since = baseText(said.base, "en");
  const words = [
    englishPeriod(said.time),
    `${owner}${indicator}`,
    englishVerbs[said.status][turn],
    englishAmount(said),
    turn === "times" ? `that of ${since}` : (turn === "up" || turn === "down") && since !== "" ? `from ${since}` : "",
    scope === "" ? "" : `in ${scope}`,
  ].filter((part) => part !== "");
  const [first = "", ...rest] = said.time === null ? words : [`${words[0]},`, ...words.slice(1)];
  return `${[first.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()), ...rest].join(" ")}.`;
};

// ── Chinese ─────────────────────────────────────────────────────────────────────────────────────────────────────────

const chineseVerbs = { is: "为", up: "增长", down: "下降", rank: "居", times: "是" } as const satisfies Record<
  Turn,
  string
>;

const verbFor = (turn: Turn, measure: Measure): string =>
  measure === "change" && turn === "up"
    ? "增加"
    : measure === "change" && turn === "down"
      ? "减少"
      : chineseVerbs[turn];

/** A bare number might be taken for a year: what is counted has a classifier. */
const chineseAmount = (said: Said): string => {
  const counted = said.unit === "1" && (said.measure === "level" || said.measure === "change");
  return `${amountText(positive(said), "zh")}${counted ? "个" : ""}`;
};

const chinese = (said: Said, { subject, indicator, scope }: Told): string => {
  const turn = turnOf(said);
  const period = periodText(said.time, "zh");
  const since = baseText(said.base, "zh");
  const moved = turn === "up" || turn === "down";
  return [
    period === "" ? "" : `${said.status === "target" ? "到" : ""}${period}，`,
    subject,
    indicator,
    said.status === "target" ? "预计" : "",
    moved && since !== "" ? `比${since}` : "",
    verbFor(turn, said.measure),
    turn === "times" ? `${since}的` : "",
    scope,
    chineseAmount(said),
    "。",
  ].join("");
};

/** One sentence that states a figure, so that reading it gives the figure back. */
export const figureSentence = (said: Said, told: Told, language: LanguageId): string =>
  language === "zh" ? chinese(said, told) : english(said, told);

const relationForms = {
  locatedIn: { zh: "{s}位于{o}。", en: "{s} is located in {o}." },
  partOf: { zh: "{s}隶属于{o}。", en: "{s} is part of {o}." },
  undertakes: { zh: "{s}建设{o}。", en: "{s} launched {o}." },
  implements: { zh: "{s}实施{o}。", en: "{s} implemented {o}." },
  issues: { zh: "{s}印发{o}。", en: "{s} issued {o}." },
  holds: { zh: "{s}荣获{o}称号。", en: "{s} won the title of {o}." },
  seeks: { zh: "{s}争创{o}。", en: "{s} aims to become {o}." },
  grants: { zh: "{s}授予{o}。", en: "{s} granted {o}." },
  attracts: { zh: "{s}引进{o}。", en: "{s} attracted {o}." },
  cooperatesWith: { zh: "{s}与{o}合作。", en: "{s} cooperated with {o}." },
  leads: { zh: "{s}任{o}负责人。", en: "{s} is the head of {o}." },
  participatesIn: { zh: "{s}参加{o}。", en: "{s} participated in {o}." },
} as const satisfies Record<Predicate, Record<LanguageId, string>>;

/** One sentence that states a relation. */
export const relationSentence = (
  predicate: Predicate,
  { subject, object }: { readonly subject: string; readonly object: string },
  language: LanguageId,
): string => relationForms[predicate][language].replace("{s}", () => subject).replace("{o}", () => object);
