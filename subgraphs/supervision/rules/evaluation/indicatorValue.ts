import type { Day } from '../../../../kernel/values/day';
import type { Evidence } from '../evidence/evidence';
import type { Indicator } from '../ruleSets/ruleSetContent';
import { valueOfCode } from './evidenceCode';
import { evidenceInForce, indicatorFilter } from './evidenceInForce';

/** What an indicator makes of the evidence. */
export interface IndicatorReading {
  /** Number of records; sum in fen; or the value of the newest record, null where there is none or it has no code. */
  readonly value: number | string | null;
  /** Keys of the records that the value rests on, the oldest first; of LATEST the newest alone. */
  readonly records: readonly string[];
}

/**
 * One value of an indicator
 *
 * Items of the indicators are made countable: how many records there are, what they come to, or what the newest says.
 * The newest is the last by day, within a day by key. A record without an amount adds nothing to a sum.
 *
 * 《上海市分类监管管理办法》第十二条第一款
 */
export function indicatorValue(indicator: Indicator, evidence: readonly Evidence[], day: Day): IndicatorReading {
  const { kind, measure } = indicator.input;
  const counted = evidenceInForce(evidence, indicatorFilter(indicator), day);
  const records = counted.map(({ key }) => key);
  if (measure === 'COUNT') return { value: counted.length, records };
  if (measure === 'SUM') {
    return { value: Number(counted.reduce((sum, { amount }) => sum + (amount ?? 0n), 0n)), records };
  }
  const code = counted.at(-1)?.code ?? null;
  return { value: code === null ? null : valueOfCode(kind, code), records: records.slice(-1) };
}
