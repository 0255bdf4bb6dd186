import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { updateWork } from '../../../../kernel/service/work/workTable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { shanghaiDay } from '../../../../kernel/values/day';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import { REFORM_OFFICE } from '../../../../kernel/values/work/workParties';
import { workText } from '../../../../kernel/values/work/workText';
import { nonceParties } from '../../rules/rounds/nonceParties';
import { overdueRound, type VoidGround } from '../../rules/rounds/overdueRound';
import { roundStep } from '../../rules/rounds/roundState';
import { isOverseer } from '../../rules/work/inspectionParties';
import { appendEvents } from '../work/appendEvent';
import { type RoundDoing, roundMoment } from './roundDoing';
import { ROUND_JOB, roundEvent } from './roundEvent';
import { noncesOfRounds } from './roundParts';
import { holdRound, lockRound, ROUNDS, type RoundRow } from './roundRows';

/** Why a round is made void. */
export interface RoundToVoid extends WorkAt {
  readonly reason: string;
}

interface Ending {
  readonly ground: VoidGround;
  readonly note: string | null;
  readonly now: string;
  readonly doing: Parameters<typeof roundEvent>[1]['doing'];
}

/** Parties that have not done their part: committed themselves, or opened their nonce. */
async function missingOf(client: PoolClient, { number, departments, beaconToldAt }: RoundRow): Promise<string[]> {
  const nonces = await noncesOfRounds(client, [number]);
  const done = nonces.filter(({ revealedAt }) => beaconToldAt === null || revealedAt !== null);
  return nonceParties(departments).filter((one) => !done.some(({ department }) => department === one));
}

async function endRound(client: PoolClient, round: RoundRow, { ground, note, now, doing }: Ending): Promise<void> {
  const missing = await missingOf(client, round);
  const by = doing.actor.subject;
  const ended = { ended_by: by, ended_at: now, end_ground: ground, end_note: note, missing };
  await updateWork(client, ROUNDS, round.id, { state: 'VOID', ...ended });
  await appendEvents(client, roundEvent(round, { kind: 'VOID', doing, reason: note, details: { ground, missing } }));
}

/**
 * Makes a round void before it is drawn, with a reason that everybody can read; it stays on the record. Throws
 * WORK_STATE_UNFIT, NOT_YOUR_INSPECTION for all but the overseer, WORK_UNKNOWN, WORK_CHANGED and the codes of a text.
 *
 * FL-18; 沪府发〔2020〕7号（十一）
 */
export async function voidRound(database: SiloDatabase, input: RoundToVoid, doing: RoundDoing): Promise<string> {
  if (!isOverseer(doing.actor)) {
    throw new CataloguedError('NOT_YOUR_INSPECTION', { authority: REFORM_OFFICE, role: 'reform-office' });
  }
  const note = workText(input.reason, 'reason');
  return database.transaction(async (client) => {
    const round = await holdRound(client, input);
    requireLawful(roundStep('VOID', round.state));
    await endRound(client, round, { ground: 'OVERSEER', note, now: await roundMoment(client, doing), doing });
    return round.number;
  });
}

const OVERDUE = `SELECT number FROM draw_round WHERE state IN ('OPEN', 'COMMITTED', 'BEACON_TOLD')
  AND beacon_not_before <= $1 ORDER BY id`;

async function voidIfOverdue(client: PoolClient, number: string, at: Date): Promise<boolean> {
  const round = await lockRound(client, number);
  const now = at.toISOString();
  const ground = overdueRound(round, now);
  if (ground === undefined) return false;
  const doing = { actor: ROUND_JOB, today: shanghaiDay(at.getTime()) };
  await endRound(client, round, { ground, note: null, now, doing });
  return true;
}

/**
 * Makes void, on the record, every round that lacks its commitment, its randomness or a nonce after the moment at which it
 * was due; resolves to how many were. FL-18; 沪府发〔2020〕7号（十一）
 */
export async function voidOverdue(database: SiloDatabase, at: Date): Promise<number> {
  const due = await database.transaction((client) => client.query<{ number: string }>(OVERDUE, [at.toISOString()]));
  let ended = 0;
  for (const { number } of due.rows) {
    if (await database.transaction((client) => voidIfOverdue(client, number, at))) ended += 1;
  }
  return ended;
}
