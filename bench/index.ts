/** `npm run bench` measures extraction; `npm run bench -- store 1000` another thing, with its own arguments. */
const benches = ["extract", "recognize", "lexicon", "english", "graph", "store", "export", "confidence"] as const;

const [wanted = "extract"] = process.argv.splice(2, 1);
if (benches.some((bench) => bench === wanted)) await import(`./${wanted}.js`);
else {
  console.error(`unknown bench: ${wanted} (known: ${benches.join(", ")})`);
  process.exitCode = 2;
}
