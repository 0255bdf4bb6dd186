import { day } from '../../../kernel/values/day';
import { disclosureOn, protectCount } from '../../../subgraphs/exchange/rules/entityIndex/protectCount';

const SETTING = disclosureOn(day('2026-11-22'));

describe('上海市数据条例 38-40: what is told of a cell', () => {
  it('rests on numbers that are marked as settings of this project', () => {
    expect(SETTING).toEqual({ below: 10, roundedTo: 5 });
    expect(() => disclosureOn(day('2018-07-31'))).toThrow(expect.objectContaining({ code: 'PARAMETER_NOT_IN_FORCE' }));
  });

  it.each([
    [0, null],
    [9, null],
    [10, 10],
    [14, 10],
    [15, 15],
    [104, 100],
  ])('tells of %i among many: %p', (cell, told) => {
    expect(protectCount(cell, 1_000, SETTING)).toBe(told);
  });

  it.each([
    [100, 100, 90],
    [95, 100, 90],
    [91, 100, 90],
    [90, 100, 90],
    [19, 19, null],
    [20, 20, 10],
  ])('never tells that %i of %i are all or nearly all: %p', (cell, group, told) => {
    expect(protectCount(cell, group, SETTING)).toBe(told);
  });

  it('tells the same of a cell with and without any single entity, or differs by what fits several numbers', () => {
    for (let group = 0; group <= 60; group += 1) {
      for (let cell = 0; cell <= group; cell += 1) {
        const told = protectCount(cell, group, SETTING);
        const fitting = Array.from({ length: group + 1 }, (_, n) => n).filter(
          (n) => protectCount(n, group, SETTING) === told,
        );
        expect(fitting.length).toBeGreaterThanOrEqual(Math.min(5, group + 1));
      }
    }
  });
});
