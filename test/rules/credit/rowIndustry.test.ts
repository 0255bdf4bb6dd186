import { rowIndustry } from '../../../subgraphs/credit/rules/rowIndustry';

describe('GB/T 4754-2017: the industry of a register row', () => {
  it.each([
    ['65', '65'],
    ['I65', '65'],
    ['6510', '65'],
    ['软件和信息技术服务业', '65'],
    ['', null],
  ])('reads %p as %p', (text, value) => {
    expect(rowIndustry(text)).toEqual({ kept: true, value, flags: [] });
  });

  it.each(['00', '99', '软件', '2004-05-31'])('leaves out %p with a doubt', (text) => {
    expect(rowIndustry(text)).toEqual({ kept: true, value: null, flags: ['INDUSTRY_UNLISTED'] });
  });
});
