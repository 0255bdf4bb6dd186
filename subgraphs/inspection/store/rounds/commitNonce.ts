import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { updateWork } from '../../../../kernel/service/work/workTable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import { nonceCommitment } from '../../rules/rounds/nonceCommitment';
import { mayActForParty, nonceParties, onePartyEach } from '../../rules/rounds/nonceParties';
import { beforeBeacon } from '../../rules/rounds/roundMoment';
import { roundStep } from '../../rules/rounds/roundState';
import { appendEvents } from '../work/appendEvent';
import { type RoundDoing, roundMoment } from './roundDoing';
import { roundEvent } from './roundEvent';
import { noncesOfRounds } from './roundParts';
import { holdRound, ROUNDS } from './roundRows';

/** To what a party commits itself. */
export interface NonceToCommit extends WorkAt {
  readonly department: string;
  /** SHA-256 of the nonce's 64 hexadecimal digits. */
  readonly sha256: string;
}

const ADD = `INSERT INTO draw_round_nonce (round, department, sha256, committed_by, committed_at)
  VALUES ($1, $2, $3, $4, $5) ON CONFLICT (sha256) DO NOTHING`;

async function addNonce(client: PoolClient, values: readonly string[]): Promise<void> {
  const { rowCount } = await client.query(ADD, [...values]);
  if (!rowCount) throw new CataloguedError('NONCE_REUSED', { field: 'sha256', received: values[2] ?? '' });
}

/**
 * Binds a party, a department of the round or the reform office, to its nonce by a hash, before the frame is frozen. Throws
 * NONCE_HASH_UNFIT, NONCE_COMMITTED, NONCE_REUSED, NONCE_OF_ANOTHER_PARTY, ROUND_NOT_A_PARTY, ROUND_BEACON_PASSED,
 * WORK_STATE_UNFIT, NOT_YOUR_INSPECTION, WORK_UNKNOWN, WORK_CHANGED.
 *
 * FL-2; 沪府发〔2020〕7号（十一）
 */
export async function commitNonce(database: SiloDatabase, input: NonceToCommit, doing: RoundDoing): Promise<string> {
  const { department, sha256 } = input;
  const { actor } = doing;
  requireLawful(mayActForParty(actor, department));
  return database.transaction(async (client) => {
    const round = await holdRound(client, input);
    const { id, number, departments, state, notBefore } = round;
    requireLawful(roundStep('COMMIT_NONCE', state));
    const now = await roundMoment(client, doing);
    requireLawful(beforeBeacon(notBefore, now));
    const nonces = await noncesOfRounds(client, [number]);
    const committed = nonces.map((nonce) => nonce.department);
    requireLawful(nonceCommitment({ department, sha256, departments: nonceParties(departments), committed }));
    requireLawful(onePartyEach(actor.subject, department, nonces));
    await addNonce(client, [number, department, sha256, actor.subject, now]);
    await updateWork(client, ROUNDS, id, { refusal_code: null, refusal_facts: null });
    await appendEvents(client, roundEvent(round, { kind: 'NONCE_COMMITTED', doing, details: { department, sha256 } }));
    return number;
  });
}
