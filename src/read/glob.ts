import { join } from "node:path";
import { kindOfPath, listFiles, listFolder } from "./files.ts";

/** Whether a path is a pattern: `corpus/*.txt`, `reports/**`. */
export const isGlob = (path: string): boolean => /[*?]/u.test(path);

const escaped = (text: string): string => text.replace(/[.+^${}()|[\]\\]/gu, "\\$&");

const matcher = (segment: string): RegExp =>
  new RegExp(`^${escaped(segment).replaceAll("*", "[^/]*").replaceAll("?", "[^/]")}$`, "u");

const below = (folder: string): readonly string[] => [
  folder,
  ...listFolder(folder).flatMap(({ kind, path }) => (kind === "folder" ? below(path) : [])),
];

const expand = (base: string, [segment, ...rest]: readonly string[]): readonly string[] => {
  const at = base === "" ? "." : base;
  if (segment === undefined) return kindOfPath(base) === "file" ? [base] : [];
  if (kindOfPath(at) !== "folder") return [];
  if (segment === "**") return rest.length === 0 ? listFiles(at) : below(at).flatMap((folder) => expand(folder, rest));
  if (!isGlob(segment)) return expand(base === "" ? segment : join(base, segment), rest);
  const matches = matcher(segment);
  return listFolder(at).flatMap(({ name, path }) => (matches.test(name) ? expand(path, rest) : []));
};

/** The files that a pattern of `*`, `?` and `**` matches, folder by folder in order of their names. */
export const glob = (pattern: string): readonly string[] => {
  const segments = pattern.split("/").filter((segment, index) => segment !== "" || index === 0);
  return segments[0] === "" ? expand("/", segments.slice(1)) : expand("", segments);
};
