import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import type { Quad } from "@rdfjs/types";
import { bounded } from "./n3.ts";

type Canonize = (quads: readonly Quad[], options: { readonly algorithm: "RDFC-1.0" }) => Promise<string>;

const { canonize } = createRequire(import.meta.url)("rdf-canonize") as { readonly canonize: Canonize };

/** The dataset as canonical N-Quads (RDFC-1.0): the same for all datasets that say the same. */
export const canonical = (quads: Iterable<Quad>): Promise<string> =>
  canonize([...bounded(quads, "it is too large to be made canonical in memory")], { algorithm: "RDFC-1.0" });

/** The RDFC-1.0 hash of a dataset: SHA-256 over its canonical N-Quads. */
export const datasetHash = async (quads: Iterable<Quad>): Promise<string> =>
  createHash("sha256")
    .update(await canonical(quads))
    .digest("hex");
