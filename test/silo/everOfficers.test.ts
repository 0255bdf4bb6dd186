import { FILL_EVER_OFFICERS } from '../../subgraphs/enforcement/store/migrations/0016-everOfficers';
import { type CaseDesk, casePeople, openCaseDesk } from '../support/enforcement/caseDesk';
import { CERTIFIED, follow, proposalOf, TO_INVESTIGATION, toNotice } from '../support/enforcement/casePath';

const { officer, second, third, head } = casePeople;
let desk: CaseDesk;
beforeEach(async () => {
  desk = await openCaseDesk();
});
afterEach(() => desk.close());

const THIRD = { account: third.subject, certificate: '沪A003', certificateUntil: '2028-12-31' };

describe('行政处罚法 43, 58: who ever worked on a case', () => {
  it('is read from the history for a file that was kept before it was asked, as its steps make it', async () => {
    await follow(desk, [
      ...TO_INVESTIGATION,
      ['assignCaseOfficers', { officers: [...CERTIFIED.slice(0, 1), THIRD] }, head],
    ]);
    const { everOfficers } = (await desk.stored()).file;
    expect(everOfficers).toEqual([officer.subject, second.subject, third.subject]);
    const { database } = desk.silo;
    await database.transaction(async (client) => {
      await client.query(`UPDATE case_file SET file = file::jsonb - 'everOfficers'`);
      await client.query(FILL_EVER_OFFICERS);
    });
    expect((await desk.stored()).file.everOfficers).toEqual(everOfficers);
    const closing = { ...toNotice(proposalOf())[0]?.[1], certificatesShownBy: [officer.subject, third.subject] };
    await follow(desk, [['closeInvestigation', closing, officer, '2026-11-03']]);
  });
});
