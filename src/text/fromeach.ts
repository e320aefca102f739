/**
 * What each of a list gives, in one list. It is `flatMap` for lists that hold a few things and mostly give nothing, which a
 * plain loop goes through several times faster.
 */
export const fromEach = <T, R>(list: readonly T[], give: (one: T, index: number) => readonly R[]): R[] => {
  const found: R[] = [];
  for (let index = 0; index < list.length; index++) {
    const given = give(list[index]!, index);
    for (let at = 0; at < given.length; at++) found.push(given[at]!);
  }
  return found;
};
