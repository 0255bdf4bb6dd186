import {
  BREACH,
  begunVisit,
  CLEAN,
  clearResults,
  formedPart,
  kindsOf,
  resultDesk,
  resultPeople,
  screenOf,
  VISITED,
} from '../support/inspection/resultDesk';
import { isMarked, listed } from '../support/inspection/resultLists';
import { at, clearVisits, factsOf, openVisitSilo } from '../support/inspection/visitDesk';
import type { OpenSilo } from '../support/openSilo';

let silo: OpenSilo;
let visit: string;
beforeAll(async () => {
  silo = await openVisitSilo();
});
beforeEach(async () => {
  await clearResults(silo);
  await clearVisits(silo);
  visit = await begunVisit(silo, [1]);
});
afterAll(() => silo.close());

const desk = resultDesk(() => silo);
const { head, cityHead, inspector, unseated, fireHead, office } = resultPeople;
const ORDERED = { ...BREACH, followUp: { kind: 'ORDER_TO_CORRECT', dueOn: '2026-11-10' } };
const done = (more: object = {}, as = inspector) =>
  desk.followUp({ visit, department: 'SAMR', item: 'AMR-01', version: 1, completedOn: '2026-11-02', ...more }, as);
const followUps = (filter: object) => listed(silo, ['inspectionFollowUps', 'FollowUpFilter', filter], head);

describe('DR-22: a follow-up is tracked until it is done', () => {
  it('with its day, told with the inspection', async () => {
    const formed = at((await formedPart(silo, visit, [ORDERED])).done);
    await desk.publish({ ...formed, screen: screenOf() }, head);
    expect(await followUps({ open: true })).toMatchObject([
      { followUp: 'ORDER_TO_CORRECT', followUpDueOn: '2026-11-10' },
    ]);
    expect((await done({ note: '已整改' })).done).toMatchObject({
      version: 2,
      followUpCompletedOn: '2026-11-02',
      followUpNote: '已整改',
    });
    expect(await followUps({ open: true })).toEqual([]);
    expect(await followUps({ open: false })).toHaveLength(1);
    const [row] = await silo.database.dataSource.query(
      'SELECT follow_up_completed_on::text AS on FROM inspection_result',
    );
    expect(row.on).toBe('2026-11-02');
    expect((await kindsOf(silo, 'result', `${visit}/SAMR/AMR-01`)).at(-1)).toBe('FOLLOWED_UP');
  });

  it('and stays public where the result is', async () => {
    const formed = at((await formedPart(silo, visit, [ORDERED])).done);
    await desk.publish({ ...formed, screen: screenOf() }, head);
    await done();
    const [row] = await silo.database.dataSource.query('SELECT result_published, published_on::text FROM inspection');
    expect(row).toEqual({ result_published: true, published_on: '2026-11-02' });
    expect(await factsOf(silo, VISITED)).toMatchObject([{ stage: 'COMPLETED' }]);
  });

  it('is overdue the day after its last day, and not on it', async () => {
    await formedPart(silo, visit, [ORDERED]);
    const due = (on: string) => silo.database.dataSource.query(`UPDATE visit_item SET follow_up_due_on = '${on}'`);
    await due('2026-11-02');
    expect(await followUps({ overdue: true })).toEqual([]);
    await due('2026-11-01');
    expect(await followUps({ overdue: true })).toMatchObject([{ isFollowUpOverdue: true }]);
  });

  it('by a transfer only when the other side took it up', async () => {
    await formedPart(silo, visit, [BREACH]);
    expect((await done()).refusal).toMatchObject({ code: 'FOLLOW_UP_NOT_RECEIVED', handOvers: [] });
  });

  it.each([
    ['a colleague who was not drawn', {}, unseated, 'RESULT_NOT_SEATED'],
    ['the head above', {}, cityHead, 'RESULT_NOT_YOURS'],
    ['the reform office', {}, office, 'RESULT_NOT_YOURS'],
    ['another department', {}, fireHead, 'WORK_UNKNOWN'],
    ['an inspector on a day before the inspection', { completedOn: '2026-11-01' }, inspector, 'RESULT_DAY_UNFIT'],
    ['an inspector on a day to come', { completedOn: '2026-11-03' }, inspector, 'RESULT_DAY_UNFIT'],
    ['an inspector who saw another version', { version: 4 }, inspector, 'WORK_CHANGED'],
  ])('is not ended by %s', async (_, more, as, code) => {
    await formedPart(silo, visit, [ORDERED]);
    expect((await done(more, as as never)).refusal).toMatchObject({ code });
    expect(await followUps({ open: true })).toHaveLength(1);
  });

  it('is ended once, and by the head too', async () => {
    await formedPart(silo, visit, [ORDERED]);
    expect((await done({}, head as never)).done).toMatchObject({ version: 2 });
    expect((await done({ version: 2 })).refusal).toMatchObject({ code: 'FOLLOW_UP_ENDED' });
  });
});

