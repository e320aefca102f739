import type { Lexicon } from "../model.ts";
import { spelled } from "./phrase.ts";

const marks = /[^\p{L}\p{M}\p{N}·•・.-]/gu;
const joints = /[·•・.]/u;

/** Surname first, given name joined: 张文 Zhang Wen, 欧阳建国 Ouyang Jianguo; names with a dot part by part. */
export const personInEnglish = (written: string, lexicon: Lexicon): string => {
  const name = written.replace(marks, "");
  if (joints.test(name))
    return name
      .split(joints)
      .filter((part) => part !== "")
      .map((part) => spelled(part, lexicon))
      .join(" ");
  const surname = lexicon.surname(name);
  const given = name.length - surname.zh.length;
  // Longer names without a dot are transcribed from other languages.
  if (given < 1 || given > 2) return spelled(name, lexicon);
  return `${surname.en} ${spelled(name.slice(surname.zh.length), lexicon)}`;
};
