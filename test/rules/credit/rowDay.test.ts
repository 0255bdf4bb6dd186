import { day } from '../../../kernel/values/day';
import { rowDay } from '../../../subgraphs/credit/rules/rowDay';

const today = day('2026-11-22');

describe('市场主体登记管理条例 21: the day of registration of a register row', () => {
  it.each([
    '2004-05-31',
    '2004/5/31',
    '2004.05.31',
    '2004年5月31日',
    '20040531',
    '2004-05-31 00:00:00',
    '２００４-05-31',
  ])('reads %p as 2004-05-31', (text) =>
    expect(rowDay(text, today)).toEqual({ kept: true, value: '2004-05-31', flags: [] }),
  );

  it('takes the day of the import and keeps out the day after', () => {
    expect(rowDay('2026-11-22', today)).toMatchObject({ kept: true });
    expect(rowDay('2026-11-23', today)).toMatchObject({ code: 'ENTITY_DAY_UNFIT', facts: { latest: '2026-11-22' } });
  });

  it.each(['', '-', '2004-02-30', '1900-01-01', '1899-12-30', '31/05/2004', '2004-05', '38138', 'infinity', '上海'])(
    'keeps out %p',
    (text) => expect(rowDay(text, today)).toMatchObject({ kept: false, code: 'ENTITY_DAY_UNFIT' }),
  );
});
