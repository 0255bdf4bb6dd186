import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { updateWork } from '../../../../kernel/service/work/workTable';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import { allCommitted } from '../../rules/rounds/nonceCommitment';
import { nonceParties } from '../../rules/rounds/nonceParties';
import { beforeBeacon } from '../../rules/rounds/roundMoment';
import { roundStep } from '../../rules/rounds/roundState';
import { mayInspectFor } from '../../rules/work/inspectionParties';
import type { PoolCounter } from '../objects/poolCounter';
import { appendEvents } from '../work/appendEvent';
import { type RoundDoing, roundMoment } from './roundDoing';
import { roundEvent } from './roundEvent';
import { noncesOfRounds } from './roundParts';
import { pooledTasks, requireFrame } from './roundPool';
import { holdRound, ROUNDS } from './roundRows';

/** Where a round is committed to, and who counts what can be drawn. */
export interface CommitGround {
  readonly database: SiloDatabase;
  readonly pools: PoolCounter;
}

/**
 * Has the frame of a round frozen and committed to, once every party is bound by its nonce: what can be drawn is checked here,
 * the freezing itself goes on beside answering (`freezeRound`). Throws NONCES_MISSING, ROUND_BEACON_PASSED, WORK_STATE_UNFIT,
 * NOT_YOUR_INSPECTION, WORK_UNKNOWN, WORK_CHANGED, POOL_BEING_COUNTED where the count of a large pool is still to come, and the
 * codes of `pooledTasks` and `requireFrame`.
 *
 * FL-1; DR-26; 沪府发〔2020〕7号（十一）
 */
export async function commitRound(
  { database, pools }: CommitGround,
  input: WorkAt,
  doing: RoundDoing,
): Promise<string> {
  const { actor, today } = doing;
  return database.transaction(async (client) => {
    const round = await holdRound(client, input);
    const { id, number, authority, state, departments, notBefore } = round;
    requireLawful(mayInspectFor(actor, authority, 'planner'));
    requireLawful(roundStep('COMMIT', state));
    requireLawful(beforeBeacon(notBefore, await roundMoment(client, doing)));
    const nonces = await noncesOfRounds(client, [number]);
    const committed = nonces.map(({ department }) => department);
    requireLawful(allCommitted(nonceParties(departments), committed));
    const tasks = await pooledTasks(client, number, today);
    const { groups } = await pools.count(tasks, today);
    const { entities } = await requireFrame(client, { groups, tasks, on: today });
    const asked = { committed_by: actor.subject, lines_done: 0, lines_total: entities };
    await updateWork(client, ROUNDS, id, { state: 'FREEZING', ...asked, refusal_code: null, refusal_facts: null });
    await appendEvents(client, roundEvent(round, { kind: 'FREEZING', doing, details: { entities } }));
    return number;
  });
}
