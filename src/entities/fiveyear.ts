const digits: Readonly<Record<string, string>> = {
  一: "一",
  二: "二",
  三: "三",
  四: "四",
  五: "五",
  六: "六",
  七: "七",
};

const long = /^(.*?)国民经济和社会发展第(十?[一二三四五六七])个五年规划/u;
const short = /^(.*?)[“"]?(十[一二三四五六七])五[”"]?(?:时期)?(?:规划纲要|规划|发展规划)?$/u;

/** 济南市“十四五”规划 is 济南市国民经济和社会发展第十四个五年规划…纲要: the same key for both, or null. */
export const fiveYearKey = (name: string): string | null => {
  const bare = name.replace(/[《》]/gu, "");
  const found = long.exec(bare) ?? short.exec(bare);
  const [, place = "", number = ""] = found ?? [];
  return found === null || digits[number.at(-1) ?? ""] === undefined ? null : `${place}·${number}五`;
};
