import { describe, expect, it } from "vitest";
import { exportFiles, formats, type Format } from "../../src/export/index.ts";
import { inputOf, sampleGraph } from "./graphs.ts";

const text = (content: Iterable<string> | Uint8Array): string =>
  content instanceof Uint8Array ? Buffer.from(content).toString("latin1") : [...content].join("");

describe("Every format", () => {
  const input = inputOf(sampleGraph(40));
  for (const [id, format] of Object.entries(formats) as [string, Format][]) {
    it(`${id} is listed under its own id and writes the same bytes twice`, async () => {
      expect(format.id).toBe(id);
      const written = async () => (await exportFiles(format, input)).map(({ name, content }) => name + text(content));
      const once = await written();
      expect(once.join("").length).toBeGreaterThan(200);
      expect(await written()).toEqual(once);
    });
  }
});
