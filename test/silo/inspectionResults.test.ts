import { schemaDrift } from '../../kernel/service/database/siloDatabase';
import { day } from '../../kernel/values/day';
import { inspection } from '../../subgraphs/inspection';
import { enterFinding } from '../../subgraphs/inspection/store/results/enterFinding';
import {
  BREACH,
  begunVisit,
  CLEAN,
  clearResults,
  formedPart,
  kindsOf,
  PHOTO,
  resultDesk,
  resultPeople,
  VISITED,
} from '../support/inspection/resultDesk';
import { clearVisits, factsOf, openVisitSilo, visitsOf } from '../support/inspection/visitDesk';
import { type OpenSilo, PUBLIC } from '../support/openSilo';

let silo: OpenSilo;
let visit: string;
beforeAll(async () => {
  silo = await openVisitSilo();
});
beforeEach(async () => {
  await clearResults(silo);
  await clearVisits(silo);
  visit = await begunVisit(silo);
});
afterAll(() => silo.close());

const desk = resultDesk(() => silo);
const { inspector, unseated, fireInspector, cityPlanner, head, office, minhangPlanner } = resultPeople;
const enter = (found: object = {}, as = inspector) => desk.enter({ visit, ...CLEAN, ...found }, as);
const stored = async () => [await silo.count('visit_item'), await silo.count('part_result')];
const number = (item = 'AMR-01') => `${visit}/SAMR/${item}`;

