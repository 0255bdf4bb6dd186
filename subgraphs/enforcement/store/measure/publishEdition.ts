import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { requireAll } from '../../../../kernel/service/work/requireAll';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { holdSeen, updateWork } from '../../../../kernel/service/work/workTable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { basesInForce } from '../../rules/measure/basisEnd';
import { editionInTime, editionStep } from '../../rules/measure/measureEdition';
import { mayDraftMeasure, publishedByAnother } from '../../rules/measure/measureParties';
import { mayEnforceFor } from '../../rules/work/enforcementParties';
import { appendEvents } from '../work/appendEvent';
import { basisEnds } from './basisEndRows';
import { EDITION_TOPIC, holdSeries } from './draftEdition';
import { type EditionRow, type EditionSort, editionsOf, provisionsOf, seriesOf, standingEditions } from './editionRows';

const BAND = `numrange((w.content->>'valueFrom')::numeric, (w.content->>'valueBelow')::numeric)`;

/** Other series of the same department, provision and kind that stand on or after a day for some of the same values. */
const OVERLAPPING = `SELECT w.number FROM ${standingEditions('BENCHMARK').name} w
  WHERE w.state = 'PUBLISHED' AND NOT w.repeals AND w.authority = $1 AND w.provision = $2 AND w.kind = $3
    AND coalesce(w.first_edition, w.number) <> $4 AND (w.effective_to IS NULL OR w.effective_to > $5::date)
    AND ${BAND} && (SELECT ${BAND} FROM measure_edition w WHERE w.number = $6) ORDER BY w.id LIMIT 1`;

/** Of two benchmarks for the same values nobody could say which binds. */
async function requireAlone(client: PoolClient, row: EditionRow): Promise<void> {
  if (row.sort !== 'BENCHMARK' || row.repeals) return;
  const { authority, provision, kind, effectiveFrom, number } = row;
  await client.query(`SELECT pg_advisory_xact_lock(hashtext('benchmark'), hashtext($1))`, [
    `${authority}/${provision}`,
  ]);
  const values = [authority, provision, kind, seriesOf(row), effectiveFrom, number];
  const { rows } = await client.query<{ number: string }>(OVERLAPPING, values);
  if (rows[0]) throw new CataloguedError('BENCHMARK_OVERLAPS', { field: 'number', benchmark: rows[0].number });
}

async function holdEdition(
  client: PoolClient,
  sort: EditionSort,
  at: WorkAt,
  { actor }: WorkDoing,
): Promise<EditionRow> {
  const row = await holdSeen<EditionRow>(client, editionsOf(sort), at, actor);
  if (row.sort === sort) return row;
  throw new CataloguedError('WORK_UNKNOWN', { field: 'number', received: at.number });
}

/**
 * Publishes a draft; from then on nobody changes it. Throws NOT_YOUR_CASE, SAME_PERSON_APPROVES, EDITION_TOO_EARLY,
 * BENCHMARK_OVERLAPS, MEASURE_BASIS_ENDED, WORK_STATE_UNFIT, WORK_UNKNOWN, WORK_CHANGED.
 * 《行政处罚法》第三十四条；沪府发〔2020〕7号（十六）、（二十三）
 */
export function publishEdition(
  database: SiloDatabase,
  sort: EditionSort,
  at: WorkAt,
  doing: WorkDoing,
): Promise<string> {
  const { actor, today } = doing;
  return database.transaction(async (client) => {
    const row = await holdEdition(client, sort, at, doing);
    const { id, number, authority, state, draftedBy, effectiveFrom, contentHash, edition } = row;
    requireAll(mayEnforceFor(actor, authority, 'case-head'), publishedByAnother(actor, draftedBy));
    const { effectiveFrom: before } = await holdSeries(client, seriesOf(row));
    requireAll(editionStep('PUBLISH', state), editionInTime(effectiveFrom, { today, before }));
    requireLawful(basesInForce(provisionsOf(row), effectiveFrom, await basisEnds(client)));
    await requireAlone(client, row);
    await updateWork(client, editionsOf(sort), id, {
      state: 'PUBLISHED',
      published_by: actor.subject,
      published_on: today,
    });
    const event = { topic: EDITION_TOPIC[sort], number, kind: 'PUBLISHED', authority, actor, on: today };
    await appendEvents(client, { ...event, details: { edition, effectiveFrom, contentHash } });
    return number;
  });
}

/**
 * Discards a draft. Throws NOT_YOUR_CASE, WORK_STATE_UNFIT, WORK_UNKNOWN, WORK_CHANGED. 《行政处罚法》第三十四条
 */
export function discardEdition(
  database: SiloDatabase,
  sort: EditionSort,
  at: WorkAt,
  doing: WorkDoing,
): Promise<string> {
  const { actor, today } = doing;
  return database.transaction(async (client) => {
    const { id, number, authority, state } = await holdEdition(client, sort, at, doing);
    requireAll(mayDraftMeasure(actor, authority), editionStep('DISCARD', state));
    await updateWork(client, editionsOf(sort), id, { state: 'DISCARDED' });
    await appendEvents(client, { topic: EDITION_TOPIC[sort], number, kind: 'DISCARDED', authority, actor, on: today });
    return number;
  });
}
