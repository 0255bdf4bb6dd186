import { findTextFault } from '../../../../kernel/values/text';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { EVIDENCE_KINDS } from '../evidence/evidenceKinds';
import type { EvidenceCondition } from './riskModel';

const MOST_CONDITIONS = 30;
const MOST_CODES = 50;
const MOST_MONTHS = 120;
const MOST_RECORDS = 1_000;

const isCount = (value: number, most: number): boolean => Number.isInteger(value) && value >= 1 && value <= most;

const isList = (codes: readonly string[] | null): boolean =>
  codes === null ||
  (codes.length > 0 &&
    codes.length <= MOST_CODES &&
    new Set(codes).size === codes.length &&
    codes.every((code) => code.trim() !== '' && code.length <= 64 && !findTextFault(code)));

function conditionFault({ kind, codes, grades, windowMonths, atLeast }: EvidenceCondition): string | undefined {
  if (!EVIDENCE_KINDS.includes(kind)) return 'KIND';
  if (!isList(codes)) return 'CODES';
  if (!isList(grades)) return 'GRADES';
  if (windowMonths !== null && !isCount(windowMonths, MOST_MONTHS)) return 'WINDOW_MONTHS';
  return isCount(atLeast, MOST_RECORDS) ? undefined : 'AT_LEAST';
}

/**
 * Conditions over evidence name kinds that there are, codes that are not empty, a window and a number
 *
 * A model or a rule of detection has from one to thirty of them. The refusal names the condition by its place, from 1, and
 * what is wrong with it. 沪府发〔2020〕7号（九）；《上海市分类监管管理办法》第十八条第二款
 */
export function evidenceConditions(conditions: readonly EvidenceCondition[]): Verdict {
  const refuse = (feature: number, fault: string): Verdict =>
    unlawful('RISK_FEATURE_UNFIT', '沪府发〔2020〕7号 （九）', { feature, fault });
  if (conditions.length === 0 || conditions.length > MOST_CONDITIONS) return refuse(conditions.length, 'NUMBER');
  for (const [at, condition] of conditions.entries()) {
    const fault = conditionFault(condition);
    if (fault) return refuse(at + 1, fault);
  }
  return lawful;
}
