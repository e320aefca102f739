import type { Kind } from "../../model.ts";
import type { Line } from "./atoms.ts";
import { type Found, unlisted } from "./found.ts";
import { type Recogniser, words } from "./recogniser.ts";

const announced =
  /(?:[两二三四五六七八九十\d]+)(?:大|个|项|类)(?:\p{Script=Han}{0,4}?)(工程|项目|行动|战略|计划|平台|基地)[：:]/u;

const listVerb = /^(?:打造|建设|实施|推进|开展|建成|构建|启动)(?=.{4})/u;

/** 主要是四大工程：A，B，C: what a count announces is named. */
const afterColon = (line: Line): Found[] => {
  const found = announced.exec(line.text);
  if (found === null) return [];
  const kind: Kind = /^(?:行动|战略|计划)$/u.test(found[1]!) ? "policy" : "project";
  const items: Found[] = [];
  let start = found.index + found[0].length;
  for (const part of line.text
    .slice(start)
    .split(/[。！]/u, 1)[0]!
    .split(/[，、；]/u)) {
    const verb = listVerb.exec(part)?.[0] ?? "";
    const core = part.slice(verb.length).replace(/建设$/u, "");
    const known = core.endsWith(found[1]!) && core.length > found[1]!.length + 1;
    if (known)
      items.push(
        unlisted({ start: start + verb.length, end: start + verb.length + core.length }, line.text, {
          kind,
          rule: "list-announced",
        }),
      );
    start += part.length + 1;
  }
  return items;
};

/** Names that a count announces before a colon: 四大工程：A，B. */
export const announcedNames: Recogniser = { signs: words("： :"), read: afterColon };
