import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";

const require = createRequire(import.meta.url);
const chromiumPath = process.env.CHROMIUM ?? "/usr/bin/chromium";

/** Whether this machine has a browser to test with. */
export const hasBrowser = existsSync(chromiumPath);

export interface Opened {
  readonly page: Page;
  /** What the page complained of, and what it tried to fetch. */
  readonly complaints: readonly string[];
  readonly requests: readonly string[];
  /** Rules that the page breaks, by axe. */
  axe(): Promise<readonly string[]>;
}

export interface OpenOptions {
  readonly theme?: "light" | "dark";
  readonly width?: number;
  readonly height?: number;
}

/** Starts a browser without a network of its own. */
export const openBrowser = async () => {
  const browser: Browser = await chromium.launch({
    executablePath: chromiumPath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  const folder = mkdtempSync(join(tmpdir(), "zhitu-page-"));
  let pages = 0;
  return {
    /** Opens a page from the disk. */
    open: async (html: string, { theme = "light", width = 1280, height = 800 }: OpenOptions = {}): Promise<Opened> => {
      const file = join(folder, `page-${pages++}.html`);
      writeFileSync(file, html);
      const context = await browser.newContext({ colorScheme: theme, viewport: { width, height } });
      const page = await context.newPage();
      const complaints: string[] = [];
      const requests: string[] = [];
      page.on("console", (message) => complaints.push(`${message.type()}: ${message.text()}`));
      page.on("pageerror", (error) => complaints.push(String(error)));
      page.on("dialog", (dialog) => {
        complaints.push(`dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      page.on("request", (request) => requests.push(request.url()));
      await page.goto(pathToFileURL(file).href);
      const axe = async (): Promise<readonly string[]> => {
        // The page's own policy lets no script in; the protocol's evaluation is not bound by it.
        await page.evaluate((await import("node:fs")).readFileSync(require.resolve("axe-core/axe.min.js"), "utf8"));
        return page.evaluate(async () => {
          const axe = (
            globalThis as unknown as {
              axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
            }
          ).axe;
          const { violations } = await axe.run();
          return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
        });
      };
      return { page, complaints, requests, axe };
    },
    close: async () => {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
