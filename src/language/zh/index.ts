import type { Language } from "../language.ts";
import { about } from "./about.ts";
import { amounts } from "./amounts.ts";
import { figures } from "./figures.ts";
import { mentions } from "./mentions.ts";
import { metadata } from "./metadata.ts";
import { charged, relations } from "./relations.ts";
import { sentences } from "./sentences.ts";
import { simplified } from "./simplified.ts";
import { tables } from "./tables.ts";
import { tokens } from "./tokens.ts";

export const zh: Language = {
  id: "zh",
  plain: simplified,
  sentences,
  metadata,
  tokens,
  amounts,
  mentions,
  about,
  figures,
  tables,
  relations,
  charged,
};
