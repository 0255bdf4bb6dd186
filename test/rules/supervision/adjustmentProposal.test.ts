import { gradeOfRules } from '../../../subgraphs/supervision/rules/adjustments/gradeOfRules';
import { groundedAdjustment } from '../../../subgraphs/supervision/rules/adjustments/groundedAdjustment';

const NAME = { zh: '一般', en: 'Ordinary' };
const RULES = {
  number: 'RS-2026-000001',
  grades: [{ category: 'ORDINARY' as const, level: 1, name: NAME, from: 0 }],
};

describe('办法 10 ¶2: a change of category', () => {
  it('is refused without a ground, and admitted with one report or one record', () => {
    expect(groundedAdjustment([])).toMatchObject({ code: 'ADJUSTMENT_WITHOUT_GROUND' });
    expect(groundedAdjustment([{ kind: 'REPORT', key: 'REP-2026-000001' }])).toEqual({ lawful: true });
    expect(groundedAdjustment([{ kind: 'EVIDENCE', key: 'own:1' }])).toEqual({ lawful: true });
  });
});

describe('办法 8 ¶2, 13 ¶1: a category', () => {
  it('is one of the rules under which the subject stands', () => {
    expect(gradeOfRules({ ruleSet: RULES.number, category: 'ORDINARY', level: 1 }, RULES)).toEqual({ lawful: true });
  });

  it('of another rule set is refused, with the one that stands', () => {
    expect(gradeOfRules({ ruleSet: 'RS-2026-000002', category: 'ORDINARY', level: 1 }, RULES)).toMatchObject({
      code: 'ADJUSTMENT_OTHER_RULES',
      facts: { received: 'RS-2026-000002', standing: RULES.number },
    });
  });

  it('that the rules do not have is refused, with those that they have', () => {
    expect(gradeOfRules({ ruleSet: RULES.number, category: 'ORDINARY', level: 2 }, RULES)).toMatchObject({
      code: 'ADJUSTMENT_GRADE_UNKNOWN',
      facts: { received: 'ORDINARY/2', admitted: ['ORDINARY/1'] },
    });
  });
});