describe('DR-18, DR-20: an inspector enters what was found on an item', () => {
  it('as a set of codes with its follow-up, by whom and when', async () => {
    expect((await enter(BREACH)).done).toMatchObject({
      ...{ number: number(), version: 1, mode: 'ON_SITE', inspectedOn: '2026-11-02', late: false },
      ...{ enteredBy: 'samr-1', enteredOn: '2026-11-02', followUp: 'CASE_LEAD_TRANSFERRED', edition: null },
      codes: [
        { code: 'A', meaning: 'PENDING_FOLLOW_UP' },
        { code: '3', meaning: 'FOOD_DRUG' },
      ],
      followUpDueOn: '2026-12-02',
      followUpCompletedOn: null,
      attachments: [{ sha256: PHOTO.sha256 }],
    });
    expect(await kindsOf(silo, 'result', number())).toEqual(['ENTERED']);
  });

  it('with "no problem" said by its code, which is done with', async () => {
    expect((await enter()).done).toMatchObject({
      codes: [{ meaning: 'NO_PROBLEM' }],
      followUpDueOn: null,
      followUpCompletedOn: '2026-11-02',
    });
    expect((await enter({ codes: [], version: 1 })).refusal).toMatchObject({ code: 'RESULT_CODES_EMPTY' });
  });

  it('anew before the part is completed, what stood before being kept', async () => {
    await enter();
    expect((await enter({ ...BREACH, version: 1, mode: 'REMOTE' })).done).toMatchObject({ version: 2, mode: 'REMOTE' });
    expect(await kindsOf(silo, 'result', number())).toEqual(['ENTERED', 'ENTERED_ANEW']);
    const [kept] = await silo.database.dataSource.query(
      'SELECT content FROM visit_item_version WHERE number = $1 AND version = 1',
      [number()],
    );
    expect(kept.content).toMatchObject({ codes: ['1'], mode: 'ON_SITE' });
    const change = silo.database.dataSource.query('UPDATE visit_item_version SET version = 9');
    await expect(change).rejects.toThrow(/versions of a result are kept/);
  });

  it('late, with a mark, after the working day that follows', async () => {
    const found = { visit, ...CLEAN, mode: 'ON_SITE' } as never;
    const on = (today: string, version: number) =>
      enterFinding(silo.database, { ...(found as object), version } as never, { actor: inspector, today: day(today) });
    const mark = async () => (await silo.database.dataSource.query('SELECT late FROM visit_item'))[0].late;
    await on('2026-11-03', 0);
    expect(await mark()).toBe(false);
    await on('2026-11-04', 1);
    expect(await mark()).toBe(true);
  });

  it.each([
    ['a colleague who was not drawn', () => enter({}, unseated), 'RESULT_NOT_SEATED'],
    ['the inspector of another department of the visit', () => enter({}, fireInspector), 'RESULT_NOT_YOURS'],
    [
      'the lead, in another department’s part',
      () => enter({ department: 'FIRE', item: 'FIRE-01' }),
      'RESULT_NOT_YOURS',
    ],
    ['the department above', () => enter({}, cityPlanner), 'RESULT_NOT_YOURS'],
    ['the head of the office', () => enter({}, head), 'RESULT_NOT_YOURS'],
    ['the reform office', () => enter({}, office), 'RESULT_NOT_YOURS'],
    ['another district', () => enter({}, minhangPlanner), 'WORK_UNKNOWN'],
    ['the public', () => enter({}, PUBLIC as never), 'WORK_UNKNOWN'],
  ])('and not %s: nothing is stored', async (_, entering, code) => {
    expect((await entering()).refusal).toMatchObject({ code });
    expect(await stored()).toEqual([0, 0]);
  });

  it.each<[string, object, string]>([
    ['an item of another department', { item: 'FIRE-01' }, 'RESULT_ITEM_NOT_OF_VISIT'],
    ['an item that is not inspected', { item: 'AMR-03' }, 'RESULT_ITEM_NOT_OF_VISIT'],
    ['a department that does not take part', { department: 'EMERGENCY' }, 'VISIT_PART_UNKNOWN'],
    ['an unknown visit', { visit: 'VS-2026-999999' }, 'WORK_UNKNOWN'],
    ['codes that exclude each other', { codes: ['1', 'F'] }, 'RESULT_CODES_EXCLUSIVE'],
    ['a code of no list', { codes: ['Z'] }, 'RESULT_CODE_UNKNOWN'],
    ['a problem without its parent', { codes: ['3'] }, 'RESULT_CODES_PARENT'],
    ['a problem without a follow-up', { codes: ['A', '3'] }, 'FOLLOW_UP_MISSING'],
    [
      'a transfer that is said to be done',
      { ...BREACH, followUp: { kind: 'CASE_LEAD_TRANSFERRED', completedOn: '2026-11-02' } },
      'FOLLOW_UP_NOT_RECEIVED',
    ],
    [
      'a follow-up without end',
      { ...BREACH, followUp: { kind: 'ORDER_TO_CORRECT', dueOn: '2027-11-03' } },
      'FOLLOW_UP_DUE_UNFIT',
    ],
    ['"other" without words', { codes: ['A', '3'], followUp: { kind: 'OTHER' } }, 'FOLLOW_UP_MISSING'],
    ['answers where there is no checklist', { answers: [{ point: 'P', answer: 'PASS' }] }, 'CHECKLIST_NOT_ANSWERED'],
    ['a day before the visit', { inspectedOn: '2026-11-01' }, 'RESULT_DAY_UNFIT'],
    ['a day to come', { inspectedOn: '2026-11-03' }, 'RESULT_DAY_UNFIT'],
    ['a hash that is none', { attachments: [{ ...PHOTO, sha256: 'photo' }] }, 'ATTACHMENTS_UNFIT'],
    ['a number of a person', { followUp: { kind: 'OTHER', note: '电话13812345678' } }, 'PERSONAL_DATA_IN_TEXT'],
    ['a version of nothing', { version: 3 }, 'WORK_CHANGED'],
  ])('never with %s: nothing is stored', async (_, fault, code) => {
    const { refusal } = await enter(fault);
    expect(refusal).toMatchObject({ code });
    expect(JSON.stringify(refusal)).not.toContain('13812345678');
    expect(await stored()).toEqual([0, 0]);
  });
});

