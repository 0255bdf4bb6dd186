import { readRatio } from '../../../../subgraphs/inspection/rules/library/readRatio';

const read = (text: string) => {
  const found = readRatio(text);
  return found && [found.ratioFloorPpm, found.ratioCeilingPpm];
};

describe('沪府发〔2020〕7号（十一）: the ratio of an item in the words of a list', () => {
  it.each<[string, number | null, number | null]>([
    ['10%', 100_000, 100_000],
    ['100%', 1_000_000, 1_000_000],
    ['2.5％', 25_000, 25_000],
    ['0.0001%', 1, 1],
    ['0.001‰', 1, 1],
    ['抽查比例不少于2‰', 2_000, null],
    ['市局抽查比例不少于30%', 300_000, null],
    ['不少于3%', 30_000, null],
    ['不超过总数的2%', null, 20_000],
    ['不超过10%/年', null, 100_000],
    ['根据实际需要，一般不超过 10%/年。', null, 100_000],
    ['根据实际需要，不超过6%', null, 60_000],
    ['5%-10%', 50_000, 100_000],
    ['5%至10%', 50_000, 100_000],
  ])('%s is from %p to %p parts in a million', (text, floor, ceiling) => {
    expect(read(text)).toEqual([floor, ceiling]);
  });

  it.each([
    '',
    '根据实际情况确定',
    '根据实际需要',
    '结合登记事项检查一并开展',
    '不低于3%或按专项计划确定',
    '省级不超过2%，市、县质监部门结合当地实际制定检查计划',
    '由市级监管部门根据风险情况确定当年检查的重点和检查单位数量（10%，其中重点检查单位不低于8%）',
    '根据《关于印发浙江省食品生产企业随机抽查工作规程（试行）的通知》确定。',
    '10%，20%',
    '不少于10%，不超过20%，视情况调整',
    '10',
    '一成',
    '约10%',
    '不超过10%以上',
  ])('%s takes judgement and is not read', (text) => {
    expect(readRatio(text)).toBeUndefined();
  });

  it.each(['0%', '0‰', '100.0001%', '120%', '999%', '10%-5%', '5.00001%'])('%s is no ratio', (text) => {
    expect(readRatio(text)).toBeUndefined();
  });

  it('reads every share of four places in whole parts in a million, as counting with whole numbers does', () => {
    for (let part = 1; part <= 1_000_000; part += 997) {
      const text = `${Math.trunc(part / 10_000)}.${String(part % 10_000).padStart(4, '0')}%`;
      const exact = BigInt(text.replace(/[.%]/g, ''));
      expect(read(text)).toEqual([Number(exact), Number(exact)]);
    }
  });
});
