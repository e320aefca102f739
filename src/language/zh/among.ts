import type { Placed } from "../../model.ts";
import { isNoun } from "./phrase.ts";
import type { Piece } from "./pieces.ts";
import { isTime, type Predicate } from "./predicate.ts";
import type { Spot } from "./spots.ts";

const STANDING = /^(?:中|里|内|排名|排位|位次|位居|位列|名列|列|居|排|排在|中列|中居|中排|综合|考核|评价|考评|评比)$/u;
const REGION = /^(?:全[国球省市区县州]|世界|国内|省内|市内)$/u;
const ENTERING = /^(?:在|于|跻身|位居|位列|名列|居|列|进入|入围|迈入|更是|首次|也|已|从|已经|继续|稳居)$/u;

const isCounted = ({ amount }: Piece): boolean => amount?.value != null && amount.unit === "1";

/** 综合实力跻身全国169个高新区第25位: among how many it stands comes between what is ranked and where it stands. */
export const amongCounted = ({ amount }: Spot, pieces: readonly Piece[]): Predicate | null => {
  const at = pieces.findIndex((piece) => piece.amount === amount);
  const count = pieces.findLastIndex((piece, i) => i < at && isCounted(piece));
  if (count < 1 || at - count < 2) return null;
  const between = pieces.slice(count + 1, at);
  if (!between.every((piece) => isNoun(piece) || /^[abpx]/u.test(piece.tag) || STANDING.test(piece.text))) return null;
  const region = pieces[count - 1]!;
  const scope: Placed | null = region.mention?.kind === "place" ? region.mention : null;
  if (scope === null && !REGION.test(region.text)) return null;
  const before = pieces.slice(0, count - 1);
  const end = before.findLastIndex((piece) => !ENTERING.test(piece.text) && !isTime(piece));
  return { np: before.slice(0, end + 1), stance: "rank", base: null, scope, dealt: false };
};
