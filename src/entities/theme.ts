import { isDivisionId } from "../ids.ts";
import type { Reading } from "../language/language.ts";
import type { Placed } from "../model.ts";

/** Within how many sentences of its body a text names what it is about. */
const opening = 3;

/** What a document has to speak of so often to be about it. */
const enough = 4;

/** Those who report on others or rule them, and meetings: a text that names them often is seldom about them. */
const reports =
  /(?:[局厅署府委部]|委员会|国务院|法院|检察院|人大|政协|协会|学会|联合会|海关|指挥部|办公室|研究院|研究所|智库|电视台|通讯社|日报社?|新闻网|会议|[全大年]会)$|\b(?:ministry|bureau|department|administration|commission|committee|governments?|association|agency|daily|news|office|customs|congress|council|federation|academy|headquarters|authority|authorities|institute|media|conference|session|meeting|plenum)\b/iu;

const kinds = /^(?:organization|project|event|place)$/u;

/** Whether a text may be about a thing as it may be about a division. */
const mayBeTheme = ({ kind, name, entity, things, refers }: Placed): boolean =>
  !refers &&
  kinds.test(kind) &&
  !isDivisionId(entity) &&
  !reports.test(name) &&
  !things.some(({ type }) => type === "country" || type === "international");

/** What a document is about where that is no division: a hospital, a firm, a river, a project. */
export const themeOf = (readings: readonly Reading[], topics: readonly (string | null)[]): string | null => {
  const scores = new Map<string, number>();
  const opened = new Set<string>();
  const themes = new Set<string>();
  const add = (entity: string, weight: number): void => void scores.set(entity, (scores.get(entity) ?? 0) + weight);
  let body = 0;
  readings.forEach(({ sentence, mentions }, at) => {
    const weight = sentence.heading || body < opening ? 2 : 1;
    const topic = topics[at] ?? null;
    if (topic !== null && body < opening) opened.add(topic);
    if (topic !== null) add(topic, weight);
    if (!sentence.heading) body++;
    for (const mention of mentions) {
      if (mention.rule === "inside" || mention.rule === "dateline") continue;
      if (topic !== mention.entity) add(mention.entity, weight / 2);
      if (mayBeTheme(mention)) themes.add(mention.entity);
    }
  });
  const [first, second] = [...scores].sort((a, b) => b[1] - a[1]);
  if (first === undefined || first[1] < enough || first[1] === second?.[1]) return null;
  return opened.has(first[0]) && themes.has(first[0]) ? first[0] : null;
};
