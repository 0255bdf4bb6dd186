import { day } from '../../kernel/values/day';
import { fillLateMarks } from '../../subgraphs/inspection/store/results/fillLateMarks';
import { publishPart } from '../../subgraphs/inspection/store/results/publishPart';
import { fillResultDues } from '../../subgraphs/inspection/store/results/resultJobs';
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
import { at, clearVisits, openVisitSilo } from '../support/inspection/visitDesk';
import { type OpenSilo, PUBLIC } from '../support/openSilo';

let silo: OpenSilo;
let visit: string;
let formed: { readonly number: string; readonly version: number };
beforeAll(async () => {
  silo = await openVisitSilo();
});
beforeEach(async () => {
  await clearResults(silo);
  await clearVisits(silo);
  await silo.database.dataSource.query(`UPDATE inspection_plan SET state = 'RUNNING', completed_on = NULL`);
  visit = await begunVisit(silo, [1]);
  formed = at((await formedPart(silo, visit, [BREACH])).done);
});
afterAll(() => silo.close());

const desk = resultDesk(() => silo);
const { head, cityHead, fireHead, inspector, office } = resultPeople;
const clear = { screen: screenOf() };
const publish = (as = head, more: object = {}) => desk.publish({ ...formed, ...clear, ...more }, as);
const withhold = (as = head, more: object = {}) =>
  desk.withhold({ ...formed, screen: screenOf('TRADE_SECRET'), reason: '涉及企业配方', ...more }, as);
const correction = {
  ...CLEAN,
  version: 1,
  codes: ['E'],
  followUp: { kind: 'NONE_NEEDED' },
  reason: '复核后更正',
};
const correct = (as = head, more: object = {}) => desk.correct({ ...correction, visit, ...more }, as);

