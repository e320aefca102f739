import { invalid } from "../errors.ts";

type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";

const marks: readonly { readonly encoding: Encoding; readonly bytes: readonly number[] }[] = [
  { encoding: "utf-8", bytes: [0xef, 0xbb, 0xbf] },
  { encoding: "utf-16le", bytes: [0xff, 0xfe] },
  { encoding: "utf-16be", bytes: [0xfe, 0xff] },
  { encoding: "gb18030", bytes: [0x84, 0x31, 0x95, 0x33] },
];

const marked = (bytes: Uint8Array): Encoding | undefined =>
  marks.find((mark) => mark.bytes.every((byte, index) => bytes[index] === byte))?.encoding;

const decoded = (bytes: Uint8Array, encoding: Encoding): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes).replace(/^\uFEFF/u, "");
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
};

const within = (byte: number, first: number, last: number): boolean => byte >= first && byte <= last;

/**
 * Big5 and Shift-JIS decode as GB18030 without complaint, into rare characters. Of real Chinese text nearly all, of
 * traditional text two thirds stand among the signs and the 3,755 commonest characters of GB 2312; of Big5 a quarter.
 */
const looksLikeGb = (bytes: Uint8Array): boolean => {
  let [common, all] = [0, 0];
  for (let index = 0; index < bytes.length; ) {
    const [lead, trail] = [bytes[index] ?? 0, bytes[index + 1] ?? 0];
    if (lead < 0x80) {
      index += 1;
      continue;
    }
    all += 1;
    if (trail >= 0xa1 && (within(lead, 0xa1, 0xa3) || within(lead, 0xb0, 0xd7))) common += 1;
    index += within(trail, 0x30, 0x39) ? 4 : 2;
  }
  return common * 2 >= all;
};

const guessed = (bytes: Uint8Array): string | undefined =>
  decoded(bytes, "utf-8") ?? (looksLikeGb(bytes) ? decoded(bytes, "gb18030") : undefined);

// A stray control character (an escape, an old end-of-file sign) makes no binary; a file that lives off them is one.
const isBinary = (text: string): boolean =>
  text.includes("\u0000") || (text.match(/[\u0001-\u0008\u000E-\u001F]/gu)?.length ?? 0) * 100 > text.length;

/** The text of a document's bytes: UTF-8, GB18030, or UTF-16 told by its mark; without the mark, otherwise untouched. */
export const decode = (bytes: Uint8Array, name: string): string => {
  const mark = marked(bytes);
  const text = mark === undefined ? guessed(bytes) : decoded(bytes, mark);
  if (text === undefined && mark !== undefined) throw invalid("document", name, `broken ${mark}`);
  if (text === undefined ? bytes.includes(0) : isBinary(text)) throw invalid("document", name, "binary, not text");
  if (text === undefined) throw invalid("document", name, "neither UTF-8 nor GB18030 nor UTF-16 with its mark");
  return text;
};
