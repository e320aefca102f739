import { createRequire } from "node:module";
import type { ResvgRenderOptions } from "@resvg/resvg-js";
import type { Content, Format } from "./format.ts";
import { graphPicture } from "./svg.ts";

const require = createRequire(import.meta.url);

type Font = NonNullable<ResvgRenderOptions["font"]>;

/** Pixels for each unit of the picture: sharp in print. */
const zoom = 2;

const systemFonts: Font = {
  loadSystemFonts: true,
  defaultFontFamily: "Noto Sans CJK SC",
  sansSerifFamily: "Noto Sans CJK SC",
};

const draw = (svg: string, options: ResvgRenderOptions) => {
  const { Resvg } = require("@resvg/resvg-js") as typeof import("@resvg/resvg-js");
  return new Resvg(svg, options).render();
};

const han = /\p{Script=Han}/u;

/** Whether these fonts have Chinese characters: without them every character is the same box, or nothing. */
export const drawsChinese = (font: Font = systemFonts): boolean => {
  const drawn = (character: string): Buffer =>
    draw(
      `<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><text y="16" font-size="16" font-family="Noto Sans CJK SC">${character}</text></svg>`,
      { font },
    ).pixels;
  return !drawn("中").equals(drawn("文"));
};

/** Draws a picture as PNG with the fonts of this machine; warns where these have no Chinese characters. */
export const rasterized = (picture: Iterable<string>): Uint8Array => {
  const svg = [...picture].join("");
  if (han.test(svg) && !drawsChinese())
    process.emitWarning(
      "no font with Chinese characters is installed (fonts-noto-cjk has them): names will be missing",
    );
  return draw(svg, { fitTo: { mode: "zoom", value: zoom }, font: systemFonts }).asPng();
};

/** A picture of the graph in pixels, for where no SVG can go. */
export const png: Format = {
  id: "png",
  title: { zh: "PNG 图", en: "PNG picture" },
  extensions: ["png"],
  media: "image/png",
  binary: true,
  write: (input, options): Content => rasterized(graphPicture(input, options)),
};
