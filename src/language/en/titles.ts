import { has, sign } from "./forms.ts";
import type { FoundName } from "./ground.ts";
import type { Word } from "./words.ts";

const conferred =
  /^(?:named|awarded|recogni[sz]ed|honou?red|designated|certified|rated|accredited|listed|selected|crowned|dubbed|approved)$/u;
/** What strives to become one is no less clear, if the state grades it. */
const striving =
  /^(?:strives?|striving|aims?|aiming|apply|applied|applying|applies|bids?|bidding|vying|aspires?|seeks?)$/u;
const leading = /^(?:as|an?|one|among|of|the|by|ministry|to|be|become|becoming|build|building|for|title|status)$/u;
const graded =
  /^(?:national|provincial|municipal|state|world|global|international|national-level|provincial-level|state-level|world-class|national-class)$/u;
const honour =
  /^(?:city|county|town|village|township|district|base|zone|park|area|enterprise|company|school|hospital|brand|product|center|centre|unit|project|cluster|model|pilot|heritage|attraction|resort|spot)$/u;
/** What a thing is said to be is a title where it is held up to others: a national historical and cultural city. */
const being = /^(?:as|is|are|was|were|became|becomes?|remains?)$/u;
const exemplary =
  /^(?:demonstration|model|pilot|key|historical|historic|cultural|civilized|civilised|garden|forest|sanitary|ecological|advanced|famous|innovative|innovation|smart|sponge|(?:a{4,5}|[45]a)(?:-level)?)$/u;

const reach = 6;
const longest = 9;

/** Whether a word of conferring stands a little before. */
const isConferred = (words: readonly Word[], from: number): boolean => {
  for (let at = from - 1; at >= 0 && at >= from - reach; at--) {
    const { lower } = words[at]!;
    if (conferred.test(lower) || (striving.test(lower) && /^(?:national|provincial)/u.test(words[from]!.lower)))
      return true;
    if (!leading.test(words[at]!.lower) && !words[at]!.form.capital) return false;
  }
  return false;
};

/** Whether it is only said to be one: is a national. */
const isSaid = (words: readonly Word[], from: number): boolean => {
  const at = /^(?:an?|the)$/u.test(words[from - 1]?.lower ?? "") ? from - 2 : from - 1;
  return at < from - 1 && being.test(words[at]?.lower ?? "");
};

const grading = sign((lower) => graded.test(lower));

const titleAt = (words: readonly Word[], from: number): FoundName | null => {
  let end = 0;
  let at = from + 1;
  for (; at < Math.min(words.length, from + longest); at++) {
    const { lower, tag, form } = words[at]!;
    if (form.capital || !(/^(?:NOUN|ADJ)$/u.test(tag) || (lower === "and" && at > from + 1) || /ed$|ing$/u.test(lower)))
      break;
    if (honour.test(lower)) end = at + 1;
  }
  if (end === 0 || end < from + 3) return null;
  const field = end === at && words[end]?.lower === "for" ? fieldEnd(words, end + 1) : end;
  return { from, to: field, kind: "designation", rule: "name-held", name: null };
};

/** Rated as a national demonstration town for modern agriculture: a title in small letters, told by who grades it. */
export const titlesIn = (words: readonly Word[]): readonly FoundName[] => {
  const found: FoundName[] = [];
  for (let from = 0; from < words.length; from++) {
    const word = words[from]!;
    if (!has(word, grading) || word.form.capital) continue;
    const conferred = isConferred(words, from);
    const title = conferred || isSaid(words, from) ? titleAt(words, from) : null;
    const held = conferred || words.slice(from, title?.to).some(({ lower }) => exemplary.test(lower));
    if (title !== null && held) found.push(title);
  }
  return found;
};

const fieldEnd = (words: readonly Word[], from: number): number => {
  let end = from - 1;
  for (let at = from; at < Math.min(words.length, from + longest); at++) {
    const { lower, tag } = words[at]!;
    const acting = tag === "VERB" && /ing$/u.test(lower);
    if (!/^(?:NOUN|ADJ)$/u.test(tag) && lower !== "and" && !acting) break;
    if (tag === "NOUN" || acting) end = at + 1;
  }
  return end;
};
