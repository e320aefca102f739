import type { Placed } from "../../model.ts";
import { isOccasion, isRoute } from "./phrase.ts";
import type { Clause, Piece } from "./pieces.ts";
import { isTime, textOf } from "./predicate.ts";

/** What may stand before the topic of a clause; 支持北京… makes no topic of 北京. */
const opens = (piece: Piece): boolean =>
  isTime(piece) ||
  piece.text === "在" ||
  // 仅次于青藏高原: what is compared with is no topic.
  (!piece.text.endsWith("于") && /^[cdtrmuxf]/u.test(piece.tag) && piece.mention === null && piece.amount === null);

/** 市委书记: whose post it is is no topic. */
const TITLE =
  /^(?:(?:副|党组|党工委)?书记|[副市县区省州镇乡院校处局厅部]{1,2}长|(?:副)?(?:主任|主席|总?经理|总裁)|董事长|负责人)/u;

const SEATED = /^(?:总部)?(?:位于|坐落|坐落于|落户|落户于|地处|来自|扎根|扎根于|隶属|隶属于)$/u;
/** 落户荆州的甲公司是…: whoever has its seat there stands behind 的. */
const seatedAt = (pieces: readonly Piece[], at: number): Placed | null => {
  if (at < 1 || !SEATED.test(pieces[at - 1]!.text) || !pieces.slice(0, at - 1).every(opens)) return null;
  const of = pieces.findIndex(({ text }, i) => i > at && text === "的");
  return of < 0 || of > at + 3 ? null : (pieces[of + 1]?.mention ?? null);
};

/** Bodies that tell of others: what they say is not said of them. */
export const SPEAKS = /(?:[局厅署部委办社报网]|委员会|协会|央行|中国人民银行|研究院|海关)$/u;
const SHOWN = /(?:数据|统计|监测|调查|报告|消息|通报|信息)(?:显示|表明|发布|公布)?$/u;
const JOINT = /^(?:、|和|与|及)$/u;
/** Places, bodies and events that a clause without numbers names first: the subject of the clauses after it. */
export const topicsOf = ({ pieces }: Clause): readonly Placed[] => {
  const at = pieces.findIndex(
    (piece, i) =>
      piece.mention !== null &&
      (/^(?:place|organization)$/u.test(piece.mention.kind) || isOccasion(pieces, i)) &&
      !piece.mention.things.some(({ type }) => type === "media"),
  );
  const kind = pieces[at]?.mention?.kind;
  // 统计局数据显示, 第七次人口普查数据显示: who counted is not who has it.
  if ((kind === "organization" || kind === "event") && SHOWN.test(textOf(pieces))) return [];
  // 国家统计局：…
  if (kind === "organization" && pieces.length === 1 && SPEAKS.test(pieces[0]!.text)) return [];
  const seated = seatedAt(pieces, at);
  if (seated !== null) return [seated];
  if (
    at < 0 ||
    !pieces.slice(0, at).every(opens) ||
    isRoute(pieces, at) ||
    TITLE.test(textOf(pieces.slice(at + 1, at + 3)))
  )
    return [];
  const list: Placed[] = [];
  for (let i = at; pieces[i]?.mention != null; i += 2) {
    // 江西南昌市 is Nanchang.
    while (pieces[i + 1]?.mention?.kind === "place" && pieces[i]!.mention!.kind === "place") i++;
    list.push(pieces[i]!.mention!);
    if (!JOINT.test(pieces[i + 1]?.text ?? "")) break;
  }
  return list;
};

const MAKES = /^(?:组建|成立|设立|创办|创建|新建|建设|兴建|投建|打造|启动|开工|开工建设|收购)了?$/u;

/** 共同出资组建流域投资公司，注册资本…: what a clause ends by founding is what the next one speaks of. */
export const madeIn = ({ pieces }: Clause): Placed | null => {
  const last = pieces.at(-1)?.mention;
  const verb = pieces.at(-2)?.text === "了" ? pieces.at(-3) : pieces.at(-2);
  return last != null && /^(?:organization|project|place)$/u.test(last.kind) && MAKES.test(verb?.text ?? "")
    ? last
    : null;
};
