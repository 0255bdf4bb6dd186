import { excludedCounts } from '../../../../subgraphs/inspection/rules/objects/excludedCounts';
import { drawn, excluded, groupOf } from '../../../support/inspection/pools';

describe('沪府发〔2020〕7号（十一）: who is left out of a task', () => {
  it('is counted by reason in their order, with how many of them are key-listed', () => {
    const groups = [
      groupOf(5, excluded('AT_CAP')),
      groupOf(2, excluded('NOT_OPERATING', true)),
      groupOf(3, excluded('NOT_OPERATING')),
      groupOf(90, drawn()),
    ];
    expect(excludedCounts(groups, 0)).toEqual([
      { code: 'NOT_OPERATING', objects: 5, keyListed: 2 },
      { code: 'AT_CAP', objects: 5, keyListed: 0 },
    ]);
    expect(excludedCounts(groups, 1)).toEqual([]);
  });
});
