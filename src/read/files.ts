/** The only door to the file system. What goes wrong there and can be mended is told as a ZhituError. */
import {
  appendFileSync,
  closeSync,
  type Dirent,
  existsSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { invalid, missing, type ZhituError } from "../errors.ts";

/** Files to this size are read: 64 MB. */
export const sizeLimit = 64 * 2 ** 20;

const reasons: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EPERM: "permission denied",
  EROFS: "the file system is read-only",
  ENOSPC: "no space left on the device",
  EDQUOT: "the disk quota is used up",
  EEXIST: "a file stands in the way",
  ENOTDIR: "a file stands where a folder is needed",
  EISDIR: "it is a folder",
  ENAMETOOLONG: "the name is too long",
  ELOOP: "the links go in a circle",
  EMFILE: "too many files are open",
  EBUSY: "it is in use",
};

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";

const told = (error: unknown, noun: string, path: string): unknown => {
  const code = codeOf(error);
  if (code === "ENOENT") return missing(noun, path);
  const reason = reasons[code];
  return reason === undefined ? error : invalid(noun, path, reason);
};

const attempt = <T>(noun: string, path: string, action: () => T): T => {
  try {
    return action();
  } catch (error) {
    throw told(error, noun, path);
  }
};

/** The text of a UTF-8 file, as it stands. */
export const readText = (path: string | URL): string => attempt("file", String(path), () => readFileSync(path, "utf8"));

const tooLarge = (path: string): ZhituError => invalid("file", path, `files up to ${sizeLimit / 2 ** 20} MB are read`);

// A pipe or a device tells no size beforehand, so what comes is counted.
const readCounted = (path: string): Uint8Array => {
  const file = openSync(path, "r");
  try {
    const pieces: Buffer[] = [];
    for (let length = 0; ; ) {
      const piece = Buffer.allocUnsafe(2 ** 16);
      const read = readSync(file, piece);
      if (read === 0) return Buffer.concat(pieces);
      length += read;
      if (length > sizeLimit) throw tooLarge(path);
      pieces.push(piece.subarray(0, read));
    }
  } finally {
    closeSync(file);
  }
};

/** The bytes of a file of at most 64 MB; a pipe or device is read to the same limit. */
export const readBytes = (path: string): Uint8Array =>
  attempt("file", path, () => {
    const stat = statSync(path);
    if (!stat.isFile()) return readCounted(path);
    if (stat.size > sizeLimit) throw tooLarge(path);
    return readFileSync(path);
  });

/** A file that is read in parts: what it held when it was opened, whatever takes its place. */
export interface OpenFile {
  readonly size: number;
  /** The bytes from a place on; fewer where the file ends before. */
  read(start: number, length: number): Buffer;
}

const unused = new FinalizationRegistry<number>((file) => closeSync(file));

/** Opens a file to be read in parts; it is closed when nothing holds it any more. */
export const openFile = (path: string): OpenFile =>
  attempt("file", path, () => {
    const file = openSync(path, "r");
    const { size } = fstatSync(file);
    const open: OpenFile = {
      size,
      read: (start, length) => {
        const bytes = Buffer.allocUnsafe(Math.max(0, Math.min(length, size - start)));
        let done = 0;
        while (done < bytes.length) {
          const read = readSync(file, bytes, done, bytes.length - done, start + done);
          if (read === 0) break;
          done += read;
        }
        return bytes.subarray(0, done);
      },
    };
    unused.register(open, file);
    return open;
  });

const linesAtOnce = 2 ** 22;

/** The lines of a file, without their ends. */
export function* linesOf(file: OpenFile): Iterable<string> {
  let waiting: Buffer[] = [];
  for (let start = 0; start < file.size; ) {
    const piece = file.read(start, linesAtOnce);
    if (piece.length === 0) break;
    start += piece.length;
    let from = 0;
    for (let end = piece.indexOf(10); end >= 0; end = piece.indexOf(10, from)) {
      const line = piece.subarray(from, end);
      yield (waiting.length === 0 ? line : Buffer.concat([...waiting, line])).toString();
      waiting = [];
      from = end + 1;
    }
    waiting.push(piece.subarray(from));
  }
  const last = Buffer.concat(waiting).toString();
  if (last !== "") yield last;
}

/** What stands at a path: a folder, anything that can be read as a file, or nothing. */
export const kindOfPath = (path: string): "folder" | "file" | null => {
  const stat = attempt("path", path, () => statSync(path, { throwIfNoEntry: false }));
  if (stat === undefined) return null;
  return stat.isDirectory() ? "folder" : "file";
};

/** What a folder holds. */
export interface Entry {
  readonly name: string;
  readonly path: string;
  readonly kind: "folder" | "file";
}

const byName = (one: Dirent, other: Dirent): number => (one.name < other.name ? -1 : 1);

const entryOf = (folder: string, entry: Dirent): readonly Entry[] => {
  const path = join(folder, entry.name);
  if (entry.isDirectory()) return [{ name: entry.name, path, kind: "folder" }];
  const isFile = entry.isFile() || (entry.isSymbolicLink() && kindOfPath(path) === "file");
  return isFile ? [{ name: entry.name, path, kind: "file" }] : [];
};

