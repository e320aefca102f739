import type { Mention } from "../model.ts";
import { remembered } from "../text/remembered.ts";
import { nameKey } from "./names.ts";
import type { Body, Meaning, Walk } from "./walk.ts";

const anaphor = /^[该本此]|^(?:the|this|that|his|her|its|their) /iu;

/** Carbon Market Conference 2026 is a conference. */
const ofYear = / (?:19|20)\d\d$/u;

const undertaking = /^(?:project|工程|项目)$/u;

const isThing = (kind: string): boolean => /^(?:place|organization|project|event)$/u.test(kind);

/** No firm is called so. */
const ofState = /(?:[局厅部委署院会办社]|政府|法院|大学|学院)$/u;

/** The last thing named of which something holds, as its kind, its name and what is said of it have it. */
const lastNamed = (walk: Walk, holds: (body: Body) => boolean): Body | undefined => {
  let last: Body | undefined;
  for (const body of walk.latest.values()) if (holds(body)) last = body;
  return last;
};

/** A name as its end is compared: without what brackets or a year add to it. */
const spoken = remembered((name) =>
  nameKey(
    name
      .replace(/[（(][^（(]*[）)]/gu, "")
      .replace(/[《》]/gu, "")
      .replace(ofYear, ""),
  ),
);

/** 医院 without a word that points: of the bodies whose names end so the one that the text speaks of most, else the latest. */
const mostSpokenOf = (walk: Walk, word: string): Body | undefined => {
  const counts = new Map<string, number>();
  let most: Body | undefined;
  for (const body of walk.bodies) {
    const name = spoken(body.mention.name);
    if (body.kind !== "organization" || body.mention.refers || !name.endsWith(word)) continue;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    if (most === undefined || count >= (counts.get(spoken(most.mention.name)) ?? 0)) most = body;
  }
  return most;
};

/** An expressway that is built is the project, whatever it is called, where no other was named. */
const onlyUndertaking = (walk: Walk): Meaning | null => {
  const named = walk.bodies.filter(({ kind, mention }) => kind === "project" && !mention.refers);
  const keys = new Set(named.map(({ key }) => key));
  return keys.size === 1 ? named[0]!.key : null;
};

/** What 该公司 or 《规划》 speaks of: the latest thing of its kind whose name ends alike, else the latest of its kind. */
export const antecedent = (walk: Walk, mention: Mention): Meaning | null => {
  const word = nameKey(mention.name.replace(anaphor, "").replace(/[《》]/gu, ""));
  const short = walk.shorts.get(word);
  if (short !== undefined) return short;
  if (/^\p{Script=Han}/u.test(mention.text) && !anaphor.test(mention.text) && mention.kind === "organization") {
    const body = mostSpokenOf(walk, word);
    if (body !== undefined) return body.key;
  }
  const last = (holds: (mention: Mention) => boolean): Body | undefined =>
    lastNamed(walk, (body) => body.kind === mention.kind && holds(body.mention));
  // A complex that was called a project is the project.
  const said = lastNamed(
    walk,
    ({ kind, mention: { name, apposed } }) =>
      (kind === mention.kind && spoken(name).endsWith(word)) ||
      (apposed !== undefined && word.endsWith(apposed) && isThing(kind)),
  );
  if (said !== undefined) return said.key;
  if (anaphor.test(mention.name) && undertaking.test(word)) return onlyUndertaking(walk);
  if (!anaphor.test(mention.name) || mention.kind !== "organization") return null;
  if (/公司|集团|企业/u.test(word)) return last(({ name }) => !ofState.test(name))?.key ?? null;
  return /^(?:company|firm|group|corporation|enterprise)$/u.test(word) ? (last(mayBeFirm)?.key ?? null) : null;
};

/** Nothing that a state, a science or a press has is called a company. */
const isPublic =
  /\b(?:ministry|bureau|department|administration|commission|committee|government|governments|university|institute|association|agency|daily|news|party|office|cent(?:er|re)|customs|school|hospital|court|congress|council|academy|society|federation|union|college|museum|police|team|club|laboratory|lab)\b/iu;

const mayBeFirm = (mention: Mention): boolean =>
  isFirm(mention) || (mention.things.length === 0 && /\s/u.test(mention.name) && !isPublic.test(mention.name));

const isFirm = ({ name, things }: Mention): boolean =>
  things[0]?.type === "enterprise" ||
  /(?:company|corporation|group|holdings|enterprise|co|ltd|inc|corp|limited|motors?|electronics|technolog(?:y|ies))\.?$/iu.test(
    name,
  );

/** A later "Department of Finance" is the "Yunnan Provincial Department of Finance" that was named before. */
export const fuller = (walk: Walk, { name, kind }: Mention): Meaning | null => {
  const key = nameKey(name);
  if (!/\S\s+\S/u.test(name) || !/^(?:organization|place|project|event)$/u.test(kind)) return null;
  const ofKind = (holds: (other: string) => boolean) =>
    lastNamed(walk, (body) => body.kind === kind && holds(nameKey(body.mention.name)));
  const same = ofKind((other) => other === key);
  if (same !== undefined) return same.key;
  // The Institute of A University is not A University.
  const longer = ofKind(
    (other) => other.endsWith(key) && !/(?:of|for|and|under|at|&)(?:the)?$/iu.test(other.slice(0, -key.length)),
  );
  return longer?.key ?? null;
};

const board = /(?:管委会|管理委员会|党工委)$/u;

/** The zones of this sort that were named before: 开发区 is short for 经济技术开发区. */
const zonesOf = (zone: string, walk: Walk): readonly Body[] => {
  const ending = zone.replace("经济技术", "").slice(-3);
  return walk.bodies.filter(
    ({ kind, mention }) => kind === "place" && mention.name.length > zone.length && mention.name.endsWith(ending),
  );
};

/** 开发区管委会 with the zone that was named last: 天津经济技术开发区管委会. */
export const boardOf = ({ name }: Mention, walk: Walk): string => {
  const zone = name.replace(board, "");
  const last = zonesOf(zone, walk).at(-1);
  return last === undefined ? name : last.mention.name + name.slice(zone.length);
};

/** 开发区 by itself is the one zone that was named before, if it was one. */
export const zoneMeant = ({ name }: Mention, walk: Walk): Meaning | null => {
  const zones = zonesOf(name.replace(anaphor, ""), walk);
  const places = new Set(zones.map(({ mention }) => mention.name.slice(0, 2)));
  return places.size === 1 ? zones[0]!.key : null;
};