/** What the public reads of the entity's inspections. */
async function publicResults(): Promise<Record<string, unknown>[]> {
  const text = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on MarketEntity { inspections(first: 9) {
    edges { node { publishedOn results { codes { code } followUp { kind completedOn } } } } } } } }`;
  const { data, errors } = await silo.ask(text, { of: [{ __typename: 'MarketEntity', uscc: VISITED }] }, PUBLIC);
  expect(errors).toBeUndefined();
  type Found = { inspections: { edges: { node: Record<string, unknown> }[] } };
  const [found] = (data?._entities ?? []) as Found[];
  return found?.inspections.edges.map(({ node }) => node) ?? [];
}
const planState = async () =>
  (await silo.database.dataSource.query(`SELECT state FROM inspection_plan WHERE number = 'IP-2026-000001'`))[0].state;

describe('DR-18, DR-19: the office that inspected publishes its results', () => {
  it('as codes, never as a text, from then on for everybody', async () => {
    expect(await publicResults()).toEqual([]);
    expect((await publish()).done).toMatchObject({ state: 'PUBLISHED', publishedOn: '2026-11-02', late: false });
    expect(await publicResults()).toEqual([
      {
        publishedOn: '2026-11-02',
        results: [
          {
            codes: [{ code: 'A' }, { code: '3' }],
            followUp: { kind: 'CASE_LEAD_TRANSFERRED', completedOn: null },
          },
        ],
      },
    ]);
    expect(await kindsOf(silo, 'result', formed.number)).toEqual(['BEGUN', 'FORMED', 'PUBLISHED']);
  });

  it('in 20 working days: on the last day in time, on the day after late, with a mark that stays', async () => {
    const on = (today: string) =>
      publishPart(silo.database, { ...formed, ...clear }, { actor: head, today: day(today) });
    const late = async () => (await silo.database.dataSource.query('SELECT late FROM part_result'))[0].late;
    await on('2026-11-30');
    expect(await late()).toBe(false);
    await silo.database.dataSource.query(
      `UPDATE part_result SET state = 'FORMED', published_on = NULL, version = ${formed.version}`,
    );
    await on('2026-12-01');
    expect(await late()).toBe(true);
  });

  it('is on the list of what is overdue the day after, and not on the last day', async () => {
    const overdue = async () => {
      const text = '{ partResults(filter: { overdue: true }, first: 5) { edges { node { number isOverdue } } } }';
      const { data } = await silo.ask(text, {}, head);
      return (data?.partResults as { edges: unknown[] } | undefined)?.edges;
    };
    const due = (on: string) => silo.database.dataSource.query(`UPDATE part_result SET due_on = '${on}'`);
    await due('2026-11-02');
    expect(await overdue()).toEqual([]);
    await due('2026-11-01');
    expect(await overdue()).toEqual([{ node: { number: formed.number, isOverdue: true } }]);
  });

  it('has no last day while the holidays of the year are not known, and gets it once they are', async () => {
    const forget = `UPDATE part_result SET due_on = NULL, formed_on = '2026-12-21'`;
    await silo.database.dataSource.query(forget);
    expect(await fillResultDues(silo.database)).toBe(0);
    await silo.database.dataSource.query(`UPDATE part_result SET formed_on = '2026-11-02'`);
    expect(await fillResultDues(silo.database)).toBe(1);
    const [row] = await silo.database.dataSource.query('SELECT due_on::text FROM part_result');
    expect(row.due_on).toBe('2026-11-30');
  });

  it('is not said to be late or in time while nobody can know, and is once the holidays are known', async () => {
    const marks = async () =>
      (
        await silo.database.dataSource.query(
          'SELECT r.late AS published, i.late AS entered FROM part_result r, visit_item i',
        )
      )[0];
    await silo.database.dataSource.query(`UPDATE part_result SET formed_on = '2026-12-21'`);
    await publishPart(silo.database, { ...formed, ...clear }, { actor: head, today: day('2027-01-25') });
    await silo.database.dataSource.query(
      `UPDATE visit_item SET late = NULL, inspected_on = '2026-12-31', entered_on = '2027-01-25'`,
    );
    expect(await fillLateMarks(silo.database)).toBe(0);
    expect(await marks()).toEqual({ published: null, entered: null });
    await silo.database.dataSource.query(
      `UPDATE part_result SET formed_on = '2026-10-09', published_on = '2027-03-01'`,
    );
    await silo.database.dataSource.query(
      `UPDATE visit_item SET inspected_on = '2026-10-30', entered_on = '2026-11-02'`,
    );
    expect(await fillLateMarks(silo.database)).toBe(2);
    expect(await marks()).toEqual({ published: true, entered: false });
  });

  it.each([
    ['is public', () => publish()],
    [
      'is public or lawfully withheld',
      async () => {
        const withheld = at((await withhold()).done);
        expect(await planState()).toBe('RUNNING');
        await desk.review({ ...withheld, outcome: 'UPHELD', reason: '理由成立' }, office);
      },
    ],
  ])('completes the plan when every result under it %s (DR-7), and not before', async (_, ending) => {
    const edition = 'UPDATE inspection_plan_edition SET content = ';
    const [{ content }] = await silo.database.dataSource.query('SELECT content FROM inspection_plan_edition');
    const first = { ...content, tasks: content.tasks.slice(0, 1) };
    await silo.database.dataSource.query(`${edition} $1`, [first]);
    await silo.database.dataSource.query('UPDATE draw_round SET arranged_at = now() WHERE arranged_at IS NULL');
    expect(await planState()).toBe('RUNNING');
    await ending();
    const state = await planState();
    await silo.database.dataSource.query(`${edition} $1`, [content]);
    expect(state).toBe('COMPLETED');
  });

  it.each([
    ['the inspector', () => publish(inspector as never), 'RESULT_NOT_YOURS'],
    ['the head above', () => publish(cityHead as never), 'RESULT_NOT_YOURS'],
    ['the reform office', () => publish(office as never), 'RESULT_NOT_YOURS'],
    ['the head of another department, who does not see it', () => publish(fireHead as never), 'WORK_UNKNOWN'],
    ['a head without the screen', () => publish(head, { screen: [] }), 'SCREEN_INCOMPLETE'],
    ['a head who holds it to be secret', () => publish(head, { screen: screenOf('STATE_SECRET') }), 'RESULT_WITHHELD'],
    ['a head who saw another version', () => publish(head, { version: 9 }), 'WORK_CHANGED'],
  ])('and not %s: nothing goes public', async (_, publishing, code) => {
    expect((await publishing()).refusal).toMatchObject({ code });
    expect(await publicResults()).toEqual([]);
    expect(await kindsOf(silo, 'result', formed.number)).toEqual(['BEGUN', 'FORMED']);
  });
});

describe('沪府发〔2020〕7号（十一）: results that are withheld', () => {
  it('stay so on a ground, once the reform office upholds it', async () => {
    expect((await withhold()).done).toMatchObject({ state: 'WITHHELD', withheldReason: '涉及企业配方', review: null });
    const upheld = { ...formed, version: formed.version + 1, outcome: 'UPHELD', reason: '理由成立' };
    expect((await desk.review(upheld, office)).done).toMatchObject({ state: 'WITHHELD', review: 'UPHELD' });
    expect(await publicResults()).toEqual([]);
    expect(await kindsOf(silo, 'result', formed.number)).toEqual(['BEGUN', 'FORMED', 'WITHHELD', 'WITHHOLDING_UPHELD']);
  });

  it('are told to nobody outside the office: neither codes nor follow-up, in no query, event or past edition', async () => {
    const told = async () => {
      const text = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on MarketEntity { inspections(first: 9) {
        edges { node { stage results { codeSet codes { code } followUp { kind } } } } } } } }`;
      const { data } = await silo.ask(text, { of: [{ __typename: 'MarketEntity', uscc: VISITED }] }, fireHead);
      const [found] = (data?._entities ?? []) as { inspections: { edges: { node: object }[] } }[];
      return found?.inspections.edges.map(({ node }) => node);
    };
    const events = async () =>
      (await silo.database.dataSource.query(`SELECT payload::text AS text FROM outbox
        WHERE aggregatetype = 'inspection-result' AND payload::text LIKE '%${visit}%'`)) as { text: string }[];
    const nothing = [{ stage: 'COMPLETED', results: [{ codeSet: null, codes: [], followUp: null }] }];
    expect(await told()).toEqual(nothing);
    const withheld = at((await withhold(head, { screen: screenOf('STATE_SECRET') })).done);
    await desk.review({ ...withheld, outcome: 'UPHELD', reason: '理由成立' }, office);
    await correct(head, { ...BREACH, codes: ['A', '5'], version: 1 });
    expect(await told()).toEqual(nothing);
    const all = await events();
    expect(all.length).toBeGreaterThan(0);
    expect(all.filter(({ text }) => /"codes":\["|CASE_LEAD_TRANSFERRED|ITEM_RESULTS/.test(text))).toEqual([]);
    expect(await silo.count('inspection_result WHERE code_set IS NOT NULL OR follow_up IS NOT NULL')).toBe(0);
  });

  it('go back to be published where it does not', async () => {
    await withhold();
    const overruled = { ...formed, version: formed.version + 1, outcome: 'OVERRULED', reason: '代码不涉密' };
    expect((await desk.review(overruled, office)).done).toMatchObject({ state: 'FORMED', review: 'OVERRULED' });
    const again = { version: formed.version + 2, screen: screenOf('TRADE_SECRET') };
    expect((await withhold(head, again)).refusal).toMatchObject({ code: 'WITHHOLDING_OVERRULED', field: 'screen' });
    expect((await publish(head, again)).done).toMatchObject({ state: 'PUBLISHED' });
  });

  it('are reviewed by nobody else, and withheld without a ground by nobody', async () => {
    expect((await withhold(head, { screen: screenOf() })).refusal).toMatchObject({
      code: 'WITHHOLDING_GROUND_MISSING',
    });
    await withhold();
    const upheld = { ...formed, version: formed.version + 1, outcome: 'UPHELD', reason: '理由成立' };
    for (const as of [head, cityHead]) {
      expect((await desk.review(upheld, as)).refusal).toMatchObject({ code: 'NOT_YOUR_INSPECTION' });
    }
    expect((await publish(head, { version: formed.version + 1 })).refusal).toMatchObject({ code: 'WORK_STATE_UNFIT' });
  });
});

