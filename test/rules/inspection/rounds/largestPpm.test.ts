import { largestPpm } from '../../../../subgraphs/inspection/rules/rounds/largestPpm';

describe('DR-10: the probability of a visit', () => {
  it('is the largest that any task has for an entity, and 0 where none has', () => {
    expect(largestPpm([50_000, '-', 200_000, 'SUSPENDED'])).toBe(200_000);
    expect(largestPpm(['-', 'AT_CAP'])).toBe(0);
  });
});
