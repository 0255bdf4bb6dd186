import { shanghaiDay } from '../../../../kernel/values/day';
import type { EvidenceKind } from './evidenceKinds';
import { type AggregateEvent, type SourceColumns, stands, type ToldEvidence } from './toldEvidence';

/** The columns of a register entry on which supervision decides. */
export interface RegisterColumns extends SourceColumns {
  readonly state: string;
  readonly district: string | null;
  readonly industry_division: string | null;
}

const ASPECTS: readonly (readonly [aspect: string, kind: EvidenceKind, column: keyof RegisterColumns])[] = [
  ['state', 'REGISTER_STATE', 'state'],
  ['district', 'REGISTER_DISTRICT', 'district'],
  ['industry', 'REGISTER_INDUSTRY', 'industry_division'],
];

/**
 * A register entry gives three records of evidence: its state, its district and its trade
 *
 * Each stands from the day on which the register told it so; an entry that is told again for another reason does not make
 * any of them younger. Where the register knows no district or trade, there is no such record.
 *
 * 《上海市分类监管管理办法》第九条第一款
 */
export function registerEvidence({ key, columns }: AggregateEvent<RegisterColumns>): ToldEvidence[] {
  const { uscc, source_department: sourceDepartment, observed_at: observedAt } = columns;
  const occurredOn = shanghaiDay(Date.parse(observedAt));
  return ASPECTS.map(([aspect, kind, column]) => {
    const code = columns[column];
    const place = { key: `${key}/${aspect}`, observedAt };
    if (code === null) return { standing: 'ABSENT', ...place };
    const about = { uscc, kind, code, grade: null, amount: null, occurredOn, endedOn: null, sourceDepartment };
    return stands({ ...place, ...about, dating: 'SINCE' });
  });
}

/** Keys of the records that a register entry gives. */
export const registerKeys = (key: string): string[] => ASPECTS.map(([aspect]) => `${key}/${aspect}`);
