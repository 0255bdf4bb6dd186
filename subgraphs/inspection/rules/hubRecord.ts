import { lawful, unlawful, type Verdict } from '../../../kernel/values/verdict';

/** Number of a visit of this hub with the department that goes out. */
const OF_A_VISIT = /^\s*VS-\d{4}-\d{6,}-/i;

/**
 * What this hub's own visits are told under is told by them alone
 *
 * A department's own system numbers its inspections itself: a record in the form of a visit would stand in the way of the
 * visit of that number, which nobody but the people who go out tell of.
 *
 * 沪府发〔2020〕7号（十一）: the whole course of an inspection leaves a trace
 */
export function hubRecord(sourceRecordId: string): Verdict {
  if (!OF_A_VISIT.test(sourceRecordId)) return lawful;
  const facts = { field: 'sourceRecordId', received: sourceRecordId };
  return unlawful('INSPECTION_RECORD_OF_VISIT', '沪府发〔2020〕7号（十一）', facts);
}
