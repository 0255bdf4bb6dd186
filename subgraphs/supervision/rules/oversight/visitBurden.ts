import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { type Day, diffDays } from '../../../../kernel/values/day';

const MOST_DAYS = 366;

/** Counts of one department in one district over a period; no entity is told. */
export interface VisitCounts {
  /** Subjects under its supervision there. */
  readonly subjects: number;
  readonly visits: number;
  /** Days on which a subject had at least one visit, added up over subjects. */
  readonly days: number;
  /** Visits that came within the window after another visit to the same entity, whoever made it. */
  readonly repeats: number;
}

/** The same with its shares; null where there are no subjects. */
export interface VisitBurden extends VisitCounts {
  readonly visitsPerThousand: number | null;
  readonly daysPerThousand: number | null;
}

/**
 * Visits weigh on those who are visited: they are counted, by department and district
 *
 * Visits and days of visit for every 1,000 subjects; supervision neither hinders what they do nor visits without need.
 *
 * 《上海市分类监管管理办法》第二十四条；沪府发〔2020〕7号（二）4
 */
export function visitBurden(counts: VisitCounts): VisitBurden {
  const perThousand = (of: number) => (counts.subjects === 0 ? null : (of * 1_000) / counts.subjects);
  return { ...counts, visitsPerThousand: perThousand(counts.visits), daysPerThousand: perThousand(counts.days) };
}

/** A period by its first and last day, at most a year, not after today. Throws SUPERVISION_PERIOD_UNFIT. */
export function requirePeriod(from: Day, to: Day, today: Day): { readonly from: Day; readonly to: Day } {
  const days = diffDays(from, to) + 1;
  if (days >= 1 && days <= MOST_DAYS && to <= today) return { from, to };
  throw new CataloguedError('SUPERVISION_PERIOD_UNFIT', { field: 'to', received: to, from, limit: MOST_DAYS, today });
}
