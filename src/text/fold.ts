/** Text as it is compared: folded code units, each with the stretch of the original that it comes from. */
export interface Folded {
  readonly units: Uint16Array;
  /** Where in the original the character of a unit begins. */
  readonly starts: Int32Array;
  /** Where in the original the character of a unit ends. */
  readonly ends: Int32Array;
}

/** What a character becomes; an empty string leaves it out. Its neighbours decide about apostrophes and spaces. */
export interface Folding {
  readonly character: (character: string) => string;
  /** Whether the character at this place of the text is left out. */
  readonly omits: (text: string, index: number) => boolean;
}

const ideograph = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fff;

const remembered = (fold: (character: string) => string): ((character: string) => string) => {
  const known = new Map<string, string>();
  return (character) => {
    const before = known.get(character);
    if (before !== undefined) return before;
    const after = fold(character);
    known.set(character, after);
    return after;
  };
};

/** The two things a folding makes of a text, both in linear time. */
export interface Fold {
  /** Its units, each with the place it comes from. */
  readonly fold: (text: string) => Folded;
  /** What texts that are equal when folded have in common. */
  readonly key: (text: string) => string;
}

/** Room for the units of a text; one character may become several, so it grows. */
const ledger = (expected: number) => {
  let units = new Uint16Array(expected);
  let starts = new Int32Array(expected);
  let ends = new Int32Array(expected);
  let length = 0;
  const grow = (): void => {
    const room = length * 2 + 32;
    const [wider, first, last] = [new Uint16Array(room), new Int32Array(room), new Int32Array(room)];
    wider.set(units);
    first.set(starts);
    last.set(ends);
    [units, starts, ends] = [wider, first, last];
  };
  return {
    push: (unit: number, start: number, end: number): void => {
      if (length === units.length) grow();
      units[length] = unit;
      starts[length] = start;
      ends[length++] = end;
    },
    folded: (): Folded => ({
      units: units.subarray(0, length),
      starts: starts.subarray(0, length),
      ends: ends.subarray(0, length),
    }),
  };
};

const widthAt = (text: string, index: number): 1 | 2 => ((text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1);

/** Prepares a folding; what a character becomes is worked out once. */
export const folder = ({ character, omits }: Folding): Fold => {
  const folded = remembered(character);
  const key = (text: string): string => {
    let out = "";
    for (let index = 0; index < text.length; ) {
      const end = index + widthAt(text, index);
      if (ideograph(text.charCodeAt(index))) out += text[index];
      else if (!omits(text, index)) out += folded(text.slice(index, end));
      index = end;
    }
    return out;
  };
  const fold = (text: string): Folded => {
    const out = ledger(text.length);
    for (let index = 0; index < text.length; ) {
      const unit = text.charCodeAt(index);
      const end = index + widthAt(text, index);
      if (ideograph(unit)) out.push(unit, index, end);
      else if (!omits(text, index)) {
        const after = folded(text.slice(index, end));
        for (let at = 0; at < after.length; at++) out.push(after.charCodeAt(at), index, end);
      }
      index = end;
    }
    return out.folded();
  };
  return { fold, key };
};

/** Whether a stretch of units covers whole characters of the original. */
export const whole = ({ starts }: Folded, from: number, to: number): boolean =>
  (from === 0 || starts[from] !== starts[from - 1]) && (to >= starts.length || starts[to] !== starts[to - 1]);
