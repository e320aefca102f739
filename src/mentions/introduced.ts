import type { Mention, Sentence } from "../model.ts";
import { fromEach } from "../text/fromeach.ts";

/** A short form that the text introduces for a name: （以下简称《规划》）. */
export interface Introduced {
  readonly mention: Mention;
  readonly short: string;
}

const chinese =
  /^[”"」》]?\s*[（(](?:以下)?(?:简称|统称|下称|又称|亦称|全称)(?:为)?[:：]?\s*["“”「《]?([^）)”"」》，,；;]{2,20})["”」》]?(\p{Script=Han}{0,6})[^）)]{0,6}[）)]/u;
const english =
  /^\s*\((?:(?:hereinafter|hereafter)\s+)?(?:referred to as\s+)?(?:the\s+)?["“]?([A-Z][A-Za-z&-]{1,30}(?: [A-Z][A-Za-z&-]+){0,4})["”]?\)/u;

const alias =
  /^,? (?:(?:also|popularly|better|commonly|widely|hereinafter|formerly) )?(?:known|dubbed|called|referred to|abbreviated)(?: as)? (?:the )?["“]?([A-Z][A-Za-z&-]{1,30}(?: [A-Z][A-Za-z&-]+){0,4})["”]?(?=[,.;) ])|^, or (?:the )?["“]?([A-Z][A-Za-z&-]{1,30}(?: [A-Z][A-Za-z&-]+){0,4})["”]?,/u;

const shortFor = (mention: Mention, { text, start }: Sentence): string | null => {
  const after = text.slice(mention.end - start, mention.end - start + 60);
  const [, inside, rest = ""] = chinese.exec(after) ?? [];
  const named = alias.exec(after);
  // （简称“633”人才工程）: the short form goes on after the quotation.
  return (
    (inside === undefined ? (english.exec(after)?.[1] ?? named?.[1] ?? named?.[2]) : inside + rest)?.trim() ?? null
  );
};

/** Short forms that brackets right after a name introduce. */
export const introduced = (
  sentences: readonly Sentence[],
  mentions: readonly (readonly Mention[])[],
): readonly Introduced[] =>
  fromEach(sentences, (sentence, index) =>
    fromEach(mentions[index]!, (mention) => {
      if (mention.refers || mention.rule === "inside") return [];
      const short = shortFor(mention, sentence);
      return short === null ? [] : [{ mention, short }];
    }),
  );
