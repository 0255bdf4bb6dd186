import type { PoolClient } from 'pg';
import { tellOutbox } from '../../../../kernel/service/tellOutbox';
import type { Day } from '../../../../kernel/values/day';
import type { ResultCodeSet } from '../../../../kernel/values/reference/resultCodes';

/** A flag that names an entity as a candidate for the list of abnormal operation; the authority is who decides. */
export interface CandidateFlag {
  readonly number: string;
  readonly uscc: string;
  readonly authority: string;
}

/** What was found, by references and codes. */
export interface CandidateFinding {
  readonly visit: string;
  readonly item: string;
  readonly codeSet: ResultCodeSet;
  readonly codes: readonly string[];
}

function tell(client: PoolClient, uscc: string, data: object): Promise<void> {
  const type = 'abnormal-candidate.recorded';
  return tellOutbox(client, 'inspection', { aggregate: 'abnormal-candidate', subject: uscc, type, data });
}

/**
 * Tells the silo of credit, in the transaction that raises the flag, whom an inspection could not reach: references and
 * codes, no text. Nobody is listed by it. DR-24
 */
export function tellCandidate(
  client: PoolClient,
  { number, uscc, authority }: CandidateFlag,
  { visit, item, codeSet, codes }: CandidateFinding,
  flaggedOn: Day,
): Promise<void> {
  const found = { visit, item, code_set: codeSet, codes };
  return tell(client, uscc, { number, state: 'FLAGGED', uscc, authority, ...found, flagged_on: flaggedOn });
}

/** Tells it that the flag was taken back; what was found is not told again. DR-24 */
export function tellCandidateWithdrawn(
  client: PoolClient,
  { number, uscc, authority }: CandidateFlag,
  withdrawnOn: Day,
): Promise<void> {
  return tell(client, uscc, { number, state: 'WITHDRAWN', uscc, authority, withdrawn_on: withdrawnOn });
}
