import { schemaDrift } from '../../kernel/service/database/siloDatabase';
import { verifyChains } from '../../kernel/service/work/verifyChains';
import { day } from '../../kernel/values/day';
import { enforcement } from '../../subgraphs/enforcement';
import { takeStepIn } from '../../subgraphs/enforcement/store/cases/takeStep';
import { ENFORCEMENT_HISTORY } from '../../subgraphs/enforcement/store/work/appendEvent';
import { CASE_USCC, type CaseDesk, casePeople, FIRST, openCaseDesk, sha } from '../support/enforcement/caseDesk';
import {
  CASE_NUMBER,
  DECISION_NUMBER,
  follow,
  HEAVY,
  proposalOf,
  THROUGH_HEARING,
  TO_INVESTIGATION,
  toNotice,
  toService,
} from '../support/enforcement/casePath';

const { officer, second, head, reviewer } = casePeople;

let desk: CaseDesk;
beforeEach(async () => {
  desk = await openCaseDesk();
});
afterEach(() => desk.close());

const perform = (kind: 'BEGIN_PERFORMANCE' | 'PERFORM', on: string) =>
  desk.silo.database.transaction((client) =>
    takeStepIn(
      client,
      { number: FIRST, step: kind === 'PERFORM' ? { kind, sha256: sha('d') } : { kind } },
      { actor: officer, today: day(on) },
    ),
  );

async function facts() {
  const text = `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on MarketEntity {
    openCaseCount enforcementCases(first: 5) { edges { node { caseNumber stage openedOn closedOn grave
      stageHistory { stage enteredOn } decisions { number outcome publication penalties { kind amount text } } } } } } } }`;
  const { data, errors } = await desk.silo.ask(text, { keys: [{ __typename: 'MarketEntity', uscc: CASE_USCC }] });
  expect(errors).toBeUndefined();
  const [entity] = (data as { _entities: Record<string, never>[] })._entities;
  return entity as unknown as {
    openCaseCount: number;
    enforcementCases: { edges: { node: Record<string, unknown> }[] };
  };
}

