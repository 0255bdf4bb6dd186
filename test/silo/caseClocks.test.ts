import { addDays, day } from '../../kernel/values/day';
import { fillCaseDues } from '../../subgraphs/enforcement/store/cases/fillCaseDues';
import { type CaseDesk, casePeople, openCaseDesk, sha } from '../support/enforcement/caseDesk';
import { CASE_NUMBER, follow, OPENING, proposalOf, TO_INVESTIGATION, toNotice } from '../support/enforcement/casePath';

const { officer, second, head, otherHead } = casePeople;

let desk: CaseDesk;
beforeEach(async () => {
  desk = await openCaseDesk();
});
afterEach(() => desk.close());

/** Steps as they would be taken seventeen weeks before, when the holidays of all their clocks are known. */
const WEEKS_BEFORE = -119;
const earlier = (steps: typeof TO_INVESTIGATION): typeof TO_INVESTIGATION =>
  steps.map(([mutation, input, as, on]) => [mutation, input, as, on && addDays(day(on), WEEKS_BEFORE)] as never);
const EARLY = {
  ...OPENING,
  act: { ...OPENING.act, actFrom: '2026-05-01', actTo: '2026-05-31' },
  foundOn: '2026-07-06',
};
const INVESTIGATED = earlier([['openCaseFile', EARLY, officer, '2026-11-02'], ...TO_INVESTIGATION.slice(1)]);

const clockOf = (file: Record<string, unknown>, kind = 'DECISION') =>
  (file.clocks as { kind: string }[]).find((clock) => clock.kind === kind);

const due = async (filter: object, field = 'caseFiles') => {
  const text = `query ($filter: CaseFileFilter) { ${field}(filter: $filter, first: 10) { totalCount edges { node { number dueOn } } } }`;
  const { data, errors } = await desk.ask(text, { filter });
  expect(errors).toBeUndefined();
  return (data as Record<string, { edges: { node: { number: string } }[] }>)[field]?.edges.map(
    ({ node }) => node.number,
  );
};

