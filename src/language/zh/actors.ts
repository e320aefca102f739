import type { Placed } from "../../model.ts";
import { preceding } from "../../text/preceding.ts";
import type { Clause, Unit } from "./clauses.ts";
import { isSaid } from "./statements.ts";
import { governing, joint, nominal, outside } from "./words.ts";

/** Who acts in a clause: those it names, someone it does not name, or nobody at all (then it is who acted before). */
export type Actors =
  | { readonly form: "named"; readonly who: readonly Placed[] }
  | { readonly form: "other" }
  | { readonly form: "unsaid" };

const prepositions =
  /^(?:在|对|对于|从|由|与|同|跟|向|为|为了|以|于|把|将|被|据|按|按照|根据|依据|围绕|依托|通过|经|经过|随着|沿|沿着|关于|给|至|到|自|除|除了|比|较|作为|受|因|因为|由于|针对|面对|面向|结合|凭借|借助)$/u;

/** Verbs and prepositions after which the next name acts in its turn: 助力上海|打造…, 围绕上海|打造…. */
const pivots =
  /^(?:提请|请|由|责成|授权|组织|会同|支持|推动|助力|帮助|鼓励|围绕|促进|引导|要求|让|使|带动|指导|帮扶|服务|明确|批准|同意|推进)$/u;

/** Whether the name at this place is one whom another helps or drives. */
export const isDriven = (units: readonly Unit[], mention: Placed): boolean => {
  const at = units.findIndex((unit) => unit.mention === mention);
  const before = preceding(units, at);
  return before !== undefined && before.mention === null && drives.test(before.text);
};

const drives = /^(?:支持|推动|助力|帮助|鼓励|促进|引导|带动|指导|帮扶|服务|推进|同意|批准|要求|让|使|对接|融入)$/u;

const acts = (mention: Placed): boolean =>
  mention.kind === "place" || mention.kind === "organization" || mention.kind === "person";

const withs = /^[与同和]$/u;
const goesOnTo = /^(?:[与同和及]|以及)$/u;
/** Tags of words that may stand between who acts and the verb. */
const adverbial = /^(?:[dtcu]|ad|vd|a$|m$|q$|mq|f$|p$|r$|z$|an$)/u;

export const isVerbal = (unit: Unit): boolean =>
  unit.mention === null && (governing.has(unit.text) || /^v/u.test(unit.tag)) && !/^vn$/u.test(unit.tag);

const isNoun = ({ mention, tag, text }: Unit): boolean =>
  mention === null && /^(?:n|vn|j|l|i|s|x|nr|ns|nz|an|b)/u.test(tag) && !outside.has(text) && !governing.has(text);

/** 湖北省|咸宁市|通山县: where the places begin of which the last is meant. */
export const outermostAt = (units: readonly Unit[], index: number): number => {
  let at = index;
  while (units[at]?.mention?.kind === "place" && preceding(units, at)?.mention?.kind === "place") at--;
  return at;
};

/** 被|农业农村部、财政部|批准: where the list begins in which the name stands. */
export const chainStart = (units: readonly Unit[], index: number): number => {
  let at = outermostAt(units, index);
  while (joint.test(preceding(units, at)?.text ?? "") && preceding(units, at, 2)?.mention != null)
    at = outermostAt(units, at - 2);
  return at;
};

/** 由|省政府|共同|主办, 同意|石家庄市|建设: the verb comes right after the name, over its adverbs. */
const actsAfter = (units: readonly Unit[], index: number, verb: number): boolean => {
  let at = index + 1;
  while (units[at]?.mention === null && /^(?:d|ad)$/u.test(units[at]!.tag)) at++;
  const next = units[at];
  return at === verb || (next?.mention === null && (isVerbal(next) || governing.has(next.text)));
};

