/** What stands before a place of a list, by one or more; before the first is nothing. (An index below 0 is looked up slowly.) */
export const preceding = <T>(list: readonly T[], at: number, by = 1): T | undefined =>
  at >= by ? list[at - by] : undefined;
