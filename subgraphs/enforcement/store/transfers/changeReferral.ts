import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { requireAll } from '../../../../kernel/service/work/requireAll';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { type ColumnValues, updateWork } from '../../../../kernel/service/work/workTable';
import type { Verdict } from '../../../../kernel/values/verdict';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { type ReferralAct, referralStep } from '../../rules/transfers/referralState';
import { mayEnforceFor } from '../../rules/work/enforcementParties';
import { requireTold } from '../cases/sealedWork';
import { appendEvents } from '../work/appendEvent';
import { holdParty } from './holdParty';
import { REFERRALS, type ReferralRow, TOLD_REFERRALS } from './referralRows';

/** What is done with a referral, and by which side. */
export interface ReferralChange {
  readonly act: ReferralAct;
  readonly kind: string;
  readonly side: 'SENDER' | 'RECEIVER';
  readonly verdicts: readonly Verdict[];
  readonly set: ColumnValues;
  readonly reason?: string;
  readonly details?: object;
}

/** The receiver acts for itself; for an agency outside the city the sender enters what its document says. EN-34 */
const actingFor = ({ authority, toAuthority }: ReferralRow, side: ReferralChange['side']): string =>
  side === 'SENDER' ? authority : (toAuthority ?? authority);

/**
 * Changes a referral, within one transaction: held in the version that was seen, judged, written, told in the history.
 * Resolves to its number. 沪府发〔2020〕7号（十）、（十七）
 */
export function changeReferral(
  database: SiloDatabase,
  at: WorkAt,
  doing: WorkDoing,
  changing: (client: PoolClient, row: ReferralRow) => Promise<ReferralChange>,
): Promise<string> {
  return database.transaction(async (client) => {
    const row = await holdParty<ReferralRow>(client, REFERRALS, at, doing.actor);
    await requireTold(client, TOLD_REFERRALS, row.number);
    const { act, kind, side, verdicts, set, reason = null, details = {} } = await changing(client, row);
    const mayAct = mayEnforceFor(doing.actor, actingFor(row, side), 'case-officer');
    requireAll(mayAct, ...verdicts, referralStep(act, row.state));
    await updateWork(client, REFERRALS, row.id, set);
    const { number, uscc, authority } = row;
    const about = { topic: 'referral', number, uscc, authority, actor: doing.actor, on: doing.today } as const;
    await appendEvents(client, { ...about, kind, reason, details });
    return number;
  });
}
