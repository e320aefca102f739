import type { Placed } from "../../model.ts";
import type { Unit } from "./clauses.ts";
import { governing, joint, nominal } from "./words.ts";

/** How many words may stand between a verb and its object. */
const reach = 7;

const passed = /^(?:、|和|与|及|以及|了|过|着|的|等|好|全面|新|我国|全国|国家|一批|一个|第一|首个|首批|这一|“|”)$/u;
const handsOn = /^(?:提出|明确|确定|规定|部署|要求|确立|所|中)$/u;
const stops =
  /^(?:在|对|从|由|向|把|将|被|因|因为|但|但是|而|并|并且|如果|以便|从而|使|使得|让|以|为|于|到|至|按照|根据|同时|进而|比|通过)$/u;

const isWord = (unit: Unit | undefined): unit is Unit => unit !== undefined && unit.mention === null;

/** Whether a word ends the search for an object: another verb has its own. */
const endsSearch = (unit: Unit): boolean =>
  stops.test(unit.text) || (governing.has(unit.text) && !nominal.has(unit.text) && !passed.test(unit.text));

/** Skips the nouns that follow an object (A|建设、B|建设) up to a joint; where the next object may begin, or -1. */
const afterJoint = (units: readonly Unit[], from: number): number => {
  let at = from;
  for (let words = 0; words < 4; words++, at++) {
    const unit = units[at];
    // 《…意见》《…计划》: titles need no joint.
    if (unit?.mention != null && words === 0) return at;
    if (!isWord(unit)) return -1;
    if (joint.test(unit.text)) return at + 1;
    if (handsOn.test(unit.text)) return at + (units[at + 1]?.text === "的" ? 2 : 1);
    if (endsSearch(unit) && unit.text !== "的") return -1;
  }
  return -1;
};

const given = /^(?:授予|颁发|评定|认定|评选|命名|批准|公布|评出|颁授)$/u;

/** The first name from here that may be an object, skipping a few words and the names of whose it is. */
const firstFrom = (units: readonly Unit[], from: number, fits: (mention: Placed) => boolean): number => {
  for (let at = from, words = 0; at < units.length && words <= reach; at++) {
    const unit = units[at]!;
    if (unit.mention !== null) {
      if (fits(unit.mention)) return at;
      continue;
    }
    // 获得|某协会|授予|的|“…”: a verb before 的 tells of the object.
    if (endsSearch(unit) && !(isWord(units[at + 1]) && units[at + 1]!.text === "的" && given.test(unit.text)))
      return -1;
    if (!passed.test(unit.text)) words++;
  }
  return -1;
};

/** The objects of a verb that ends before `from`: the first name that fits and those joined to it. */
export const objectsFrom = (
  units: readonly Unit[],
  from: number,
  fits: (mention: Placed) => boolean,
): readonly number[] => {
  const found: number[] = [];
  let at = firstFrom(units, from, fits);
  while (at >= 0) {
    found.push(at);
    const next = afterJoint(units, at + 1);
    at = next < 0 ? -1 : firstFrom(units, next, fits);
  }
  return found;
};