describe('行政处罚法 60: the clock of a case', () => {
  it('is ninety calendar days from the filing, with its basis, without the days of pauses, and longer by extensions', async () => {
    const filed = await follow(desk, INVESTIGATED);
    expect(filed.dueOn).toBe('2026-10-08');
    expect(clockOf(filed)).toMatchObject({
      dueOn: '2026-10-08',
      allowedDays: 90,
      basis: [{ id: 'CASE_DECIDED_WITHIN', value: 90, unit: 'CALENDAR_DAY', article: '60', verified: true }],
    });
    const suspended = await follow(desk, [['suspendCase', {}, head, '2026-07-14']]);
    expect(suspended).toMatchObject({ stage: 'SUSPENDED', dueOn: null });
    const resumed = await follow(desk, [['resumeCase', {}, head, '2026-07-24']]);
    expect(clockOf(resumed)).toMatchObject({ dueOn: '2026-10-14', pausedDays: 10, spentDays: 8 });
    await follow(desk, [
      ['pauseCase', { reason: 'TESTING' }, officer, '2026-07-27'],
      ['endCasePause', {}, officer, '2026-08-01'],
    ]);
    const extended = await follow(desk, [['extendCase', { by: 'HEAD' }, head]]);
    expect(clockOf(extended)).toMatchObject({
      allowedDays: 120,
      pausedDays: 15,
      basis: [{ id: 'CASE_DECIDED_WITHIN' }, { id: 'CASE_DECISION_EXTENSION', value: 30, verified: false }],
    });
    expect((await desk.take('extendCase', { by: 'HEAD' }, head)).refusal).toMatchObject({ code: 'EXTENSION_UNFIT' });
    const collective = { by: 'COLLECTIVE', days: 20, heads: [head.subject, otherHead.subject], sha256: sha('7') };
    const taken = async (change: object) => (await desk.take('extendCase', { ...collective, ...change }, head)).refusal;
    expect(await taken({ heads: [head.subject] })).toMatchObject({ code: 'COLLECTIVE_HEADS_UNFIT', atLeast: 2 });
    expect(await taken({ heads: [otherHead.subject, second.subject] })).toMatchObject({
      code: 'COLLECTIVE_HEADS_UNFIT',
      barred: [second.subject],
    });
    expect(await taken({ sha256: null })).toMatchObject({ code: 'CASE_RECORD_INCOMPLETE' });
    const further = await follow(desk, [['extendCase', collective, head]]);
    expect(clockOf(further)).toMatchObject({ allowedDays: 140 });
  });

  it('stands still during a hearing by itself', async () => {
    await follow(desk, INVESTIGATED);
    const heavy = proposalOf({ penalties: [{ kind: 'FINE', amount: '9000000', text: '罚款九万元' }] });
    await follow(desk, earlier(toNotice(heavy)));
    const asked = await follow(desk, [
      ['requestCaseHearing', { requestedOn: '2026-07-09', sha256: sha('7') }, officer, '2026-07-09'],
    ]);
    expect(asked.dueOn).toBeNull();
    const over = await follow(desk, [
      ['waiveCaseHearing', { attendance: 'WITHDRAWN', sha256: sha('8') }, officer, '2026-07-13'],
    ]);
    expect(clockOf(over)).toMatchObject({ pausedDays: 4, dueOn: '2026-10-08' });
  });

  it('tells the clocks of the notice, and finds files whose clock is over, the soonest first', async () => {
    await follow(desk, INVESTIGATED);
    const told = await follow(desk, earlier(toNotice(proposalOf())));
    expect(clockOf(told, 'STATEMENT')).toMatchObject({ dueOn: '2026-07-15', isOverdue: false });
    await desk.take('openCaseFile', EARLY, officer);
    expect(await due({}, 'dueCaseFiles')).toEqual(['CF-2026-000001', 'CF-2026-000002']);
    expect(await due({ overdue: true })).toEqual([]);
    desk.on('2026-07-15');
    expect(await due({ overdue: true })).toEqual([]);
    desk.on('2026-07-16');
    expect(await due({ overdue: true })).toEqual(['CF-2026-000001']);
    desk.on('2026-07-28');
    expect(await due({ overdue: true }, 'dueCaseFiles')).toEqual(['CF-2026-000001', 'CF-2026-000002']);
    expect(await due({ dueBefore: '2026-10-09', officer: second.subject })).toEqual(['CF-2026-000001']);
    expect(await due({ caseNumber: CASE_NUMBER, stage: 'NOTIFIED' })).toEqual(['CF-2026-000001']);
  });

  it('queues a file by its other clocks while the last day of its decision is not known', async () => {
    await follow(desk, TO_INVESTIGATION);
    const { file } = await desk.take('registerCaseEvidence', { sha256: sha('3') }, head);
    expect([clockOf(file ?? {})?.kind, file?.dueOn]).toEqual(['DECISION', '2026-11-11']);
    desk.on('2026-11-11');
    expect(await due({ overdue: true }, 'dueCaseFiles')).toEqual([]);
    desk.on('2026-11-12');
    expect(await due({ overdue: true }, 'dueCaseFiles')).toEqual(['CF-2026-000001']);
    await follow(desk, [['releaseCaseEvidence', { sha256: sha('3'), measure: 'LIFTED' }, officer]]);
    expect(await due({}, 'dueCaseFiles')).toEqual([]);
  });

  it('queues a file that waits for its review by the term of the review', async () => {
    await follow(desk, [...INVESTIGATED, ...earlier(toNotice(proposalOf())).slice(0, 2)]);
    const { dueOn, file } = await desk.stored();
    expect([file.stage, dueOn !== null && dueOn < '2026-10-08']).toEqual(['IN_REVIEW', true]);
    desk.on('2026-10-08');
    expect(await due({ overdue: true }, 'dueCaseFiles')).toEqual(['CF-2026-000001']);
  });

  it('has no last day while the holidays of its year are not known, and gets it once they are', async () => {
    const filed = await follow(desk, TO_INVESTIGATION);
    expect(filed.dueOn).toBeNull();
    expect(await fillCaseDues(desk.silo.database, day('2026-11-02'))).toBe(0);
    await follow(desk, [['suspendCase', {}, head, '2026-11-03']]);
    await desk.take('openCaseFile', OPENING, officer);
    await desk.silo.database.dataSource.query('UPDATE case_file SET due_on = NULL');
    expect(await fillCaseDues(desk.silo.database, day('2026-11-03'))).toBe(1);
    expect(await due({}, 'dueCaseFiles')).toEqual(['CF-2026-000002']);
  });

  it('pages the list by clocks without losing or doubling a file', async () => {
    for (let at = 0; at < 3; at += 1) await desk.take('openCaseFile', OPENING, officer);
    const text = `query ($after: String) { dueCaseFiles(first: 2, after: $after) {
      edges { node { number } } pageInfo { hasNextPage endCursor } } }`;
    const first = (await desk.ask(text)).data as never as Record<
      'dueCaseFiles',
      { edges: never[]; pageInfo: { endCursor: string } }
    >;
    const rest = (await desk.ask(text, { after: first.dueCaseFiles.pageInfo.endCursor })).data;
    expect(first.dueCaseFiles).toMatchObject({
      edges: [{ node: { number: 'CF-2026-000001' } }, { node: { number: 'CF-2026-000002' } }],
      pageInfo: { hasNextPage: true },
    });
    expect(rest?.dueCaseFiles).toMatchObject({
      edges: [{ node: { number: 'CF-2026-000003' } }],
      pageInfo: { hasNextPage: false },
    });
  });
});
