import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { Day } from '../../../../kernel/values/day';
import { DATA_CENTRE } from '../../../../kernel/values/reference/departments';
import { requireText } from '../../../../kernel/values/requireRow';
import { type Actor, mayActFor } from '../../rules/agreements/agreementParties';
import { mayFollow, type RecordedState, stateOn } from '../../rules/agreements/agreementState';
import { isOverScope, overScopeLimit } from '../../rules/agreements/overScope';
import { AGREEMENT_BY_NUMBER, type AgreementRow, partiesOf } from './agreementRows';
import type { EventKind } from './appendEvent';
import { changeAgreement, type Decision, type Doing, firstRefusal, type Outcome, writeChange } from './changeAgreement';

/** A change of standing by the data centre, with its reason. */
export interface StandingChange extends Doing {
  readonly act: 'SUSPEND' | 'RESUME' | 'END';
  readonly reason: string;
}

const AFTER = {
  SUSPEND: { kind: 'SUSPENDED', state: 'SUSPENDED' },
  RESUME: { kind: 'RESUMED', state: 'SIGNED' },
  END: { kind: 'ENDED', state: 'ENDED' },
} as const satisfies Record<StandingChange['act'], { kind: EventKind; state: RecordedState }>;

async function revokeAll(client: PoolClient, { id }: AgreementRow): Promise<void> {
  await client.query('UPDATE credential SET revoked_at = now() WHERE agreement = $1 AND revoked_at IS NULL', [id]);
}

/**
 * Suspends, resumes or ends an agreement for the data centre; with its end all of its credentials are revoked.
 * Throws TEXT_EMPTY without a reason, and the codes of `changeAgreement`.
 */
export function changeStanding(database: SiloDatabase, change: StandingChange): Promise<Outcome> {
  const { act, actor, today, reason } = change;
  requireText(reason, 'reason');
  return changeAgreement(database, change, (current): Decision => {
    const { kind, state } = AFTER[act];
    const refused = firstRefusal(
      mayActFor('DATA_CENTRE', actor, partiesOf(current)),
      mayFollow(act, stateOn(current.recorded, current, today)),
    );
    if (refused) return refused;
    return {
      set: { state },
      event: { kind, state, actor, on: today, reason },
      also: async (client) => (act === 'END' ? revokeAll(client, current) : undefined),
    };
  });
}

/** What speaks for a suspension at once: how many different entities out of scope were asked for within the limit's time. */
export interface OverScopeEvidence {
  readonly entities: number;
  /** Who asked last, and the request in which that was. */
  readonly subject: string;
  readonly operationId: string;
}

/** The exchange itself, which suspends without waiting for a person. */
const EXCHANGE: Actor = {
  subject: 'exchange',
  kind: 'application',
  department: DATA_CENTRE,
  roles: ['sharing-administrator'],
};

/**
 * Suspends an agreement at once when the evidence passes the limit of the day; false when it does not, or when the
 * agreement is not in force any more. Both sides see it among their notices. 上海市数据条例 39-2
 */
export async function suspendForOverScope(
  database: SiloDatabase,
  number: string,
  { evidence, today }: { readonly evidence: OverScopeEvidence; readonly today: Day },
): Promise<boolean> {
  if (!isOverScope(evidence.entities, today)) return false;
  const { entities, minutes, source } = overScopeLimit(today);
  return database.transaction(async (client) => {
    const { rows } = await client.query<AgreementRow>(`${AGREEMENT_BY_NUMBER} FOR UPDATE OF a`, [number]);
    const [current] = rows;
    if (!current || !mayFollow('SUSPEND', stateOn(current.recorded, current, today)).lawful) return false;
    const event = {
      kind: 'SUSPENDED',
      state: 'SUSPENDED',
      actor: EXCHANGE,
      on: today,
      reason: '超范围访问，立即停止 Access beyond the agreed scope was stopped at once',
      details: { ...evidence, limit: entities, minutes, source },
    } as const;
    await writeChange(client, current, { set: { state: 'SUSPENDED' }, event });
    return true;
  });
}
