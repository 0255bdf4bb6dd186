import { combinedAnswer, type OwnerAnswer } from '../../../../subgraphs/exchange/rules/agreements/combinedAnswer';

describe('the answer of all owners together', () => {
  it.each<[string | undefined, (OwnerAnswer | null)[]]>([
    [undefined, ['APPROVED', null]],
    ['APPROVED', ['APPROVED', 'APPROVED']],
    ['NARROWED', ['APPROVED', 'NARROWED']],
    ['NARROWED', ['APPROVED', 'REFUSED']],
    ['REFUSED', ['REFUSED', 'REFUSED']],
    [undefined, ['REFUSED', null]],
  ])('is %s for %j', (expected, answers) => {
    expect(combinedAnswer(answers)).toBe(expected);
  });
});