/** Whether a name at this place may be who acts: no preposition or verb before it, no noun after it whose owner it is. */
const standsAsActor = (units: readonly Unit[], index: number, verb: number): boolean => {
  const mention = units[index]!.mention!;
  if (!acts(mention) || mention.rule === "dateline") return false;
  const before = preceding(units, chainStart(units, index));
  const after = units[index + 1];
  if (before !== undefined && before.mention === null) {
    if (pivots.test(before.text)) return actsAfter(units, index, verb);
    if (prepositions.test(before.text)) return false;
    if (isVerbal(before) && !/^(?:说|表示|认为|指出|显示|提出|强调|介绍|了解|悉|获悉|要求|明确)$/u.test(before.text))
      return false;
    // 重点园区之一的|洋浦经济开发区|引进…: who is told of acts where the verb comes next.
    if (before.text === "的") return actsAfter(units, index, verb);
    if (/^(?:地|得|等)$/u.test(before.text)) return false;
  }
  // 娲石集团|董事长|魏华山: a body before its head's name does not act itself.
  const nearby = units.slice(index + 1, index + 4);
  const person = nearby.findIndex((unit) => unit.mention?.kind === "person");
  if (
    person > 0 &&
    mention.kind !== "person" &&
    nearby.slice(0, person).every((unit) => unit.mention === null && !isVerbal(unit) && outside.has(unit.text))
  )
    return false;
  if (index + 1 === verb || (after !== undefined && after.mention === null && plans.test(after.text))) return true;
  if (after === undefined || after.mention !== null)
    return after === undefined || mention.kind !== "place" || !acts(after.mention!);
  return !(isNoun(after) && !nominal.has(after.text)) && !/^(?:的|等|主要|相关|有关|原|党组|副)$/u.test(after.text);
};

/** Coordinated names: 省发展改革委、省财政厅联合印发. */
export const withSisters = (units: readonly Unit[], index: number): Placed[] => {
  const who = [units[index]!.mention!];
  let at = outermostAt(units, index) - 1;
  while (joint.test(units[at]?.text ?? "") && preceding(units, at)?.mention != null) {
    const sister = units[at - 1]!.mention!;
    if (!acts(sister)) break;
    who.unshift(sister);
    at = outermostAt(units, at - 1) - 1;
  }
  return who;
};

/** 文化|保护|实验区: between nouns a verb is one of them. */
const isNominalVerb = (units: readonly Unit[], index: number): boolean => {
  const [before, after] = [preceding(units, index), units[index + 1]];
  return (
    before !== undefined && after !== undefined && nominal.has(units[index]!.text) && isNoun(before) && isNoun(after)
  );
};

const etc =
  /^(?:等(?:\d+|[一二两三四五六七八九十百千数]+)?|\d+|[一二两三四五六七八九十]+)(?:余|多)?(?:家|个|部|所|户)?$/u;
const classed =
  /^(?:[两三四五六七八九十](?:省|市|县|区|地|州|部门|部委|省市|省区|企业)|[一两二三四][市省]|企业|单位|部门|部委|高校|院校|机构|国家|省份|省市|城市|地区|公司|银行|地|县|市|省|区|有关部门|龙头企业|平台|战队|商协会|协会|商会|团体|金融机构|科研院所|科研机构|国家和地区|代表|客商代表|领导|嘉宾|负责人|专家|企业家|有关负责人|企业代表|企业负责人)$/u;

/** 两省, 三地: how many those are that the list names. */
const summed = /^[两三四五六七八九十](?:省[一二三四两]市|省|市|县|区|地|州|部门|部委|省市|省区|企业)$/u;

const envoys = /^(?:代表|嘉宾|负责人|客商代表|有关负责人|专家|企业家|领导)$/u;

/** 江苏|已有|秦淮区、贾汪区|2地|入选: those act of whom it has some. */
const has = /^(?:有|已有|共有|还有|另有)$/u;

/** 引进|华为|等|企业: what a verb or a preposition governs does not act. */
const standsFree = (units: readonly Unit[], last: number): boolean => {
  const before = units[chainStart(units, last) - 1];
  if (before === undefined || before.mention !== null || pivots.test(before.text) || has.test(before.text)) return true;
  // 来自|华为、腾讯|等|企业|的|代表 stand for them.
  if (before.text === "来自") return units.slice(last).some((unit) => isSaid(unit, envoys));
  return !(prepositions.test(before.text) && !withs.test(before.text)) && !isVerbal(before) && before.text !== "的";
};

/** 国电集团|等|央企|在|平凉市|投资建设: where something is done stands between who does it and the verb. */
const lastActor = (units: readonly Unit[], verb: number): number =>
  units.findLastIndex(
    ({ mention }, at) => at < verb && mention !== null && !(mention.kind === "place" && isWhere(units[at - 1])),
  );
const isWhere = (unit: Unit | undefined): boolean => unit?.mention === null && /^(?:在|于)$/u.test(unit.text);

const kindOfMany =
  /^(?:多|省|市|一批|龙头|头部|骨干|重点|优秀|知名|大型|有关|相关|主要|国内|国内外|省内|省外|市内|数字经济|互联网|上市|超|近|约|客商|企业界|各界|创建|申报|试点|示范|入选|的)$/u;

