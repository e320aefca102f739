import type { Lexicon } from "../../model.ts";
import { dealt, namesIn } from "./deal.ts";
import { ANAPHORIC, type Named, SUFFIX, settled } from "./naming.ts";
import { isSubject, joined } from "./phrase.ts";
import type { Piece } from "./pieces.ts";
import { isTime, type Predicate, textOf } from "./predicate.ts";
import type { Carried } from "./spots.ts";

const RATIO_NOUN = /^(?:之比|比例?|结构|构成)$/u;
const FILLER =
  /^(?:其中|把|规划|期[末内]|到期末|规划期[末内]|全年|共|累计|完成|实现|先后|下达|有|和|、|分别|预计|由|从)$/u;

/** Words between coordinated names and their verb. */
const PACED = /^(?:分别|依次|年均|同比|环比|实际|名义|累计|均|约|已)$/u;

const coordinated = (pieces: readonly Piece[], split: boolean): readonly Piece[] => {
  const kept = pieces.filter(
    (piece, i) =>
      !isTime(piece) &&
      piece.amount?.kind !== "duration" &&
      piece.mention?.kind !== "place" &&
      (!PACED.test(piece.text) || /^(?:使用|利用|吸收|到位|到账)/u.test(pieces[i + 1]?.text ?? "")),
  );
  const start = kept.findIndex((piece) => !FILLER.test(piece.text));
  const words = start < 0 ? [] : kept.slice(start);
  return split && RATIO_NOUN.test(words.at(-1)?.text ?? "") ? words.slice(0, -1) : words;
};

/** 高新技术产业、装备制造业增加值，分别…: what a clause names for the numbers of the next. */
export const namedSideBySide = (pieces: readonly Piece[], lexicon: Lexicon): readonly string[] =>
  namesIn(coordinated(pieces, false), lexicon);

export interface Dealing {
  readonly predicate: Predicate;
  readonly name: Named;
  readonly carried: Carried;
  readonly split: boolean;
  readonly lexicon: Lexicon;
}

/** 对东盟、欧盟分别进出口: a name for each of so many places that something is done with. */
const towards = (pieces: readonly Piece[], count: number): readonly string[] | null => {
  const from = pieces.findIndex((piece) => /^[对向自从往]$/u.test(piece.text));
  const to = pieces.findLastIndex(isSubject);
  if (count < 2 || from < 0 || to < from) return null;
  const among = pieces.slice(from + 1, to + 1);
  const places = among.filter(isSubject);
  const rest = textOf(pieces.slice(to + 1)).replace(/分别|依次|实现/gu, "");
  if (places.length !== count || rest === "") return null;
  return among.every((piece) => isSubject(piece) || LISTED.test(piece.text))
    ? places.map(({ text }) => `${pieces[from]!.text}${text}${rest}`)
    : null;
};

const LISTED = /^(?:、|和|与|及)$/u;

type Share = Pick<Named, "indicator" | "suffix">;

/** An indicator for each number of a run, dealt out in order; null where 分别 deals and the counts do not agree. */
export const namesFor = (
  count: number,
  { predicate, name, carried, split, lexicon }: Dealing,
): readonly Share[] | null => {
  const toward = predicate.dealt ? towards(predicate.np, count) : null;
  if (toward !== null) return toward.map((indicator) => ({ indicator, suffix: "" }));
  if (count === 1) return [{ indicator: name.indicator ?? carried.indicators.at(-1) ?? null, suffix: name.suffix }];
  const same = Array.from({ length: count }, () => name);
  if (name.indicator === null && carried.indicators.length === count)
    return carried.indicators.map((indicator) => ({ indicator, suffix: name.suffix }));
  if (name.indicator === null && carried.named.length >= count)
    return carried.named.slice(-count).map((indicator) => ({ indicator, suffix: name.suffix }));
  const own =
    name.after.length > 0 || name.indicator === null
      ? null
      : dealt(coordinated(predicate.np, split), { count, lexicon });
  const before = carried.indicators.at(-1) ?? null;
  // 规模和增速分别居第二位和第三位: both of what the clause before measured.
  if (own?.every((text) => ANAPHORIC.test(text) || SUFFIX.test(text)) === true && before !== null)
    return own.map(() => ({ indicator: before, suffix: "" }));
  if (own !== null)
    return own.map((indicator) => ({
      indicator: split ? `${indicator.replace(/比重$/u, "")}比重` : settled(joined(indicator), lexicon),
      suffix: "",
    }));
  // 对GDP的贡献率分别为…: of each of those named before.
  const share = /^(?:.*对)?([^对]+的贡献[率度])$/u.exec(name.indicator ?? "")?.[1];
  if (share !== undefined && carried.indicators.length === count)
    return carried.indicators.map((before) => ({
      indicator: `${before.replace(/占.*$/u, "").replace(/(?:比重|占比|增加值)$/u, "")}对${share}`,
      suffix: "",
    }));
  const others = name.subjects.length === count || carried.subjects.length === count || carried.times.length === count;
  return predicate.dealt && !others ? null : same;
};
