import type { Queryable } from '../../../../kernel/service/work/queryable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { AdjustmentGround } from '../../rules/adjustments/groundedAdjustment';
import type { Evidence } from '../../rules/evidence/evidence';
import { reportsAmong } from '../reports/supervisionReports';

/** Whose grounds they are, and what is known of it now. */
export interface GroundsOf {
  readonly uscc: string;
  readonly matter: string;
  readonly evidence: readonly Evidence[];
}

/**
 * The records of evidence among the grounds of a change; its reports are looked up as well. A withdrawn record is a ground
 * no more. Throws ADJUSTMENT_GROUND_UNKNOWN.
 */
export async function citedGrounds(
  client: Queryable,
  grounds: readonly AdjustmentGround[],
  { uscc, matter, evidence }: GroundsOf,
): Promise<Evidence[]> {
  const numbers = grounds.filter(({ kind }) => kind === 'REPORT').map(({ key }) => key);
  const reports = await reportsAmong(client, numbers, { uscc, matter });
  const records = new Map(evidence.map((one) => [one.key, one]));
  const unknown = grounds.find(({ kind, key }) => !(kind === 'REPORT' ? reports : records).has(key));
  if (unknown) throw new CataloguedError('ADJUSTMENT_GROUND_UNKNOWN', { field: 'grounds', received: unknown.key });
  return grounds.flatMap(({ kind, key }) => (kind === 'EVIDENCE' ? (records.get(key) ?? []) : []));
}
