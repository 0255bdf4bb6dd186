import type { Queryable } from '../../../../kernel/service/work/queryable';
import type { WorkTable } from '../../../../kernel/service/work/workTable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { SEALED_PUBLICATIONS } from '../../rules/caseVisibility';

const SEALED_LIST = SEALED_PUBLICATIONS.map((one) => `'${one}'`).join(', ');

/** Condition of SQL: whether the file of a number is sealed. */
export const isSealedFile = (number: string): string =>
  `EXISTS (SELECT FROM case_file s WHERE s.number = ${number} AND s.sealed_on IS NOT NULL)`;

/** Condition of SQL: whether the case of a number is sealed, by its file or because every decision in it was repaired. */
export const isSealedCase = (caseNumber: string): string =>
  `(EXISTS (SELECT FROM case_file s WHERE s.case_number = ${caseNumber} AND s.sealed_on IS NOT NULL)
    OR (EXISTS (SELECT FROM enforcement_decision s WHERE s.case_number = ${caseNumber})
      AND NOT EXISTS (SELECT FROM enforcement_decision s WHERE s.case_number = ${caseNumber}
        AND s.publication NOT IN (${SEALED_LIST}))))`;

/** A table of work as it is told: without the rows on a case that is sealed. 《信用修复管理办法》第三条 */
export function toldWithoutSealed(table: WorkTable, isSealed: string): WorkTable {
  return { ...table, name: `(SELECT t.* FROM ${table.name} t WHERE NOT ${isSealed})` };
}

/** Refuses work on a sealed case, as if there were none of that number. Throws WORK_UNKNOWN. 《信用修复管理办法》第三条 */
export async function requireTold(client: Queryable, told: WorkTable, number: string): Promise<void> {
  const { rows } = await client.query(`SELECT FROM ${told.name} w WHERE w.number = $1`, [number]);
  if (rows.length === 0) throw new CataloguedError('WORK_UNKNOWN', { field: 'number', received: number });
}
