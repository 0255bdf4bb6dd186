import type { PoolClient } from 'pg';
import { lawful, type Verdict } from '../../../../kernel/values/verdict';
import { followUpSettled } from '../../rules/after/followUpSettled';
import { findAnyFollowUp } from './followUpReads';
import { openWithdrawals } from './followUpRow';

/**
 * Whether what follows a decision is settled, so that its case can be put away: no challenge runs, nothing is due to be
 * published or withdrawn. 《行政处罚法》第四十七条、第四十八条、第七十三条
 */
export async function settledFollowUp(client: PoolClient, decisionNumber: string): Promise<Verdict> {
  const row = await findAnyFollowUp(client, decisionNumber);
  if (row === undefined) return lawful;
  return followUpSettled({
    publication: row.publication,
    remedyRuns: row.remedies.some(({ endedOn }) => endedOn === null),
    withdrawalOpen: openWithdrawals(row).length > 0,
  });
}
