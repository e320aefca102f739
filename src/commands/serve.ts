import { InvalidArgumentError } from "commander";
import { type Common, openKnown, type Register, subcommand } from "./command.ts";
import { worded } from "./terminal.ts";

interface ServeOptions extends Common {
  readonly port?: number;
  readonly cors?: string;
}

const port = (value: string): number => {
  if (!/^\d{1,5}$/u.test(value) || Number(value) > 65_535) throw new InvalidArgumentError("0 to 65535.");
  return Number(value);
};

const interrupted = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });

/** Serves the graph on this machine until it is interrupted. */
export const serve: Register = (shell) => {
  const { terminal } = shell;
  return subcommand(shell, {
    usage: "serve",
    summary: {
      zh: "在本机提供 SPARQL 1.1 协议（/sparql）和图存储读取（/data）",
      en: "serve the SPARQL 1.1 Protocol (/sparql) and reading by graphs (/data) on this machine",
    },
    examples: ["zhitu serve", "zhitu serve --port 8080 --cors '*'"],
  })
    .option(
      "--port <n>",
      worded(terminal, { zh: "端口，0 为任意空闲端口（默认 3030）", en: "port, 0 for a free one (default: 3030)" }),
      port,
    )
    .option("--cors <origin>", worded(terminal, { zh: "允许哪个来源的网页访问", en: "an origin whose pages may ask" }))
    .action(async ({ json, port: wanted, cors, ...options }: ServeOptions) => {
      const graph = await openKnown(options);
      const server = await graph.serve({ port: wanted, cors });
      terminal.print(json ? JSON.stringify({ url: server.url }) : `${server.url}/sparql`);
      await interrupted();
      await server.close();
    });
};
