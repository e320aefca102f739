import { Converter } from "opencc-js/t2cn";

/** Characters that only traditional Chinese writes, and that hardly a text of any length does without. */
const signs = new Uint8Array(0x10000);
for (const sign of "們來國學會業產億萬縣區點長門東車見貝馬鄉鎮發對經濟農業為與個這過還進開關實現總從應該將術體處時間環設計劃際際認識員質資源轉變動機關係統計數據團圍戰爭")
  signs[sign.charCodeAt(0)] = 1;

const sample = 4000;
const telling = 0.01;

/** Whether a text is written in traditional characters. */
export const isTraditional = (text: string): boolean => {
  const size = Math.min(text.length, sample);
  let found = 0;
  for (let at = 0; at < size; at++) found += signs[text.charCodeAt(at)]!;
  return found > size * telling;
};

let converter: ((text: string) => string) | null = null;

const convert = (text: string): string => {
  const made = converter ?? Converter({ from: "t", to: "cn" });
  converter = made;
  return made(text);
};

const sameLength = (line: string): string => {
  const converted = convert(line);
  if (converted.length === line.length) return converted;
  return [...line]
    .map((character) => {
      const one = convert(character);
      return one.length === character.length ? one : character;
    })
    .join("");
};

/** Traditional Chinese in simplified characters, unit for unit as long as before; other text as it is. */
export const simplified = (text: string): string => (isTraditional(text) ? text.replace(/[^\n]+/gu, sameLength) : text);
