import { readFileSync } from "node:fs";

const table = (name: string): readonly Readonly<Record<string, string>>[] => {
  const [head = "", ...lines] = readFileSync(new URL(`../ontology/${name}.tsv`, import.meta.url), "utf8")
    .trimEnd()
    .split("\n");
  const columns = head.split("\t");
  return lines.map((line) => {
    const cells = line.split("\t");
    return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ""]));
  });
};

/** Numbers from 0 up to 1 that depend on the seed alone. */
export const random = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
};

const prose = [
  "坚持稳中求进工作总基调，统筹推进各项重点任务，全年目标基本完成。",
  "深化“放管服”改革，营商环境持续优化，市场主体活力进一步增强。",
  "老旧小区改造、公园绿地建设等一批民生实事得到群众认可。",
  "加强基层治理体系建设，推动公共服务向农村延伸，城乡差距继续缩小。",
  "产业链招商取得进展，一批重大项目顺利推进，为稳增长提供坚实支撑。",
  "大力推进污染防治，生态环境质量稳步改善，绿色发展底色更加鲜明。",
  "科技创新平台加快布局，成果转化渠道更加畅通，人才吸引力不断提升。",
  "防汛抗旱、安全生产和森林防火工作扎实有效，社会大局保持和谐稳定。",
] as const;

/** Chinese text of the kind that zhitu reads, as many characters long as asked for; the same seed gives the same text. */
export const chineseText = (length: number, seed = 1): string => {
  const next = random(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const named = (name: string): readonly string[] => table(name).map(({ zh = "" }) => zh);
  const places = table("places").filter(({ level }) => level !== "country");
  const [indicators, organizations, policies, designations] = [
    table("indicators").filter(({ dimension }) => dimension === "money"),
    named("organizations"),
    named("policies"),
    named("designations"),
  ];
  const digits = (most: number, places = 0): string => (next() * most).toFixed(places);
  const year = (): string => String(2010 + Math.floor(next() * 14));
  const ordinal = (): string => pick(["第一", "第二", "第三", "第五", "第八", "第十二"]);
  const sentences: readonly ((place: string) => string)[] = [
    (place) => `${year()}年，${place}${pick(indicators).zh}达${digits(9000, 1)}亿元，比上年增长${digits(15, 1)}%。`,
    (place) =>
      `${place}城镇、农村居民人均可支配收入分别为${digits(60000)}元和${digits(30000)}元，分别增长${digits(9, 1)}%和${digits(9, 1)}%。`,
    () => `全市${pick(indicators).zh}${digits(800, 2)}亿元，总量居全省${ordinal()}，同比提高${digits(3, 1)}个百分点。`,
    (place) => `${place}与${pick(organizations)}签署合作协议，总投资约${digits(300)}亿元。`,
    (place) => `${place}深入贯彻${pick(policies)}，入选${pick(designations)}。`,
    (place) => `到${year()}年，${place}将建成${digits(50)}个示范园区，森林覆盖率不低于${digits(70, 1)}%。`,
    () => `近年来，累计引进各类人才${digits(20000)}人，${digits(500)}余项研发成果转化落地。`,
    () => pick(prose),
    () => pick(prose),
  ];
  const pieces: string[] = [];
  for (let written = 0; written < length; ) {
    const place = pick(places).zh ?? "";
    const paragraph = Array.from({ length: 3 + Math.floor(next() * 4) }, () => pick(sentences)(place)).join("");
    pieces.push(paragraph, "\n");
    written += paragraph.length + 1;
  }
  return pieces.join("").slice(0, length);
};
