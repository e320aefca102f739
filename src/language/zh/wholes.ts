import { isFraction, isPercent } from "./measure.ts";
import { textOf } from "./predicate.ts";
import type { Carried, Spot } from "./spots.ts";

const SHARED = /^(.{2,}?)(?:所?占.+|所?占比|比重)$/u;
const GROWN =
  /^(?:按可比(?:价格?|口径)(?:计算)?|可比价|同比|环比|比(?:上年|去年)(?:同期)?|较(?:上年|去年)(?:同期)?|年均|累计)*(?:实际|名义)?(?:增长|下降|增|降|增加|减少|回落|上升)了?(?:约|近)?$/u;

/** 采矿业增加值占比达96.05%，同比下降15.6%: what falls is that which has the share. */
const growing = (carried: Carried, { amount, before }: Spot): Carried => {
  const whole = SHARED.exec(carried.indicators.at(-1) ?? "")?.[1];
  if (whole === undefined || carried.measure !== "share" || !isPercent(amount) || !GROWN.test(textOf(before)))
    return carried;
  return { ...carried, indicators: [whole], measure: "level", suffix: "" };
};

const OF_REGION = /占(?:全[国省市区县州球]|世界|我国)[^的]{0,4}$/u;

/** What changes, grows and ranks behind a share: 占汽车总量的5.2%，较2020年底增加了6.1万辆; 占全国的39%，居首位. */
export const ofWhole = (carried: Carried, spot: Spot): Carried => {
  const { amount } = spot;
  const ranksShare = amount.unit === "rank" && !OF_REGION.test(carried.indicators.at(-1) ?? "");
  const ofShare = isPercent(amount) || isFraction(amount) || amount.unit === "pp" || ranksShare;
  if (carried.measure !== "share" || carried.named.length === 0 || ofShare) return growing(carried, spot);
  return { ...carried, indicators: carried.named.slice(-1), measure: "level", suffix: "" };
};
