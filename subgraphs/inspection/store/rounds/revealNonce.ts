import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { updateWork } from '../../../../kernel/service/work/workTable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import { revealRule } from '../../rules/draw/revealRule';
import { isParty } from '../../rules/rounds/nonceCommitment';
import { mayActForParty, nonceParties, onePartyEach } from '../../rules/rounds/nonceParties';
import { beforeDue } from '../../rules/rounds/roundMoment';
import { roundStep } from '../../rules/rounds/roundState';
import { appendEvents } from '../work/appendEvent';
import { type RoundDoing, roundMoment } from './roundDoing';
import { roundEvent } from './roundEvent';
import { noncesOfRounds } from './roundParts';
import { holdRound, ROUNDS } from './roundRows';

/** The nonce that a party opens. */
export interface NonceToReveal extends WorkAt {
  readonly department: string;
  /** 64 lowercase hexadecimal digits. */
  readonly nonce: string;
}

const REVEAL = `UPDATE draw_round_nonce SET nonce = $3, revealed_by = $4, revealed_at = $5
  WHERE round = $1 AND department = $2`;

/**
 * Opens the nonce of a party, a department of the round or the reform office, after the randomness was told; with the last
 * of them the round is drawn. Throws DRAW_NONCE_MALFORMED, DRAW_REVEAL_UNFIT, REVEAL_TWICE, NONCE_OF_ANOTHER_PARTY,
 * ROUND_NOT_A_PARTY, ROUND_OVERDUE, WORK_STATE_UNFIT, NOT_YOUR_INSPECTION, WORK_UNKNOWN, WORK_CHANGED.
 *
 * FL-2; 沪府发〔2020〕7号（十一）
 */
export async function revealNonce(database: SiloDatabase, input: NonceToReveal, doing: RoundDoing): Promise<string> {
  const { department, nonce } = input;
  const { actor } = doing;
  requireLawful(mayActForParty(actor, department));
  return database.transaction(async (client) => {
    const round = await holdRound(client, input);
    const { id, number, departments, state, revealDue } = round;
    requireLawful(isParty(department, nonceParties(departments)));
    requireLawful(roundStep('REVEAL', state));
    const now = await roundMoment(client, doing);
    requireLawful(beforeDue(revealDue, now));
    const nonces = await noncesOfRounds(client, [number]);
    const own = nonces.find((one) => one.department === department);
    if (own?.revealedAt) throw new CataloguedError('REVEAL_TWICE', { field: 'department', received: department });
    requireLawful(onePartyEach(actor.subject, department, nonces));
    requireLawful(revealRule(nonce, own?.sha256 ?? ''));
    await client.query(REVEAL, [number, department, nonce, actor.subject, now]);
    const isLast = nonces.every((one) => one.department === department || one.revealedAt !== null);
    await updateWork(client, ROUNDS, id, { state: isLast ? 'DRAWING' : 'BEACON_TOLD' });
    await appendEvents(client, roundEvent(round, { kind: 'NONCE_REVEALED', doing, details: { department } }));
    return number;
  });
}
