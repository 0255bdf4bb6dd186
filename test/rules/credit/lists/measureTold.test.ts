import { day } from '../../../../kernel/values/day';
import { measureTold } from '../../../../subgraphs/credit/rules/lists/measureTold';

const judge = (kind: 'REWARD' | 'SANCTION', toldOn: string | null) =>
  measureTold({ kind, proposedOn: day('2026-10-30'), toldOn: toldOn === null ? null : day(toldOn) }, day('2026-11-02'));

describe('上海市社会信用条例 32: reasons are told before a sanction', () => {
  it.each(['2026-10-30', '2026-11-02'])('takes %s, between proposal and today', (toldOn) => {
    expect(judge('SANCTION', toldOn)).toEqual({ lawful: true });
  });

  it.each([null, '2026-10-29', '2026-11-03'])('refuses %s', (toldOn) => {
    expect(judge('SANCTION', toldOn)).toMatchObject({ code: 'MEASURE_REASONS_NOT_TOLD' });
  });

  it('is not asked for before a reward, but a day that is given must be sound', () => {
    expect(judge('REWARD', null)).toEqual({ lawful: true });
    expect(judge('REWARD', '2026-11-03')).toMatchObject({ code: 'MEASURE_REASONS_NOT_TOLD' });
  });
});
