import { FILL_NEW_FACTS } from '../../subgraphs/enforcement/store/migrations/0017-newFacts';
import { type CaseDesk, casePeople, openCaseDesk, sha } from '../support/enforcement/caseDesk';
import { follow, TO_INVESTIGATION } from '../support/enforcement/casePath';

const { officer, second } = casePeople;
let desk: CaseDesk;
beforeEach(async () => {
  desk = await openCaseDesk();
});
afterEach(() => desk.close());

describe('行政处罚法 45, 46: who added a piece of evidence', () => {
  it('is read from the history for a file that was kept before it was asked, as its steps make it', async () => {
    await follow(desk, [...TO_INVESTIGATION, ['addCaseEvidence', { evidence: 'PHYSICAL', sha256: sha('3') }, second]]);
    const { evidence } = (await desk.stored()).file;
    expect(evidence.map(({ addedBy, verifiedBy }) => [addedBy, verifiedBy])).toEqual([
      [officer.subject, second.subject],
      [second.subject, null],
    ]);
    await desk.silo.database.transaction(async (client) => {
      await client.query(`UPDATE case_file SET file = file::jsonb #- '{evidence,0,addedBy}' #- '{evidence,1,addedBy}'`);
      expect((await client.query(FILL_NEW_FACTS)).rowCount).toBe(1);
    });
    expect((await desk.stored()).file.evidence).toEqual(evidence);
  });
});
