import { day } from '../../../../kernel/values/day';
import { declaredSettings } from '../../../../subgraphs/supervision/rules/ruleSets/declaredSettings';
import { followsFormerEdition, ruleSetPeriod } from '../../../../subgraphs/supervision/rules/ruleSets/ruleSetPeriod';

const matter = { inForceFrom: day('2018-08-01'), inForceTo: null };
const period = (from: string, published: string, of: Parameters<typeof ruleSetPeriod>[2] = matter) =>
  ruleSetPeriod(day(from), day(published), of);
const refused = { code: 'RULES_PERIOD_UNFIT', article: '上海市分类监管管理办法 26' };

describe('分类监管管理办法 26: rules begin in their time', () => {
  it('accepts the first day of the Measures and refuses the day before', () => {
    const old = { inForceFrom: day('2010-01-01'), inForceTo: null };
    expect(period('2018-08-01', '2018-07-01', old)).toEqual({ lawful: true });
    expect(period('2018-07-31', '2018-07-01', old)).toMatchObject({ ...refused, facts: { earliest: '2018-08-01' } });
  });

  it('accepts the day of publication and refuses the day before', () => {
    expect(period('2026-11-02', '2026-11-02')).toEqual({ lawful: true });
    expect(period('2026-11-01', '2026-11-02')).toMatchObject({ ...refused, facts: { earliest: '2026-11-02' } });
  });

  it('accepts the last day of next year and refuses the day after', () => {
    expect(period('2027-12-31', '2026-11-02')).toEqual({ lawful: true });
    expect(period('2028-01-01', '2026-11-02')).toMatchObject({ ...refused, facts: { latest: '2027-12-31' } });
  });

  it('accepts the first and the last day of the matter and refuses the days beside them', () => {
    const of = { inForceFrom: day('2026-12-01'), inForceTo: day('2027-03-01') };
    expect(period('2026-11-30', '2026-11-02', of)).toMatchObject(refused);
    expect(period('2026-12-01', '2026-11-02', of)).toEqual({ lawful: true });
    expect(period('2027-02-28', '2026-11-02', of)).toEqual({ lawful: true });
    expect(period('2027-03-01', '2026-11-02', of)).toMatchObject(refused);
  });

  it('lets an edition replace one that has not begun, and refuses one that would begin before it', () => {
    expect(followsFormerEdition(day('2027-01-01'), undefined)).toEqual({ lawful: true });
    expect(followsFormerEdition(day('2027-01-01'), day('2027-01-01'))).toEqual({ lawful: true });
    expect(followsFormerEdition(day('2026-12-31'), day('2027-01-01'))).toMatchObject({
      code: 'RULES_BEFORE_FORMER_EDITION',
    });
  });
});

describe('分类监管管理办法 16-3, 20-2: rules declare what the Measures leave open', () => {
  it('accepts either reading of 調高 and refuses rules that declare none', () => {
    expect(declaredSettings({ raising: 'INTENSITY', hearingWorkingDays: 5 })).toEqual({ lawful: true });
    expect(declaredSettings({ raising: 'STANDING', hearingWorkingDays: 5 })).toEqual({ lawful: true });
    expect(declaredSettings({ raising: null, hearingWorkingDays: 5 })).toMatchObject({
      code: 'RULES_RAISING_UNDECLARED',
    });
  });

  it('accepts a hearing of one working day and refuses none', () => {
    expect(declaredSettings({ raising: 'INTENSITY', hearingWorkingDays: 1 })).toEqual({ lawful: true });
    const unfit = [0, 61, 1.5].map((days) => declaredSettings({ raising: 'INTENSITY', hearingWorkingDays: days }));
    expect(unfit.map((verdict) => !verdict.lawful && verdict.code)).toEqual(Array(3).fill('RULES_HEARING_UNFIT'));
  });
});
