import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Quad } from "@rdfjs/types";
import { invalid } from "../errors.ts";
import { serviceDescription } from "./description.ts";
import { type Asked, readGraph, readQuery } from "./requests.ts";
import { rowsOf } from "./rows.ts";
import { type Limits, type Outcome, type Workers, workers } from "./workers.ts";

export type { Limits } from "./workers.ts";

export interface ServeOptions extends Partial<Limits> {
  /** 3030 by default; 0 takes a free one. */
  readonly port?: number | undefined;
  /** Processes that answer, 2 by default: one goes on while another is replaced. */
  readonly processes?: number | undefined;
  /** An origin that pages may ask from, or `*`; none by default. */
  readonly cors?: string | undefined;
}

/** A running server. */
export interface Server {
  /** `http://127.0.0.1:3030` */
  readonly url: string;
  close(): Promise<void>;
}

const defaults: Limits = { time: 10_000, memory: 2 * 2 ** 30, rows: 100_000 };
const address = "127.0.0.1";

interface Reply {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const plain = (status: number, body: string, headers: Readonly<Record<string, string>> = {}): Reply => ({
  status,
  type: "text/plain",
  body: `${body}\n`,
  headers,
});

const stops: Readonly<Record<string, (limits: Limits) => Reply>> = {
  time: ({ time }) => plain(503, `the query was stopped: it took more than ${time} ms`),
  memory: ({ memory }) => plain(503, `the query was stopped: it took more than ${memory} bytes of memory`),
  failed: () => plain(500, "the query brought its process down; the server goes on"),
  busy: () => plain(503, "too many queries are waiting", { "Retry-After": "1" }),
};

const replyTo = (outcome: Outcome, type: string, limits: Limits): Reply => {
  if ("stopped" in outcome) return stops[outcome.stopped]!(limits);
  if ("invalid" in outcome) return plain(400, outcome.invalid);
  const rows = rowsOf(outcome.text, type);
  if (rows > limits.rows)
    return plain(503, `the result has ${rows} rows, at most ${limits.rows} are given: add a LIMIT`);
  return { status: 200, type, body: outcome.text };
};

interface Setting {
  readonly pool: Workers;
  readonly limits: Limits;
  readonly cors: string | undefined;
}

const answerAsked = async (asked: Asked, { pool, limits }: Setting, signal: AbortSignal): Promise<Reply> => {
  if ("status" in asked) return plain(asked.status, asked.why, asked.allow === undefined ? {} : { Allow: asked.allow });
  if ("describe" in asked) return { status: 200, type: asked.describe, body: "" };
  return replyTo(await pool.ask(asked.ask, signal), asked.ask.options.media, limits);
};

/** A graph is read whole or not at all: its rows are not counted. */
const whole = (setting: Setting): Setting => ({
  ...setting,
  limits: { ...setting.limits, rows: Number.POSITIVE_INFINITY },
});

/** A graph that holds nothing is no graph. */
const graphReply = async (
  request: IncomingMessage,
  url: URL,
  setting: Setting,
  signal: AbortSignal,
): Promise<Reply> => {
  const asked = readGraph(request, url);
  const graph = "graph" in asked ? asked.graph : undefined;
  if (graph === undefined) return answerAsked(asked, whole(setting), signal);
  const options = { media: "text/csv" };
  const exists = await setting.pool.ask({ query: `ASK { GRAPH <${graph}> { ?s ?p ?o } }`, options }, signal);
  if ("text" in exists && exists.text.trim() === "false") return plain(404, `no graph: ${graph}`);
  return answerAsked(asked, whole(setting), signal);
};

const queryReply = async (
  request: IncomingMessage,
  url: URL,
  setting: Setting,
  signal: AbortSignal,
): Promise<Reply> => {
  const asked = await readQuery(request, url);
  const reply = await answerAsked(asked, setting, signal);
  return "describe" in asked ? { ...reply, body: serviceDescription(url, asked.describe) } : reply;
};

const routes: Readonly<Record<string, typeof queryReply>> = { "/sparql": queryReply, "/data": graphReply };

const corsHeaders = (cors: string | undefined): Readonly<Record<string, string>> =>
  cors === undefined
    ? {}
    : { "Access-Control-Allow-Origin": cors, "Access-Control-Allow-Headers": "Content-Type, Accept", Vary: "Origin" };

const preflight: Reply = {
  status: 204,
  type: "text/plain",
  body: "",
  headers: { Allow: "GET, HEAD, POST, OPTIONS", "Access-Control-Allow-Methods": "GET, HEAD, POST, OPTIONS" },
};

/** A page elsewhere that has made its name point here must not get in. */
const isOurHost = (request: IncomingMessage): boolean =>
  /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i.test(request.headers.host ?? "");

const route = (request: IncomingMessage, setting: Setting, signal: AbortSignal): Promise<Reply> | Reply => {
  if (!isOurHost(request)) return plain(403, "this server answers to 127.0.0.1 and localhost");
  const url = new URL(request.url ?? "/", `http://${request.headers.host}`);
  const reply = routes[url.pathname];
  if (reply === undefined) return plain(404, "there are /sparql and /data");
  return request.method === "OPTIONS" ? preflight : reply(request, url, setting, signal);
};

const send = (response: ServerResponse, request: IncomingMessage, { status, type, body, headers }: Reply): void => {
  const bytes = Buffer.from(body);
  response.writeHead(status, {
    "Content-Type": `${type}; charset=utf-8`,
    "Content-Length": bytes.length,
    "X-Content-Type-Options": "nosniff",
    ...headers,
  });
  response.end(request.method === "HEAD" ? undefined : bytes);
};

const handle = async (request: IncomingMessage, response: ServerResponse, setting: Setting): Promise<void> => {
  const gone = new AbortController();
  response.once("close", () => gone.abort());
  for (const [name, value] of Object.entries(corsHeaders(setting.cors))) response.setHeader(name, value);
  const reply = await Promise.resolve(route(request, setting, gone.signal)).catch(
    (): Reply => plain(500, "the server failed"),
  );
  if (!response.destroyed) send(response, request, reply);
};

const whyNot = ({ code, message }: Error & { readonly code?: unknown }): string => {
  if (code === "EADDRINUSE") return "something else listens there";
  return code === "EACCES" ? "permission denied" : message;
};

/** Serves quads by the SPARQL 1.1 Protocol at `/sparql` and by the Graph Store Protocol at `/data`, on 127.0.0.1. */
export const serve = async (quads: Iterable<Quad>, options: ServeOptions = {}): Promise<Server> => {
  const { port = 3030, processes = 2, cors, ...given } = options;
  const limits = { ...defaults, ...given };
  const pool = workers(quads, limits, processes);
  const server = createServer((request, response) => void handle(request, response, { pool, limits, cors }));
  try {
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(port, address, resolve);
    });
    await pool.ready;
  } catch (error) {
    pool.close();
    server.close();
    if (error instanceof Error && "code" in error) throw invalid("port", String(port), whyNot(error));
    throw error;
  }
  return {
    url: `http://${address}:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        pool.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
