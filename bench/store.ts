/**
 * Ten thousand generated documents of 2.5 kB: reading them into a graph on disk, opening it again, its quads, and what they take in
 * Oxigraph and in n3's store: `node dist-bench/store.js`. Another number: `node dist-bench/store.js 1000`.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openGraph } from "zhitu";
import { chineseText } from "./text.ts";
import { mostMegabytes, print, timed } from "./timed.ts";

const [count = 10_000] = process.argv.slice(2).map(Number);
const charactersEach = 850;

const folder = mkdtempSync(join(tmpdir(), "zhitu-bench-"));
const corpus = join(folder, "corpus");
mkdirSync(corpus);
let bytes = 0;
const everything = chineseText(charactersEach * count);
for (let place = 0; place < count; place++) {
  const text = everything.slice(place * charactersEach, (place + 1) * charactersEach);
  bytes += Buffer.byteLength(text);
  writeFileSync(join(corpus, `d${String(place).padStart(5, "0")}.txt`), text);
}

/** What this process and those that it has started hold just now. */
const megabytes = (): number => {
  const others = execFileSync("ps", ["-o", "rss=", "--ppid", String(process.pid)], { encoding: "utf8" });
  const held = others.split("\n").reduce((sum, kilobytes) => sum + Number(kilobytes), 0);
  return Math.round(held / 1024 + process.memoryUsage().rss / 2 ** 20);
};

print(`${count} documents`, `${(bytes / 1e6).toFixed(1)} MB`);
const graph = join(folder, "graph");
const kg = await openGraph(graph);
let [last, most] = [0, 0];
const [building] = await timed(() =>
  kg.add(corpus, {
    onProgress: ({ done, total }) => {
      if (done < last + total / 50) return;
      last = done;
      const held = megabytes();
      most = Math.max(most, held);
      process.stderr.write(`  ${done}/${total}  ${held} MB\n`);
    },
  }),
);
print(
  "build",
  `${building.toFixed(1)} s`,
  `${Math.round(count / building)} documents/s`,
  `${Math.max(most, mostMegabytes())} MB at most`,
);
const [again, report] = await timed(() => kg.add(corpus));
print("build again, nothing changed", `${again.toFixed(1)} s`, `${report.unchanged.length} unchanged`);
print("what is derived, on disk", `${Math.round(statSync(join(graph, "derived.jsonl")).size / 1e6)} MB`);

spawnSync(process.execPath, ["--expose-gc", fileURLToPath(new URL("./opened.js", import.meta.url)), graph], {
  stdio: "inherit",
});
rmSync(folder, { recursive: true });
