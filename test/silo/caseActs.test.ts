import { type CaseDesk, casePeople, openCaseDesk, sha } from '../support/enforcement/caseDesk';
import {
  CASE_NUMBER,
  CERTIFIED,
  DECISION_NUMBER,
  follow,
  OPENING,
  proposalOf,
  TO_INVESTIGATION,
  toNotice,
  toService,
} from '../support/enforcement/casePath';
import { refusing } from '../support/enforcement/refusing';

const { officer, head } = casePeople;

let desk: CaseDesk;
beforeEach(async () => {
  desk = await openCaseDesk();
});
afterEach(() => desk.close());

const refused = refusing(() => desk);

describe('an act that cannot be taken up, or not fined', () => {
  it('EN-2, EN-5: a second case on the act, and a second fine for it', async () => {
    await follow(desk, [...TO_INVESTIGATION, ...toNotice(proposalOf())]);
    const other = {
      ...OPENING,
      authority: 'SAMR',
      act: { ...OPENING.act, actFrom: '2026-08-31', actTo: '2026-09-30' },
    };
    const cityOfficer = { ...officer, subject: 'case-samr', district: null };
    const { file } = await desk.take('openCaseFile', other, cityOfficer);
    const number = String(file?.number);
    await desk.take('verifyCase', {}, cityOfficer, number);
    const filing = { caseNumber: '沪市监案〔2026〕3号', sha256: sha('1') };
    expect(await refused('fileCase', filing, casePeople.cityHead, number)).toMatchObject({
      code: 'CASE_ALREADY_FILED',
      caseNumber: CASE_NUMBER,
      authority: 'SAMR-310115',
    });
    const apart = { ...other, act: { ...other.act, provision: '食品安全法 50' } };
    const third = String((await desk.take('openCaseFile', apart, cityOfficer)).file?.number);
    await desk.take('verifyCase', {}, cityOfficer, third);
    await desk.take('fileCase', filing, casePeople.cityHead, third);
    await desk.take(
      'assignCaseOfficers',
      { officers: CERTIFIED.map((one, at) => ({ ...one, account: at ? 'case-samr-2' : 'case-samr' })) },
      casePeople.cityHead,
      third,
    );
    await desk.take('addCaseEvidence', { evidence: 'DOCUMENTARY', sha256: sha('2') }, cityOfficer, third);
    const cityOther = { ...cityOfficer, subject: 'case-samr-2' };
    await desk.take('verifyCaseEvidence', { sha256: sha('2') }, cityOther, third);
    await follow(desk, [['waiveCaseRights', { sha256: sha('7') }, officer]]);
    await follow(desk, toService(null, '2026-11-05'));
    const closing = {
      certificatesShownBy: ['case-samr', 'case-samr-2'],
      proposal: proposalOf({ sameAs: [CASE_NUMBER] }),
      sha256: sha('4'),
    };
    expect(await refused('closeInvestigation', closing, cityOfficer, third)).toMatchObject({
      code: 'ACT_FINED_ALREADY',
      decision: DECISION_NUMBER,
    });
    await desk.silo.database.dataSource.query(
      `UPDATE decision_follow_up SET standing = 'REVOKED', fell_on = '2026-11-05' WHERE number = $1`,
      [DECISION_NUMBER],
    );
    const again = { caseNumber: '沪市监案〔2026〕4号', sha256: sha('1') };
    expect((await desk.take('fileCase', again, casePeople.cityHead, number)).file).toMatchObject({ stage: 'FILED' });
    expect((await desk.take('closeInvestigation', closing, cityOfficer, third)).file).toMatchObject({
      stage: 'CLOSED_FOR_DECISION',
    });
  });

  it('EN-10, EN-12, EN-17: an act found too late, too few officers, registered evidence left open', async () => {
    const old = { ...OPENING, act: { ...OPENING.act, actFrom: '2024-01-01', actTo: '2024-11-01' } };
    await follow(desk, [
      ['openCaseFile', old, officer],
      ['verifyCase', {}, officer],
    ]);
    expect(await refused('fileCase', { caseNumber: CASE_NUMBER, sha256: sha('1') }, head)).toMatchObject({
      code: 'LIMITATION_OVER',
      lastDay: '2026-11-01',
    });
    const next = String((await desk.take('openCaseFile', OPENING, officer)).file?.number);
    await desk.take('verifyCase', {}, officer, next);
    await desk.take('fileCase', { caseNumber: CASE_NUMBER, sha256: sha('1') }, head, next);
    expect(await refused('assignCaseOfficers', { officers: CERTIFIED.slice(0, 1) }, head, next)).toMatchObject({
      code: 'OFFICERS_TOO_FEW',
    });
    const lapsed = CERTIFIED.map((one) => ({ ...one, certificateUntil: '2026-11-01' }));
    expect(await refused('assignCaseOfficers', { officers: lapsed }, head, next)).toMatchObject({
      code: 'OFFICER_NOT_CERTIFIED',
    });
    await desk.take('assignCaseOfficers', { officers: CERTIFIED }, head, next);
    await desk.take('addCaseEvidence', { evidence: 'PHYSICAL', sha256: sha('2') }, officer, next);
    await desk.take('registerCaseEvidence', { sha256: sha('3') }, head, next);
    const closing = {
      certificatesShownBy: CERTIFIED.map(({ account }) => account),
      proposal: proposalOf(),
      sha256: sha('4'),
    };
    expect(await refused('closeInvestigation', closing, officer, next)).toMatchObject({
      code: 'CASE_REGISTRATION_OPEN',
    });
    desk.on('2026-11-12');
    expect(await refused('releaseCaseEvidence', { sha256: sha('3'), measure: 'SEIZED' }, officer, next)).toMatchObject({
      code: 'EVIDENCE_REGISTRATION_UNFIT',
      dueOn: '2026-11-11',
    });
    await desk.take('releaseCaseEvidence', { sha256: sha('3'), measure: 'LIFTED' }, officer, next);
    expect(await refused('closeInvestigation', closing, officer, next)).toMatchObject({
      code: 'CASE_EVIDENCE_UNFIT',
      lack: 'VERIFICATION',
    });
  });
});
