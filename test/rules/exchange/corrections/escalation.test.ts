import { day } from '../../../../kernel/values/day';
import { mayEscalate } from '../../../../subgraphs/exchange/rules/corrections/escalation';
import { groundedAnswer } from '../../../../subgraphs/exchange/rules/corrections/groundedAnswer';

describe('taking a doubt to the data centre', () => {
  const code = (part: object, today: string) => {
    const facts = { state: 'FLAGGED', dueOn: day('2026-11-16'), decidedByCentre: false, ...part } as const;
    const verdict = mayEscalate(facts, day(today));
    return verdict.lawful ? undefined : verdict.code;
  };

  it.each([
    ['on the last day not yet', {}, '2026-11-16', 'DOUBT_NOT_OVERDUE'],
    ['on the day after', {}, '2026-11-17', undefined],
    ['while the promised correction is late', { state: 'CORRECTING' }, '2026-11-17', undefined],
    ['while it is not', { state: 'CORRECTING' }, '2026-11-16', 'DOUBT_NOT_OVERDUE'],
    ['at once when the fact is said to stand', { state: 'UPHELD' }, '2026-11-03', undefined],
    ['not without a last day', { dueOn: null }, '2027-06-01', 'DOUBT_NOT_OVERDUE'],
    ['once alone', { state: 'UPHELD', decidedByCentre: true }, '2026-12-01', 'CENTRE_HAS_DECIDED'],
  ])('%s', (_, part, today, expected) => {
    expect(code(part, today)).toBe(expected);
  });
});

describe('an answer gives its grounds', () => {
  it.each(['', ' ', '。', '——', '\n\t', null, undefined])('%j is none', (grounds) => {
    expect(groundedAnswer(grounds)).toMatchObject({ lawful: false, code: 'ANSWER_WITHOUT_GROUNDS' });
  });
  it.each(['已核对', 'checked', '见沪市监处〔2026〕1号'])('%s is one', (grounds) => {
    expect(groundedAnswer(grounds).lawful).toBe(true);
  });
});
