import type { Viewer } from '../../kernel/service/silo';
import { begunVisit, CLEAN, clearResults, kindsOf, resultDesk, resultPeople } from '../support/inspection/resultDesk';
import { listed } from '../support/inspection/resultLists';
import { at, clearVisits, doing, openVisitSilo } from '../support/inspection/visitDesk';
import { type OpenSilo, PUBLIC } from '../support/openSilo';

let silo: OpenSilo;
beforeAll(async () => {
  silo = await openVisitSilo();
});
beforeEach(async () => {
  await clearResults(silo);
  await clearVisits(silo);
});
afterAll(() => silo.close());

const FIELDS = 'number version state edition effectiveFrom effectiveTo contentHash points { code basis }';
const open = () => silo;
const drafting = doing(open, 'draftItemChecklist', ['DraftItemChecklistInput', FIELDS]);
const publishing = doing(open, 'publishItemChecklist', ['ItemChecklistAtInput', FIELDS]);
const { cityPlanner, cityHead, planner, firePlanner, head, inspector, unseated } = resultPeople;
const POINTS = [
  { code: 'LICENCE', text: '营业执照是否亮明', textEn: 'Licence displayed', basis: null },
  { code: 'ADDRESS', text: '住所是否一致', textEn: 'Address as registered', basis: '市场主体登记管理条例 第十一条' },
];
const draft = (more: object = {}, as: Viewer = cityPlanner) =>
  drafting({ item: 'AMR-01', points: POINTS, effectiveFrom: '2026-11-02', ...more }, as);
const publish = (of: object, as: Viewer = cityHead) => publishing(of, as);
const checklists = (filter: object, as: Viewer) => listed(silo, ['itemChecklists', 'ItemChecklistFilter', filter], as);

describe('沪府发〔2020〕7号（十一）: the checklist of an item', () => {
  it('is drafted by one, published by another, and then open to everybody', async () => {
    const drafted = await draft();
    expect(drafted.done).toMatchObject({
      state: 'DRAFT',
      edition: 1,
      points: [{ code: 'LICENCE' }, { code: 'ADDRESS' }],
    });
    expect(await checklists({ item: 'AMR-01' }, PUBLIC)).toEqual([]);
    expect(await checklists({ item: 'AMR-01' }, cityPlanner)).toHaveLength(1);
    expect((await publish(at(drafted.done))).done).toMatchObject({ state: 'PUBLISHED', effectiveTo: null });
    expect(await checklists({ item: 'AMR-01', on: '2026-11-02' }, PUBLIC)).toMatchObject([{ edition: 1 }]);
    expect(await checklists({ item: 'AMR-01', on: '2026-11-01' }, PUBLIC)).toEqual([]);
    expect(await kindsOf(silo, 'checklist', String(drafted.done?.number))).toEqual(['DRAFTED', 'PUBLISHED']);
  });

  it('gives way to its next edition on the first day of that, and not the day before', async () => {
    await publish(at((await draft()).done));
    const next = await draft({ points: POINTS.slice(0, 1), effectiveFrom: '2026-11-10' });
    await publish(at(next.done));
    const on = async (filter: object) => (await checklists(filter, PUBLIC)).map(({ edition }) => edition);
    expect(await on({ item: 'AMR-01', on: '2026-11-09' })).toEqual([1]);
    expect(await on({ item: 'AMR-01', on: '2026-11-10' })).toEqual([2]);
  });

  it.each<[string, object, Viewer, string]>([
    ['an unknown item', { item: 'NONE' }, cityPlanner, 'INSPECTION_ITEM_UNKNOWN'],
    ['no points', { points: [] }, cityPlanner, 'CHECKLIST_UNFIT'],
    ['a point twice', { points: [...POINTS, POINTS[0]] }, cityPlanner, 'CHECKLIST_UNFIT'],
    ['a day that is over', { effectiveFrom: '2026-11-01' }, cityPlanner, 'CHECKLIST_DAY_UNFIT'],
    ['a point without words', { points: [{ ...POINTS[0], text: '' }] }, cityPlanner, 'TEXT_EMPTY'],
    ['an office below', {}, planner, 'NOT_YOUR_INSPECTION'],
    ['another department', {}, firePlanner, 'NOT_YOUR_INSPECTION'],
    ['an inspector', {}, inspector, 'NOT_YOUR_INSPECTION'],
  ])('is not drafted with %s', async (_, more, as, code) => {
    expect((await draft(more, as)).refusal).toMatchObject({ code });
    expect(await silo.count('item_checklist')).toBe(0);
  });

  it('is not published by who drafted it, by the office below, twice, or beside another draft', async () => {
    const both = { ...cityPlanner, roles: ['planner', 'inspection-head'] };
    const drafted = at((await draft({}, both)).done);
    expect((await publish(drafted, both)).refusal).toMatchObject({ code: 'SAME_PERSON_APPROVES' });
    expect((await publish(drafted, head)).refusal).toMatchObject({ code: 'WORK_UNKNOWN' });
    expect((await draft({ effectiveFrom: '2026-12-01' })).refusal).toMatchObject({ code: 'WORK_STATE_UNFIT' });
    const published = at((await publish(drafted)).done);
    expect((await publish(published)).refusal).toMatchObject({ code: 'WORK_STATE_UNFIT' });
  });

  it('is answered point by point by whoever inspects the item while it is in force', async () => {
    await publish(at((await draft()).done));
    const visit = await begunVisit(silo, [1]);
    const enter = (answers: readonly object[], more: object = {}, as: Viewer = inspector) =>
      resultDesk(open).enter({ visit, ...CLEAN, answers, ...more }, as);
    const pass = { point: 'LICENCE', answer: 'PASS' };
    expect((await enter([pass])).refusal).toMatchObject({ code: 'CHECKLIST_NOT_ANSWERED', points: ['ADDRESS'] });
    const problem = { point: 'ADDRESS', answer: 'PROBLEM' };
    expect((await enter([pass, problem])).refusal).toMatchObject({ code: 'CHECKLIST_FACTS_MISSING' });
    const told = [pass, { ...problem, facts: '实际经营地与登记不符' }];
    expect((await enter(told)).refusal).toMatchObject({ code: 'RESULT_ANSWERS_UNFIT' });
    expect((await enter(told, {}, unseated)).refusal).toMatchObject({ code: 'RESULT_NOT_SEATED' });
    const found = { codes: ['A', '2', 'D'], followUp: { kind: 'ORDER_TO_CORRECT' } };
    expect((await enter(told, found)).done).toMatchObject({
      edition: 1,
      answers: [{ point: 'LICENCE' }, { point: 'ADDRESS', facts: '实际经营地与登记不符' }],
    });
  });
});
