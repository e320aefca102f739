import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { announcedNames } from "../../../src/language/zh/announced.ts";
import { type Line, lineOf } from "../../../src/language/zh/atoms.ts";
import { bodies, sessions } from "../../../src/language/zh/bodies.ts";
import { brandNames } from "../../../src/language/zh/brands.ts";
import { byTitle } from "../../../src/language/zh/bytitle.ts";
import { decreed } from "../../../src/language/zh/decreed.ts";
import { firms } from "../../../src/language/zh/firms.ts";
import { heldEvents } from "../../../src/language/zh/held.ts";
import { zh } from "../../../src/language/zh/index.ts";
import { itemTitles } from "../../../src/language/zh/itemtitles.ts";
import { lists } from "../../../src/language/zh/lists.ts";
import { people } from "../../../src/language/zh/people.ts";
import { places } from "../../../src/language/zh/places.ts";
import { quoted } from "../../../src/language/zh/quoted.ts";
import { inOrder, type Recogniser } from "../../../src/language/zh/recogniser.ts";
import { referring } from "../../../src/language/zh/refers.ts";
import { sightsAndPeople } from "../../../src/language/zh/sights.ts";
import { together } from "../../../src/language/zh/together.ts";
import { works } from "../../../src/language/zh/works.ts";
import { lexicon } from "./reading.ts";

/** Every listed name counts as a word here: the signs must hold for any line. */
const linesOf = (text: string): Line[] => {
  const amounts = zh.amounts(text, { reference: null });
  return zh.sentences(text).map((sentence) => {
    const listed = lexicon.names(sentence.text, "zh");
    return lineOf(
      {
        sentence,
        tokens: zh.tokens([sentence])[0]!,
        amounts: amounts.filter(({ start, end }) => start >= sentence.start && end <= sentence.end),
        listed,
        lexicon,
      },
      listed.map(({ start, end, text: name, things }) => ({
        start,
        end,
        name,
        things,
        kind: things[0]!.kind,
        rule: "listed",
        refers: false,
      })),
    );
  });
};

const texts = ["corpus", "../shared/eval/dev", "../shared/eval/more"]
  .map((folder) => new URL(`../../../${folder}/`, import.meta.url))
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).map((name) => new URL(name, folder)))
  .filter(({ pathname }) => pathname.endsWith(".txt"))
  .map((path) => readFileSync(path, "utf8"));

const lines = texts.flatMap(linesOf);

const all: readonly Recogniser[] = [
  ...bodies,
  ...firms,
  ...places,
  ...referring,
  quoted,
  decreed,
  itemTitles,
  lists,
  sightsAndPeople,
  ...people,
  sessions,
  byTitle,
  heldEvents,
  works,
  together,
  announcedNames,
  brandNames,
];
const signed = all.filter(({ signs }) => signs !== undefined);

test.each(signed.map((recogniser): [string, Recogniser] => [recogniser.signs!.slice(0, 3).join(" "), recogniser]))(
  "whatever the reader after the signs %s … finds, one of them stands in its sentence",
  (_, recogniser) => {
    const read = inOrder([recogniser]);
    for (const line of lines) expect(read(line, lexicon)).toEqual(recogniser.read(line, lexicon));
  },
);

test("a reader is asked in its order, and only where a sign of its own may stand", () => {
  const [line] = linesOf("沿江三镇举办龙舟赛。");
  const saying = (name: string, signs?: readonly string[]): Recogniser => ({
    ...(signs === undefined ? {} : { signs }),
    read: () => [{ start: 0, end: 1, name, kind: "event", things: [], rule: "", refers: false }],
  });
  const read = inOrder([
    saying("pair", ["龙舟"]),
    saying("absent", ["马拉松"]),
    saying("one", ["镇"]),
    saying("always"),
  ]);
  expect(read(line!, lexicon).map(({ name }) => name)).toEqual(["pair", "one", "always"]);
});
