/** Parts in a million as a percentage with four places; a dash where there is none. */
export const share = (ppm: number | null): string => (ppm === null ? '—' : `${(ppm / 10_000).toFixed(4)}%`);