describe('行政处罚法 54-66: the ordinary procedure', () => {
  it('goes from the lead through hearing and legal review to the archive; its history adds up to the file at each step', async () => {
    await follow(desk, [...TO_INVESTIGATION, ...toNotice(HEAVY), ...THROUGH_HEARING]);
    await follow(desk, toService(sha('9'), '2026-11-23'));
    expect((await facts()).openCaseCount).toBe(1);
    await perform('BEGIN_PERFORMANCE', '2026-11-23');
    await perform('PERFORM', '2026-11-24');
    desk.on('2026-11-25');
    await desk.take('attachCaseDocument', { part: 'NOTICE_RECEIPT', sha256: sha('e') });
    const { file, refusal } = await desk.take('archiveCase', { sha256: sha('f') });
    expect(refusal?.code ?? null).toBe('FOLLOW_UP_OPEN');
    expect(file).toBeNull();
    expect((await facts()).enforcementCases.edges[0]?.node).toMatchObject({
      caseNumber: CASE_NUMBER,
      stage: 'PERFORMED',
      closedOn: '2026-11-24',
      decisions: [
        {
          number: DECISION_NUMBER,
          outcome: 'PENALTY',
          publication: 'DUE',
          penalties: [
            { kind: 'FINE', amount: '10000000', text: '罚款十万元' },
            { kind: 'ORDER_TO_STOP', amount: null },
          ],
        },
      ],
    });
    const [chain] = await verifyChains(desk.silo.database.statements, ENFORCEMENT_HISTORY, [
      { topic: 'case', number: FIRST },
    ]);
    expect(chain).toMatchObject({ intact: true, entries: 20 });
  });

  it('tells in the facts the stages by their days, and the day of the service as it was', async () => {
    await follow(desk, [...TO_INVESTIGATION, ...toNotice(proposalOf())]);
    await follow(desk, [['waiveCaseRights', { sha256: sha('7') }, officer, '2026-11-05']]);
    await follow(desk, toService(null, '2026-11-05').slice(0, 1));
    desk.on('2026-11-09');
    await desk.take('serveDecision', { servedOn: '2026-11-06', method: 'POST', present: false, sha256: sha('c') });
    expect((await facts()).enforcementCases.edges[0]?.node.stageHistory).toEqual([
      { stage: 'LEAD', enteredOn: '2026-11-02' },
      { stage: 'VERIFYING', enteredOn: '2026-11-02' },
      { stage: 'FILED', enteredOn: '2026-11-02' },
      { stage: 'INVESTIGATING', enteredOn: '2026-11-02' },
      { stage: 'CLOSED_FOR_DECISION', enteredOn: '2026-11-03' },
      { stage: 'IN_REVIEW', enteredOn: '2026-11-03' },
      { stage: 'NOTIFIED', enteredOn: '2026-11-04' },
      { stage: 'DECIDED', enteredOn: '2026-11-05' },
      { stage: 'SERVED', enteredOn: '2026-11-06' },
    ]);
  });

  it('tells no fact about the entity before a case is filed, and none where none is', async () => {
    await follow(desk, TO_INVESTIGATION.slice(0, 2));
    expect((await facts()).enforcementCases.edges).toEqual([]);
    await desk.take('declineCase', { code: 'NO_VIOLATION', reason: '经核查无违法事实' }, head);
    expect((await desk.stored()).stage).toBe('NOT_FILED');
    expect((await facts()).enforcementCases.edges).toEqual([]);
  });

  it('tells at each stage what still bars the decision, and nothing once every gate is passed', async () => {
    const gates = (file: Record<string, unknown>) => (file.openGates as { code: string }[]).map(({ code }) => code);
    const early = await follow(desk, TO_INVESTIGATION.slice(0, 4));
    expect(gates(early)).toEqual(['CASE_EVIDENCE_UNFIT', 'CASE_NOT_REVIEWED']);
    await follow(desk, TO_INVESTIGATION.slice(4));
    const told = await follow(desk, toNotice(HEAVY));
    expect(gates(told)).toEqual(['STATEMENT_TERM_RUNNING', 'HEARING_MISSING', 'COLLECTIVE_DISCUSSION_MISSING']);
    const heard = await follow(desk, THROUGH_HEARING.slice(0, 3));
    expect(gates(heard)).toEqual(['LEGAL_REVIEW_MISSING', 'CASE_NOT_REVIEWED', 'COLLECTIVE_DISCUSSION_MISSING']);
    expect(gates(await follow(desk, THROUGH_HEARING.slice(3)))).toEqual([]);
  });

  it('is decided without a penalty after its review, without notice, and archived once it is served', async () => {
    const findings = { violation: false, minor: false, harm: 'NONE', corrected: false, first: false };
    const unfounded = proposalOf({ outcome: 'NO_PENALTY_UNFOUNDED', penalties: [], findings });
    await follow(desk, [...TO_INVESTIGATION, ...toNotice(unfounded).slice(0, 3)]);
    expect((await desk.take('serveCaseNotice', { tells: ['FACTS'], sha256: sha('6') })).refusal).toMatchObject({
      code: 'CASE_NOT_TO_NOTIFY',
    });
    await follow(desk, toService(null, '2026-11-05'));
    const { file } = await desk.take('archiveCase', { sha256: sha('f') });
    expect(file).toMatchObject({ stage: 'ARCHIVED', missingParts: [], openGates: [] });
    expect((await facts()).enforcementCases.edges[0]?.node).toMatchObject({
      closedOn: '2026-11-05',
      decisions: [{ outcome: 'NO_PENALTY_UNFOUNDED', publication: 'NONE', penalties: [] }],
    });
  });

  it('comes back from a review for further investigation, and new facts alone lead beyond what was told', async () => {
    await follow(desk, [...TO_INVESTIGATION, ...toNotice(proposalOf())]);
    await follow(desk, [
      ['receiveCaseStatement', { receivedOn: '2026-11-05', sha256: sha('7') }, officer, '2026-11-05'],
      ['rereviewCase', { accepted: 'NONE', reason: '未提供证据', sha256: sha('8') }, second],
      ['returnToInvestigation', { reason: '补充调查货值' }, reviewer],
    ]);
    const again = (proposal: object) =>
      toNotice(proposal)
        .slice(0, 3)
        .map(([mutation, input, as]) => [mutation, input, as] as const);
    const heavier = proposalOf({ penalties: [{ kind: 'FINE', amount: '3000000', text: '罚款三万元' }] });
    await follow(desk, again(heavier));
    const notice = { tells: ['FACTS', 'REASONS', 'BASIS', 'STATEMENT_RIGHT'], sha256: sha('6') };
    expect((await desk.take('serveCaseNotice', notice)).refusal).toMatchObject({
      code: 'PENALTY_HEAVIER_AFTER_STATEMENT',
      article: '行政处罚法 45',
    });
    await follow(desk, [
      ['returnToInvestigation', { reason: '补充证据' }, reviewer],
      ['addCaseEvidence', { evidence: 'PHYSICAL', sha256: sha('3') }, officer],
    ]);
    expect((await desk.take('verifyCaseEvidence', { sha256: sha('3') }, officer)).refusal).toMatchObject({
      code: 'CASE_EVIDENCE_OWN',
      addedBy: officer.subject,
    });
    await follow(desk, [['verifyCaseEvidence', { sha256: sha('3') }, second], ...again(heavier)]);
    expect((await desk.take('serveCaseNotice', notice)).refusal).toMatchObject({
      code: 'PENALTY_HEAVIER_AFTER_STATEMENT',
    });
    await follow(desk, [['returnToInvestigation', { reason: '未列明新证据' }, reviewer]]);
    const named = (piece: string) => ({ ...heavier, newFacts: [sha(piece)] });
    const closing = { ...again(named('2'))[0]?.[1] };
    expect((await desk.take('closeInvestigation', closing)).refusal).toMatchObject({
      code: 'NEW_FACTS_UNFIT',
      evidence: [sha('2')],
    });
    await follow(desk, [
      ['addCaseEvidence', { evidence: 'ELECTRONIC_DATA', sha256: sha('4') }, second],
      ['verifyCaseEvidence', { sha256: sha('4') }, officer],
      ...again(named('4')),
    ]);
    expect((await desk.take('serveCaseNotice', notice)).file).toMatchObject({ stage: 'NOTIFIED' });
    const text =
      'query ($number: ID!) { caseFile(number: $number) { proposal { newFacts } evidence { sha256 addedBy verifiedBy } } }';
    const { data } = await desk.ask(text, { number: 'CF-2026-000001' });
    const told = (data as { caseFile: { proposal: object; evidence: object[] } }).caseFile;
    expect(told.proposal).toEqual({ newFacts: [sha('4')] });
    expect(told.evidence.at(-1)).toEqual({ sha256: sha('4'), addedBy: second.subject, verifiedBy: officer.subject });
  });
});

describe('case files as tables', () => {
  it('have no drift between the classes and the migrations', async () => {
    expect(await schemaDrift(enforcement as never, desk.silo.urls.migratorUrl)).toEqual([]);
  });
});
