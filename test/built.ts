import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");

const newest = (folder: string): number =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.[jt]s$/.test(file))
    .reduce((latest, file) => Math.max(latest, statSync(join(folder, file)).mtimeMs), 0);

const marker = join(root, "dist/.built");

const isFresh = (): boolean => {
  const built = statSync(marker, { throwIfNoEntry: false });
  return built !== undefined && built.mtimeMs > newest(join(root, "src"));
};

const sleep = (): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
};

/** Builds `dist/` where it is older than the sources: what runs in processes of its own runs from there. */
export const built = (): string => {
  const lock = join(root, "node_modules/.building");
  for (let tries = 0; !isFresh() && tries < 600; tries++) {
    try {
      mkdirSync(lock);
    } catch {
      sleep();
      continue;
    }
    try {
      // A type error is told by the type check; what is emitted runs all the same.
      execFileSync(join(root, "node_modules/.bin/tsc"), ["-p", "tsconfig.build.json"], { cwd: root, stdio: "ignore" });
    } catch {
      // See above.
    } finally {
      writeFileSync(marker, "");
      rmSync(lock, { recursive: true });
    }
  }
  return join(root, "dist");
};