describe('DR-24, DR-25: what a result raises', () => {
  const UNREACHED = { ...BREACH, codes: ['A', '2', '6'], followUp: { kind: 'STOP_AND_HAND_TO_DAILY_SUPERVISION' } };
  const flags = (filter: object = {}) => listed(silo, ['inspectionFlags', 'InspectionFlagFilter', filter], head);
  const settle =
    (more: object = {}, as = head) =>
    async () => {
      const [flag] = await flags();
      return desk.settle({ ...at(flag), outcome: 'PURSUED', reason: '移送登记机关核查', ...more }, as);
    };

  it('is a candidate for the abnormal list, which lists nobody: no event says so', async () => {
    await formedPart(silo, visit, [UNREACHED]);
    expect(await flags({ kind: 'ABNORMAL_CANDIDATE' })).toMatchObject([
      {
        state: 'OPEN',
        authority: { code: 'SAMR-310115' },
        entity: { uscc: VISITED },
        raisedOn: '2026-11-02',
        outcome: null,
      },
    ]);
    const about = await silo.database.dataSource.query('SELECT DISTINCT aggregatetype AS about FROM outbox ORDER BY 1');
    expect(about.map((row: { about: string }) => row.about)).not.toContain('credit-record');
    expect(await isMarked(silo, VISITED)).toBe(false);
  });

  it('is settled by the head who decides, with a reason, once', async () => {
    await formedPart(silo, visit, [UNREACHED]);
    expect((await settle()()).done).toMatchObject({ state: 'SETTLED', outcome: 'PURSUED', settledOn: '2026-11-02' });
    expect((await settle()()).refusal).toMatchObject({ code: 'WORK_STATE_UNFIT' });
    const [flag] = await flags();
    expect(await kindsOf(silo, 'flag', String(flag?.number))).toEqual(['RAISED', 'SETTLED']);
  });

  it.each([
    ['an inspector', {}, inspector, 'NOT_YOUR_INSPECTION'],
    ['the reform office', {}, office, 'NOT_YOUR_INSPECTION'],
    ['a head without a reason', { reason: '' }, head, 'TEXT_EMPTY'],
    ['a head who names a person', { reason: '当事人13812345678' }, head, 'PERSONAL_DATA_IN_TEXT'],
  ])('is not settled by %s', async (_, more, as, code) => {
    await formedPart(silo, visit, [UNREACHED]);
    expect((await settle(more, as as never)()).refusal).toMatchObject({ code });
    expect(await flags({ state: 'OPEN' })).toHaveLength(1);
  });

  it('is withdrawn when the result is corrected, and a refusal to cooperate is raised with its code', async () => {
    await formedPart(silo, visit, [UNREACHED]);
    const refused = { ...CLEAN, codes: ['8'], followUp: { kind: 'ORDER_TO_CORRECT' } };
    await desk.correct({ visit, ...refused, version: 1, reason: '当日有人到场并拒绝检查' }, head);
    expect((await flags()).map(({ kind, state }) => [kind, state])).toEqual([
      ['NON_COOPERATION', 'OPEN'],
      ['ABNORMAL_CANDIDATE', 'WITHDRAWN'],
    ]);
  });
});
