/** The finals that each initial of Mandarin takes in Hanyu Pinyin. */
const finals: Readonly<Record<string, string>> = {
  "": "a o e ai ei ao ou an en ang eng er",
  b: "a o ai ei ao an en ang eng i ie iao ian in ing u",
  p: "a o ai ei ao ou an en ang eng i ie iao ian in ing u",
  m: "a o e ai ei ao ou an en ang eng i ie iao iu ian in ing u",
  f: "a o ei ou an en ang eng u",
  d: "a e ai ei ao ou an en ang eng ong i ia ie iao iu ian ing u uo ui uan un",
  t: "a e ai ao ou an ang eng ong i ie iao ian ing u uo ui uan un",
  n: "a e ai ei ao ou an en ang eng ong i ie iao iu ian in iang ing u uo uan v ve",
  l: "a e ai ei ao ou an ang eng ong i ia ie iao iu ian in iang ing u uo uan un v ve ue",
  g: "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
  k: "a e ai ao ou an en ang eng ong u ua uo uai ui uan un uang",
  h: "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
  j: "i ia ie iao iu ian in iang ing iong u ue uan un",
  q: "i ia ie iao iu ian in iang ing iong u ue uan un",
  x: "i ia ie iao iu ian in iang ing iong u ue uan un",
  zh: "a e i ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
  ch: "a e i ai ao ou an en ang eng ong u ua uo uai ui uan un uang",
  sh: "a e i ai ei ao ou an en ang eng u ua uo uai ui uan un uang",
  r: "e i ao ou an en ang eng ong u ua uo ui uan un",
  z: "a e i ai ei ao ou an en ang eng ong u uo ui uan un",
  c: "a e i ai ao ou an en ang eng ong u uo ui uan un",
  s: "a e i ai ao ou an en ang eng ong u uo ui uan un",
  y: "a e i ao ou an in ang ing ong u ue uan un",
  w: "a o ai ei an en ang eng u",
};

const syllables = new Set(
  Object.entries(finals).flatMap(([initial, list]) => list.split(" ").map((final) => initial + final)),
);

const longest = 6;

/** In how few syllables a word of small letters can be read as pinyin; 0 where it cannot. */
export const syllableCount = (lower: string): number => {
  const plain = lower
    .normalize("NFKD")
    .replace(/u\u0308/gu, "v")
    .replace(/\p{M}/gu, "");
  const fewest: (number | null)[] = [0];
  for (let end = 1; end <= plain.length; end++) {
    fewest[end] = null;
    for (let start = Math.max(0, end - longest); start < end; start++) {
      const before = fewest[start];
      if (before == null || !syllables.has(plain.slice(start, end).replace(/['’]/gu, ""))) continue;
      if (fewest[end] == null || before + 1 < fewest[end]!) fewest[end] = before + 1;
    }
  }
  return fewest[plain.length] ?? 0;
};
