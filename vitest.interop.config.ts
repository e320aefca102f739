import { defineConfig } from "vitest/config";

/** The exports in the readers of others: programs of Debian's, each skipped with its reason where it is not installed. */
export default defineConfig({
  test: {
    include: ["test/**/*.interop.ts"],
    isolate: false,
    maxWorkers: 2,
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
