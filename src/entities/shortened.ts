import type { Mention } from "../model.ts";

const short = /^\p{Script=Han}{2,8}$/u;
const widestRest = 14;
/** What goes on after the short name of a firm: 海螺|水泥, 莱克电气|（苏州）有限公司. */
const firmRest =
  /^[\p{Script=Han}（）()]*(?:集团|公司|股份|控股|水泥|汽车|科技|电器|电气|电子|食品|药业|医药|制药|能源|化工|石化|钢铁|酒业|乳业|重工|光伏|光电|材料|生物|软件|信息|通信|物流|航空|实业|矿业|锂业|半导体|智能|机械|装备|环保|置业|地产|银行|证券|保险)$/u;

const isFound = ({ kind, refers, things }: Mention): boolean =>
  kind === "organization" && !refers && things.length === 0;

/** 安徽|海螺水泥: the name behind the place with which it begins. */
const ownNames = (mention: Mention, sentence: readonly Mention[]): readonly string[] => {
  const place = sentence.find(
    ({ kind, start, end, rule }) =>
      kind === "place" && rule === "inside" && start === mention.start && end < mention.end,
  );
  return place === undefined ? [mention.name] : [mention.name, mention.name.slice(place.end - mention.start)];
};

/** 海螺 of a text that speaks of 海螺水泥 too is that firm, where only one is called so: its mentions take the full name. */
export const inFull = (mentions: readonly (readonly Mention[])[]): readonly (readonly Mention[])[] => {
  const firms: { readonly mention: Mention; readonly names: readonly string[] }[] = [];
  for (const sentence of mentions)
    for (const mention of sentence)
      if (mention.kind === "organization" && !mention.refers)
        firms.push({ mention, names: ownNames(mention, sentence) });
  if (firms.length < 2) return mentions;
  const fullOf = (name: string): Mention | null => {
    const full = firms.filter(({ names }) =>
      names.some((one) => {
        const rest = one.slice(name.length);
        return one.startsWith(name) && rest !== "" && rest.length <= widestRest && firmRest.test(rest);
      }),
    );
    const [first] = full;
    return first !== undefined && full.every(({ mention }) => mention.name === first.mention.name)
      ? first.mention
      : null;
  };
  return mentions.map((sentence) =>
    sentence.map((mention) => {
      const full = isFound(mention) && short.test(mention.name) ? fullOf(mention.name) : null;
      return full === null ? mention : { ...mention, name: full.name, things: full.things };
    }),
  );
};