describe('DR-18: a result is corrected by the office that entered it', () => {
  it('in a new version with its reason, the old one kept, and published anew', async () => {
    await publish();
    expect((await correct(head, clear)).done).toMatchObject({ version: 2, codes: [{ meaning: 'CORRECTED' }] });
    expect(await publicResults()).toMatchObject([{ results: [{ codes: [{ code: 'E' }] }] }]);
    const [kept] = await silo.database.dataSource.query('SELECT * FROM visit_item_version ORDER BY recorded_at DESC');
    expect(kept).toMatchObject({ reason: '复核后更正', replaced_by: 'head-pudong', content: { codes: ['A', '3'] } });
    expect((await kindsOf(silo, 'result', formed.number)).at(-1)).toBe('REPUBLISHED');
    const [{ corrections }] = await silo.database.dataSource.query('SELECT corrections FROM part_result');
    expect(corrections).toBe(1);
  });

  it.each([
    ['the screen', {}, 'SCREEN_INCOMPLETE'],
    ['passing it', { screen: screenOf('PERSONAL_PRIVACY') }, 'RESULT_WITHHELD'],
  ])('and not published anew without %s: what was public stays as it was', async (_, more, code) => {
    await publish();
    expect((await correct(head, more)).refusal).toMatchObject({ code, field: 'screen' });
    expect(await publicResults()).toMatchObject([{ results: [{ codes: [{ code: 'A' }, { code: '3' }] }] }]);
  });

  it('without going public where it was not', async () => {
    expect((await correct()).done).toMatchObject({ version: 2 });
    expect(await publicResults()).toEqual([]);
    expect((await kindsOf(silo, 'result', formed.number)).at(-1)).toBe('CORRECTED');
  });

  it.each([
    ['the inspector who entered it', inspector, {}, 'RESULT_NOT_YOURS'],
    ['the head above', cityHead, {}, 'RESULT_NOT_YOURS'],
    ['the reform office', office, {}, 'RESULT_NOT_YOURS'],
    ['a head without a reason', head, { reason: ' ' }, 'TEXT_EMPTY'],
    ['a head who saw another version', head, { version: 5 }, 'WORK_CHANGED'],
    ['a head with codes that contradict', head, { codes: ['1', '3'] }, 'RESULT_CODES_EXCLUSIVE'],
    [
      'a head who says that a transfer is done',
      head,
      { codes: ['A', '4'], followUp: { kind: 'CASE_LEAD_TRANSFERRED', completedOn: '2026-11-02' } },
      'FOLLOW_UP_NOT_RECEIVED',
    ],
    ['a head who changes nothing', head, { ...BREACH, version: 1 }, 'RESULT_UNCHANGED'],
  ])('and not by %s: it stays as it was', async (_, as, more, code) => {
    expect((await correct(as as never, more)).refusal).toMatchObject({ code });
    const [row] = await silo.database.dataSource.query('SELECT version, codes FROM visit_item');
    expect(row).toEqual({ version: 1, codes: ['A', '3'] });
  });
});
