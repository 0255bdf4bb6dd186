import { itemFrequency } from '../../../../subgraphs/inspection/rules/library/itemFrequency';

const times = (leastPerYear: number | null, mostPerYear: number | null) => itemFrequency({ leastPerYear, mostPerYear });

describe('沪府发〔2020〕7号（十一）: how often an item is inspected in a year', () => {
  it('is from once to every day, the least not above the most', () => {
    for (const [least, most] of [
      [null, null],
      [1, 366],
      [2, 2],
      [null, 1],
    ] as const) {
      expect(times(least, most)).toEqual({ lawful: true });
    }
  });

  it.each([
    [0, null],
    [null, 0],
    [null, 367],
    [1.5, null],
    [3, 2],
  ])('is refused from %p to %p', (least, most) => {
    expect(times(least, most)).toMatchObject({ code: 'ITEM_FREQUENCY_UNFIT' });
  });
});
