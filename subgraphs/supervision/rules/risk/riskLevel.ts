import type { RiskLevel, RiskModelContent, RiskThresholds } from './riskModel';

/** The level that points reach: a threshold belongs to its level; null below the lowest. 沪府发〔2020〕7号（九） */
export function riskLevel(points: number, { low, medium, high }: RiskThresholds): RiskLevel | null {
  if (points >= high) return 'HIGH';
  if (points >= medium) return 'MEDIUM';
  return points >= low ? 'LOW' : null;
}

/** Points from which on a model makes a clue. */
export function warningFrom({ thresholds, warnFrom }: Pick<RiskModelContent, 'thresholds' | 'warnFrom'>): number {
  return { LOW: thresholds.low, MEDIUM: thresholds.medium, HIGH: thresholds.high }[warnFrom];
}
