const DAY = 24 * 3_600_000;

/** Calendar days from one day to another; negative where the other is earlier. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY);
