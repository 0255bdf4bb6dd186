import { escapeLiteral } from 'pg';
import { addMonths, type Day } from '../../../../kernel/values/day';
import type { RatingIndicator, RatingSchemeContent, RatingSource } from '../../rules/rating/ratingTypes';
import { SEALED_STATES } from '../../rules/recordVisibility';

/** Entities by code: those after the one and up to the other, or those of a list. */
export type RatedEntities = { readonly after: string; readonly upTo: string } | { readonly usccs: readonly string[] };

/** A statement with its parameters. */
export interface RatingStatement {
  readonly text: string;
  readonly values: unknown[];
}

/** A code after those of all entities: the end of the last range. */
export const LAST_CODE = 'Z'.repeat(18);

/** States of the register in which an entity is rated. */
const RATED_STATES = ['IN_OPERATION', 'SUSPENDED', 'REVOKED', 'LIQUIDATING'];

const list = (texts: readonly string[]): string => `ARRAY[${texts.map(escapeLiteral).join(', ')}]::text[]`;
const dayText = (day: Day): string => `${escapeLiteral(day)}::date`;

interface SourceSql {
  readonly table: string;
  readonly day: string;
  readonly until: string | null;
  readonly severity: string | null;
  /** What of it counts for any rating, as `recordStands` has it. */
  readonly stands: (on: Day) => string[];
}

const SOURCES: Readonly<Record<RatingSource, SourceSql>> = {
  CREDIT_RECORD: {
    table: 'credit_record',
    day: 'r.effective_from',
    until: 'r.effective_to',
    severity: 'r.severity',
    stands: (on) => [
      `r.publication_state <> ALL (${list(SEALED_STATES)})`,
      `(r.publication_ends_on IS NULL OR r.publication_ends_on >= ${dayText(on)})`,
      `(r.query_ends_on IS NULL OR r.query_ends_on >= ${dayText(on)})`,
    ],
  },
  ACCIDENT: {
    table: 'accident_report',
    day: 'r.occurred_on',
    until: null,
    severity: 'r.severity',
    stands: () => [`r.standing = 'STANDS'`],
  },
  THIRD_PARTY: { table: 'third_party_evidence', day: 'r.obtained_on', until: null, severity: null, stands: () => [] },
};

/** The condition on a row of its source under which an indicator counts it, as `recordCounts` has it. */
function countsSql({ source, kinds, severities, windowMonths }: RatingIndicator, on: Day): string {
  const { day, until, severity } = SOURCES[source];
  const inEffect = until === null ? [] : [`(${until} IS NULL OR ${until} >= ${dayText(on)})`];
  return [
    `r.kind = ANY (${list(kinds)})`,
    ...(severities === null || severity === null ? [] : [`${severity} = ANY (${list(severities)})`]),
    ...(windowMonths === null ? inEffect : [`${day} > ${dayText(addMonths(on, -windowMonths))}`]),
  ].join(' AND ');
}

const placesOf = (scheme: RatingSchemeContent, source: RatingSource): readonly number[] =>
  scheme.indicators.flatMap((indicator, at) => (indicator.source === source ? [at] : []));

/** Counts of one source by entity, under `c<place of the indicator>`. */
function countedSql(scheme: RatingSchemeContent, source: RatingSource, { on, of }: Scope): string {
  const { table, day, stands } = SOURCES[source];
  const places = placesOf(scheme, source);
  const kinds = [...new Set(places.flatMap((at) => scheme.indicators[at]?.kinds ?? []))];
  const counts = places.map(
    (at) => `count(*) FILTER (WHERE ${countsSql(scheme.indicators[at] as RatingIndicator, on)}) AS c${at}`,
  );
  const where = [of('r'), `r.kind = ANY (${list(kinds)})`, `${day} <= ${dayText(on)}`, ...stands(on)].join(' AND ');
  return `LEFT JOIN (SELECT r.uscc, ${counts.join(', ')} FROM ${table} r WHERE ${where} GROUP BY r.uscc)
    s_${source.toLowerCase()} USING (uscc)`;
}

interface Scope {
  readonly on: Day;
  readonly of: (alias: string) => string;
}

function scopeOf(entities: RatedEntities): { of: Scope['of']; values: unknown[] } {
  if ('usccs' in entities) {
    return { of: (alias) => `${alias}.uscc = ANY ($1::character(18)[])`, values: [entities.usccs] };
  }
  const of = (alias: string): string => `${alias}.uscc > $1::character(18) AND ${alias}.uscc <= $2::character(18)`;
  return { of, values: [entities.after, entities.upTo] };
}

/** Points of an indicator by itself, as `cappedPoints` has them. */
function cappedSql({ each, cap }: RatingIndicator, at: number): string {
  const points = `least(coalesce(c${at}, 0) * ${Math.abs(each)}, ${cap})`;
  return `(${each < 0 ? `-${points}` : points})::smallint AS o${at}`;
}

/** Points of an indicator, as `indicatorPoints` has them: what third parties say adds to what was established. */
function pointsSql({ indicators }: RatingSchemeContent, at: number): string {
  const { source, each } = indicators[at] as RatingIndicator;
  if (source !== 'THIRD_PARTY') return `o${at}`;
  const established = indicators.flatMap((other, place) =>
    other.source !== 'THIRD_PARTY' && Math.sign(other.each) === Math.sign(each) ? [`o${place}`] : [],
  );
  const ground = established.length === 0 ? '0' : established.join(' + ');
  return each < 0 ? `greatest(o${at}, ${ground})` : `least(o${at}, ${ground})`;
}

/** The place of the grade of `total`, as `placeTotal` has it. */
function gradeSql({ grades }: RatingSchemeContent): string {
  const cases = grades
    .map(({ from }, place) => ({ from, place }))
    .sort((a, b) => b.from - a.from)
    .map(({ from, place }) => `WHEN q.total >= ${from} THEN ${place}`);
  return `(CASE ${cases.join(' ')} END)::smallint`;
}

/**
 * The statement that rates entities under a scheme on a day: `uscc`, `total`, `grade` (its place in the scheme) and `points`
 * by indicator, in the order of the codes. Each source is read once. What it yields is what `scoreEntity` comes to.
 */
export function compileRating(scheme: RatingSchemeContent, on: Day, entities: RatedEntities): RatingStatement {
  const { of, values } = scopeOf(entities);
  const { indicators, base } = scheme;
  const sources = [...new Set(indicators.map(({ source }) => source))];
  const points = indicators.map((_, at) => `p.p${at}`);
  const text = `SELECT q.uscc, q.total, ${gradeSql(scheme)} AS grade, q.points FROM (
      SELECT p.uscc, greatest(0, ${[base, ...points].join(' + ')})::smallint AS total,
        ARRAY[${points.join(', ')}]::smallint[] AS points
      FROM (SELECT o.uscc, ${indicators.map((_, at) => `${pointsSql(scheme, at)} AS p${at}`).join(', ')}
        FROM (SELECT m.uscc, ${indicators.map(cappedSql).join(', ')}
          FROM (SELECT m.uscc FROM market_entity m WHERE ${of('m')} AND m.state = ANY (${list(RATED_STATES)})) m
          ${sources.map((source) => countedSql(scheme, source, { on, of })).join('\n          ')}
          OFFSET 0) o) p) q
    ORDER BY q.uscc`;
  return { text, values };
}
