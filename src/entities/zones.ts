import type { Lexicon, Thing } from "../model.ts";

/** 天津开发区 is what 天津经济技术开发区 is called in short. */
export const zoneShorts = (name: string): readonly string[] => {
  const found = /^(.{2,}?)(经济技术|经济|高新技术产业|高新技术)开发区$/u.exec(name);
  if (found === null) return [];
  const [, place, sort = ""] = found;
  return sort.startsWith("经济") ? [`${place}开发区`, `${place}经开区`] : [`${place}高新区`, `${place}开发区`];
};

/** 大连开发区 is listed as 大连经济技术开发区. */
export const listedZone = (name: string, lexicon: Lexicon): Thing | null => {
  const [, place, sort] = /^(.{2,}?)(高新|经)?(?:开发区|开区|区)$/u.exec(name) ?? [];
  if (place === undefined || !/(?:开发区|经开区|高新区)$/u.test(name)) return null;
  const full = `${place}${sort === "高新" ? "高新技术产业" : "经济技术"}开发区`;
  return lexicon.named(full).find(({ kind }) => kind === "place") ?? null;
};
