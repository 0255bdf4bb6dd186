import type { Day } from '../../../../kernel/values/day';
import { proceedingLimitOn } from '../../../../kernel/values/parameters/proceedings';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { blankFields } from './blankFields';
import type { PartyKind, Penalty } from './types';

/** What is to be decided on the spot. */
export interface OnSpot {
  readonly party: PartyKind;
  readonly penalties: readonly Penalty[];
  /** Whether the facts are certain and the basis stands in law. */
  readonly factsClear: boolean;
  readonly on: Day;
}

/** The paper of a decision on the spot. */
export interface OnSpotRecord {
  readonly documentNumber: string | null;
  readonly decidedOn: Day;
  /** Day on which the party was handed the document, or its refusal to sign was noted on it. */
  readonly deliveredOn: Day | null;
  /** Day on which it was reported to the agency for the record. */
  readonly reportedOn: Day | null;
}

const LIMITS = { CITIZEN: 'SIMPLE_FINE_CITIZEN', ORGANISATION: 'SIMPLE_FINE_ORGANISATION' } as const;

/**
 * On the spot come warnings and small fines alone, on clear facts
 *
 * The fines together stay within the sum for a citizen, or for an organisation; nothing else is imposed with them.
 *
 * 《行政处罚法》第五十一条
 */
export function simpleProcedure({ party, penalties, factsClear, on }: OnSpot): Verdict {
  const limit = proceedingLimitOn(LIMITS[party], on).value;
  const kinds = penalties.map(({ kind }) => kind);
  const fines = penalties.reduce((sum, { amount }) => sum + (amount ?? 0n), 0n);
  const light = kinds.length > 0 && kinds.every((kind) => kind === 'WARNING' || kind === 'FINE');
  return factsClear && light && fines <= BigInt(limit)
    ? lawful
    : unlawful('SIMPLE_PROCEDURE_UNFIT', '行政处罚法 51', { party, factsClear, kinds, fines: String(fines), limit });
}

/**
 * A decision on the spot has a numbered document, handed over there and then, and is reported to the agency
 *
 * A day that is told and does not fit is named with the one that does.
 *
 * 《行政处罚法》第五十二条
 */
export function onSpotRecorded({ documentNumber, decidedOn, deliveredOn, reportedOn }: OnSpotRecord): Verdict {
  const missing = blankFields({ documentNumber, deliveredOn, reportedOn });
  if (missing.length > 0) return unlawful('ON_SPOT_RECORD_INCOMPLETE', '行政处罚法 52', { missing });
  if (deliveredOn !== decidedOn) {
    const facts = { field: 'deliveredOn', received: deliveredOn, from: decidedOn, on: decidedOn };
    return unlawful('CASE_DAY_UNFIT', '行政处罚法 52', facts);
  }
  return reportedOn !== null && reportedOn >= decidedOn
    ? lawful
    : unlawful('CASE_DAY_UNFIT', '行政处罚法 52', { field: 'reportedOn', received: reportedOn, from: decidedOn });
}
