import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exportFiles, exportInput, formatNamed } from "../../src/export/index.ts";
import { readPinyin } from "../../src/lexicon/pinyin.ts";
import { tables } from "../../src/lexicon/tables.ts";
import { knownOf } from "../fixtures/known.ts";
import { hasBrowser, openBrowser } from "./browser.ts";
import { factsOf, inputOf, sampleGraph } from "./graphs.ts";
import { hostileSource } from "./hostile.ts";
import { textOf } from "./readers.ts";

const pageOf = async (input: ReturnType<typeof inputOf>, options = {}): Promise<string> =>
  textOf((await exportFiles(formatNamed("html"), input, options))[0]!);

const city = factsOf(
  [
    { kind: "place", zh: "盘锦市", en: "Panjin City" },
    { kind: "organization", zh: "望海装备集团", en: "Wanghai Equipment Group" },
    { kind: "designation", zh: "全国文明城市", en: "National Civilized City" },
    { kind: "place", zh: "六安市", en: "Lu'an City" },
  ],
  [
    { from: 0, to: 2, predicate: 5, year: 2020 },
    { from: 1, to: 0, predicate: 0 },
  ],
  { title: "盘锦样例" },
);
const cityInput = exportInput(knownOf([city]), { pinyin: readPinyin(tables()) });

describe("The page of a graph", () => {
  it("ends no element that its data stand in, whatever they hold", async () => {
    await fc.assert(
      fc.asyncProperty(hostileSource, async (source) => {
        const input = inputOf(source);
        const html = await pageOf(input);
        const [, json = ""] = /<script type="application\/json" id="data">([^<]*)<\/script>/.exec(html) ?? [];
        const data = JSON.parse(json) as { entities: { name: { zh: string } }[]; relations: unknown[] };
        expect(data.entities.map(({ name }) => name.zh)).toEqual(input.entities.map(({ label }) => label.zh));
        expect(data.relations.length).toBe(input.relations.length);
        expect(html.match(/<script/g)?.length).toBe(8);
      }),
      { numRuns: 40 },
    );
  });

  it("allows its own scripts and style, and nothing else", async () => {
    const html = await pageOf(cityInput);
    const [, policy = ""] = /Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });
});

describe.skipIf(!hasBrowser)("The page of a graph, in a browser", () => {
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  it.each([
    ["zh", "light"],
    ["zh", "dark"],
    ["en", "light"],
    ["en", "dark"],
  ] as const)(
    "in %s and %s it asks for nothing, complains of nothing, and axe finds nothing",
    async (language, theme) => {
      const { page, complaints, requests, axe } = await browser.open(await pageOf(cityInput, { language }), { theme });
      expect(await axe()).toEqual([]);
      await page.fill("#query", "盘锦");
      expect(await axe()).toEqual([]);
      await page.keyboard.press("Enter");
      expect(await axe()).toEqual([]);
      await page.click("#language");
      await page.click("#theme");
      expect(await axe()).toEqual([]);
      expect(complaints).toEqual([]);
      expect(requests.length).toBe(1);
    },
  );

  it.each([
    ["盘锦", "盘锦市"],
    ["Panjin", "盘锦市"],
    ["panjin", "盘锦市"],
    ["pj", "盘锦市"],
    ["盘锦市之别名", "盘锦市"],
    ["luan", "六安市"],
    ["wenming", "全国文明城市"],
  ])("finds by %s %s", async (query, name) => {
    const { page } = await browser.open(await pageOf(cityInput));
    await page.fill("#query", query);
    expect(await page.textContent("#hits [role=option] .name")).toBe(name);
    await page.keyboard.press("Enter");
    expect(await page.textContent("#who")).toBe(name);
  });

  it("shows the facts of an entity that is clicked in the picture, with the words in their sentence", async () => {
    const { page } = await browser.open(await pageOf(cityInput));
    const place = await page.evaluate(
      "(() => { const { x, y } = placeOf(byWeight[0]); const { left, top } = canvas.getBoundingClientRect(); return { x: x + left, y: y + top }; })()",
    );
    const { x, y } = place as { x: number; y: number };
    await page.mouse.click(x, y);
    expect(await page.textContent("#who")).toBe("盘锦市");
    const panel = (await page.textContent("#panel"))!;
    expect(panel).toContain("地区生产总值");
    expect(panel).toContain("1300亿元");
    expect(panel).toContain("2021年");
    expect(await page.textContent("#panel blockquote mark")).toBe("盘锦市");
    expect(await page.textContent("#panel blockquote:has(mark)")).toBe("盘锦市在此。");
  });

  it("goes from one entity to the next by the keyboard alone", async () => {
    const { page } = await browser.open(await pageOf(cityInput));
    await page.focus("#query");
    await page.keyboard.type("pj");
    await page.keyboard.press("Enter");
    for (let presses = 0; presses < 12; presses++) {
      await page.keyboard.press("Tab");
      if ((await page.evaluate("document.activeElement.textContent")) === "全国文明城市") break;
    }
    await page.keyboard.press("Enter");
    expect(await page.textContent("#who")).toBe("全国文明城市");
  });

  it("says everything in the other language at a click", async () => {
    const { page } = await browser.open(await pageOf(cityInput));
    await page.click("#language");
    expect(await page.getAttribute("html", "lang")).toBe("en");
    await page.fill("#query", "盘锦");
    await page.keyboard.press("Enter");
    expect(await page.textContent("#who")).toBe("Panjin City");
    expect(await page.textContent("#panel")).toContain("130 billion yuan");
    expect(await page.textContent("#panel")).toContain("holds");
  });

  it("hides a kind in the picture and in the list", async () => {
    const { page } = await browser.open(await pageOf(cityInput));
    await page.click("#kind-place");
    expect(await page.getAttribute("#kind-place", "aria-pressed")).toBe("false");
    expect(await page.textContent("#panel")).not.toContain("六安市");
    expect(await page.textContent("#panel")).toContain("望海装备集团");
  });

  it("runs nothing of what hostile text holds", async () => {
    for (const source of fc.sample(hostileSource, { numRuns: 4, seed: 7 })) {
      const { page, complaints, requests } = await browser.open(await pageOf(inputOf(source)));
      for (const entity of await page.$$("#panel .link")) {
        await entity.click();
        await page.click("#panel .link");
        break;
      }
      expect(complaints).toEqual([]);
      expect(requests.length).toBe(1);
      expect(await page.$$("#panel img, #panel script")).toEqual([]);
    }
  });

  it.each([20, 200, 2000])("draws %i entities", async (count) => {
    const { page, complaints } = await browser.open(await pageOf(inputOf(sampleGraph(count))));
    await page.waitForTimeout(200);
    const inked = await page.evaluate(
      "(() => { const { data } = pen.getImageData(0, 0, canvas.width, canvas.height); let inked = 0; for (let at = 3; at < data.length; at += 4) if (data[at] > 0) inked++; return inked; })()",
    );
    expect(inked).toBeGreaterThan(2000);
    expect(complaints).toEqual([]);
  });
});
