import { type ChildProcess, fork } from "node:child_process";
import type { Quad } from "@rdfjs/types";
import { write } from "../rdf/n3.ts";
import { memoryOf } from "../read/files.ts";
import type { Ask, Said } from "./messages.ts";

/** What a query may take. */
export interface Limits {
  /** Milliseconds of its own, 10,000 by default. */
  readonly time: number;
  /** Bytes that a query may take beyond what the graph itself takes, 2 GB by default. */
  readonly memory: number;
  /** Rows or triples of a result, 100,000 by default. */
  readonly rows: number;
}

/** How a query ended. */
export type Outcome =
  | { readonly text: string }
  | { readonly invalid: string }
  | { readonly stopped: "time" | "memory" | "busy" | "failed" };

/** Processes that answer queries, each killed and replaced when a query goes beyond its limits. */
export interface Workers {
  /** Settles when the first process is ready; rejects when it cannot be started. */
  readonly ready: Promise<void>;
  /** Asks the next process that is free; the signal gives the query up. */
  ask(ask: Ask, signal?: AbortSignal): Promise<Outcome>;
  close(): void;
}

interface Job {
  readonly ask: Ask;
  readonly settle: (outcome: Outcome) => void;
  readonly signal: AbortSignal | undefined;
}

// Node 20 runs no TypeScript: from its sources, as tests run it, the server takes the process that was built.
const entry = new URL(import.meta.url.endsWith(".ts") ? "../../dist/server/child.js" : "./child.js", import.meta.url);

const watchEvery = 100;
const longestQueue = 64;
const restPause = 5000;

const feed = async (child: ChildProcess, quads: Iterable<Quad>): Promise<void> => {
  const input = child.stdin!;
  input.on("error", () => {});
  for (const piece of write(quads, { syntax: "nquads" }))
    if (!input.write(piece)) await new Promise<void>((resolve) => input.once("drain", resolve).once("close", resolve));
  input.end();
};

/** Starts processes that hold these quads. */
export const workers = (quads: Iterable<Quad>, limits: Limits, count: number): Workers => {
  const queue: Job[] = [];
  const children = new Set<ChildProcess>();
  /** What each process holds when it is ready. */
  const held = new WeakMap<ChildProcess, number>();
  const idle = new Set<ChildProcess>();
  let closed = false;

  let isReady: () => void = () => {};
  let isBroken: (error: Error) => void = () => {};
  const ready = new Promise<void>((resolve, reject) => {
    [isReady, isBroken] = [resolve, reject];
  });
  ready.catch(() => {});

  const start = (): void => {
    let loaded = false;
    const child = fork(entry, [], { stdio: ["pipe", "ignore", "ignore", "ipc"], env: {}, execArgv: [] });
    children.add(child);
    child.once("message", () => {
      loaded = true;
      held.set(child, memoryOf(child.pid ?? 0) ?? 0);
      isReady();
      idle.add(child);
      next();
    });
    child.once("exit", () => {
      children.delete(child);
      idle.delete(child);
      if (!loaded) isBroken(new Error("the process of the SPARQL engine does not start"));
      // One that falls over while it loads will again: no hurry.
      if (!closed) setTimeout(start, loaded ? 0 : restPause).unref();
    });
    feed(child, quads).catch((error: unknown) => {
      // The graph itself cannot be given: another process would not have it either.
      closed = true;
      isBroken(error instanceof Error ? error : new Error(String(error)));
      child.kill("SIGKILL");
    });
  };

  const run = (child: ChildProcess, { ask, settle, signal }: Job): void => {
    const end = (outcome: Outcome, kill: boolean): void => {
      clearTimeout(timer);
      clearInterval(watch);
      child.off("message", answered);
      child.off("exit", failed);
      signal?.removeEventListener("abort", gaveUp);
      if (kill) child.kill("SIGKILL");
      else idle.add(child);
      settle(outcome);
      next();
    };
    const answered = (said: Said): void => end(said as Outcome, false);
    const failed = (): void => end({ stopped: "failed" }, true);
    const gaveUp = (): void => end({ stopped: "busy" }, true);
    const timer = setTimeout(() => end({ stopped: "time" }, true), limits.time);
    const most = limits.memory + (held.get(child) ?? 0);
    const watch = setInterval(() => {
      if ((memoryOf(child.pid ?? 0) ?? 0) > most) end({ stopped: "memory" }, true);
    }, watchEvery);
    idle.delete(child);
    child.once("message", answered);
    child.once("exit", failed);
    signal?.addEventListener("abort", gaveUp);
    child.send(ask);
  };

  const next = (): void => {
    const [child] = idle;
    if (child === undefined) return;
    const job = queue.shift();
    if (job === undefined) return;
    if (job.signal?.aborted) job.settle({ stopped: "busy" });
    else run(child, job);
    next();
  };

  for (let started = 0; started < count; started++) start();
  return {
    ready,
    ask: (ask, signal) =>
      new Promise((settle) => {
        if (queue.length >= longestQueue) return settle({ stopped: "busy" });
        queue.push({ ask, settle, signal });
        next();
      }),
    close: () => {
      closed = true;
      for (const { settle } of queue.splice(0)) settle({ stopped: "busy" });
      for (const child of children) child.kill("SIGKILL");
    },
  };
};
