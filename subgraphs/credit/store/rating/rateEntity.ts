import type { PoolClient } from 'pg';
import { findWork, updateWork } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';
import { RATING_KINDS, type RatingKind } from '../../rules/rating/ratingTypes';
import { byTheHub } from '../lists/liftMeasures';
import { appendEvents } from '../work/appendEvent';
import { adoptScores, standBy } from './adoptScores';
import { LAST_CODE } from './compileRating';
import { outcomeOf } from './continueRatingRun';
import { isRated, schemeInForce } from './ratingReads';
import { type RatingRunRow, RUNS, type SchemeRow } from './ratingRows';
import { addRun } from './ratingRuns';
import { scoreEntities } from './scoreEntities';

/** What led to a rating out of its turn: something happened to a record of the entity. */
export type RatingCause =
  | 'EFFECT_TAKEN'
  | 'RECORD_SEALED'
  | 'RECORD_CORRECTED'
  | 'PUBLICATION_ENDED'
  | 'LISTED'
  | 'DELISTED';

/** Of which entities something changed, on which day, and what. */
export interface RatedAnew {
  readonly usccs: readonly string[];
  readonly today: Day;
  readonly cause: RatingCause;
}

async function rateKind(client: PoolClient, scheme: SchemeRow, { usccs, today, cause }: RatedAnew): Promise<void> {
  const doing = byTheHub(today);
  const number = await addRun(client, { scheme, day: today, cause }, doing);
  const run = (await findWork<RatingRunRow>(client, RUNS, number)) as RatingRunRow;
  const rated = { run, scheme: scheme.content };
  const entities = await scoreEntities(client, rated, { entities: { usccs }, upTo: LAST_CODE });
  const outcome = await outcomeOf({ client, ...rated });
  const told = await adoptScores(client, { ...rated, on: today }, { after: '', upTo: LAST_CODE });
  await standBy(client, run, await scoredBy(client, run));
  const done = { entities, scored: entities, told, scored_to: LAST_CODE, adopted_to: LAST_CODE };
  const adopted = { state: 'ADOPTED', outcome: JSON.stringify(outcome), adopted_by: 'hub', adopted_on: today };
  await updateWork(client, RUNS, run.id, { ...done, ...adopted });
  const { authority } = scheme;
  const uscc = usccs.length === 1 ? (usccs[0] ?? null) : null;
  const event = { topic: 'rating-run', number, kind: 'RATED', uscc, authority, actor: doing.actor, on: today } as const;
  await appendEvents(client, { ...event, reason: cause, details: { scheme: scheme.number, entities, told } });
}

/** A later look stands even where it came to the same: an earlier run that is adopted after it knew less. */
async function scoredBy(client: PoolClient, { id }: RatingRunRow): Promise<string[]> {
  const sql = 'SELECT uscc::text AS uscc FROM rating_score WHERE run = $1 ORDER BY uscc';
  return (await client.query<{ uscc: string }>(sql, [id])).rows.map(({ uscc }) => uscc);
}

/** The edition by which entities of a kind are rated out of turn; undefined while the hub rates nobody in it. */
async function schemeOf(client: PoolClient, kind: RatingKind, today: Day): Promise<SchemeRow | undefined> {
  return (await isRated(client, kind)) ? schemeInForce(client, kind, today) : undefined;
}

/**
 * Rates entities at once in the transaction that changed their records, by the same statement as the whole city, and lets the
 * result stand with what led to it. Does nothing in a kind in which no run over the city was adopted or is on its way: what
 * such a run scored before the change would be adopted after it. The caller holds the records.
 *
 * 《信用修复管理办法》第三条；沪府发〔2020〕7号（七）
 */
export async function rateEntities(client: PoolClient, anew: RatedAnew): Promise<void> {
  const usccs = [...new Set(anew.usccs)];
  if (usccs.length === 0) return;
  for (const kind of RATING_KINDS) {
    const scheme = await schemeOf(client, kind, anew.today);
    if (scheme) await rateKind(client, scheme, { ...anew, usccs });
  }
}

/** Rates one entity at once; see `rateEntities`. */
export function rateEntity(client: PoolClient, uscc: string, today: Day, cause: RatingCause): Promise<void> {
  return rateEntities(client, { usccs: [uscc], today, cause });
}
