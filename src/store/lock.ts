import { join } from "node:path";
import { invalid } from "../errors.ts";
import { ageOf, claim, kindOfPath, readText, remove } from "../read/files.ts";

const pause = (milliseconds: number): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
};

/** Whether a process of this number is there. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process may not be signalled, but it is there.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
};

const holder = (path: string): string | null => {
  if (kindOfPath(path) === null) return null;
  try {
    return readText(path);
  } catch {
    // It was given back between the two looks.
    return null;
  }
};

/** Whoever makes a lock writes its number at once, unless it is killed in between. */
const writingTakes = 5000;

/** Whether the process that made a lock is gone. */
const isAbandoned = (path: string, pid: string): boolean =>
  /^\d+$/.test(pid) ? !isAlive(Number(pid)) : (ageOf(path) ?? 0) > writingTakes;

/** Takes away the lock of a process that is gone; of several that try, one does. */
const breakLock = (path: string, pid: string): void => {
  const breaker = `${path}-${pid}`;
  if (!claim(breaker, String(process.pid))) {
    // It may have been killed too.
    if (isAbandoned(breaker, holder(breaker) ?? "")) remove(breaker);
    return;
  }
  if (holder(path) === pid) remove(path);
  remove(breaker);
};

const patience = { tries: 600, milliseconds: 50 };

const acquire = (path: string): void => {
  for (let tries = 0; tries < patience.tries; tries++) {
    if (claim(path, String(process.pid))) return;
    const pid = holder(path);
    if (pid !== null && isAbandoned(path, pid)) breakLock(path, pid);
    else pause(patience.milliseconds);
  }
  throw invalid("graph", path, `process ${holder(path) ?? ""} has been writing to it; if it is gone, remove this file`);
};

/** Runs an action while no other process may change the folder; waits for one that does. */
export const locked = <T>(folder: string, action: () => T): T => {
  const path = join(folder, "lock");
  acquire(path);
  try {
    return action();
  } finally {
    remove(path);
  }
};
