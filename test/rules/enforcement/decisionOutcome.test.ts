import {
  DECISION_OUTCOMES,
  decisionOutcome,
  MOST_PENALTIES,
} from '../../../subgraphs/enforcement/rules/decisionOutcome';

const unfit = { code: 'DECISION_OUTCOME_UNFIT', article: '行政处罚法 57' };

describe('行政处罚法 57: a penalty decision imposes penalties, any other none', () => {
  it('accepts a penalty decision with its penalties and refuses it without, or with too many', () => {
    expect(decisionOutcome('PENALTY', 1)).toEqual({ lawful: true });
    expect(decisionOutcome('PENALTY', MOST_PENALTIES)).toEqual({ lawful: true });
    expect(decisionOutcome('PENALTY', 0)).toMatchObject(unfit);
    expect(decisionOutcome('PENALTY', MOST_PENALTIES + 1)).toMatchObject(unfit);
  });

  it.each(DECISION_OUTCOMES.filter((outcome) => outcome !== 'PENALTY'))('refuses a penalty with %s', (outcome) => {
    expect(decisionOutcome(outcome, 0)).toEqual({ lawful: true });
    expect(decisionOutcome(outcome, 1)).toMatchObject(unfit);
  });
});
