import type { PoolClient } from 'pg';
import { updateWork } from '../../../../kernel/service/work/workTable';
import { shanghaiDay } from '../../../../kernel/values/day';
import { startPlan } from '../plans/runPlan';
import { drawTeams } from '../teams/drawTeams';
import { createVisits } from '../visits/createVisits';
import { appendEvents } from '../work/appendEvent';
import type { FreezeOptions } from './freezeRound';
import { holdsRound } from './holdsRound';
import { ROUND_JOB, roundEvent } from './roundEvent';
import { lockRound, ROUNDS } from './roundRows';

async function arrange(client: PoolClient, number: string, at: number): Promise<boolean> {
  if (!(await holdsRound(client, number))) return false;
  const round = await lockRound(client, number);
  const { id, state, seed, arrangedAt, plans } = round;
  if (state !== 'DRAWN' || seed === null || arrangedAt !== null) return false;
  const today = shanghaiDay(at);
  const visits = await createVisits(client, number, today);
  const { withoutTeam } = await drawTeams(client, { round: number, seed, day: today });
  for (const plan of plans) await startPlan(client, plan, { actor: ROUND_JOB, today });
  await updateWork(client, ROUNDS, id, { arranged_at: new Date(at).toISOString() });
  const details = { visits, withoutTeam };
  await appendEvents(client, roundEvent(round, { kind: 'ARRANGED', doing: { actor: ROUND_JOB, today }, details }));
  return true;
}

/**
 * Makes of a drawn round what is carried out: one visit for each entity, teams by the round's seed, plans under way. All or
 * nothing, and again until it is done. Resolves to whether it did anything.
 *
 * DR-7, DR-10, FL-15; 沪府发〔2020〕7号（十一）
 */
export function arrangeRound({ database, clock }: FreezeOptions, number: string): Promise<boolean> {
  return database.transaction((client) => arrange(client, number, clock()));
}
