/** Characters that numbers, units and times are written with, and below each the spelling in which they are read. */
const rows: readonly (readonly [string, string])[] = [
  // Traditional characters.
  [
    "萬億兩貳參陸零餘幾點個項張頭畝噸頃圓條戶輛臺歲時鐘週紀葉電標準將於約過達來後內號銜層場處間棟門種類筆對雙組隊體裏裡釐頓絕續連開東國區縣鄉鎮級產業穩當離滿數幣鎊韓羅盧發賽顆歐規劃從較與這",
    "万亿两贰叁陆〇余几点个项张头亩吨顷圆条户辆台岁时钟周纪叶电标准将于约过达来后内号衔层场处间栋门种类笔对双组队体里里厘顿绝续连开东国区县乡镇级产业稳当离满数币镑韩罗卢发赛颗欧规划从较与这",
  ],
  // Full width, and the many minus signs and spaces.
  ["○％﹪．／∕⁄－−﹣‐‑＋～〜∼∶￥＄\u00a0\u2009\u202f", "〇%%.///-----+~~~：¥$   "],
  ["０１２３４５６７８９", "0123456789"],
  ["ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"],
  ["ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ", "abcdefghijklmnopqrstuvwxyz"],
];

const variants = new Map(
  rows.flatMap(([from, to]) => [...from].map((character, at) => [character, to[at] ?? character] as const)),
);

const isVariant = new Uint8Array(0x10000);
for (const character of variants.keys()) isVariant[character.charCodeAt(0)] = 1;

/** Most sentences have no variant at all. */
const hasVariant = (text: string): boolean => {
  for (let at = 0; at < text.length; at++) if (isVariant[text.charCodeAt(at)] === 1) return true;
  return false;
};

const variant = new RegExp(`[${[...variants.keys()].join("").replace(/[\\\]^-]/gu, "\\$&")}]`, "gu");
const wideGrouping = /(?<=[０-９])，(?=[０-９]{3}(?![０-９]))/gu;

/** The text in one spelling, character for character: every offset stays what it was. */
export const spelled = (text: string): string =>
  hasVariant(text)
    ? text.replace(wideGrouping, ",").replace(variant, (character) => variants.get(character) ?? character)
    : text;
