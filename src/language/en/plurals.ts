import { has, sign } from "./forms.ts";
import { type FoundName, type Ground, isUnit } from "./ground.ts";
import { pluralHeads } from "./heads.ts";

const several = sign((lower) => pluralHeads.has(lower));

/** The Tang, Sha and Zhulong rivers: the names before a head in the plural. */
const sharingHead = (ground: Ground, index: number): readonly FoundName[] => {
  const { words } = ground;
  const head = pluralHeads.get(words[index]!.lower) ?? "";
  const names: FoundName[] = [];
  let at = index;
  while (at > 0 && isUnit(ground, at - 1) && at > index - 16) {
    let start = at - 1;
    while (start > 0 && isUnit(ground, start - 1)) start--;
    const name = `${words
      .slice(start, at)
      .map(({ text }) => text)
      .join(" ")} ${head}`;
    names.push({ from: start, to: at, kind: "place", rule: "name-plural-head", name });
    const before = words[start - 1]?.lower;
    if (before === "and" && words[start - 2]?.text === ",") at = start - 2;
    else if (before === "and" || before === ",") at = start - 1;
    else break;
  }
  return names.length > 1 || names.some(({ from }) => words[from]!.form.proper) ? names : [];
};

/** Each of the Tang, Sha and Zhulong rivers is a river. */
export const pluralHeaded = (ground: Ground): readonly FoundName[] => {
  const names: FoundName[] = [];
  for (let index = 0; index < ground.words.length; index++)
    if (has(ground.words[index]!, several) && !isUnit(ground, index + 1)) names.push(...sharingHead(ground, index));
  return names;
};
