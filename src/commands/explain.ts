import type { Explanation } from "../index.ts";
import { type Common, openKnown, type Register, subcommand } from "./command.ts";
import { nameIn } from "./rows.ts";
import { plain } from "./table.ts";
import { styled, type Terminal, worded } from "./terminal.ts";

type Proof = Explanation["evidence"][number];

const proofLines = (proof: Proof, terminal: Terminal): readonly string[] => {
  const quote = styled(terminal, "bold", plain(proof.text));
  const place = `${plain(proof.document)} ${proof.start}–${proof.end}`;
  const rule = proof.rule === null ? "" : `${worded(terminal, { zh: "规则", en: "rule" })} ${proof.rule}`;
  const trust =
    proof.confidence === null ? "" : `${worded(terminal, { zh: "可信度", en: "confidence" })} ${proof.confidence}`;
  const notes = [place, proof.title === null ? "" : plain(proof.title), rule, trust].filter((note) => note !== "");
  return [
    "",
    `  …${plain(proof.before)}【${quote}】${plain(proof.after)}…`,
    `  ${styled(terminal, "dim", notes.join(" · "))}`,
  ];
};

/** Where a fact comes from: the characters, the words around them, the rule, other sources. */
export const explain: Register = (shell) => {
  const { terminal } = shell;
  return subcommand(shell, {
    usage: "explain <id>",
    summary: {
      zh: "一条事实从何而来：原文、上下文、规则、其他来源",
      en: "where a fact comes from: the characters, the words around them, the rule, other sources",
    },
    examples: ["zhitu explain 盘锦", "zhitu figures --subject 盘锦 --json | jq -r '.[0].id' | xargs zhitu explain"],
  }).action(async (id: string, { json, ...options }: Common) => {
    const graph = await openKnown(options);
    const { label, evidence, others, ...found } = graph.explain(id);
    if (json) return terminal.print(JSON.stringify({ ...found, label, evidence, others }, null, 2));
    const name = (named: { readonly id: string; readonly label: typeof label }) =>
      plain(nameIn(named, terminal.language));
    const further = worded(terminal, { zh: "另见", en: "see also" });
    const lines = [
      styled(terminal, "bold", name({ id: found.id, label })),
      styled(terminal, "dim", found.id),
      ...evidence.flatMap((proof) => proofLines(proof, terminal)),
      ...(others.length === 0 ? [] : ["", further, ...others.map((other) => `  ${name(other)}  ${other.id}`)]),
    ];
    terminal.print(lines.join("\n"));
  });
};
