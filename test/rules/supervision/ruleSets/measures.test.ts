import { measureForEachGrade } from '../../../../subgraphs/supervision/rules/ruleSets/measureForEachGrade';
import { measureMechanisms } from '../../../../subgraphs/supervision/rules/ruleSets/measureMechanisms';
import { frequencyRises, measuresDiffer } from '../../../../subgraphs/supervision/rules/ruleSets/measuresDiffer';
import type { MeasurePlan } from '../../../../subgraphs/supervision/rules/ruleSets/ruleSetContent';
import { plainRules } from '../../../support/supervision/plainRules';

const { measures, grades } = plainRules();
const [lower, ordinary, ...rest] = measures as [MeasurePlan, MeasurePlan, ...MeasurePlan[]];
const withLower = (changed: Partial<MeasurePlan>): MeasurePlan[] => [{ ...lower, ...changed }, ordinary, ...rest];

describe('分类监管管理办法 5, 15: each grade has its measures', () => {
  it('accepts one plan for each grade', () => {
    expect(measureForEachGrade(measures, grades)).toEqual({ lawful: true });
  });

  it.each([
    ['a grade without a plan', measures.slice(1), 'LOWER-1'],
    ['a plan without a grade', withLower({ level: 2 }), 'LOWER-1'],
  ])('refuses %s', (_, plans, received) => {
    expect(measureForEachGrade(plans, grades)).toMatchObject({ code: 'RULES_MEASURES_UNFIT', facts: { received } });
  });

  it.each([
    ['two plans of one grade', [...measures, { ...lower, code: 'LOWER-1B' }]],
    ['a plan without methods', withLower({ methods: [] })],
    ['a plan with a method twice', withLower({ methods: ['ON_SITE', 'ON_SITE'] })],
    ['a plan without content', withLower({ content: ' ' })],
    ['negative hours', withLower({ resourceHours: -1 })],
    ['more visits than days', withLower({ visitsPerYear: 367 })],
    ['visits that are no number', withLower({ visitsPerYear: Number.NaN })],
  ])('refuses %s', (_, plans) => {
    expect(measureForEachGrade(plans, grades)).toMatchObject({ code: 'RULES_MEASURES_UNFIT' });
  });
});

describe('分类监管管理办法 15-1: measures encourage, warn or punish', () => {
  it('accepts plans with a mechanism each and refuses a category without one', () => {
    expect(measureMechanisms(measures)).toEqual({ lawful: true });
    expect(measureMechanisms(withLower({ mechanisms: [] }))).toMatchObject({
      code: 'RULES_MECHANISM_MISSING',
      facts: { field: 'measures[LOWER-1].mechanisms' },
    });
  });
});

describe('分类监管管理办法 15-2: measures of two grades differ', () => {
  const { resourceHours, methods, content, visitsPerYear } = ordinary;
  const alike = { resourceHours, methods, content, visitsPerYear };

  it('refuses two grades with the same resources, methods, content and frequency, whatever they are called', () => {
    expect(measuresDiffer(measures)).toEqual({ lawful: true });
    expect(measuresDiffer(withLower(alike))).toMatchObject({
      code: 'RULES_MEASURES_ALIKE',
      article: '上海市分类监管管理办法 15-2',
      facts: { twin: 'LOWER-1' },
    });
  });

  it('takes methods in another order and a blank for the same', () => {
    const [strict] = rest as [MeasurePlan];
    const turned = { ...strict, code: 'X', methods: [...strict.methods].reverse(), content: `${strict.content} ` };
    expect(measuresDiffer([strict, turned])).toMatchObject({ code: 'RULES_MEASURES_ALIKE' });
  });

  it.each([
    ['resources', { resourceHours: 3 }],
    ['methods', { methods: ['REMOTE' as const] }],
    ['content', { content: '抽查' }],
    ['frequency', { visitsPerYear: 0.9 }],
  ])('accepts a difference in %s alone', (_, different) => {
    expect(measuresDiffer(withLower({ ...alike, ...different }))).toEqual({ lawful: true });
  });

  it('refuses visits that fall as intensity rises, and accepts equal ones', () => {
    expect(frequencyRises(withLower({ visitsPerYear: 1 }))).toEqual({ lawful: true });
    expect(frequencyRises(withLower({ visitsPerYear: 1.1 }))).toMatchObject({
      code: 'RULES_FREQUENCY_FALLS',
      facts: { field: 'measures[ORDINARY-1].visitsPerYear', received: '1' },
    });
  });
});
