import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { requireAll } from '../../../../kernel/service/work/requireAll';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { addWork, holdSeen, updateWork } from '../../../../kernel/service/work/workTable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workStep } from '../../../../kernel/values/work/workStep';
import { workText } from '../../../../kernel/values/work/workText';
import { ratingDay, ratingDayInTurn } from '../../rules/rating/ratingDays';
import { mayDecideRating, mayEnterRating } from '../../rules/rating/ratingParties';
import type { RatingKind } from '../../rules/rating/ratingTypes';
import { anotherHead } from '../../rules/work/anotherHead';
import { appendEvents } from '../work/appendEvent';
import { lastAdoptedDay, runAtWork, schemeInForce } from './ratingReads';
import { type RatingRunRow, type RatingRunState, RUNS, type SchemeRow } from './ratingRows';

const ARTICLE = '沪府发〔2020〕7号（七）';

/** Which kind of rating is run, and for which day; today unless stated. */
export interface StartingRun {
  readonly kind: RatingKind;
  readonly day?: Day | null;
}

/** A run before its first entity: its edition, and what led to it where it is irregular. */
export interface NewRun {
  readonly scheme: SchemeRow;
  readonly day: Day;
  readonly cause: string | null;
}

/** Stores a new run; gives its number. */
export function addRun(client: PoolClient, { scheme, day, cause }: NewRun, { actor, today }: WorkDoing) {
  const { id, kind, authority } = scheme;
  return addWork(client, RUNS, today, {
    ...{ authority, scheme: id, kind, cause, day, occasion: cause === null ? 'REGULAR' : 'IRREGULAR' },
    ...{ state: 'SCORING', started_by: actor.subject, started_on: today },
  });
}

/** Runs of one kind are started one at a time. */
const HOLD_KIND = `SELECT pg_advisory_xact_lock(hashtext('rating_run'), hashtext($1))`;

/**
 * Starts a rating of the whole city by the edition in force, which goes on by itself. Throws NOT_YOUR_CREDIT_WORK,
 * RATING_DAY_AHEAD, RATING_DAY_BEHIND, RATING_SCHEME_NOT_IN_FORCE, RATING_RUN_AT_WORK, and then nothing is stored.
 *
 * 沪府发〔2020〕7号（七）；国市监信发〔2022〕6号
 */
export async function startRatingRun(database: SiloDatabase, input: StartingRun, doing: WorkDoing): Promise<string> {
  const { actor, today } = doing;
  const { kind } = input;
  const day = input.day ?? today;
  requireLawful(mayEnterRating(actor, kind));
  return database.transaction(async (client) => {
    await client.query(HOLD_KIND, [kind]);
    const scheme = await schemeInForce(client, kind, day);
    const last = await lastAdoptedDay(client, kind);
    requireAll(ratingDay(day, today, scheme !== undefined), ratingDayInTurn(day, last));
    const other = await runAtWork(client, kind);
    if (other) throw new CataloguedError('RATING_RUN_AT_WORK', { field: 'kind', received: kind, run: other.number });
    const number = await addRun(client, { scheme: scheme as SchemeRow, day, cause: null }, doing);
    const { authority, number: edition, contentHash } = scheme as SchemeRow;
    const event = { topic: 'rating-run', number, kind: 'STARTED', authority, actor, on: today } as const;
    await appendEvents(client, { ...event, details: { kind, day, scheme: edition, contentHash } });
    return number;
  });
}

interface Changing {
  readonly act: 'ADOPT' | 'ABANDON';
  readonly possibleIn: readonly RatingRunState[];
}

async function holdForStep(
  client: PoolClient,
  at: WorkAt,
  { actor, act, possibleIn }: Changing & Pick<WorkDoing, 'actor'>,
): Promise<RatingRunRow> {
  const run = await holdSeen<RatingRunRow>(client, RUNS, at, actor);
  requireAll(mayDecideRating(actor, run.kind), workStep({ act, state: run.state, possibleIn, article: ARTICLE }));
  return run;
}

/**
 * Adopts a run whose entities are all scored: the ratings of those that changed are written and told, which goes on by
 * itself. Throws NOT_YOUR_CREDIT_WORK, SAME_PERSON_APPROVES, WORK_STATE_UNFIT, WORK_UNKNOWN, WORK_CHANGED.
 *
 * 沪府发〔2020〕7号（七）
 */
export function adoptRatingRun(database: SiloDatabase, at: WorkAt, { actor, today }: WorkDoing): Promise<string> {
  return database.transaction(async (client) => {
    const run = await holdForStep(client, at, { actor, act: 'ADOPT', possibleIn: ['SCORED'] });
    requireLawful(anotherHead(actor, run.startedBy));
    await updateWork(client, RUNS, run.id, { state: 'ADOPTING', adopted_by: actor.subject, adopted_on: today });
    const { number, authority } = run;
    const event = { topic: 'rating-run', number, kind: 'ADOPTED', authority, actor, on: today } as const;
    await appendEvents(client, { ...event, details: run.outcome ?? {} });
    return number;
  });
}

/** Which run is given up, and why. */
export interface AbandoningRun extends WorkAt {
  readonly reason: string;
}

/**
 * Gives a run up before it is adopted; what it scored stays as it is and rates nobody. Throws NOT_YOUR_CREDIT_WORK,
 * WORK_STATE_UNFIT, WORK_UNKNOWN, WORK_CHANGED and the codes of a text. 沪府发〔2020〕7号（七）
 */
export function abandonRatingRun(
  database: SiloDatabase,
  input: AbandoningRun,
  { actor, today }: WorkDoing,
): Promise<string> {
  const reason = workText(input.reason, 'reason');
  return database.transaction(async (client) => {
    const run = await holdForStep(client, input, { actor, act: 'ABANDON', possibleIn: ['SCORING', 'SCORED'] });
    await updateWork(client, RUNS, run.id, { state: 'ABANDONED' });
    const { number, authority } = run;
    const event = { topic: 'rating-run', number, kind: 'ABANDONED', authority, actor, on: today } as const;
    await appendEvents(client, { ...event, reason });
    return number;
  });
}
