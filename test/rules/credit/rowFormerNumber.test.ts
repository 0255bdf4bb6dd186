import { rowFormerNumber } from '../../../subgraphs/credit/rules/rowFormerNumber';

describe('国办发〔2015〕50号: the old registration number of a register row', () => {
  it.each([
    ['310115000012345', '310115000012345', []],
    [' 3101 1500 0012 345 ', '310115000012345', []],
    ['３１０１１５００００１２３４５', '310115000012345', []],
    ["'310115000012345", '310115000012345', []],
    ['', null, []],
    ['无', null, []],
    ['310115000012344', '310115000012344', ['FORMER_NUMBER_CHECK']],
    ['31011500001234', null, ['FORMER_NUMBER_UNREADABLE']],
    ['企独沪总字第012345号', null, ['FORMER_NUMBER_UNREADABLE']],
  ])('reads %p as %p, with the doubts it leaves', (text, value, flags) => {
    expect(rowFormerNumber(text)).toEqual({ kept: true, value, flags });
  });
});
