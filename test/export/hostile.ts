import fc from "fast-check";
import { kinds, predicates } from "../../src/model.ts";
import { factsOf } from "./graphs.ts";

/** What breaks careless writers and readers. */
const hostile = [
  "\u0000",
  "\u0007\u001B",
  "\uD800",
  "\uDFFF",
  "\uFFFE",
  "]]>",
  '"',
  "'",
  "\\",
  '\\"',
  "\\u0027",
  "\n",
  "\r\n",
  "\t",
  " ",
  "\u202Eעברית",
  "𠮷",
  "😀",
  "=1+1",
  "+1",
  "-1",
  "@SUM(A1)",
  "</script><script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "<!--",
  "-->",
  "&amp;",
  "&#0;",
  "&",
  "%%{init: {}}%%",
  "`",
  "$" + "{x}",
  "_x0041_",
  "||",
  ";",
  ",",
  "#",
  "\u2028",
  "*/",
  "[x](javascript:alert(1))",
] as const;

const plain = ["盘锦市", "地区生产总值", "Panjin", "Revitalization Plan", "十四五", "a"] as const;

/** A name with hostile parts at any place. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 2, arbitrary: fc.constantFrom(...plain) },
      { weight: 3, arbitrary: fc.constantFrom(...hostile) },
    ),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((parts) => parts.join(""))
  .filter((text) => text.trim() !== "");

/** Facts documents whose every text is hostile, with parallel relations and relations of a thing with itself. */
export const hostileSource = fc
  .record({
    names: fc.array(fc.record({ kind: fc.constantFrom(...kinds), zh: hostileText, en: hostileText }), {
      minLength: 1,
      maxLength: 6,
    }),
    links: fc.array(
      fc.record({
        from: fc.nat(5),
        to: fc.nat(5),
        predicate: fc.nat(predicates.length - 1),
        year: fc.option(fc.integer({ min: 1990, max: 2035 }), { nil: undefined }),
      }),
      { maxLength: 10 },
    ),
    id: hostileText,
    title: hostileText,
  })
  .map(({ names, links, id, title }) =>
    factsOf(
      names,
      links.map(({ from, to, predicate, year }) => ({
        from: from % names.length,
        to: to % names.length,
        predicate,
        ...(year === undefined ? {} : { year }),
      })),
      { id, title },
    ),
  );
