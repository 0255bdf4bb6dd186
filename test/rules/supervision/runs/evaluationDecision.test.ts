import {
  type EvaluationResult,
  evaluationDecision,
} from '../../../../subgraphs/supervision/rules/runs/evaluationDecision';
import { plainRules } from '../../../support/supervision/plainRules';

const rules = { id: '7', content: plainRules() };
const TAKEN_OVER = { category: 'HIGHER', level: 3, ruleSet: null, measurePlan: null } as const;
const OWN = { category: 'HIGHER', level: 1, ruleSet: '5', measurePlan: 'FORMER-PLAN' } as const;
const decide = (result: Partial<EvaluationResult>) =>
  evaluationDecision({ status: 'SCORED', kind: 'REGULAR', rules, stood: null, change: null, ...result });

describe('办法 13 ¶3, 16 ¶1: what a scored subject gets', () => {
  it('gives the grade that was decided, with the measures of that grade and not those of the proposed one', () => {
    const change = { decided: { category: 'ORDINARY', level: 1 }, decision: 'STEPPED' } as const;
    expect(decide({ stood: OWN, change })).toEqual({
      ...{ status: 'ASSIGNED', reason: 'REGULAR_EVALUATION', category: 'ORDINARY', level: 1 },
      ...{ ruleSet: '7', measurePlan: 'ORDINARY-1', decision: 'STEPPED' },
    });
  });

  it('says that an event led to it where it did not come round by the cycle', () => {
    const change = { decided: { category: 'HIGHER', level: 2 }, decision: 'ADJUSTED' } as const;
    expect(decide({ kind: 'IRREGULAR', change })).toMatchObject({
      ...{ reason: 'IRREGULAR_EVALUATION', measurePlan: 'HIGHER-2' },
    });
  });

  it('has measures for every grade of the rules', () => {
    for (const { category, level } of rules.content.grades) {
      const decided = { category, level };
      expect(decide({ change: { decided, decision: 'FIRST' } }).measurePlan).toBe(`${category}-${level}`);
    }
  });
});

describe('办法 17 ¶1: what a subject gets that is not evaluated this year', () => {
  it.each([
    ['TOO_NEW', 'LICENCE_UNDER_SIX_MONTHS'],
    ['STOPPED', 'BUSINESS_STOPPED_A_YEAR'],
  ] as const)('has the measures of ordinary intensity and no category when %s, whatever stood', (status, reason) => {
    for (const stood of [null, OWN, TAKEN_OVER]) {
      expect(decide({ status, stood })).toEqual({
        ...{ status: 'NOT_EVALUATED', reason, category: null, level: null },
        ...{ ruleSet: '7', measurePlan: 'ORDINARY-1', decision: null },
      });
    }
  });
});

describe('办法 9 ¶2, 17 ¶2: what stands on while an evaluation waits', () => {
  it.each([
    ['DEFERRED', 'DEFERRED', 'GRAVE_CASE_OPEN'],
    ['INCOMPLETE', 'INCOMPLETE', 'EVIDENCE_MISSING'],
  ] as const)('keeps category and measures, of their own edition, when %s', (status, told, reason) => {
    const about = { status: told, reason, decision: null };
    expect(decide({ status, stood: OWN })).toEqual({
      ...{ ...about, category: 'HIGHER', level: 1, ruleSet: '5', measurePlan: 'FORMER-PLAN' },
    });
    expect(decide({ status, stood: null })).toEqual({
      ...{ ...about, category: null, level: null, ruleSet: '7', measurePlan: 'ORDINARY-1' },
    });
  });

  it('gives a category that was taken over without measures those of its grade, or of the next milder one', () => {
    expect(decide({ status: 'DEFERRED', stood: TAKEN_OVER })).toMatchObject({
      ...{ category: 'HIGHER', level: 3, ruleSet: '7', measurePlan: 'HIGHER-2' },
    });
  });
});
