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

const [same, differs, wideDigit] = [0, 1, 2];
const units = new Uint8Array(0x10000).fill(same);
for (const character of variants.keys())
  units[character.charCodeAt(0)] = character >= "０" && character <= "９" ? wideDigit : differs;

const thinGrouping = /(?<=[0-9])[\u2009\u202f](?=[0-9]{3}(?![0-9]))/gu;
const wideGrouping = /(?<=[０-９])，(?=[０-９]{3}(?![０-９]))/gu;

/** What a text holds that is spelled in another way: nothing mostly. */
const variantIn = (text: string): number => {
  let found = same;
  for (let at = 0; at < text.length; at++) {
    const here = units[text.charCodeAt(at)]!;
    if (here > found) found = here;
  }
  return found;
};

/** The text in one spelling, character for character: every offset stays what it was. */
export const spelled = (text: string): string => {
  const found = variantIn(text);
  if (found === same) return text;
  const grouped = (found === wideDigit ? text.replace(wideGrouping, ",") : text).replace(thinGrouping, ",");
  let out = "";
  let from = 0;
  for (let at = 0; at < grouped.length; at++) {
    if (units[grouped.charCodeAt(at)] === same) continue;
    const character = grouped.charAt(at);
    out += grouped.slice(from, at) + (variants.get(character) ?? character);
    from = at + 1;
  }
  return out + grouped.slice(from);
};
