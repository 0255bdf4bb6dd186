import type { Queryable } from '../../../../kernel/service/work/queryable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { seesAuthority, type WorkActor } from '../../../../kernel/values/work/workParties';
import { workText } from '../../../../kernel/values/work/workText';
import { isSealedCase } from '../cases/sealedWork';

const CASE_NUMBER_LIMIT = 100;

/** A case as far as a measure rests on it. */
export interface OwnCase {
  readonly caseNumber: string;
  readonly uscc: string;
  readonly authority: string;
}

/** The case of a number, for whoever sees its department's work; a sealed one is unknown. Throws MEASURE_CASE_UNKNOWN, the codes of `workText`. */
export async function requireOwnCase(client: Queryable, caseNumber: string, actor: WorkActor): Promise<OwnCase> {
  const sql = `SELECT case_number AS "caseNumber", uscc, department AS authority FROM enforcement_case
    WHERE case_number = $1 AND NOT ${isSealedCase('enforcement_case.case_number')}`;
  const number = workText(caseNumber, 'caseNumber', CASE_NUMBER_LIMIT);
  const { rows } = await client.query<OwnCase & Record<string, unknown>>(sql, [number]);
  const found = rows.find(({ authority }) => seesAuthority(actor, authority));
  if (!found) throw new CataloguedError('MEASURE_CASE_UNKNOWN', { field: 'caseNumber', received: caseNumber });
  return found;
}
