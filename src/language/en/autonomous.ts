import type { ListedName, Quote } from "../../model.ts";

const peoples = "(?:\\p{Lu}\\p{Ll}+,? (?:and )?){1,5}";
const level = "[Aa]utonomous (?:[Cc]ounty|[Pp]refecture|[Bb]anner)";
const behind = new RegExp(`^ ${peoples}${level}\\b`, "u");
const before = new RegExp(`(?:^|(?<=[\\s(]))${peoples}${level} of $`, "u");

/** Weining Yi, Hui, and Miao Autonomous County, the Miao Autonomous County of Weining: the peoples belong to the name. */
export const withPeoples = (name: ListedName, { text, start: origin }: Quote): ListedName => {
  if (!text.includes("utonomous")) return name;
  const things = name.things.filter(({ type }) => type.startsWith("autonomous_"));
  if (things.length === 0) return name;
  const after = behind.exec(text.slice(name.end - origin))?.[0];
  const earlier = after === undefined ? before.exec(text.slice(0, name.start - origin))?.[0] : undefined;
  const [start, end] = [name.start - (earlier?.replace(/^The /u, "").length ?? 0), name.end + (after?.length ?? 0)];
  return start === name.start && end === name.end
    ? name
    : { ...name, start, end, text: text.slice(start - origin, end - origin), things, full: true };
};