/** 生态环境部|等|18|家|单位|近日|联合|印发, 甲、乙|两|县|共建: those of whom the list names some act. */
export const namedOfMany = (units: readonly Unit[], verb: number): readonly Placed[] => {
  const last = lastActor(units, verb);
  if (last < 0 || !acts(units[last]!.mention!) || !standsFree(units, last)) return [];
  const words = units.slice(last + 1, verb);
  const noun = words.findLastIndex(({ mention, text }) => mention === null && classed.test(text));
  const after = words.slice(noun + 1).filter(({ mention }, at, rest) => mention === null && !isWhere(rest[at]));
  if (noun < 0 || after.some(({ tag }) => !adverbial.test(tag) && !/^vn?$/u.test(tag))) return [];
  const counted = words.slice(0, noun + 1).map(({ text }) => text);
  const said = counted.filter((text, at) => !kindOfMany.test(text) && (at === noun || !classed.test(text)));
  const [whole, bare] = [said.join(""), said.slice(0, -1).join("")];
  return etc.test(bare) || (bare === "" && summed.test(whole)) ? withSisters(units, last) : [];
};

/** 双方将共建…: those who have just been told to work together. */
export const parties = /^(?:双方|两地|两市|两县|两省|三方)$/u;

/** Who acts before the verb at this place of a clause. */
export const actorsBefore = ({ units }: Clause, verb: number): Actors => {
  for (let at = verb - 1; at >= 0; at--) {
    const unit = units[at]!;
    if (unit.mention === null || !acts(unit.mention)) continue;
    if (!standsAsActor(units, at, verb)) continue;
    // 江西省|与|广东、福建|两省|印发: the first is one of those that the list sums up.
    const next = units[at + 1];
    const sums = next?.mention === null && (goesOnTo.test(next.text) || has.test(next.text));
    const many = sums ? namedOfMany(units, verb) : [];
    const own = many.includes(unit.mention) || (many.length > 0 && has.test(next!.text));
    return { form: "named", who: own ? many : withSisters(units, at) };
  }
  const many = namedOfMany(units, verb);
  if (many.length > 0) return { form: "named", who: many };
  let at = verb - 1;
  const passes = ({ mention, tag, text }: Unit): boolean =>
    mention === null && (adverbial.test(tag) || outside.has(text) || parties.test(text));
  while (at >= 0 && passes(units[at]!)) at--;
  const nearest = units[at];
  if (nearest === undefined || nearest.mention !== null || !isNoun(nearest)) return { form: "unsaid" };
  // A noun with a verb or a preposition before it belongs to that: 抓住|机遇 推进…, 在|新阶段 推进….
  const governed = units
    .slice(0, at)
    .some((unit, index) =>
      isVerbal(unit) && (unit.text.length > 1 || governing.has(unit.text))
        ? !isNominalVerb(units, index)
        : unit.mention === null && prepositions.test(unit.text),
    );
  return governed ? { form: "unsaid" } : { form: "other" };
};

const negations =
  /^(?:未|没有|没|不|未能|尚未|并未|并非|无法|不能|不会|不再|拒绝|取消|暂停|停止|严禁|禁止|防止|避免|遏制|杜绝|撤销|否认|从未|无缘|落选|退出)$/u;
const plans =
  /^(?:拟|力争|争取|计划|准备|有望|预计|即将|打算|将要|将会|谋划|申报|要|应|须|下一步|未来|今后|明年|预期|确保|努力|目标是|全力)$/u;

/** 批复|同意|建设…: who consents does not act. */
const consents = /^(?:同意|批准|批复|批复同意|授权|允许|准许)$/u;

/** Whether someone only consents to what the verb says. */
export const isConsented = ({ units }: Clause, verb: number): boolean => {
  const before = units[verb - 1];
  return before !== undefined && before.mention === null && consents.test(before.text);
};

/** Whether the clause denies what its verb says. */
export const isDenied = ({ units }: Clause, verb: number): boolean =>
  units.slice(Math.max(0, verb - 3), verb).some((unit) => unit.mention === null && negations.test(unit.text));

/** Whether the clause speaks of a plan: 拟, 力争, 将 before a verb, 到2025年. */
export const isPlanned = ({ units }: Clause, verb: number): boolean =>
  units.slice(0, verb).some((unit, index) => {
    if (unit.mention !== null) return false;
    if (unit.text === "将") return units[index + 1]?.mention === null && !isNoun(units[index + 1]!);
    return plans.test(unit.text) || (unit.text === "到" && /^20\d\d/u.test(units[index + 1]?.text ?? ""));
  });
