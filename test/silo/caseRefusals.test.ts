import { type CaseDesk, casePeople, openCaseDesk, sha } from '../support/enforcement/caseDesk';
import {
  CASE_NUMBER,
  CERTIFIED,
  DECISION_NUMBER,
  follow,
  HEAVY,
  OPENING,
  proposalOf,
  STATES,
  TELLS,
  THROUGH_HEARING,
  TO_INVESTIGATION,
  toNotice,
  toService,
} from '../support/enforcement/casePath';
import { refusing } from '../support/enforcement/refusing';

const { officer, second, head, otherHead, reviewer, chair } = casePeople;

let desk: CaseDesk;
beforeEach(async () => {
  desk = await openCaseDesk();
});
afterEach(() => desk.close());

const refused = refusing(() => desk);

const decision = { decisionNumber: DECISION_NUMBER, title: '行政处罚决定书', states: STATES, sha256: sha('b') };
const review = { review: 'LEGAL', qualified: true, firstTime: false, passed: true, sha256: sha('5') };

describe('what a case is refused, with nothing stored', () => {
  it('EN-13: no decision without notice, none while the term of the statement runs, and one the day after', async () => {
    await follow(desk, [...TO_INVESTIGATION, ...toNotice(proposalOf()).slice(0, 3)]);
    expect(await refused('decideCase', decision, head)).toMatchObject({
      code: 'NOTICE_MISSING',
      article: '行政处罚法 62',
    });
    await follow(desk, toNotice(proposalOf()).slice(3));
    desk.on('2026-11-11');
    expect(await refused('decideCase', decision, head)).toMatchObject({
      code: 'STATEMENT_TERM_RUNNING',
      dueOn: '2026-11-11',
    });
    desk.on('2026-11-12');
    expect((await desk.take('decideCase', decision, head)).file).toMatchObject({ stage: 'DECIDED' });
  });

  it('EN-24: no heavy penalty before its hearing was held, waived, or not asked for in time', async () => {
    await follow(desk, [...TO_INVESTIGATION, ...toNotice(HEAVY).slice(0, 3)]);
    const silent = { tells: TELLS.filter((matter) => matter !== 'HEARING_RIGHT'), sha256: sha('6') };
    expect(await refused('serveCaseNotice', silent)).toMatchObject({
      code: 'NOTICE_INCOMPLETE',
      missing: ['tellsHearingRight'],
    });
    await follow(desk, toNotice(HEAVY).slice(3));
    desk.on('2026-11-12');
    expect(await refused('requestCaseHearing', { requestedOn: '2026-11-12', sha256: sha('7') })).toMatchObject({
      code: 'HEARING_REQUEST_LATE',
      dueOn: '2026-11-11',
    });
    await follow(desk, [['requestCaseHearing', { requestedOn: '2026-11-11', sha256: sha('7') }, officer]]);
    const day11 = { chair: chair.subject, heldOn: '2026-11-23', sha256: sha('8') };
    expect(await refused('scheduleCaseHearing', day11, head)).toMatchObject({
      code: 'HEARING_TOO_EARLY',
      earliest: '2026-11-24',
    });
    expect(
      await refused('scheduleCaseHearing', { ...day11, heldOn: '2026-11-24', chair: second.subject }, head),
    ).toMatchObject({
      code: 'HEARING_CHAIR_UNFIT',
    });
    await follow(desk, [['scheduleCaseHearing', { ...day11, heldOn: '2026-11-24' }, head]]);
    const record = { signedByParty: true, isOpen: true, sha256: sha('9') };
    expect(await refused('holdCaseHearing', record, chair)).toMatchObject({ code: 'HEARING_TOO_EARLY' });
    expect(await refused('holdCaseHearing', record, reviewer)).toMatchObject({ code: 'CASE_NOT_CHAIR' });
    expect(
      await refused('waiveCaseHearing', { attendance: 'ABSENT', goodReason: true, sha256: sha('9') }),
    ).toMatchObject({
      code: 'HEARING_NOT_WAIVED',
    });
  });

  it('EN-19: no penalty after a hearing without a legal review by another, fit person, of exactly what is decided', async () => {
    await follow(desk, [...TO_INVESTIGATION, ...toNotice(HEAVY), ...THROUGH_HEARING.slice(0, 3)]);
    expect(await refused('reviewCase', review, { ...officer, roles: ['legal-reviewer'] })).toMatchObject({
      code: 'SAME_PERSON_APPROVES',
    });
    expect(await refused('reviewCase', { ...review, qualified: false, firstTime: true }, reviewer)).toMatchObject({
      code: 'LEGAL_REVIEWER_UNFIT',
    });
    await follow(desk, [
      ['reviewCase', { ...review, review: 'ORDINARY' }, reviewer, '2026-11-19'],
      THROUGH_HEARING[4] as never,
    ]);
    const onRecord = { ...decision, hearingRecord: sha('9') };
    expect(await refused('decideCase', onRecord, head)).toMatchObject({
      code: 'LEGAL_REVIEW_MISSING',
      article: '行政处罚法 58',
    });
    await follow(desk, [['reviewCase', { ...review, passed: false }, reviewer]]);
    expect(await refused('decideCase', onRecord, head)).toMatchObject({ code: 'LEGAL_REVIEW_NOT_PASSED' });
    await follow(desk, [
      ['reviewCase', review, reviewer],
      [
        'reviseCaseProposal',
        {
          outcome: 'PENALTY',
          penalties: [{ kind: 'FINE', amount: '9000000', text: '罚款九万元' }],
          reason: '采纳听证意见',
        },
        officer,
      ],
    ]);
    expect(await refused('decideCase', onRecord, head)).toMatchObject({ code: 'LEGAL_REVIEW_MISSING' });
    await follow(desk, [['reviewCase', review, reviewer]]);
    expect(await refused('decideCase', { ...decision, hearingRecord: sha('0') }, head)).toMatchObject({
      code: 'HEARING_RECORD_IGNORED',
    });
    expect((await desk.take('decideCase', onRecord, head)).file).toMatchObject({
      decision: { penalties: [{ kind: 'FINE', amount: '9000000' }] },
    });
  });

  it('EN-13, EN-18, EN-20: nothing heavier than was told, no discussion before the party was heard, no document without its matters', async () => {
    await follow(desk, [...TO_INVESTIGATION, ...toNotice(HEAVY)]);
    const heads = { heads: [head.subject, otherHead.subject], conclusion: '同意', sha256: sha('a') };
    expect(await refused('discussCase', heads, head)).toMatchObject({ code: 'STATEMENT_TERM_RUNNING' });
    await follow(desk, THROUGH_HEARING);
    const heavier = [
      { kind: 'FINE', amount: '10000001', text: '罚款' },
      { kind: 'ORDER_TO_STOP', text: '责令停产停业' },
    ];
    expect(
      await refused('reviseCaseProposal', { outcome: 'PENALTY', penalties: heavier, reason: '态度恶劣' }),
    ).toMatchObject({
      code: 'PENALTY_BEYOND_NOTICE',
      heavier: ['FINE'],
    });
    const unsealed = { ...decision, states: STATES.slice(0, 8), hearingRecord: sha('9') };
    expect(await refused('decideCase', unsealed, head)).toMatchObject({
      code: 'DECISION_DOCUMENT_INCOMPLETE',
      missing: ['seal'],
    });
    expect(
      await refused('decideCase', { ...decision, hearingRecord: sha('9') }, { ...reviewer, roles: ['case-head'] }),
    ).toMatchObject({
      code: 'CASE_DECIDER_REVIEWED',
    });
  });

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
    await desk.take('verifyCaseEvidence', { sha256: sha('2') }, cityOfficer, third);
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
    const without = { ...closing, proposal: proposalOf({ sameAs: [] }) };
    expect((await desk.take('closeInvestigation', without, cityOfficer, third)).file).toMatchObject({
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

  it('EN-14, O 17b: the archive of a case whose record lacks a part', async () => {
    await follow(desk, [...TO_INVESTIGATION, ...toNotice(proposalOf())]);
    await follow(desk, [['waiveCaseRights', { sha256: sha('7') }, officer]]);
    const served = await follow(desk, toService(null, '2026-11-05'));
    expect(served.missingParts).toEqual(['NOTICE_RECEIPT']);
    expect(await refused('archiveCase', { sha256: sha('f') })).toMatchObject({ code: 'CASE_PERFORMANCE_OPEN' });
  });
});
