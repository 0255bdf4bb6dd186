import { day } from '../../../../kernel/values/day';
import { necipsDay } from '../../../../subgraphs/credit/rules/repair/necipsDay';

const told_on = day('2026-10-22');

describe('市场监督管理行政处罚信息公示规定 13: the first day in the enterprise publicity system', () => {
  it('is the day that it was published there, however late that was entered', () => {
    expect(necipsDay({ published: true, told_on, necips_on: day('2026-09-30') })).toBe('2026-09-30');
  });

  it('is none while it is not there, though another channel publishes it', () => {
    expect(necipsDay({ published: true, told_on, necips_on: null })).toBeNull();
  });

  it.each([
    [true, '2026-10-22'],
    [false, null],
  ])('is the day of telling where none was told and published is %p', (published, on) => {
    expect(necipsDay({ published, told_on })).toBe(on);
  });
});
