import { type CaseDesk, casePeople, openCaseDesk, sha } from '../support/enforcement/caseDesk';
import {
  DECISION_NUMBER,
  follow,
  HEAVY,
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
      await refused('waiveCaseHearing', { attendance: 'ABSENT', goodReason: true, sha256: sha('9') }, chair),
    ).toMatchObject({
      code: 'HEARING_NOT_WAIVED',
    });
    expect(await refused('waiveCaseHearing', { attendance: 'ABSENT', sha256: sha('9') })).toMatchObject({
      code: 'NOT_YOUR_CASE',
    });
    expect(await refused('waiveCaseHearing', { attendance: 'ABSENT', sha256: sha('9') }, chair)).toMatchObject({
      code: 'HEARING_NOT_WAIVED',
      scheduledOn: '2026-11-24',
      today: '2026-11-12',
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
    expect(await refused('reviewCase', review, reviewer)).toMatchObject({ code: 'CASE_REVIEW_FAILED' });
    await follow(desk, [
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

  it('EN-14, O 17b: the archive of a case whose record lacks a part', async () => {
    await follow(desk, [...TO_INVESTIGATION, ...toNotice(proposalOf())]);
    await follow(desk, [['waiveCaseRights', { sha256: sha('7') }, officer]]);
    const served = await follow(desk, toService(null, '2026-11-05'));
    expect(served.missingParts).toEqual(['NOTICE_RECEIPT']);
    expect(await refused('archiveCase', { sha256: sha('f') })).toMatchObject({ code: 'CASE_PERFORMANCE_OPEN' });
  });
});
