import { riskLevel, warningFrom } from '../../../../subgraphs/supervision/rules/risk/riskLevel';
import type { RiskFeature, RiskModelContent } from '../../../../subgraphs/supervision/rules/risk/riskModel';
import { riskModelSound } from '../../../../subgraphs/supervision/rules/risk/riskModelSound';

const FEATURE: RiskFeature = {
  code: 'PROBLEMS',
  name: '检查发现问题',
  nameEn: 'Problems found',
  kind: 'INSPECTION_RESULT',
  codes: ['PROBLEM'],
  grades: null,
  windowMonths: 12,
  atLeast: 2,
  weight: 60,
  basis: '食品安全法 第一百零九条',
};
const MODEL: RiskModelContent = {
  name: '餐饮风险预警',
  nameEn: 'Warning of risk in catering',
  sector: 'MARKET',
  riskPoints: '加工过程、进货查验',
  features: [FEATURE, { ...FEATURE, code: 'ACCIDENTS', kind: 'ACCIDENT', codes: null, atLeast: 1, weight: 40 }],
  thresholds: { low: 40, medium: 60, high: 100 },
  warnFrom: 'MEDIUM',
};
const withFeature = (changed: Partial<RiskFeature>) =>
  riskModelSound({ ...MODEL, features: [{ ...FEATURE, weight: 100, ...changed }] });
const withThresholds = (low: number, medium: number, high: number) =>
  riskModelSound({ ...MODEL, thresholds: { low, medium, high } });

describe('沪府发〔2020〕7号（九）: a risk model', () => {
  it('is sound with features, their basis, and thresholds that can be reached', () => {
    expect(riskModelSound(MODEL)).toEqual({ lawful: true });
  });

  it.each([
    ['CODE', { code: 'lower' }],
    ['NAME', { name: ' ' }],
    ['WEIGHT', { weight: 0 }],
    ['BASIS', { basis: '' }],
    ['KIND', { kind: 'GOSSIP' as never }],
    ['CODES', { codes: [] }],
    ['CODES', { codes: ['A', 'A'] }],
    ['CODES', { codes: ['A\u0000'] }],
    ['GRADES', { grades: [''] }],
    ['GRADES', { grades: ['\ud800'] }],
    ['WINDOW_MONTHS', { windowMonths: 0 }],
    ['AT_LEAST', { atLeast: 0 }],
  ])('is refused for the %s of a feature: %p', (fault, changed) => {
    expect(withFeature(changed)).toMatchObject({ code: 'RISK_FEATURE_UNFIT', facts: { feature: 1, fault } });
  });

  it('is refused without features and with one code twice', () => {
    expect(riskModelSound({ ...MODEL, features: [] })).toMatchObject({ facts: { fault: 'NUMBER' } });
    expect(riskModelSound({ ...MODEL, features: [FEATURE, FEATURE] })).toMatchObject({
      facts: { feature: 2, fault: 'CODE' },
    });
  });

  it('is refused when thresholds do not rise or lie above the sum of the weights', () => {
    expect(withThresholds(40, 40, 100)).toMatchObject({ code: 'RISK_THRESHOLDS_UNFIT' });
    expect(withThresholds(0, 40, 100)).toMatchObject({ code: 'RISK_THRESHOLDS_UNFIT' });
    expect(withThresholds(40, 60, 101)).toMatchObject({ code: 'RISK_THRESHOLDS_UNFIT', facts: { limit: 100 } });
    expect(withThresholds(40, 60, 100)).toEqual({ lawful: true });
  });

  it.each([
    [39, null],
    [40, 'LOW'],
    [59, 'LOW'],
    [60, 'MEDIUM'],
    [99, 'MEDIUM'],
    [100, 'HIGH'],
  ])('puts %s points at %s', (points, level) => {
    expect(riskLevel(points, MODEL.thresholds)).toBe(level);
  });

  it('warns from the threshold of its level on', () => {
    expect(warningFrom(MODEL)).toBe(60);
    expect(warningFrom({ ...MODEL, warnFrom: 'HIGH' })).toBe(100);
  });
});
