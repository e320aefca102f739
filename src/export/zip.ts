const centralEntry = 0x02014b50;
const endOfDirectory = 0x06054b50;
/** The first day that a zip can name: 1 January 1980. */
const firstDay = 0x0021;

const endOf = (view: DataView): number => {
  let at = view.byteLength - 22;
  while (at > 0 && view.getUint32(at, true) !== endOfDirectory) at--;
  return at;
};

/** A zip archive whose files all bear the same time, so that the same content gives the same bytes. */
export const undated = (archive: Uint8Array): Uint8Array => {
  const bytes = Uint8Array.from(archive);
  const view = new DataView(bytes.buffer);
  let entry = view.getUint32(endOf(view) + 16, true);
  const stamp = (at: number): void => {
    view.setUint16(at, 0, true);
    view.setUint16(at + 2, firstDay, true);
  };
  while (view.getUint32(entry, true) === centralEntry) {
    stamp(entry + 12);
    stamp(view.getUint32(entry + 42, true) + 10);
    entry +=
      46 + view.getUint16(entry + 28, true) + view.getUint16(entry + 30, true) + view.getUint16(entry + 32, true);
  }
  return bytes;
};
