import fc from "fast-check";
import { expect, test } from "vitest";
import { compact, pretty } from "../../src/commands/json.ts";

test("pieces are together what JSON.stringify writes", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      expect([...pretty(value)].join("")).toBe(`${JSON.stringify(value, null, 2)}\n`);
      expect([...compact(value)].join("")).toBe(`${JSON.stringify(value)}\n`);
    }),
  );
});
