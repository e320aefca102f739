import { createRequire } from "node:module";
import type { Content, Format } from "./format.ts";
import { graphPicture } from "./svg.ts";

const require = createRequire(import.meta.url);

/** Pixels for each unit of the picture: sharp in print. */
const zoom = 2;

/** Draws a picture as PNG with the fonts of this machine. */
export const rasterized = (picture: Iterable<string>): Uint8Array => {
  const { Resvg } = require("@resvg/resvg-js") as typeof import("@resvg/resvg-js");
  const font = { loadSystemFonts: true, defaultFontFamily: "Noto Sans CJK SC", sansSerifFamily: "Noto Sans CJK SC" };
  return new Resvg([...picture].join(""), { fitTo: { mode: "zoom", value: zoom }, font }).render().asPng();
};

export const png: Format = {
  id: "png",
  title: { zh: "PNG 图", en: "PNG picture" },
  extensions: ["png"],
  media: "image/png",
  binary: true,
  write: (input, options): Content => rasterized(graphPicture(input, options)),
};
