import { readFrequency } from '../../../../subgraphs/inspection/rules/library/readFrequency';

const read = (text: string) => {
  const { leastPerYear, mostPerYear } = readFrequency(text);
  return [leastPerYear, mostPerYear];
};

describe('沪府发〔2020〕7号（十一）: how often, in the words of a list', () => {
  it.each<[string, number | null, number | null]>([
    ['每年1次', 1, 1],
    ['每年一次', 1, 1],
    ['每年十次', 10, 10],
    ['1次/年', 1, 1],
    ['1—2次/年', 1, 2],
    ['每年不少于2次', 2, null],
    ['每年不超过2次', null, 2],
    ['根据实际工作需要，一般不超过2次/年', null, 2],
    ['对同一用能产品生产单位，每年度抽查不超过2次', null, 2],
    ['对同一个定量包装商品生产、销售单位同一年度内不超过2次', null, 2],
    ['对一个单位强制检定计量器具使用单位的检查，同一年度内不超过2次。', null, 2],
  ])('%s is at least %p and at most %p a year', (text, least, most) => {
    expect(read(text)).toEqual([least, most]);
  });

  it.each([
    '',
    '根据实际情况确定',
    '市级局每年组织1次；县级局每月组织1次',
    '每年1次20%；或者每年2次各10%',
    '每年1次33%；或者每年分次达到33%',
    '对同一单位每2年抽查不超过1次',
    '在许可有效期内同一单位不超过2次',
    '每年0次',
    '3—2次/年',
    '每年2次，每年3次',
  ])('%s says nothing of a year', (text) => {
    expect(read(text)).toEqual([null, null]);
  });
});
