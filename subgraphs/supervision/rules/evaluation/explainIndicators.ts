import type { Day } from '../../../../kernel/values/day';
import type { Evidence } from '../evidence/evidence';
import { type EvidenceSource, evidenceSource } from '../evidence/evidenceKinds';
import type { Indicator, RuleSetContent } from '../ruleSets/ruleSetContent';
import type { PointsReason } from './attainablePoints';
import { valueOfCode } from './evidenceCode';
import { evidenceHeard } from './evidenceHeard';
import type { CitedBasis, ExplainedForce, ExplainedIndicator, ExplainedRecord } from './explanation';
import { indicatorPoints } from './indicatorPoints';
import { indicatorValue } from './indicatorValue';
import { forcedReasons } from './isForcedHigher';

/** What indicators are explained from. */
export interface IndicatorFacts {
  readonly rules: RuleSetContent;
  readonly evidence: readonly Evidence[];
  readonly day: Day;
  readonly missing: readonly EvidenceSource[];
}

/** Every indicator with its value, the records it rests on, its law and its points, in the order of the rules. */
export function explainIndicators({ rules, evidence, day, missing }: IndicatorFacts): ExplainedIndicator[] {
  const byKey = recordsByKey(evidence);
  const heard = evidenceHeard(evidence, rules.authority);
  return rules.indicators.map((indicator) => {
    const { code, name, nature, objectivity, ground, duty, weight, input } = indicator;
    const { value, records } = indicatorValue(indicator, heard, day);
    return {
      ...{ code, name, nature, objectivity, ground, duty, weight },
      measure: input.measure,
      windowMonths: input.windowMonths,
      value,
      records: recordsOf(records, byKey),
      basis: citedBasis(rules, indicator.basis),
      exception: indicator.exception === null ? null : citedBasis(rules, indicator.exception),
      points: indicatorPoints(indicator, value),
      step: stepOf(indicator, value),
      missing: missing.includes(evidenceSource(input.kind)),
    };
  });
}

/** Every provision that puts the subject into HIGHER. */
export function explainForce({ rules, evidence, day }: Omit<IndicatorFacts, 'missing'>): ExplainedForce[] {
  const byKey = recordsByKey(evidence);
  return forcedReasons(rules, evidence, day).map(({ provision, records }) => ({
    basis: citedBasis(rules, provision.basis),
    records: recordsOf(records, byKey),
  }));
}

/** The legal basis of a code, as it is cited; null where the rules do not have it. */
function citedBasis({ legalBases }: Pick<RuleSetContent, 'legalBases'>, code: string): CitedBasis | null {
  const found = legalBases.find((basis) => basis.code === code);
  return found ? { code, law: found.law, article: found.article, verified: found.verified } : null;
}

function stepOf({ input, steps, codePoints }: Indicator, value: number | string | null): PointsReason | null {
  if (typeof value === 'number') {
    const at = steps.findLastIndex(({ atLeast }) => value >= atLeast);
    return { atLeast: steps[at]?.atLeast ?? null, below: steps[at + 1]?.atLeast ?? null, code: null };
  }
  const listed = codePoints.find(({ code }) => valueOfCode(input.kind, code) === value);
  return listed ? { atLeast: null, below: null, code: listed.code } : null;
}

const recordsByKey = (evidence: readonly Evidence[]): ReadonlyMap<string, Evidence> =>
  new Map(evidence.map((one) => [one.key, one]));

function recordsOf(keys: readonly string[], byKey: ReadonlyMap<string, Evidence>): ExplainedRecord[] {
  return keys.flatMap((key) => {
    const found = byKey.get(key);
    if (!found) return [];
    const { kind, code, grade, amount, occurredOn, endedOn, sourceDepartment } = found;
    return { key, kind, code, grade, amount: amount?.toString() ?? null, occurredOn, endedOn, sourceDepartment };
  });
}
