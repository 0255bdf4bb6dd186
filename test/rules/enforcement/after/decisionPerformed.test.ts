import { decisionPerformed } from '../../../../subgraphs/enforcement/rules/after/decisionPerformed';
import { PERFORMANCES } from '../../../../subgraphs/enforcement/rules/after/performanceState';

describe('CR-24, 行政处罚法 66: whether a decision is performed', () => {
  it.each([
    ['NOT_BEGUN', false],
    ['RUNNING', false],
    ['DEFERRED', false],
    ['OVERDUE', false],
    ['COURT', false],
    ['PERFORMED', true],
    ['ENDED', true],
  ] as const)('is known of a decision in a file that imposes something: %s', (performance, performed) => {
    expect(decisionPerformed({ performance, isFiled: true, owes: true })).toBe(performed);
  });

  it('is so from the start where it imposes nothing that is to be carried out', () => {
    expect(decisionPerformed({ performance: 'NOT_BEGUN', isFiled: true, owes: false })).toBe(true);
  });

  it('is not known of a decision that another system handles, before its performance is followed here', () => {
    const told = PERFORMANCES.map((performance) => decisionPerformed({ performance, isFiled: false, owes: true }));
    expect(told).toEqual([null, false, false, false, false, true, true]);
  });
});
