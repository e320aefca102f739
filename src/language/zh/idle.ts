import type { Amount, Unread } from "../../model.ts";
import { fromEach } from "../../text/fromeach.ts";
import type { Reading } from "../language.ts";

/** At a place before which 表, 图 … stand. */
const REFERENCE = /(?<=(?:表|图|附件|附录|专栏|注)\s*)/uy;

const isReference = (text: string, at: number): boolean => {
  REFERENCE.lastIndex = at;
  return REFERENCE.test(text);
};

/** 六大行动计划 in a heading, 三大战略 anywhere: how many parts a programme's name has. */
const PARTS = /^(?:类(?:商品)?价格|战略|攻坚战|板块|理念|体系|行动(?:计划)?)/u;

const closesNote = /[\]］]/u;
const opensNote = /[[［]/u;
/** 常住人口[4]: the number of a note. */
const isNote = (text: string, start: number, end: number): boolean =>
  opensNote.test(text[start - 1] ?? "") && closesNote.test(text[end] ?? "");

/** 四大支柱产业总产值增长47.4%: what is counted is only part of what is measured. */
const isPartOfName = (text: string, start: number, end: number): boolean =>
  /[，,。；;：:]/u.test(text[start - 1] ?? "，") && /^[^，,。；;]*\d/u.test(text.slice(end));

/** 一至三期: which phases, not how many. */
const PHASES = /[至到—~～-].{1,3}期$/u;

/** 汉建安十五年: a year of an era that no list knows. */
const OF_ERA = /[汉唐宋元明清隋晋魏秦](?:朝|代)?\p{Script=Han}{2}$/u;

/** 猪牛羊禽四种肉产量5989.4吨: of how many kinds is part of what is measured. */
const KINDS = /^[两二三四五六七八九十]种$/u;
const OF_KINDS = /^\p{Script=Han}{0,6}(?:产量|总产|产值|面积|销量|价格|用电量|投资|收入)(?:达到?|为|共|合计|完成)?\d/u;

/** 这三项数据, 上述5个项目: those that have been spoken of. */
const POINTED = /(?:这|上述|以上|前述)$/u;
const SPOKEN_OF = /^(?:数据|指标|数字)/u;

const partCount = /^[^\d]大$/u;
const quotation = /[“"‘「]([^“”"’」]{1,10})[”"’」]/gu;
const quotes = /[“"‘「]/u;
/** The numbers of a sentence that measure nothing, and why: “最后一公里” is a saying, 表1 a reference. */
export const idle = ({ sentence, amounts }: Reading): ReadonlyMap<Amount, Unread["why"]> => {
  const { text, start: origin } = sentence;
  const quoted = Array.from(
    quotes.test(text) ? text.matchAll(quotation) : [],
    ({ index, 0: { length } }) => [origin + index, origin + index + length] as const,
  );
  return new Map(
    fromEach(amounts, (amount): [Amount, Unread["why"]][] => {
      if (amount.value === null) return [];
      if (quoted.some(([from, to]) => from < amount.start && amount.end < to)) return [[amount, "in-name"]];
      const [from, to] = [amount.start - origin, amount.end - origin];
      if (isNote(text, from, to)) return [[amount, "reference-number"]];
      if (amount.kind === "duration" && OF_ERA.test(text.slice(Math.max(0, from - 5), from)))
        return [[amount, "in-name"]];
      if (KINDS.test(amount.text) && /\p{Script=Han}$/u.test(text.slice(0, from)) && OF_KINDS.test(text.slice(to)))
        return [[amount, "in-name"]];
      if (text.startsWith("位数", to)) return [[amount, "in-name"]];
      if (POINTED.test(text.slice(0, from)) && SPOKEN_OF.test(text.slice(to))) return [[amount, "in-name"]];
      if (PHASES.test(amount.text)) return [[amount, "in-name"]];
      const parts = partCount.test(amount.text);
      if (parts && (sentence.heading || PARTS.test(text.slice(to)) || isPartOfName(text, from, to)))
        return [[amount, "in-name"]];
      return isReference(text, from) ? [[amount, "reference-number"]] : [];
    }),
  );
};
