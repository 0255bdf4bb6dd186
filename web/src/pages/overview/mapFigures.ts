import { count } from '../../parts/format';
import type { KeyFigureFragment, OverviewFiguresQuery } from './figures.generated';
import { figureAddress, inUnit } from './figureText';
import { OVERVIEW_WORDS } from './overviewWords';

/** A figure by district, as the map shows it. */
export interface MapFigure {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly values: ReadonlyMap<string, number>;
  /** The value of what has no known district. */
  readonly unknown: number | undefined;
  say(value: number): string;
  /** Where the rows of a district are; undefined where the caller may not have them. */
  to(district: string): string | undefined;
}

/** A range of values with its colour, and the colour of text on it. */
export interface MapClass {
  readonly from: number;
  readonly to: number;
  readonly fill: string;
  readonly ink: string;
}

const SHADES = [
  { fill: '#dfeaf6', ink: '#10243e' },
  { fill: '#b3cdea', ink: '#10243e' },
  { fill: '#7fa9d8', ink: '#10243e' },
  { fill: '#3a71af', ink: '#ffffff' },
  { fill: '#0b3f7d', ink: '#ffffff' },
] as const;

/** At most five ranges with about as many districts in each; equal values are never parted. */
export function classesOf(values: readonly number[]): readonly MapClass[] {
  const sorted = [...new Set(values)].sort((a, b) => a - b);
  const groups = Math.min(SHADES.length, sorted.length);
  return Array.from({ length: groups }, (_, i) => {
    const from = sorted[Math.ceil((i * sorted.length) / groups)] as number;
    const to = sorted[Math.ceil(((i + 1) * sorted.length) / groups) - 1] as number;
    const shade = SHADES[groups === 1 ? 2 : Math.round((i * (SHADES.length - 1)) / (groups - 1))] ?? SHADES[0];
    return { from, to, ...shade };
  });
}

function byDistrict(cells: readonly { readonly values: readonly (string | null)[]; readonly value: number | null }[]) {
  const known = cells.flatMap(({ values: [code], value }) => (code && value !== null ? [[code, value] as const] : []));
  const unknown = cells.find(({ values: [code] }) => code === null)?.value;
  return { values: new Map(known), unknown: unknown ?? undefined };
}

function ofMetric(figure: KeyFigureFragment, days: (number: string) => string): MapFigure {
  return {
    id: figure.metric.id,
    name: figure.metric.name,
    nameEn: figure.metric.nameEn,
    ...byDistrict(figure.rows),
    say: (value) => inUnit(figure.metric.unit, value, days),
    to: (district) => (figure.suppressed ? undefined : figureAddress(figure, district)),
  };
}

/** The figures that the map can show: how many entities there are, and every key figure that has a value. */
export function mapFigures(
  { entities }: Pick<OverviewFiguresQuery, 'entities'>,
  figures: readonly KeyFigureFragment[],
  days: (number: string) => string,
): readonly MapFigure[] {
  const register = entities && {
    id: 'entities',
    name: OVERVIEW_WORDS.zh.entityCount,
    nameEn: OVERVIEW_WORDS.en.entityCount,
    ...byDistrict(entities.cells.map(({ values, count: value }) => ({ values, value }))),
    say: count,
    to: (district: string) => `/worklist?district=${district}`,
  };
  const metrics = figures.filter(({ rows }) => rows.length > 0).map((figure) => ofMetric(figure, days));
  return register ? [register, ...metrics] : metrics;
}