/** What a folder holds, in order of the names; hidden ones and linked folders are passed over. */
export const listFolder = (folder: string): readonly Entry[] =>
  attempt("folder", folder, () => readdirSync(folder, { withFileTypes: true }))
    .filter(({ name }) => !name.startsWith("."))
    .sort(byName)
    .flatMap((entry) => entryOf(folder, entry));

/** Paths of all files in a folder and below. */
export const listFiles = (folder: string): readonly string[] =>
  listFolder(folder).flatMap(({ kind, path }) => (kind === "folder" ? listFiles(path) : [path]));

/** The bytes of a file; 0 where there is none. */
export const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

/** The bytes of a file, or of the largest below a folder; 0 where there is none. */
export const largestFile = (path: string): number => {
  const kind = kindOfPath(path);
  if (kind === null) return 0;
  return (kind === "file" ? [path] : listFiles(path)).reduce((most, file) => Math.max(most, sizeOf(file)), 0);
};

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

/**
 * Makes a folder with all that lie above it; what goes wrong is told of the one that cannot be made. The recursion
 * of Node tells it of the last, and never ends where a file system refuses new folders as if nothing were there.
 */
export const makeFolder = (path: string): void => {
  if (isFolder(path)) return;
  const above = dirname(path);
  if (above !== path) makeFolder(above);
  attempt("folder", path, () => {
    try {
      mkdirSync(path);
    } catch (error) {
      // Another process may have made it just now.
      if (!isFolder(path)) throw error;
    }
  });
};

/** Removes a file or a folder with what is in it; nothing happens where there is none. */
export const remove = (path: string): void => {
  attempt("file", path, () => rmSync(path, { recursive: true, force: true }));
};

export type Content = string | Uint8Array | Iterable<string | Uint8Array>;

const pieces = (content: Content): Iterable<string | Uint8Array> =>
  typeof content === "string" || content instanceof Uint8Array ? [content] : content;

const pieceLength = 2 ** 16;

/** Bytes of pieces, short strings together. */
function* gathered(content: Content): Iterable<Uint8Array> {
  let held = "";
  for (const piece of pieces(content)) {
    if (typeof piece === "string") held += piece;
    if (typeof piece === "string" && held.length < pieceLength) continue;
    yield Buffer.from(held);
    held = "";
    if (typeof piece !== "string") yield piece;
  }
  yield Buffer.from(held);
}

const pour = (path: string, content: Content): void => {
  const file = openSync(path, "w");
  try {
    for (const bytes of gathered(content))
      for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
  } finally {
    closeSync(file);
  }
};

const synced = (path: string): void => {
  const file = openSync(path, "r+");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
};

// A device or a pipe (/dev/stdout, /dev/full) is written to, never replaced by a file.
const isStream = (path: string): boolean => {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat !== undefined && !stat.isFile() && !stat.isDirectory();
};

const replace = (path: string, content: Content): void => {
  if (kindOfPath(path) === "folder") throw invalid("file", path, "it is a folder");
  const target = existsSync(path) ? realpathSync(path) : path;
  const draft = join(dirname(target), `.zhitu-${process.pid}.tmp`);
  try {
    pour(draft, content);
    synced(draft);
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
};

/** Writes a file whole or not at all, with the folders it needs: readers see the old content or the new. */
export const writeFile = (path: string, content: Content): void => {
  makeFolder(dirname(path));
  attempt("file", path, () => (isStream(path) ? pour(path, content) : replace(path, content)));
};

/** Writes a file that nothing speaks of yet: no reader can see it half, so it need not wait for the disk. */
export const writeNew = (path: string, content: Content): void => {
  makeFolder(dirname(path));
  attempt("file", path, () => pour(path, content));
};

/** Moves a file, which takes the place of what stands there. */
export const move = (from: string, to: string): void => {
  makeFolder(dirname(to));
  attempt("file", from, () => renameSync(from, to));
};

/** A folder of its own for as long as an action takes. */
export const inPassing = <T>(action: (folder: string) => T): T => {
  const folder = attempt("folder", tmpdir(), () => mkdtempSync(join(tmpdir(), "zhitu-")));
  try {
    return action(folder);
  } finally {
    remove(folder);
  }
};

/** Adds text to the end of a file, which is made where there is none. */
export const appendText = (path: string, text: string): void => {
  makeFolder(dirname(path));
  attempt("file", path, () => appendFileSync(path, text));
};

/** Makes a file that must not be there yet; false where it is. */
export const claim = (path: string, content: string): boolean => {
  makeFolder(dirname(path));
  return attempt("file", path, () => {
    try {
      const file = openSync(path, "wx");
      writeSync(file, content);
      closeSync(file);
      return true;
    } catch (error) {
      if (codeOf(error) === "EEXIST") return false;
      throw error;
    }
  });
};

/** How many milliseconds ago a file was written; null where there is none. */
export const ageOf = (path: string): number | null => {
  const stat = attempt("path", path, () => statSync(path, { throwIfNoEntry: false }));
  return stat === undefined ? null : Date.now() - stat.mtimeMs;
};

/** How many bytes of memory a process holds; null where the system does not tell. */
export const memoryOf = (pid: number): number | null => {
  try {
    const [, pages] = readFileSync(`/proc/${pid}/statm`, "utf8").split(" ");
    return Number(pages) * 4096;
  } catch {
    return null;
  }
};
