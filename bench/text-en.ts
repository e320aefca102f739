import { random } from "./text.ts";

const prose = [
  "The city will keep improving its business environment and make government services easier to use.",
  "Officials said that flood control, work safety and forest fire prevention were carried out in a sound way.",
  "More platforms for innovation were set up, and the channels for putting research results to use became smoother.",
  "Old neighborhoods were renovated, and the quality of public services in rural areas improved steadily.",
] as const;

const places = ["Linhe", "Dongping", "Qingshan", "Baisha", "Wuyang", "Taihu", "Longgang"] as const;
const indicators = ["GDP", "retail sales", "fixed-asset investment", "foreign trade", "fiscal revenue"] as const;

/** English text of the kind that zhitu reads, as many characters long as asked for; the same seed gives the same text. */
export const englishText = (length: number, seed = 1): string => {
  const next = random(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const digits = (most: number, places = 0): string => (next() * most).toFixed(places);
  const year = (): string => String(2010 + Math.floor(next() * 14));
  const sentences: readonly ((place: string) => string)[] = [
    (place) =>
      `${place}'s ${pick(indicators)} reached ${digits(900, 1)} billion yuan in ${year()}, up ${digits(15, 1)} percent year on year. `,
    (place) =>
      `In the first half of ${year()}, ${place} attracted US$${digits(9, 2)} billion, ranking ${pick(["second", "third", "fifth"])} in the province. `,
    (place) => `By the end of ${year()}, ${place} will have built more than ${digits(60)} demonstration parks. `,
    () =>
      `Growth was ${digits(3, 1)} percentage points higher than a year earlier, and nearly two thirds of the villages were connected. `,
    () => `The park covers ${digits(90, 1)} square kilometers and ${digits(9)}00 mu of wetland. `,
    () => `${pick(prose)} `,
    () => `${pick(prose)} `,
  ];
  const pieces: string[] = [];
  for (let written = 0; written < length; ) {
    const place = pick(places);
    const paragraph = Array.from({ length: 3 + Math.floor(next() * 4) }, () => pick(sentences)(place)).join("");
    pieces.push(paragraph.trimEnd(), "\n");
    written += paragraph.length;
  }
  return pieces.join("").slice(0, length);
};
