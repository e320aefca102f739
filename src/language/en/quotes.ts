import type { Kind, Quote, Span } from "../../model.ts";
import { kindOfHead, pluralHeads } from "./heads.ts";
import { isEnglishWord } from "./tokens.ts";

/** What stands between quotation marks and is a name. */
export interface Quoted extends Span {
  readonly kind: Kind;
  readonly name: string;
  readonly rule: string;
  /** The marks and what is between them. */
  readonly outer: Span;
}

const pairs = /“([^“”]{2,140})”|"([^"]{2,140})"|‘([^‘’]{2,140})’(?!\p{L})|「([^」]{2,140})」|《([^》]{2,140})》/gu;
const minor =
  /^(?:of|the|and|in|on|for|to|with|a|an|by|from|under|through|between|into|at|or|as|its|is|are|one|two|three|&)$/iu;

const words = (text: string): readonly string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’&+./-]*/gu) ?? [];

const inCapitals = (text: string): boolean => {
  const major = words(text).filter((word) => !minor.test(word));
  return major.length > 0 && major.every((word) => /^[\p{Lu}\p{N}]/u.test(word)) && /\p{Lu}/u.test(text);
};

/** Named, awarded, recognized as: what stands in quotation marks behind them is a title that something holds. */
const honours =
  /(?:\b(?:named|awarded|recogni[sz]ed|honou?red|designated|certified|rated|accredited|listed|selected|crowned|dubbed|granted|conferred|won|title|titles|title of|award|status)\b[^.;"“”]{0,40})$/iu;

/** A policy in small letters is one when a word behind it says so. */
const policyBehind =
  /^["”’]?\s*((?:[a-z-]+\s+){0,3}?(initiative|program|programme|campaign|strategy|plan|policy|principle|concept|model|method|mechanism|system|reform|action|doctrine|thought|vision|movement|guideline|scheme|pilot|project|philosophy|spirit|approach)s?)\b/iu;

const ownHeadBehind =
  /^["”’]?\s+(Initiative|Program|Programme|Campaign|Strategy|Action Plan|Plan|Policy|Project|Action|Movement|Forum|Summit|Conference|Expo|Award|Prize|Cup|Festival)\b/u;

const designating =
  /^(?:Pilot|Model|Demonstration|Civilized|Excellent|Advanced|Outstanding|Top|Famous|Best|Most|Happiest|National|Beautiful|Hometown|Capital)\b/u;

/** What a place wants to be: built into “…”. */
const ambitions =
  /\b(?:build|building|built|become|becoming|create|creating|forge|forging|make|making|develop|developing|turn|turning|establish|establishing)\b[^.;,"“”]{0,60}?\b(?:an?|the|into|as)\s*$/iu;

/** What a place can become, and is no thing that is built. */
const ambition =
  /\b(?:city|zone|area|capital|hub|center|centre|base|county|province|highland|pioneer|benchmark|cluster|region|destination|pole|engine|gateway|town|village)(?:$| (?:of|for|in|with)\b)/iu;

/** What people read, watch and sing is no plan of anybody's. */
const works =
  /\b(?:films?|movies?|novels?|books?|poems?|songs?|album|drama|dramas|opera|operas|sitcom|documentary|documentaries|paintings?|plays?|sang|sings?|singing|musical|episode|magazine|game|video)\b[^.;"“”]{0,24}$/iu;

/** The exhibition “…”, a forum titled “…”. */
const gathering =
  /\b(?:exhibitions?|exhibit|expo|fair|festival|forum|summit|symposium|contest|competition|tournament|marathon|concert|gala)\b(?:,| (?:titled|entitled|named|called|themed|dubbed|of))?[ ,:]*$/iu;
const gatheringBehind =
  /^["”]?,? (?:(?:is |was )?(?:an?|the) (?:[a-z-]+ ){0,3})?(?:exhibition|exhibit|forum|symposium|contest|competition|tournament|concert|gala)\b/u;

/** What one carries out is a policy, if it ends like one. */
const carrying =
  /\b(?:implement|pilot|promot|launch|adopt|introduc|advanc|pursu|carr(?:y|ied|ies|ying) out|tr(?:y|ied|ies|ying) out)\p{L}*\b[^.;"“”]{0,20}$/iu;
const carried = /\b(?:system|mechanism|model|policy|strategy|campaign|initiative|program|programme|scheme)$/iu;

interface Around {
  readonly before: string;
  readonly after: string;
}

const longestPolicy = 9;
/** Every government reports. */
const workReport = /^(?:report$|report on the work|(?:\p{L}+ )?(?:government )?work report)\b/iu;

/** What is written in capitals names something by itself; other words only where the text around them says so. */
const kindOf = (text: string, { before, after }: Around): Kind | null => {
  if (workReport.test(text)) return null;
  const all = words(text);
  const titled = inCapitals(text);
  if (/\b(?:abbreviat\w+|acronym|short|pronounced|meaning|means|literally)\b[^.;"“”]{0,16}$/iu.test(before))
    return null;
  if (/\b(?:themed?|theme of|theme on|slogan|motto)\b[^.;"“”]{0,12}$/iu.test(before)) return null;
  if (honours.test(before) && /\p{Lu}/u.test(text)) return "designation";
  const said = policyBehind.exec(after)?.[2];
  if (said !== undefined && all.length <= longestPolicy) return /^project/iu.test(said) ? "project" : "policy";
  if (ambitions.test(before) && ambition.test(text)) return "designation";
  if (titled && works.test(before)) return null;
  if (titled && (gathering.test(before) || gatheringBehind.test(after))) return "event";
  if (all.length <= longestPolicy && carried.test(text) && carrying.test(before)) return "policy";
  return titled ? ownKind(text, all, after) : null;
};

const ownKind = (text: string, all: readonly string[], after: string): Kind => {
  const behind = ownHeadBehind.exec(after)?.[1];
  if (behind !== undefined) return kindOfHead(behind.toLowerCase(), "") ?? "policy";
  const named = words(text.replace(/ (?:of|for|in|on) .*$/u, ""));
  const [last = "", beforeLast = ""] = named.map((word) => word.toLowerCase()).reverse();
  const kind = kindOfHead(last, beforeLast);
  const common = all.every((word) => isEnglishWord(word.toLowerCase()));
  if ((kind === "place" || pluralHeads.has(last)) && common) return "designation";
  return kind === "organization" && designating.test(text) ? "designation" : (kind ?? "policy");
};

const singular = (text: string): string =>
  text.replace(/\p{L}+$/u, (last) => pluralHeads.get(last.toLowerCase()) ?? last);

const spokenWords = 12;
const longestTitle = 25;

/** Speech, not a name: it opens a sentence or ends one. */
const isSpeech = (text: string): boolean =>
  /[.!?]$/u.test(text.trim()) || words(text).length > (inCapitals(text) ? longestTitle : spokenWords);

/** Names between quotation marks: “Beautiful Counties”, the "zero-waste city" program. */
export const quotations = ({ text, start: origin }: Quote): readonly Quoted[] =>
  !/["“‘「《]/u.test(text)
    ? []
    : [...text.matchAll(pairs)].flatMap((match): Quoted[] => {
        const inside = match[1] ?? match[2] ?? match[3] ?? match[4] ?? match[5] ?? "";
        const trimmed = inside.replace(/[\s,;]+$/u, "").replace(/^\s+/u, "");
        // "Creative City of Gastronomy." at a sentence's end
        const plain = /\.$/u.test(trimmed) && inCapitals(trimmed) ? trimmed.slice(0, -1) : trimmed;
        if (isSpeech(plain) && match[5] === undefined) return [];
        const at = match.index + 1 + inside.indexOf(plain);
        const around = { before: text.slice(0, match.index), after: text.slice(match.index + match[0].length - 1) };
        const kind = match[5] === undefined ? kindOf(plain, around) : "policy";
        if (kind === null) return [];
        const outer = { start: origin + match.index, end: origin + match.index + match[0].length };
        const behind = ownHeadBehind.exec(around.after);
        if (behind !== null && inCapitals(plain)) {
          const end = outer.end - 1 + behind[0].length;
          return [
            {
              start: outer.start,
              end,
              kind,
              name: `${plain} ${behind[1]}`,
              rule: "quoted-head",
              outer: { start: outer.start, end },
            },
          ];
        }
        const work = inCapitals(plain) ? null : policyBehind.exec(around.after);
        if (work !== null && kind === "policy") {
          const end = outer.end - 1 + work[0].length;
          return [
            {
              start: outer.start,
              end,
              kind,
              name: `"${plain}" ${work[1]}`,
              rule: "quoted-work",
              outer: { start: outer.start, end },
            },
          ];
        }
        const name = kind === "designation" ? singular(plain) : plain;
        return [{ start: origin + at, end: origin + at + plain.length, kind, name, rule: "quoted", outer }];
      });
