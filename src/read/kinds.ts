/** What files begin with that are no plain text, though they may bear its ending. */
const beginnings: readonly { readonly pattern: RegExp; readonly kind: string }[] = [
  { pattern: /^%PDF-/u, kind: "a PDF" },
  {
    pattern: /^(?:\u00ef\u00bb\u00bf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)?<(?:!doctype\s+html|html[\s>])/iu,
    kind: "a web page",
  },
  { pattern: /^\{\\rtf/u, kind: "an RTF file" },
  { pattern: /^PK\u0003\u0004/u, kind: "a Word, Excel or ZIP file" },
  { pattern: /^\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1/u, kind: "an old Word or Excel file" },
];

const looked = 512;

/** What a file is that is no plain text, told by its first bytes; undefined where nothing speaks against text. */
export const notPlain = (bytes: Uint8Array): string | undefined => {
  const first = Buffer.from(bytes.subarray(0, looked)).toString("latin1");
  return beginnings.find(({ pattern }) => pattern.test(first))?.kind;
};
