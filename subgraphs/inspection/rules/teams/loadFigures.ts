/** How many visits an inspector has. */
export interface InspectorLoad {
  readonly inspector: string;
  readonly visits: number;
}

/** How evenly the visits lie on the inspectors of an office. */
export interface LoadFigures {
  readonly inspectors: number;
  /** Seats of them all. */
  readonly seats: number;
  readonly least: number;
  readonly most: number;
  /** Most less least. */
  readonly spread: number;
}

/**
 * How evenly visits lie on inspectors: an office that has none has figures of nothing
 *
 * 沪府发〔2020〕7号（十八）
 */
export function loadFigures(loads: readonly InspectorLoad[]): LoadFigures {
  const visits = loads.map((load) => load.visits);
  const least = visits.length === 0 ? 0 : visits.reduce((a, b) => Math.min(a, b));
  const most = visits.reduce((a, b) => Math.max(a, b), 0);
  return { inspectors: visits.length, seats: visits.reduce((a, b) => a + b, 0), least, most, spread: most - least };
}
