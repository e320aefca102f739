/** Whether a code unit matches a pattern, as a function that asks the pattern once for each unit: for loops over all of a text. */
export const matching = (pattern: RegExp): ((unit: number) => boolean) => {
  const [unasked, no, yes] = [0, 1, 2];
  const known = new Uint8Array(0x10000).fill(unasked);
  return (unit) => {
    if (known[unit] === unasked) known[unit] = pattern.test(String.fromCharCode(unit)) ? yes : no;
    return known[unit] === yes;
  };
};