describe('DR-22: a department completes its part', () => {
  it('when every item has its result: they are formed, with 20 working days until they are public', async () => {
    const { done } = await formedPart(silo, visit, [BREACH, { ...CLEAN, item: 'AMR-02' }]);
    expect(done).toMatchObject({
      version: 2,
      state: 'FORMED',
      formedOn: '2026-11-02',
      dueOn: '2026-11-30',
      isOverdue: false,
    });
    expect(await kindsOf(silo, 'result', String(done?.number))).toEqual(['BEGUN', 'FORMED']);
    const [row] = await visitsOf(silo, {}, office);
    expect(row).toMatchObject({ state: 'IN_PROGRESS', completedOn: null });
  });

  it('not before: what is missing is named, and nothing is formed', async () => {
    await enter();
    const { refusal } = await desk.complete({ visit, department: 'SAMR', version: 1 }, inspector);
    expect(refusal).toMatchObject({ code: 'RESULTS_MISSING', items: ['AMR-02'] });
    const none = await desk.complete({ visit, department: 'FIRE', version: 1 }, fireInspector);
    expect(none.refusal).toMatchObject({ code: 'RESULTS_MISSING', items: ['FIRE-01'] });
    expect(await silo.count(`part_result WHERE state = 'ENTERING'`)).toBe(1);
  });

  it('and the visit with its last part, told as an inspection of each office', async () => {
    await formedPart(silo, visit, [BREACH, { ...CLEAN, item: 'AMR-02' }]);
    await desk.enter({ visit, ...CLEAN, department: 'FIRE', item: 'FIRE-01' }, fireInspector);
    await desk.complete({ visit, department: 'FIRE', version: 1 }, fireInspector);
    const [row] = await visitsOf(silo, {}, office);
    expect(row).toMatchObject({ state: 'COMPLETED', completedOn: '2026-11-02' });
    expect((await kindsOf(silo, 'visit', visit)).slice(-2)).toEqual(['PART_COMPLETED', 'COMPLETED']);
    expect(await factsOf(silo, VISITED)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ department: { code: 'SAMR-310115' }, stage: 'COMPLETED', inspectedOn: '2026-11-02' }),
        expect.objectContaining({ department: { code: 'FIRE-310115' }, stage: 'COMPLETED' }),
      ]),
    );
    const results = await silo.database.dataSource.query(
      `SELECT item_code, codes, follow_up FROM inspection_result WHERE source_department = 'SAMR-310115' ORDER BY 1`,
    );
    expect(results).toEqual([
      { item_code: 'AMR-01', codes: [], follow_up: null },
      { item_code: 'AMR-02', codes: [], follow_up: null },
    ]);
  });

  it('once: nothing is entered and nothing completed after that', async () => {
    await formedPart(silo, visit, [CLEAN, { ...CLEAN, item: 'AMR-02' }]);
    expect((await enter({ version: 1 })).refusal).toMatchObject({ code: 'WORK_STATE_UNFIT' });
    const again = await desk.complete({ visit, department: 'SAMR', version: 2 }, inspector);
    expect(again.refusal).toMatchObject({ code: 'WORK_STATE_UNFIT' });
  });

  it('by an inspector of its team, in the version that he saw', async () => {
    await enter();
    await enter({ item: 'AMR-02' });
    const complete = (as: typeof inspector, version = 1) => desk.complete({ visit, department: 'SAMR', version }, as);
    expect((await complete(unseated)).refusal).toMatchObject({ code: 'RESULT_NOT_SEATED' });
    expect((await complete(fireInspector)).refusal).toMatchObject({ code: 'RESULT_NOT_YOURS' });
    expect((await complete(inspector, 4)).refusal).toMatchObject({ code: 'WORK_CHANGED' });
    expect((await complete(inspector)).done).toMatchObject({ state: 'FORMED' });
  });
});

describe('what results leave to be seen', () => {
  const list = (as = inspector) =>
    silo.ask(
      `{ partResults(first: 9) { totalCount edges { node { visit authority { code }
      findings { item answers { facts } followUpNote enteredAt } } } } }`,
      {},
      as,
    );

  it('is for the office and its line whole, and for the reform office without words', async () => {
    await enter(BREACH);
    const { data } = await list();
    expect(data?.partResults).toMatchObject({
      totalCount: 1,
      edges: [
        {
          node: { visit, findings: [{ item: 'AMR-01', followUpNote: '移交办案机构', enteredAt: expect.any(String) }] },
        },
      ],
    });
    const watched = await list(office as typeof inspector);
    expect(watched.data?.partResults).toMatchObject({ edges: [{ node: { findings: [{ followUpNote: null }] } }] });
    expect(watched.errors?.[0]?.extensions).toMatchObject({ code: 'NOT_OF_YOUR_DEPARTMENT', field: 'followUpNote' });
  });

  it('is nothing for other offices and the public', async () => {
    await enter(BREACH);
    expect((await list(fireInspector as typeof inspector)).data?.partResults).toMatchObject({ totalCount: 0 });
    const open = ['partResults { totalCount }', 'inspectionFollowUps { totalCount }', 'inspectionFlags { totalCount }'];
    for (const field of [
      ...open,
      'inspectionHandOvers { totalCount }',
      `itemFinding(number: "${number()}") { item }`,
    ]) {
      expect((await silo.ask(`{ ${field} }`, {}, PUBLIC)).errors?.[0]?.extensions.code).toBe('NOT_PUBLIC');
    }
    const single = 'query ($n: ID!) { itemFinding(number: $n) { item } }';
    expect((await silo.ask(single, { n: number() }, fireInspector)).data).toEqual({ itemFinding: null });
  });

  it('lies in tables that are as their classes say', async () => {
    expect(await schemaDrift(inspection as never, silo.urls.migratorUrl)).toEqual([]);
  });
});
