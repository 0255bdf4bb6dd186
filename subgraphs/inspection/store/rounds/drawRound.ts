import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { updateWork } from '../../../../kernel/service/work/workTable';
import { shanghaiDay } from '../../../../kernel/values/day';
import { sha256Hex } from '../../../../kernel/values/sha256';
import { appendEvents } from '../work/appendEvent';
import { type ChangedPart, drawStoredFrame, FrameChanged } from './drawStoredFrame';
import type { FreezeOptions } from './freezeRound';
import { holdsRound, RoundLeft } from './holdsRound';
import { ROUND_JOB, roundEvent } from './roundEvent';
import { openProgress } from './roundProgress';
import { findRound, lockRound, ROUNDS, type RoundRow } from './roundRows';
import { storeDraw } from './storeDraw';

/** What is drawn where, and who is told that a round's record was changed behind the hub's back. */
export interface DrawOptions extends FreezeOptions {
  readonly onChanged: (round: string, error: FrameChanged) => void;
}

async function finishDraw(
  client: PoolClient,
  number: string,
  outcome: Awaited<ReturnType<typeof storeDraw>>,
  at: number,
) {
  const round = await lockRound(client, number);
  if (round.state !== 'DRAWING') throw new RoundLeft();
  const { entities } = round;
  const progress = { lines_done: entities, lines_total: entities };
  const set = { state: 'DRAWN', ...outcome, ...progress, drawn_at: new Date(at).toISOString() };
  await updateWork(client, ROUNDS, round.id, set);
  const { seed, bundle, drawn_entities: drawn, task_drawn: tasks } = outcome;
  const details = { seedHash: sha256Hex(seed), bundleHash: sha256Hex(bundle), entities: drawn, tasks };
  const doing = { actor: ROUND_JOB, today: shanghaiDay(at) };
  await appendEvents(client, roundEvent(round, { kind: 'DRAWN', doing, details }));
}

async function draw(client: PoolClient, round: RoundRow, { database, clock }: DrawOptions): Promise<void> {
  const progress = await openProgress(database, round.number, round.entities ?? 0);
  const stored = await drawStoredFrame(client, round, progress);
  await finishDraw(client, round.number, await storeDraw(client, round, stored), clock());
}

/** Ends a round whose record is not what was committed to, on the record. */
async function endChanged(database: SiloDatabase, number: string, part: ChangedPart, at: number): Promise<void> {
  await database.transaction(async (client) => {
    const round = await lockRound(client, number);
    if (round.state !== 'DRAWING') return;
    const ended = { ended_by: ROUND_JOB.subject, ended_at: new Date(at).toISOString(), end_ground: 'FRAME_CHANGED' };
    await updateWork(client, ROUNDS, round.id, { state: 'FRAME_CHANGED', ...ended, end_note: part });
    const doing = { actor: ROUND_JOB, today: shanghaiDay(at) };
    await appendEvents(client, roundEvent(round, { kind: 'FRAME_CHANGED', doing, details: { part } }));
  });
}

/**
 * Draws a round whose nonces are all open, from what was committed to. All or nothing: after a crash it is drawn from the
 * start, with the same outcome. A frame, nonce or hash that was changed since ends the round undrawn. Resolves to whether it
 * did anything.
 *
 * FL-2, FL-3, FL-17; DR-26; 沪府发〔2020〕7号（十一）
 */
export async function drawRound(options: DrawOptions, number: string): Promise<boolean> {
  const { database, clock, onChanged } = options;
  try {
    return await database.transaction(async (client) => {
      if (!(await holdsRound(client, number))) return false;
      const round = await findRound(client, number);
      if (round?.state !== 'DRAWING') return false;
      await draw(client, round, options);
      return true;
    });
  } catch (error) {
    if (error instanceof FrameChanged) {
      onChanged(number, error);
      await endChanged(database, number, error.part, clock());
    } else if (!(error instanceof RoundLeft)) throw error;
    return true;
  }
}
