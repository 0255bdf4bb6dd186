import { groundedIndicators } from '../../../../subgraphs/supervision/rules/ruleSets/groundedIndicators';
import { objectiveWeight } from '../../../../subgraphs/supervision/rules/ruleSets/objectiveWeight';
import type { Indicator } from '../../../../subgraphs/supervision/rules/ruleSets/ruleSetContent';
import { plainRules } from '../../../support/supervision/plainRules';

const [counted, , , judged] = plainRules().indicators as [Indicator, Indicator, Indicator, Indicator];
const weighing = (objective: number) => [
  { ...counted, weight: objective },
  { ...judged, weight: 100 - objective },
];

describe('分类监管管理办法 11-2: objective indicators outweigh the rest', () => {
  it('refuses half of the weight exactly and accepts one point more', () => {
    expect(objectiveWeight(weighing(50))).toMatchObject({
      code: 'RULES_OBJECTIVE_TOO_LIGHT',
      article: '上海市分类监管管理办法 11-2',
      facts: { objective: 50, whole: 100 },
    });
    expect(objectiveWeight(weighing(51))).toEqual({ lawful: true });
  });

  it('refuses a judgement that poses as objective', () => {
    expect(objectiveWeight([{ ...judged, objectivity: 'OBJECTIVE' }])).toMatchObject({
      code: 'RULES_JUDGEMENT_AS_OBJECTIVE',
      facts: { field: 'indicators[HYGIENE].objectivity' },
    });
  });
});

describe('分类监管管理办法 12-2: each indicator divides on an admitted ground', () => {
  it('accepts tagged indicators and refuses one without a ground', () => {
    expect(groundedIndicators([counted, judged])).toEqual({ lawful: true });
    expect(groundedIndicators([counted, { ...judged, ground: null }])).toMatchObject({
      code: 'RULES_INDICATOR_WITHOUT_GROUND',
      facts: { field: 'indicators[HYGIENE].ground' },
    });
  });
});
