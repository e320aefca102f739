import type { Placed } from "../../model.ts";
import { apostrophe, determiner, isOwner, isTitleWord } from "./nouns.ts";
import type { Piece } from "./pieces.ts";

const direction =
  /^(?:north|south|east|west|central|northeast|northwest|southeast|southwest|northern|southern|eastern|western)$/u;

interface Owned {
  readonly pieces: readonly Piece[];
  readonly owner: Placed | null;
}

/** Trade between A and B is A's trade with B. */
const betweenTwo = (pieces: readonly Piece[]): Owned | null => {
  const at = pieces.findIndex(({ lower, mention }) => mention === null && lower === "between");
  const owners = pieces.slice(at + 1).filter(({ mention }) => isOwner(mention));
  if (
    at < 1 ||
    owners.length !== 2 ||
    !pieces
      .slice(at + 1)
      .every((piece) => isOwner(piece.mention) || determiner.test(piece.lower) || piece.lower === "and")
  )
    return null;
  const link: Piece = { ...pieces[at]!, text: "with", lower: "with" };
  return { pieces: [...pieces.slice(0, at), link, owners[1]!], owner: owners[0]!.mention };
};

/** Words for what a place is. */
export const seat = /^(?:province|city|county|region|municipality|prefecture|town|capital|hub|district)$/u;

/** economic powerhouse Guangdong, province of Shanxi, behind an owner: the name that is described. */
const describedName = (pieces: readonly Piece[]): Placed | null => {
  const name = pieces.at(-1)?.mention ?? null;
  if (!isOwner(name) || pieces.length < 2 || pieces.length > 5) return null;
  const of = pieces.at(-2)!.lower === "of" && seat.test(pieces.at(-3)?.lower ?? "");
  return pieces.slice(0, of ? -2 : -1).every(isTitleWord) ? name : null;
};

/** Panjin's GDP, GDP of Panjin, GDP in Panjin: whose it is, taken out. */
export const withoutOwner = (pieces: readonly Piece[]): Owned => {
  const two = betweenTwo(pieces);
  if (two !== null) return two;
  // The port in Inner Mongolia: what lies there is the owner.
  const [head, link] = pieces;
  if (head !== undefined && isOwner(head.mention) && /^(?:in|at|near|on)$/u.test(link?.lower ?? ""))
    return { pieces: [], owner: head.mention };
  const possessor = pieces.findIndex(
    (piece, index) => isOwner(piece.mention) && apostrophe.test(pieces[index + 1]?.text ?? ""),
  );
  const nested = isOwner(pieces[possessor + 2]?.mention ?? null) ? pieces[possessor + 2]!.mention : null;
  if (possessor > 1 && nested !== null) {
    // the trade of southwest China's Sichuan
    const region = direction.test(pieces[possessor - 1]!.lower) ? possessor - 1 : possessor;
    const from = /^(?:of|in|for)$/u.test(pieces[region - 1]?.lower ?? "") ? region - 1 : region;
    return { pieces: [...pieces.slice(0, from), ...pieces.slice(possessor + 3)], owner: nested };
  }
  if (possessor > 1)
    return {
      pieces: [...pieces.slice(0, possessor), ...pieces.slice(possessor + 2)],
      owner: pieces[possessor]!.mention,
    };
  if (possessor >= 0) {
    // East China's Zhejiang is Zhejiang.
    const rest = pieces.slice(possessor + 2);
    const described = describedName(rest);
    if (described !== null) return { pieces: [], owner: described };
    const more = isOwner(rest[0]?.mention ?? null) ? withoutOwner(rest) : { pieces: rest, owner: null };
    return { pieces: more.pieces, owner: more.owner ?? pieces[possessor]!.mention };
  }
  const at = pieces.findIndex(
    (piece, index) =>
      isOwner(piece.mention) &&
      (/^(?:in|across|of|within|throughout|at|for|through|via)$/u.test(previous(pieces, index)?.lower ?? "") ||
        isVisited(pieces, index)) &&
      (piece.mention.kind === "place" || piece.mention.refers || endsWithOwner(pieces, index)),
  );
  if (at >= 0 && at > 1) {
    const link = determiner.test(pieces[at - 1]!.lower) ? at - 2 : at - 1;
    // lorries passing through Ruili
    const from =
      pieces[link - 1]?.tag === "VERB" && /(?:ing|ed|ade|wn)$/u.test(pieces[link - 1]!.lower) ? link - 1 : link;
    return { pieces: [...pieces.slice(0, from), ...pieces.slice(at + 1)], owner: pieces[at]!.mention };
  }
  const first = pieces[0];
  if (first !== undefined && isOwner(first.mention) && pieces.length > 1) {
    const next = pieces[1]!;
    // Yangzhou-based Yangjie Technology
    const last = pieces.at(-1)!;
    if (next.text.startsWith("-") && isOwner(last.mention)) return { pieces: [], owner: last.mention };
    if (/^(?:NOUN|ADJ|PROPN)$/u.test(next.tag) && !next.text.startsWith("-"))
      return { pieces: pieces.slice(1), owner: first.mention };
  }
  if (pieces.length === 1 && first !== undefined && isOwner(first.mention)) return { pieces: [], owner: first.mention };
  return { pieces, owner: null };
};

/** Visitors to Lijiang, tourist trips to the island: where they were counted. */
const isVisited = (pieces: readonly Piece[], index: number): boolean => {
  const link = determiner.test(pieces[index - 1]?.lower ?? "") ? index - 2 : index - 1;
  return (
    pieces[link]?.lower === "to" && /^(?:visit(?:or)?|trip|tourist|traveler)s$/u.test(pieces[link - 1]?.lower ?? "")
  );
};

/** The turnover of the Canton Fair is the fair's; students of Peking University are the university's. */
const endsWithOwner = (pieces: readonly Piece[], index: number): boolean =>
  previous(pieces, index)?.lower === "of" && !/^(?:NOUN|ADJ|PROPN|NAME)$/u.test(pieces[index + 1]?.tag ?? "");

const previous = (pieces: readonly Piece[], index: number): Piece | undefined =>
  determiner.test(pieces[index - 1]?.lower ?? "") ? pieces[index - 2] : pieces[index - 1];
