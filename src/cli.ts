#!/usr/bin/env node
import { createRequire } from "node:module";
import { complain } from "./commands/command.ts";
import { run } from "./commands/index.ts";
import { roomWanted, runWithRoom } from "./commands/room.ts";
import { processTerminal } from "./commands/terminal.ts";
import { speechOf } from "./commands/words.ts";
import { ZhituError } from "./errors.ts";

const { version } = createRequire(import.meta.url)("../package.json") as { readonly version: string };
const argv = process.argv.slice(2);
const terminal = processTerminal(speechOf(argv, process.env), process);

// A reader that has seen enough (head, less) closes the pipe; that is no failure.
const leave = (error: NodeJS.ErrnoException): void => {
  if (error.code === "EPIPE") process.exit(0);
  const why = error.code === "ENOSPC" ? "no space left on the device" : error.message;
  complain(terminal, new ZhituError(`invalid file: stdout (${why})`));
  process.exit(1);
};
process.stdout.on("error", leave);
process.stderr.on("error", () => process.exit(1));

const room = roomWanted(argv, process.env);
process.exitCode = room === null ? await run(argv, terminal, version) : await runWithRoom(room, terminal);
