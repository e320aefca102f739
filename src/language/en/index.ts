import type { Language } from "../language.ts";
import { about } from "./about.ts";
import { amounts } from "./amounts.ts";
import { figures } from "./figures.ts";
import { mentions } from "./mentions.ts";
import { metadata } from "./metadata.ts";
import { relations } from "./relations.ts";
import { sentences } from "./sentences.ts";
import { tables } from "./tables.ts";
import { type Word, words } from "./words.ts";

/** English as it is printed in and about China. */
export const en: Language<Word> = {
  id: "en",
  plain: (text) => text,
  sentences,
  metadata,
  tokens: words,
  amounts,
  mentions,
  about,
  figures,
  tables,
  relations,
};
