import type { Mention, Sentence } from "../model.ts";

const single = /^\p{Lu}\p{Ll}+$/u;
/** Surnames that open a sentence as other words do. */
const everyday = /^(?:An|Can|Do|Fan|Hang|He|Lay|Long|Man|Men|Mu|Pan|Ran|Sang|She|So|Song|Sun|You|Wan)$/u;

/** The word by which a person is spoken of again: a Chinese name opens with it, another ends with it. */
const surnameOf = ({ text, rule }: Mention): string | null => {
  const parts = text.split(" ");
  const surname = rule === "person-surname" ? parts[0]! : parts.at(-1)!;
  return parts.length > 1 && single.test(surname) ? surname : null;
};

/** Xi, Li said: not part of another name, nor a word that only opens the sentence. */
const standsAlone = (text: string, start: number, end: number): boolean => {
  const before = text.slice(0, start);
  const after = text.slice(end);
  if (/[\p{L}\p{N}’'-]$/u.test(before) || /^[\p{L}\p{N}-]|^ \p{Lu}/u.test(after)) return false;
  if (/\p{Lu}[\p{L}.]* $/u.test(before) && !/(?:Mr|Mrs|Ms|Dr|Prof)\.? $/u.test(before)) return false;
  const opens = /(?:^|[“"] ?)$/u.test(before);
  const word = text.slice(start, end);
  return word !== "He" && word !== "She" && word !== "You" && !(opens && everyday.test(word));
};

const again = (of: Mention, start: number, text: string): Mention => ({
  ...of,
  start,
  end: start + text.length,
  text,
  rule: "repeated",
});

/** Li, who was Li Ming before: people are spoken of again by their surnames. */
export const surnamed = (
  sentences: readonly Sentence[],
  mentions: readonly (readonly Mention[])[],
): readonly (readonly Mention[])[] => {
  /** By surname; null for one that two people share. */
  const people = new Map<string, Mention | null>();
  return sentences.map(({ text, start: origin }, index) => {
    const known = mentions[index]!;
    const added: Mention[] = [];
    for (const [surname, person] of people) {
      if (person === null) continue;
      for (let at = text.indexOf(surname); at >= 0; at = text.indexOf(surname, at + 1)) {
        const [start, end] = [origin + at, origin + at + surname.length];
        const taken = known.some((one) => one.rule !== "inside" && one.start < end && start < one.end);
        if (!taken && standsAlone(text, at, at + surname.length)) added.push(again(person, start, surname));
      }
    }
    for (const mention of known) {
      const surname = mention.kind === "person" && !mention.refers ? surnameOf(mention) : null;
      if (surname !== null && mention.rule !== "repeated") {
        const other = people.get(surname);
        people.set(surname, other === undefined || other?.name === mention.name ? mention : null);
      }
    }
    return added.length === 0 ? known : [...known, ...added].sort((a, b) => a.start - b.start || b.end - a.end);
  });
};
