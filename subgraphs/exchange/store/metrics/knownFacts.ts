import type { Day } from '../../../../kernel/values/day';
import { publicationOver } from '../../rules/metrics/publicationOver';
import type { Bind } from '../entityIndex/boundSql';

/** Which facts a figure is made of: placeholders of a statement, each bound when it is first used. */
export interface Window {
  /** Number of the feed's event up to which facts are known. */
  readonly at: string;
  /** First day of the period. */
  readonly from: string;
  /** Last day of the period, or the day at whose end facts stand. */
  readonly to: string;
  /** The last day of decision whose time for publication is over at `to`. */
  readonly over: string;
}

/** The days and the position that a window binds. */
export interface Span {
  readonly seq: string;
  readonly from: Day;
  readonly to: Day;
}

/** Opens the window of a statement. */
export function openWindow({ seq, from, to }: Span, bind: Bind): Window {
  const placeholders = new Map<string, string>();
  const once = (name: string, value: () => string): string => {
    const found = placeholders.get(name) ?? bind(value());
    placeholders.set(name, found);
    return found;
  };
  return {
    get at() {
      return `${once('at', () => seq)}::bigint`;
    },
    get from() {
      return `${once('from', () => from)}::date`;
    },
    get to() {
      return `${once('to', () => to)}::date`;
    },
    get over() {
      return `${once('over', () => publicationOver(to))}::date`;
    },
  };
}

const known = (at: string): string => `NOT withdrawn AND seq <= ${at} AND (until_seq IS NULL OR until_seq > ${at})`;

/** The facts of a kind as they were known. */
export function knownFacts(kind: string, { at }: Window): string {
  return `(SELECT * FROM metric_fact WHERE kind = '${kind}' AND ${known(at)})`;
}

/** Where entities were, as it was known. */
export function knownPlaces({ at }: Pick<Window, 'at'>): string {
  return `(SELECT uscc, district, industry, status FROM metric_place WHERE ${known(at)})`;
}

/** What a row of a metric counts for, as SQL over the fact `f`; a count has no denominator. */
export interface Counts {
  readonly numerator: string;
  readonly denominator?: string;
  /** SQL of the day by which the row is dated. */
  readonly day?: string;
  /** SQL of the department that it is told of. */
  readonly department?: string;
  /** SQL of the matter. */
  readonly matter?: string;
}

/** The columns that every row of every metric has, over the fact `f`. */
export function rowColumns({ numerator, denominator, day, department, matter }: Counts): string {
  return `f.kind, f.record_key, f.uscc, ${department ?? 'f.department'} AS department, ${day ?? 'f.day'} AS day,
    ${matter ?? 'NULL::text'} AS matter, (${numerator})::integer AS numerator,
    (${denominator ?? 'NULL'})::integer AS denominator`;
}
