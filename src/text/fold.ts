/** Text as it is compared: folded code units, each with the stretch of the original that it comes from. */
export interface Folded {
  readonly units: Uint16Array;
  /** Where in the original the character of a unit begins; null where every unit stands in its own place. */
  readonly starts: Int32Array | null;
  /** Where in the original the character of a unit ends; null as `starts`. */
  readonly ends: Int32Array | null;
}

/** What a folding makes of a text. */
export interface Folding {
  /** What a character becomes. */
  readonly character: (character: string) => string;
  /** Characters that stay or go as their neighbours have it. */
  readonly loose: (character: string) => boolean;
  /** Whether the loose character at this place of the text is left out. */
  readonly omits: (text: string, index: number) => boolean;
  /** Texts that only need their case folded: most names are. */
  readonly plain: RegExp;
}

/** The two things a folding makes of a text, both in linear time. */
export interface Fold {
  /** Its units, each with the place it comes from. */
  readonly fold: (text: string) => Folded;
  /** What texts that are equal when folded have in common. */
  readonly key: (text: string) => string;
}

/** Where in the original the character of this unit begins. */
export const startOf = ({ starts }: Folded, index: number): number => (starts === null ? index : (starts[index] ?? 0));

/** Where in the original the character of the unit before this place ends. */
export const endOf = ({ ends }: Folded, index: number): number => (ends === null ? index : (ends[index - 1] ?? 0));

/** Whether a stretch of units covers whole characters of the original. */
export const whole = ({ starts }: Folded, from: number, to: number): boolean =>
  starts === null ||
  ((from === 0 || starts[from] !== starts[from - 1]) && (to >= starts.length || starts[to] !== starts[to - 1]));

const ideograph = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fff;

const widthAt = (text: string, index: number): 1 | 2 => ((text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1);

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

/** In place of what a unit becomes: more must be known. */
const difficult = 1;

/** Prepares a folding; what a character becomes is worked out once. */
export const folder = ({ character, loose, omits, plain }: Folding): Fold => {
  const folded = remembered(character);
  const simple = new Uint16Array(0x10000);
  const worked = (unit: number): number => {
    const sign = String.fromCharCode(unit);
    const after = unit >= 0xd800 && unit <= 0xdfff ? "" : folded(sign);
    const easy = after.length === 1 && after.charCodeAt(0) > difficult && !loose(sign);
    simple[unit] = easy ? after.charCodeAt(0) : difficult;
    return simple[unit];
  };
  /** What a loose character becomes where it stays, if that is one unit. */
  const staying = new Uint16Array(0x10000);
  const stays = (unit: number): number => {
    const sign = String.fromCharCode(unit);
    const after = loose(sign) ? folded(sign) : "";
    staying[unit] = after.length === 1 ? after.charCodeAt(0) : difficult;
    return staying[unit];
  };
  const kept = (text: string, index: number): number => {
    const unit = text.charCodeAt(index);
    const after = staying[unit] || stays(unit);
    return after === difficult || omits(text, index) ? difficult : after;
  };
  /** The units where each character becomes one, as it is with nearly all text. */
  const oneToOne = (text: string): Uint16Array | null => {
    const units = new Uint16Array(text.length);
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      let after = ideograph(unit) ? unit : simple[unit] || worked(unit);
      if (after === difficult) after = kept(text, index);
      if (after === difficult) return null;
      units[index] = after;
    }
    return units;
  };
  const oneToMany = (text: string): Folded => {
    const out = ledger(text.length);
    for (let index = 0; index < text.length; ) {
      const end = index + widthAt(text, index);
      const sign = text.slice(index, end);
      const after = loose(sign) && omits(text, index) ? "" : folded(sign);
      for (let at = 0; at < after.length; at++) out.push(after.charCodeAt(at), index, end);
      index = end;
    }
    return out.folded();
  };
  const made = (text: string): Folded => {
    const units = oneToOne(text);
    return units === null ? oneToMany(text) : { units, starts: null, ends: null };
  };
  // Names, bodies and indicators are each looked for in the same sentence: the last folded text is kept.
  let last: { readonly text: string; readonly folded: Folded } | null = null;
  return {
    fold: (text) => {
      if (last === null || last.text !== text) last = { text, folded: made(text) };
      return last.folded;
    },
    key: (text) => {
      if (plain.test(text)) return text.toLowerCase();
      let out = "";
      for (let index = 0; index < text.length; ) {
        const end = index + widthAt(text, index);
        const sign = text.slice(index, end);
        if (ideograph(text.charCodeAt(index))) out += sign;
        else if (!loose(sign) || !omits(text, index)) out += folded(sign);
        index = end;
      }
      return out;
    },
  };
};
