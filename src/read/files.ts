import { readFileSync } from "node:fs";

/** The text of a UTF-8 file, as it stands. */
export const readText = (path: string | URL): string => readFileSync(path, "utf8");
