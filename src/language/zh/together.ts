import { type Atom, atEach, type Line } from "./atoms.ts";
import { isFirm } from "./firms.ts";
import { type Found, unlisted } from "./found.ts";
import { isSureFirm, itemsBefore } from "./lists.ts";
import { type Recogniser, words } from "./recogniser.ts";

/** What several do one after another or together. */
const acts =
  /^(?:先后|相继|陆续|纷纷|均|都|也|将|联合|共同|分别|竞相|落户|入驻|进驻|签约|参展|参会|投产|亮相|增资|布局|抢滩)$/u;

/** 海螺|水泥, 金穗|米业: each with an ending of firms, one of them by a word that is a name. */
const areFirms = (items: readonly (readonly Atom[])[]): boolean =>
  items.length > 1 &&
  items.some(isSureFirm) &&
  items.every((item) => isSureFirm(item) || (item.length > 1 && isFirm(item)));

/** 海螺水泥、华新水泥、红狮水泥|先后|落户…: firms side by side that no noun sums up. */
const read = (line: Line): readonly Found[] =>
  atEach(line, ({ form, text }, index) => {
    if (form !== "word" || !acts.test(text)) return null;
    const items = itemsBefore({ line, at: index });
    if (!areFirms(items)) return null;
    return items.flatMap((item) =>
      item.length === 1 && item[0]!.form === "name"
        ? []
        : [
            unlisted({ start: item[0]!.start, end: item.at(-1)!.end }, line.text, {
              kind: "organization",
              rule: "list-organization",
            }),
          ],
    );
  });

/** Firms that act together. */
export const together: Recogniser = {
  signs: words(
    "先后 相继 陆续 纷纷 均 都 也 将 联合 共同 分别 竞相 落户 入驻 进驻 签约 参展 参会 投产 亮相 增资 布局 抢滩",
  ),
  read,
};
