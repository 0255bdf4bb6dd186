import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import { type Day, shanghaiDay } from '../../../../kernel/values/day';
import { doubtTerms } from '../../rules/corrections/doubtClock';
import { settleDoubt } from '../../rules/corrections/settleDoubt';
import type { FeedApplier } from '../feed/feedApplier';
import { type DoubtChange, writeDoubtChange } from './changeDoubt';
import { DOUBT_COLUMNS, type DoubtRow, fieldOf } from './doubtRows';
import { EXCHANGE_ACTOR } from './flagDoubt';
import { findLatestFact, type LatestFact } from './presentFact';

/** Doubts that a change can close, or bring back unless their department has a new one about the same field. */
const TOUCHED = `
  SELECT ${DOUBT_COLUMNS} FROM data_doubt d
  WHERE d.state IN ('CORRECTING', 'CORRECTED', 'WITHDRAWN')
    AND EXISTS (SELECT FROM feed_event e
      WHERE e.aggregate_type = d.about AND e.record_key = d.record_key AND e.seq BETWEEN $1 AND $2)
    AND (d.state = 'CORRECTING' OR NOT EXISTS (SELECT FROM data_doubt o WHERE o.doubter = d.doubter
      AND o.about = d.about AND o.record_key = d.record_key AND o.field = d.field AND o.id > d.id))
  ORDER BY d.id FOR UPDATE OF d`;

function reopened({ resource, cause }: DoubtRow, { eventId }: LatestFact, today: Day): DoubtChange {
  const id = randomUUID();
  const { flagDueOn, dueOn } = doubtTerms({ resource, cause, startedOn: today });
  return {
    set: {
      started_on: today,
      flag_due_on: flagDueOn,
      flagged_on: today,
      flag_event: id,
      due_on: dueOn,
      outcome: null,
      grounds: null,
      answered_by: null,
      answered_on: null,
      correcting_event: null,
      decided_by_centre: false,
      closed_on: null,
    },
    event: { kind: 'REOPENED', state: 'FLAGGED', actor: EXCHANGE_ACTOR, on: today, details: { event: eventId }, id },
  };
}

async function settle(client: PoolClient, doubt: DoubtRow, today: Day): Promise<void> {
  const latest = await findLatestFact(client, fieldOf(doubt), doubt.recordKey);
  if (!latest) return;
  const end = settleDoubt({ ...doubt, doubtedSeq: BigInt(doubt.doubtedSeq) }, latest);
  if (end === null) return;
  if (end === 'REOPENED') return writeDoubtChange(client, doubt, reopened(doubt, latest, today));
  const event = {
    kind: end,
    state: end,
    actor: EXCHANGE_ACTOR,
    on: today,
    details: { event: latest.eventId },
  } as const;
  await writeDoubtChange(client, doubt, { set: { correcting_event: latest.eventId, closed_on: today }, event });
}

/** Closes the doubts whose correction or withdrawal has come, and brings those back whose doubted value has. */
export const applyDoubts: FeedApplier = async (client, { from, to }) => {
  const { rows } = await client.query<DoubtRow>(TOUCHED, [from, to]);
  const today = shanghaiDay(Date.now());
  for (const doubt of rows) await settle(client, doubt, today);
};
