import { seesCredit } from '../../rules/work/creditSight';
import { creditRecordById } from '../../store/entityParts';
import type { RecordWorkRow } from '../../store/repair/repairRows';
import { type CreditContext, visibilityOf } from '../creditContext';

/** The record of a repair or an objection as its viewer may see it today; null once it is sealed. */
export function recordOf({ recordId }: RecordWorkRow, context: CreditContext): Promise<unknown> {
  return context.loaders.entity.load(recordId, creditRecordById(visibilityOf(context)));
}

/** A word about the record: once the record is sealed, it is told to nobody. 《信用修复管理办法》第三条 */
export function whileOpen<Row extends RecordWorkRow, Name extends keyof Row>(name: Name) {
  return async (row: Row, _: unknown, context: CreditContext): Promise<Row[Name] | null> =>
    (await recordOf(row, context)) === null ? null : row[name];
}

/** A row for whoever sees the credit work of its department. */
export function seenWork<Row extends RecordWorkRow>(row: Row | undefined, { viewer }: CreditContext): Row | null {
  return row && seesCredit(viewer, row.authority) ? row : null;
}
