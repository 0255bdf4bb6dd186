import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { evidenceConditions } from './evidenceConditions';
import type { RiskFeature, RiskModelContent } from './riskModel';

const ARTICLE = '沪府发〔2020〕7号 （九）';
const MOST_POINTS = 1_000;
const CODE = /^[A-Z][A-Z\d_]{1,39}$/;

const isPoints = (value: number): boolean => Number.isInteger(value) && value >= 1 && value <= MOST_POINTS;

function featureFault(feature: RiskFeature, before: readonly RiskFeature[]): string | undefined {
  if (!CODE.test(feature.code) || before.some(({ code }) => code === feature.code)) return 'CODE';
  if (feature.name.trim() === '' || feature.nameEn.trim() === '') return 'NAME';
  if (!isPoints(feature.weight)) return 'WEIGHT';
  return feature.basis.trim() === '' ? 'BASIS' : undefined;
}

/**
 * A risk model says what it looks at, on which basis, and from when it warns
 *
 * Every feature has a code of its own, names, a weight and a provision; the thresholds rise from low to high and can be
 * reached with the weights there are.
 *
 * 沪府发〔2020〕7号（九）
 */
export function riskModelSound({ features, thresholds: { low, medium, high } }: RiskModelContent): Verdict {
  for (const [at, feature] of features.entries()) {
    const fault = featureFault(feature, features.slice(0, at));
    if (fault) return unlawful('RISK_FEATURE_UNFIT', ARTICLE, { feature: at + 1, fault });
  }
  const conditions = evidenceConditions(features);
  if (!conditions.lawful) return conditions;
  const limit = features.reduce((sum, { weight }) => sum + weight, 0);
  const rise = isPoints(low) && Number.isInteger(medium) && Number.isInteger(high) && low < medium && medium < high;
  return rise && high <= limit
    ? lawful
    : unlawful('RISK_THRESHOLDS_UNFIT', ARTICLE, { field: 'thresholds', low, medium, high, limit });
}
