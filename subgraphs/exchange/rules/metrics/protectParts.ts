import { type Disclosure, protectCount } from '../entityIndex/protectCount';
import type { Parts } from './figure';
import type { MetricForm } from './metric';

/** The numbers of one month and district, with how many entities they are about. */
export interface PartsOfEntities extends Parts {
  /** Entities of the rows that count for the numerator. */
  readonly numeratorEntities: number;
  /** Entities of all rows. */
  readonly entities: number;
}

/** A count of facts about enough entities, rounded down; null for nothing. */
function protectFacts(facts: number, entities: number, disclosure: Disclosure): number | null {
  if (protectCount(entities, Number.POSITIVE_INFINITY, disclosure) === null) return null;
  return protectCount(facts, Number.POSITIVE_INFINITY, disclosure);
}

function protectShare(parts: PartsOfEntities, all: number, disclosure: Disclosure): number | null {
  const { numerator, numeratorEntities, denominator, entities } = parts;
  if (protectCount(numeratorEntities, entities, disclosure) === null) return null;
  const told = protectCount(numerator, denominator ?? numerator, disclosure);
  return told === null ? null : Math.min(told, all);
}

/**
 * What is told of a cell of a metric to those who may not see its entities; null for nothing
 *
 * As with facets: a count is told when it is about enough entities, rounded down, and never as nearly all of those it is
 * taken from. A mean is told with its rounded number of facts and itself rounded to its unit. How many entities there are
 * in a district everybody knows.
 *
 * 《上海市数据条例》第三十八条至第四十条; the numbers are a setting of this project
 */
export function protectParts(form: MetricForm, parts: PartsOfEntities, disclosure: Disclosure): Parts | null {
  const { numerator, numeratorEntities, denominator, entities } = parts;
  if (form === 'RATE' && numeratorEntities === 0) return { numerator, denominator };
  if (form === 'COUNT' || form === 'RATE') {
    const told = protectFacts(numerator, numeratorEntities, disclosure);
    return told === null ? null : { numerator: told, denominator };
  }
  const all = protectFacts(denominator ?? 0, entities, disclosure);
  if (all === null) return null;
  if (form === 'MEAN') return { numerator: Math.round(numerator / (denominator ?? 1)) * all, denominator: all };
  const told = protectShare(parts, all, disclosure);
  return told === null ? null : { numerator: told, denominator: all };
}
