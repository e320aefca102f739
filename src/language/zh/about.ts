import type { Placed } from "../../model.ts";
import type { Reading } from "../language.ts";
import { openedBy } from "../opening.ts";
import { SPEAKS } from "./topics.ts";

const BEFORE =
  /^[\s，,、：:“"]*(?:在|近日|日前|前不久|不久前|最近|近年来|眼下|如今|(?:这|近|连)(?:几|两|些)[天日]|今年以来|当前|据悉|据介绍|据统计|其中|截至|截止|目前|同时|此外)?[\s，,]*$/u;

/** 党的十九大以来 says since when. */
const AS_TIME = /^(?:以来|[以之]?[后前]|期间|闭幕)/u;

/** 市委书记、市长李某: whose post it is. */
const POST = /^[^，。；]{0,12}?(?:书记|[市县区省州镇乡院校处局厅部事会]长|主任|主席|经理|总裁|负责人|代表)$/u;

/** 省统计局数据显示，…; 国家统计局：…: who counted or says so is not who has it. */
const AS_SOURCE =
  /^(?:[^，。；：]{0,8}?(?:数据|统计|监测|调查|报告|消息|通报|信息)(?:显示|表明|发布|公布|称)?[，：:]|[：:])/u;

/** 水利部副部长…介绍: whoever holds the post, known by name or not, is who speaks. */
const HOLDS =
  /^(?:党组|党委)?(?:副|原)?(?:书记|部长|省长|市长|厅长|局长|主任|主席|司长|秘书长|新闻发言人|有关负责人|相关负责人)/u;

/** What a Chinese sentence or heading is about: what its first words name. */
export const about = (reading: Reading): string | null => {
  const { sentence, mentions } = reading;
  const between = (start: number, end: number): string =>
    sentence.text.slice(start - sentence.start, end - sentence.start);
  const dates = ({ kind, end }: Placed): boolean => kind === "event" && AS_TIME.test(between(end, end + 2));
  const ofPost = ({ end }: Placed): boolean =>
    HOLDS.test(between(end, end + 8)) ||
    mentions.some(({ kind, start }) => kind === "person" && start >= end && POST.test(between(end, start)));
  const isSource = ({ kind, name, end }: Placed): boolean =>
    (kind === "event" || (kind === "organization" && SPEAKS.test(name))) && AS_SOURCE.test(between(end, end + 16));
  return openedBy(reading, {
    before: BEFORE,
    passes: (mention) => dates(mention) || ofPost(mention) || isSource(mention),
  });
};
