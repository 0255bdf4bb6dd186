import { day } from '../../../../kernel/values/day';
import { type HeardFacts, listHeard } from '../../../../subgraphs/credit/rules/lists/listHeard';

const told: HeardFacts = {
  list: 'SERIOUS_DISHONESTY',
  noticedOn: day('2026-09-29'),
  statementUntil: day('2026-10-12'),
  heardForm: null,
  hearingAsked: false,
  adopted: null,
};
const judge = (change: Partial<HeardFacts>, today = '2026-10-12') => listHeard({ ...told, ...change }, day(today));

describe('上海市社会信用条例 33: the party is told and heard before an entry', () => {
  it('refuses who was not told', () => {
    expect(judge({ noticedOn: null, statementUntil: null }, '2027-01-04')).toMatchObject({
      code: 'LIST_NOTICE_MISSING',
    });
  });

  it('waits over the last day of the statement and goes on the day after', () => {
    expect(judge({})).toMatchObject({ code: 'LIST_STATEMENT_OPEN', facts: { statementUntil: '2026-10-12' } });
    expect(judge({}, '2026-10-13')).toEqual({ lawful: true });
  });

  it('waits while the last day is not known', () => {
    expect(judge({ statementUntil: null }, '2028-01-01')).toMatchObject({ code: 'LIST_STATEMENT_OPEN' });
  });

  it.each(['STATEMENT', 'HEARING', 'WAIVED'] as const)('goes on at once after %s', (heardForm) => {
    expect(judge({ heardForm, adopted: false })).toEqual({ lawful: true });
  });

  it('waits for a hearing that was asked for, whatever the day', () => {
    const asked = { hearingAsked: true, adopted: false } as const;
    expect(judge({ ...asked, heardForm: 'STATEMENT' }, '2027-01-04')).toMatchObject({ code: 'LIST_HEARING_MISSING' });
    expect(judge({ ...asked, heardForm: 'HEARING' })).toEqual({ lawful: true });
  });

  it.each(['ABNORMAL_OPERATION', 'SERIOUS_DISHONESTY'] as const)(
    'does not list on %s whose word was adopted',
    (list) => {
      expect(judge({ list, heardForm: 'STATEMENT', adopted: true })).toMatchObject({ code: 'LIST_STATEMENT_FOUNDED' });
    },
  );

  it('asks for no notice on the list of abnormal operation, and keeps to one that was asked a hearing for', () => {
    expect(judge({ list: 'ABNORMAL_OPERATION', noticedOn: null, statementUntil: null })).toEqual({ lawful: true });
    expect(judge({ list: 'ABNORMAL_OPERATION', hearingAsked: true })).toMatchObject({ code: 'LIST_HEARING_MISSING' });
  });
});
