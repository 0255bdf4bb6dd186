import { day } from '../../../../kernel/values/day';
import {
  keyListCap,
  keyListMatters,
  keyListNumber,
  keyListRoom,
} from '../../../../subgraphs/supervision/rules/risk/keyListCap';

const TODAY = day('2026-11-02');

describe('沪府发〔2020〕7号（八）: key lists are short', () => {
  it.each([
    [null, 99, 4],
    [null, 100, 5],
    [null, 19, 0],
    [7, 100, 7],
    [7, 0, 7],
  ])('a list that names %s of %s subjects has a cap of %s', (mostObjects, subjects, cap) => {
    expect(keyListCap({ mostObjects, subjects }, TODAY)).toBe(cap);
  });

  it('has room for one below its cap and refuses one at it', () => {
    expect(keyListRoom(4, 5)).toEqual({ lawful: true });
    expect(keyListRoom(5, 5)).toMatchObject({ code: 'KEY_LIST_FULL', facts: { listed: 5, limit: 5 } });
    expect(keyListRoom(0, 0)).toMatchObject({ lawful: false });
  });

  it('lets a fifth matter of the authority have a list and refuses a sixth', () => {
    expect(keyListMatters(4, TODAY)).toEqual({ lawful: true });
    expect(keyListMatters(5, TODAY)).toMatchObject({ code: 'KEY_LIST_TOO_MANY_MATTERS', facts: { limit: 5 } });
  });

  it.each([0, -1, 1.5, 201])('refuses %s as the number that a list names', (mostObjects) => {
    expect(keyListNumber(mostObjects, TODAY)).toMatchObject({ code: 'KEY_LIST_CAP_UNFIT', facts: { limit: 200 } });
  });

  it.each([null, 1, 200])('accepts %s as the number that a list names', (mostObjects) => {
    expect(keyListNumber(mostObjects, TODAY)).toEqual({ lawful: true });
  });

  it('has no limits before the Opinion', () => {
    const early = () => keyListMatters(0, day('2020-09-28'));
    expect(early).toThrow(expect.objectContaining({ code: 'PARAMETER_NOT_IN_FORCE' }));
    expect(keyListMatters(0, day('2020-09-29'))).toEqual({ lawful: true });
  });
});
