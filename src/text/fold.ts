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

/** Folds a text once, in linear time. */
export const folder = ({ character, omits }: Folding): ((text: string) => Folded) => {
  const folded = remembered(character);
  return (text) => {
    // NFKC makes at most 18 units of one (U+FDFA); room is found as it is needed.
    let room = text.length + 32;
    let units = new Uint16Array(room);
    let starts = new Int32Array(room);
    let ends = new Int32Array(room);
    let length = 0;
    const grow = (needed: number): void => {
      if (needed <= room) return;
      room = Math.max(needed, room * 2);
      const [wider, first, last] = [new Uint16Array(room), new Int32Array(room), new Int32Array(room)];
      wider.set(units);
      first.set(starts);
      last.set(ends);
      [units, starts, ends] = [wider, first, last];
    };
    const push = (unit: number, start: number, end: number): void => {
      units[length] = unit;
      starts[length] = start;
      ends[length++] = end;
    };
    for (let index = 0; index < text.length; ) {
      const unit = text.charCodeAt(index);
      const width = unit >= 0xd800 && unit <= 0xdbff && index + 1 < text.length ? 2 : 1;
      const end = index + width;
      grow(length + 32);
      if (ideograph(unit)) push(unit, index, end);
      else if (!omits(text, index)) {
        const after = folded(text.slice(index, end));
        for (let at = 0; at < after.length; at++) push(after.charCodeAt(at), index, end);
      }
      index = end;
    }
    return { units: units.subarray(0, length), starts: starts.subarray(0, length), ends: ends.subarray(0, length) };
  };
};

/** The folded text as a string: what equal names have in common. */
export const asString = ({ units }: Folded): string => {
  let out = "";
  for (let at = 0; at < units.length; at += 4096) out += String.fromCharCode(...units.subarray(at, at + 4096));
  return out;
};

/** Whether a stretch of units covers whole characters of the original. */
export const whole = ({ starts }: Folded, from: number, to: number): boolean =>
  (from === 0 || starts[from] !== starts[from - 1]) && (to >= starts.length || starts[to] !== starts[to - 1]);
