import { conditionsLookAt, indicatorLooksAt } from '../../../../subgraphs/supervision/rules/ruleSets/indicatorLooksAt';
import { indicatorScale } from '../../../../subgraphs/supervision/rules/ruleSets/indicatorScale';
import { indicatorWeights } from '../../../../subgraphs/supervision/rules/ruleSets/indicatorWeights';
import type { Indicator } from '../../../../subgraphs/supervision/rules/ruleSets/ruleSetContent';
import { plainRules } from '../../../support/supervision/plainRules';

const plain = plainRules();
const [counted, , , judged] = plain.indicators as [Indicator, Indicator, Indicator, Indicator];
const steps = (...pairs: [number, number][]) => pairs.map(([atLeast, points]) => ({ atLeast, points }));

describe('分类监管管理办法 12-1: weights add up', () => {
  const weighing = (...weights: number[]) => weights.map((weight, i) => ({ code: `I${i}`, weight }));

  it('accepts weights that add up to 100 and refuses 99 and 101', () => {
    expect(indicatorWeights(weighing(60, 40))).toEqual({ lawful: true });
    expect(indicatorWeights(weighing(60, 39))).toMatchObject({
      code: 'RULES_WEIGHTS_UNFIT',
      facts: { field: 'indicators', received: '99', limit: 100 },
    });
    expect(indicatorWeights(weighing(60, 41))).toMatchObject({ facts: { received: '101' } });
  });

  it.each([0, -1, 0.5, Number.NaN])('refuses a weight of %s', (weight) => {
    expect(indicatorWeights(weighing(100 - weight, weight))).toMatchObject({ code: 'RULES_WEIGHTS_UNFIT' });
  });
});

describe('分类监管管理办法 12-1: points rise to the weight', () => {
  it('accepts steps that rise to the weight, and points of codes of which the most are the weight', () => {
    expect(indicatorScale(counted)).toEqual({ lawful: true });
    expect(indicatorScale(judged)).toEqual({ lawful: true });
  });

  it.each([
    ['no step', steps()],
    ['values that do not rise', steps([2, 20], [2, 40])],
    ['points that do not rise', steps([1, 40], [2, 40])],
    ['fewer points than the weight', steps([1, 20], [2, 39])],
    ['more points than the weight', steps([1, 20], [2, 41])],
    ['a fraction of a point', steps([1, 20.5], [2, 40])],
    ['points from nothing on', steps([0, 20], [2, 40])],
  ])('refuses %s', (_, wrong) => {
    expect(indicatorScale({ ...counted, steps: wrong })).toMatchObject({
      code: 'RULES_STEPS_UNFIT',
      facts: { field: 'indicators[PENALTIES].steps' },
    });
  });

  it.each([
    ['no code', { codePoints: [] }],
    ['a code twice', { codePoints: [...judged.codePoints, { code: 'HYGIENE:POOR', points: 1 }] }],
    ['less than the weight', { weight: 21 }],
    ['negative points without a record', { otherwise: -1 }],
    ['steps beside its codes', { steps: counted.steps }],
  ])('refuses points by code with %s', (_, changed) => {
    expect(indicatorScale({ ...judged, ...changed })).toMatchObject({ code: 'RULES_STEPS_UNFIT' });
  });

  it('refuses points by code of what is counted', () => {
    expect(indicatorScale({ ...counted, codePoints: judged.codePoints })).toMatchObject({ code: 'RULES_STEPS_UNFIT' });
  });
});

describe('分类监管管理办法 12-1: what an indicator looks at can be counted in its way', () => {
  const looking = (indicator: Indicator, input: Partial<Indicator['input']>) =>
    indicatorLooksAt({ ...indicator, input: { ...indicator.input, ...input } });

  it('accepts counts, sums of amounts, judgements of the indicator itself', () => {
    expect(indicatorLooksAt(counted)).toEqual({ lawful: true });
    expect(looking(counted, { measure: 'SUM' })).toEqual({ lawful: true });
    expect(looking(counted, { measure: 'SUM', kind: 'ARREARS' })).toEqual({ lawful: true });
    expect(indicatorLooksAt(judged)).toEqual({ lawful: true });
  });

  it.each([
    ['a sum of what has no amount', counted, { measure: 'SUM', kind: 'COMPLAINT' }, 'measure'],
    ['a window of no month', counted, { windowMonths: 0 }, 'windowMonths'],
    ['a window of 121 months', counted, { windowMonths: 121 }, 'windowMonths'],
    ['a list of codes without one', counted, { codes: [] }, 'codes'],
    ['a list of grades without one', counted, { grades: [] }, 'grades'],
    ['a judgement of another indicator', judged, { codes: ['OTHER:GOOD'] }, 'codes'],
    ['any judgement', judged, { codes: null }, 'codes'],
    ['other information without a value', counted, { kind: 'OTHER', codes: ['KITCHEN_VIEW'] }, 'codes'],
    [
      'codes that it gives no points for',
      { ...judged, input: { ...judged.input, kind: 'RISK_LEVEL' } },
      { codes: ['A'] },
      'codes',
    ],
  ] as [string, Indicator, Partial<Indicator['input']>, string][])('refuses %s', (_, indicator, input, name) => {
    expect(looking(indicator, input)).toMatchObject({
      code: 'RULES_INPUT_UNFIT',
      facts: { field: `indicators[${indicator.code}].input.${name}` },
    });
  });

  it('accepts a window of 1 and of 120 months', () => {
    expect([1, 120].map((windowMonths) => looking(counted, { windowMonths }).lawful)).toEqual([true, true]);
  });

  it('refuses a must-be-higher and an adjusting event that name no code, or a window of no month', () => {
    expect(conditionsLookAt(plain)).toEqual({ lawful: true });
    const must = { kind: 'KEY_LISTING' as const, codes: null, windowMonths: 0, basis: 'FSL-109' };
    const standard = { ...plain.standard, mustBeHigher: [must] };
    expect(conditionsLookAt({ ...plain, standard })).toMatchObject({ code: 'RULES_INPUT_UNFIT' });
    const adjusting = [{ kind: 'ACCIDENT' as const, codes: [], grades: null, abnormal: true }];
    expect(conditionsLookAt({ ...plain, cycle: { months: 6, adjusting } })).toMatchObject({
      facts: { field: 'cycle.adjusting[ACCIDENT]' },
    });
  });
});
