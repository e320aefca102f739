/** The seconds that an action takes, and its result. */
export const timed = async <T>(action: () => T | Promise<T>): Promise<readonly [number, T]> => {
  const start = process.hrtime.bigint();
  const result = await action();
  return [Number(process.hrtime.bigint() - start) / 1e9, result];
};

/** A row of what was measured. */
export const print = (what: string, ...cells: readonly string[]): void =>
  console.log(`${what.padEnd(40)}${cells.map((cell) => cell.padStart(18)).join("")}`);

/** The most memory that this process has held. */
export const mostMegabytes = (): number => Math.round(process.resourceUsage().maxRSS / 1024);
