import { count, percent } from '../../parts/format';
import type { KeyFigureFragment } from './figures.generated';

type Unit = KeyFigureFragment['metric']['unit'];

/** A value as its unit is told; a dash where there is none. */
export function inUnit(unit: Unit, value: number | null | undefined, days: (number: string) => string): string {
  if (value === null || value === undefined) return '—';
  if (unit === 'BASIS_POINTS') return percent(value / 10_000);
  return unit === 'DAYS' ? days(count(value)) : count(value);
}

/** Where the rows of a figure are; with a district, those of that district. */
export function figureAddress(figure: KeyFigureFragment, district: string | null): string {
  const stated = { from: figure.from ?? '', to: figure.to, district: district ?? '' };
  const known = Object.entries(stated).filter(([, value]) => value !== '');
  return `/figures/${figure.metric.id}?${new URLSearchParams(known)}`;
}
