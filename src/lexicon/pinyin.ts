import { createRequire } from "node:module";
import type { Tables } from "./tables.ts";

type Reader = typeof import("pinyin-pro");

/** The syllables of Chinese text without tones; what is no Chinese character stands by itself. */
export type Pinyin = (zh: string) => readonly string[];

const require = createRequire(import.meta.url);

/** Prepares the reading of names; the reader is loaded when it is first needed, for it takes a tenth of a second. */
export const readPinyin = ({ table }: Tables): Pinyin => {
  const readings = table("readings")
    .map((row) => [row.cell("zh"), row.cell("reading").split(" ")] as const)
    .sort(([one], [other]) => one.length - other.length);
  let reader: Reader | null = null;
  const loaded = (): Reader => {
    reader ??= require("pinyin-pro") as Reader;
    return reader;
  };
  return (zh) => {
    const syllables = loaded().pinyin(zh, { toneType: "none", type: "array", nonZh: "consecutive" });
    if (syllables.length !== zh.length) return syllables;
    const out = [...syllables];
    for (const [name, reading] of readings)
      for (let at = zh.indexOf(name); at >= 0; at = zh.indexOf(name, at + name.length))
        out.splice(at, name.length, ...reading);
    return out;
  };
};
