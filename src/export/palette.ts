import type { NodeKind } from "./view.ts";

/** A colour in each kind of notation that formats want. */
export interface Colour {
  readonly hex: string;
  readonly rgb: readonly [number, number, number];
}

const colour = (hex: string): Colour => ({
  hex,
  rgb: [Number.parseInt(hex.slice(1, 3), 16), Number.parseInt(hex.slice(3, 5), 16), Number.parseInt(hex.slice(5), 16)],
});

/** Kinds by colour, apart in hue and lightness so that they stay apart for the colour-blind. */
export const palette = {
  place: colour("#0b7a5e"),
  organization: colour("#2f6fb5"),
  project: colour("#d9770f"),
  policy: colour("#8a4fa3"),
  designation: colour("#c9a000"),
  person: colour("#c23b54"),
  event: colour("#35a3b8"),
  figure: colour("#7d8590"),
  document: colour("#8c6244"),
} satisfies Record<NodeKind, Colour>;

const luminance = ({ rgb }: Colour): number => {
  const [r, g, b] = rgb.map((channel) => (channel / 255) ** 2.2) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** The colour of text on a colour: dark on what is light. */
export const inkOn = (ground: Colour): string => (luminance(ground) > 0.22 ? "#14181e" : "#ffffff");
