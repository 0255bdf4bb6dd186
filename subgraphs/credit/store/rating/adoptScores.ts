import type { PoolClient } from 'pg';
import { ingest } from '../../../../kernel/service/ingest';
import type { Day } from '../../../../kernel/values/day';
import type { RatingKind, RatingSchemeContent } from '../../rules/rating/ratingTypes';
import { ratingIngest } from '../writeRatings';
import { riskClassIngest } from '../writeRiskClasses';
import type { RatingRunRow } from './ratingRows';

/** A range of codes. */
export interface CodeRange {
  readonly after: string;
  readonly upTo: string;
}

/** A run whose scores are adopted, with its scheme and the day from which they stand. */
export interface Adopting {
  readonly run: Pick<RatingRunRow, 'id' | 'number' | 'kind' | 'scheme' | 'day' | 'authority'>;
  readonly scheme: RatingSchemeContent;
  readonly on: Day;
}

interface Changed {
  readonly uscc: string;
  readonly grade: number;
}

/**
 * Scores of a run that differ from what stands, in another edition, grade or point. Where the entity is rated for a later day,
 * or for the same by a later run, that rating stays: it knew more, and it is the one that is told.
 */
const FROM = `rating_score s LEFT JOIN rating_standing t ON t.kind = $2 AND t.uscc = s.uscc
  LEFT JOIN rating_run v ON v.id = t.run LEFT JOIN rating_score o ON o.run = t.run AND o.uscc = s.uscc
  JOIN rating_run w ON w.id = s.run
  WHERE s.run = $1 AND (t.run IS NULL OR ((v.day, v.id) < (w.day, w.id) AND (v.scheme <> $3::bigint
    OR (o.total, o.grade, o.points) IS DISTINCT FROM (s.total, s.grade, s.points))))`;
const CHANGED = `SELECT s.uscc::text AS uscc, s.grade FROM ${FROM}
  AND s.uscc > $4::character(18) AND s.uscc <= $5::character(18) ORDER BY s.uscc`;
const CHANGES = `SELECT count(*)::int AS changes FROM ${FROM}`;
const STAND = `INSERT INTO rating_standing (kind, uscc, run) SELECT $1, u::character(18), $2
  FROM unnest($3::text[]) u ON CONFLICT (kind, uscc) DO UPDATE SET run = excluded.run`;

const of = ({ id, kind, scheme }: Adopting['run']): unknown[] => [id, kind, scheme];

/** How many entities a run would tell another rating. */
export async function countChanges(client: PoolClient, run: Adopting['run']): Promise<number> {
  return (await client.query<{ changes: number }>(CHANGES, of(run))).rows[0]?.changes ?? 0;
}

/** The id in its source of the rating that a run gives an entity. */
const ratingRecordId = (number: string, uscc: string): string => `${number}/${uscc}`;

function* factsOf({ run, scheme, on }: Adopting, changed: readonly Changed[]) {
  const observedAt = `${on}T00:00:00+08:00`;
  for (const { uscc, grade } of changed) {
    const code = scheme.grades[grade]?.code ?? '';
    const said = run.kind === 'PUBLIC_CREDIT' ? [scheme.code, code] : [code];
    yield [uscc, ...said, run.day, run.authority, ratingRecordId(run.number, uscc), observedAt];
  }
}

const INGESTS: Readonly<Record<RatingKind, typeof ratingIngest>> = {
  PUBLIC_CREDIT: ratingIngest,
  CREDIT_RISK: riskClassIngest,
};

/** Lets ratings stand by a run from now on. */
export async function standBy(client: PoolClient, run: Adopting['run'], usccs: readonly string[]): Promise<void> {
  await client.query(STAND, [run.kind, run.id, usccs]);
}

/**
 * Adopts the scores of a range: the ratings of those that changed are written and told, set by set. Doing it again writes and
 * tells nothing. Resolves to how many were written.
 */
export async function adoptScores(client: PoolClient, adopting: Adopting, range: CodeRange): Promise<number> {
  const { run } = adopting;
  const { rows } = await client.query<Changed & Record<string, unknown>>(CHANGED, [
    ...of(run),
    range.after,
    range.upTo,
  ]);
  if (rows.length === 0) return 0;
  const { inserted, changed } = await ingest(client, INGESTS[run.kind], factsOf(adopting, rows));
  await standBy(
    client,
    run,
    rows.map(({ uscc }) => uscc),
  );
  return inserted + changed;
}
