import { day } from '../../kernel/values/day';
import { receiveLeads } from '../../subgraphs/enforcement/store/leads/receiveLeads';
import { type CaseDesk, casePeople, openCaseDesk, sha } from '../support/enforcement/caseDesk';
import { CASE_NUMBER, follow, OPENING } from '../support/enforcement/casePath';
import { handedOver } from '../support/enforcement/leadDesk';
import { refusing } from '../support/enforcement/refusing';
import { complaint, leadActs, people } from '../support/enforcement/transferDesk';

const { officer, head } = casePeople;

let desk: CaseDesk;
beforeEach(async () => {
  desk = await openCaseDesk();
});
afterEach(() => desk.close());

const refused = refusing(() => desk);

describe('a case file and its lead', () => {
  const receive = () =>
    desk.silo.database.transaction((client) => receiveLeads(client, [handedOver()], day('2026-10-29')));
  const LEAD = 'CL-2026-000001';
  const lead = async () => {
    const [row] = await desk.silo.database.dataSource.query('SELECT state, case_number, return_code FROM case_lead');
    return row;
  };

  it('EN-22: is accepted under the number of the case once it is filed, and its term runs from the receipt', async () => {
    await receive();
    await follow(desk, [['openCaseFile', { ...OPENING, lead: LEAD }, officer]]);
    const verified = await follow(desk, [['verifyCase', {}, officer]]);
    expect(verified).toMatchObject({
      dueOn: '2026-11-19',
      clocks: [
        { kind: 'FILING', basis: [{ id: 'CASE_FILED_WITHIN', value: 15, unit: 'WORKING_DAY', verified: false }] },
      ],
    });
    const extended = await follow(desk, [['extendCaseFiling', {}, head]]);
    expect(extended).toMatchObject({ dueOn: '2026-12-10' });
    await follow(desk, [['fileCase', { caseNumber: CASE_NUMBER, sha256: sha('1') }, head]]);
    expect(await lead()).toEqual({ state: 'ACCEPTED', case_number: CASE_NUMBER, return_code: null });
  });

  it('is returned with the reason where no case is filed', async () => {
    await receive();
    await follow(desk, [
      ['openCaseFile', { ...OPENING, lead: LEAD }, officer],
      ['verifyCase', {}, officer],
      ['declineCase', { code: 'NO_VIOLATION', reason: '经核查无违法事实' }, head],
    ]);
    expect(await lead()).toEqual({ state: 'RETURNED', case_number: null, return_code: 'NO_VIOLATION' });
    const [told] = await desk.silo.database.dataSource.query(
      `SELECT payload->'data' AS data FROM outbox WHERE aggregatetype = 'case-lead' ORDER BY position DESC LIMIT 1`,
    );
    expect(told.data).toMatchObject({ number: LEAD, state: 'RETURNED', return_code: 'NO_VIOLATION' });
  });

  it.each([
    ['filed', 'fileCase', { caseNumber: CASE_NUMBER, sha256: sha('1') }],
    ['not filed', 'declineCase', { code: 'NO_VIOLATION', reason: '经核查无违法事实' }],
  ])(
    'starts the clock for telling the complainant when the case is %s, as an answer to the lead itself does',
    async (_, step, input) => {
      const registered = await leadActs(() => desk.silo).register(complaint({ uscc: OPENING.uscc }), people.pudong);
      expect(registered.refusal).toBeUndefined();
      const due = async () =>
        (
          await desk.silo.database.dataSource.query('SELECT answered_on::text, feedback_due_on::text FROM case_lead')
        )[0];
      await follow(desk, [
        ['openCaseFile', { ...OPENING, lead: LEAD }, officer],
        ['verifyCase', {}, officer],
      ]);
      expect(await due()).toEqual({ answered_on: null, feedback_due_on: null });
      await follow(desk, [[step, input, head]]);
      expect(await due()).toEqual({ answered_on: '2026-11-02', feedback_due_on: '2026-11-09' });
    },
  );

  it('is opened once, by the authority that has it, against its entity', async () => {
    await receive();
    const city = { ...officer, district: null };
    expect(await refused('openCaseFile', { ...OPENING, lead: LEAD, authority: 'SAMR' }, city)).toMatchObject({
      code: 'CASE_LEAD_OF_ANOTHER',
      field: 'lead',
    });
    expect(await refused('openCaseFile', { ...OPENING, lead: LEAD, uscc: '9131000010000595XD' })).toMatchObject({
      code: 'CASE_LEAD_OF_ANOTHER',
    });
    expect(await refused('openCaseFile', { ...OPENING, lead: 'CL-2026-000009' })).toMatchObject({
      code: 'WORK_UNKNOWN',
      field: 'lead',
    });
    await follow(desk, [['openCaseFile', { ...OPENING, lead: LEAD }, officer]]);
    expect(await refused('openCaseFile', { ...OPENING, lead: LEAD })).toMatchObject({ code: 'CASE_LEAD_TAKEN' });
  });
});
