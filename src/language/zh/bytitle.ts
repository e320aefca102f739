import { fromEach } from "../../text/fromeach.ts";
import { matchesOf } from "../../text/matches.ts";
import type { Line } from "./atoms.ts";
import { type Found, unlisted } from "./found.ts";
import type { Recogniser } from "./recogniser.ts";

const document =
  /关于[^，。；：！？《》]{4,34}?的(?:(?:若干|[一二三四五六七八九十]+条|\d+条)(?:政策措施|政策|措施|意见|规定|办法)|实施意见|指导意见|决定|决议|通知|条例|实施方案|工作方案)|关于制定[^，。；：！？《》]{6,50}?的建议/gu;
/** What is done with a document, and by whom it was: 国务院印发的, 根据市委. */
const handled =
  /(?:出台|印发|制定|发布|下发|颁布|通过|根据|按照|依据|贯彻|落实|执行|实施|公布|审议|转发|修订|起草)(?:了|的)?\p{Script=Han}{0,14}$/u;
const widest = 18;

/** 根据市委印发的关于支持…的十条意见: a document by its title, without the marks of one. */
const read = (line: Line): Found[] =>
  fromEach(matchesOf(line.text, document), ({ index, 0: whole }) => {
    const before = line.text.slice(Math.max(0, index - widest), index);
    const body = line.names.find(({ kind, end }) => kind === "organization" && end === index);
    if (body === undefined && !handled.test(before)) return [];
    return [
      unlisted({ start: body?.start ?? index, end: index + whole.length }, line.text, {
        kind: "policy",
        rule: "title-about",
      }),
    ];
  });

/** Documents that are called by what they are about. */
export const byTitle: Recogniser = { signs: ["关于"], read };
