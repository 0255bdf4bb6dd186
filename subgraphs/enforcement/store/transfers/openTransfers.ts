import type { Queryable } from '../../../../kernel/service/work/queryable';
import type { Verdict } from '../../../../kernel/values/verdict';
import { type OpenTransfer, penaltyInPlaceOfCrime } from '../../rules/transfers/justiceClosing';
import { OPEN_JUSTICE_STATES } from '../../rules/transfers/justiceState';

/** Transfers to the police of a case file that have not come to an end. */
export async function openTransfersOf(client: Queryable, caseFile: string): Promise<readonly OpenTransfer[]> {
  const sql = 'SELECT number FROM justice_transfer WHERE case_file = $1 AND state = ANY ($2) ORDER BY id';
  return (await client.query<OpenTransfer>(sql, [caseFile, OPEN_JUSTICE_STATES])).rows;
}

/** Whether a transfer to the police bars that a case file is decided, handed on or terminated. EN-4；《行政处罚法》第八条、第二十七条 */
export async function transferBars(client: Queryable, caseFile: string): Promise<Verdict> {
  return penaltyInPlaceOfCrime(await openTransfersOf(client, caseFile));
}
