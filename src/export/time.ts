/** The ISO day after an ISO day. */
export const dayAfter = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
};

/** The year of a period that is one whole calendar year, else null. */
export const wholeYear = ({
  start,
  end,
}: {
  readonly start: string | null;
  readonly end: string | null;
}): number | null => {
  if (start === null || end === null) return null;
  const year = start.slice(0, 4);
  return start === `${year}-01-01` && end === `${year}-12-31` ? Number(year) : null;
};
