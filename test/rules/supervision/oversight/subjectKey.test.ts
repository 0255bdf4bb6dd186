import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { day } from '../../../../kernel/values/day';
import { requireSubjectKey } from '../../../../kernel/values/subjectKey';
import { personPeriod } from '../../../../subgraphs/supervision/rules/archive/personPeriod';

const KEY = 'PA7K2M9QX4HT6WC3RY';
/** Test numbers of GB 11643-1999; of nobody. */
const ID = '11010519491231002X';

function refusal(text: string): CataloguedError {
  try {
    requireSubjectKey(text);
  } catch (error) {
    if (error instanceof CataloguedError) return error;
  }
  throw new Error('it was taken');
}

describe('分类监管管理办法 2: the pseudonym of a citizen', () => {
  it('is P and 17 symbols of the credit code’s alphabet', () => {
    expect(requireSubjectKey(KEY)).toBe(KEY);
  });

  it.each([
    ['shorter', KEY.slice(0, 17)],
    ['longer', `${KEY}A`],
    ['without the P', `Q${KEY.slice(1)}`],
    ['in small letters', KEY.toLowerCase()],
    ['with a letter that the alphabet leaves out', `${KEY.slice(0, 17)}I`],
    ['a name', '张三'],
    ['empty', ''],
  ])('is refused where it is %s', (_, text) => {
    expect(refusal(text)).toMatchObject({ code: 'SUBJECT_KEY_INVALID', facts: { field: 'subjectKey' } });
  });

  it.each([
    ['a number of identity', ID],
    ['with blanks', '110105 19491231 002X'],
    ['of fifteen places', '110105491231002'],
    ['behind the P, its last place left off', `P${ID.slice(0, 17)}`],
    ['in the middle of something longer', `PX${ID}`],
    ['in full-width digits', '１１０１０５１９４９１２３１００２X'],
  ])('is refused as personal where it holds %s', (_, text) => {
    expect(refusal(text).code).toBe('SUBJECT_KEY_PERSONAL_ID');
  });

  it('is not shown where it is refused, whatever it is', () => {
    for (const text of [ID, '张三', `P${ID.slice(0, 17)}`, KEY.toLowerCase()]) {
      expect(JSON.stringify(refusal(text).facts)).not.toContain(text);
    }
  });
});

describe('分类监管管理办法 26: the days of a citizen’s supervision', () => {
  const today = day('2026-11-02');
  const period = (since: string, until: string | null = null) =>
    personPeriod({ since: day(since), until: until === null ? null : day(until) }, today);

  it('begin with the Measures at the earliest and today at the latest', () => {
    expect([period('2018-08-01'), period('2026-11-02')]).toEqual([{ lawful: true }, { lawful: true }]);
    for (const since of ['2018-07-31', '2026-11-03']) {
      expect(period(since)).toMatchObject({ code: 'PERSON_PERIOD_UNFIT', facts: { since } });
    }
  });

  it('are one day at least', () => {
    expect(period('2026-01-01', '2026-01-02')).toEqual({ lawful: true });
    expect(period('2026-01-01', '2026-01-01')).toMatchObject({ code: 'PERSON_PERIOD_UNFIT' });
  });
});
