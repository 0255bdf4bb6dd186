import { drandMoment } from '../../../../subgraphs/inspection/rules/rounds/drandMoment';

describe('FL-21: a round of drand', () => {
  it('has its moment from its number alone: the first at 1692803367, one every three seconds', () => {
    expect(drandMoment('quicknet/1')).toBe('2023-08-23T15:09:27.000Z');
    expect(drandMoment('quicknet/2')).toBe('2023-08-23T15:09:30.000Z');
    expect(drandMoment('quicknet/33000000')).toBe(new Date((1_692_803_367 + 32_999_999 * 3) * 1_000).toISOString());
  });

  it.each(['quicknet/0', 'quicknet/01', 'quicknet/1 ', 'fastnet/1', 'quicknet/-1', 'quicknet/1.5', 'quicknet', ''])(
    'is not %j',
    (text) => {
      expect(drandMoment(text)).toBeUndefined();
    },
  );
});
