import { plainText, shiftedValue } from '../../../subgraphs/credit/rules/shiftedValue';

describe('what a text looks like', () => {
  it.each([
    ['2004-05-31', 'DATE'],
    ['2004年5月31日', 'DATE'],
    ['2004/5/31 00:00:00', 'DATE'],
    ['91310000102030403T', 'CODE'],
    ['310115000123456', 'CODE'],
    ['650(万元人民币)', 'MONEY'],
    ['１００万元', 'MONEY'],
    ['1,250.5', 'NUMBER'],
    ['浦东', undefined],
    ['示例路10号', undefined],
    ['1号店网络技术有限公司', undefined],
    ['2004创意园有限公司', undefined],
    ['ABCDEFGHIJKLMNOP', undefined],
    ['', undefined],
  ])('%p is %s', (text, look) => {
    expect(shiftedValue(text)).toBe(look);
  });

  it('takes every way of writing nothing for nothing, and keeps short names', () => {
    expect(['NULL', 'null', '-', '——', '无', ' 　', '\\N'].map(plainText)).toEqual(Array(7).fill(''));
    expect(['无锡', 'N', '0'].map(plainText)).toEqual(['无锡', 'N', '0']);
  });
});
