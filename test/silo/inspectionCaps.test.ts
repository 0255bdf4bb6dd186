import { day } from '../../kernel/values/day';
import { setCap } from '../../subgraphs/inspection/store/plans/setCap';
import { changeLimits, limitHistory } from '../support/inspection/changeLimits';
import { openPlanDesk, type PlanDesk, planners } from '../support/inspection/planDesk';
import { PUBLIC } from '../support/openSilo';

const { planner, head, fireHead, pudongHead } = planners;

let desk: PlanDesk;
beforeAll(async () => {
  desk = await openPlanDesk();
});
afterAll(() => desk.silo.close());

const set = changeLimits(
  () => desk,
  'setInspectionCap',
  'SetInspectionCapInput',
  'most publishedOn dueOn late changeReason',
);
const CAP = { department: 'SAMR', year: 2027, most: 2, basis: '国办发〔2024〕54号' };
const cap = (input: object, as = head) => set({ ...CAP, ...input }, as);
const caps = async (year: number) =>
  (await desk.silo.ask(`{ inspectionCaps(year: ${year}) { department { code } most late } }`, {}, PUBLIC)).data;
describe('DR-14: the yearly cap of planned visits', () => {
  it('is set by the head of the department and read by everybody', async () => {
    expect((await cap({}, planner)).refusal).toMatchObject({ code: 'NOT_YOUR_INSPECTION' });
    expect((await cap({}, fireHead)).refusal).toMatchObject({ code: 'NOT_YOUR_INSPECTION' });
    expect((await cap({})).done).toMatchObject({
      version: 1,
      most: 2,
      publishedOn: '2026-11-02',
      dueOn: '2026-12-31',
      late: false,
    });
    expect((await cap({ department: 'SAMR-310115', most: 1 }, pudongHead)).done).toMatchObject({ most: 1 });
    expect(await caps(2027)).toEqual({
      inspectionCaps: [
        { department: { code: 'SAMR' }, most: 2, late: false },
        { department: { code: 'SAMR-310115' }, most: 1, late: false },
      ],
    });
  });

  it('is late from the first day of its year on, and holds all the same', async () => {
    const setOn = (year: number, today: string) =>
      setCap(
        desk.silo.database,
        { ...CAP, department: 'FIRE', year, version: 0 },
        { actor: fireHead, today: day(today) },
      );
    await setOn(2026, '2025-12-31');
    await setOn(2025, '2025-01-01');
    expect(await caps(2026)).toEqual({ inspectionCaps: [{ department: { code: 'FIRE' }, most: 2, late: false }] });
    expect(await caps(2025)).toEqual({ inspectionCaps: [{ department: { code: 'FIRE' }, most: 2, late: true }] });
  });

  it('is not raised within its year without a reason; lowered it is without one', async () => {
    const { done } = await cap({ year: 2026, most: 3 });
    expect(done).toMatchObject({ late: true });
    expect((await cap({ year: 2026, most: 4, version: 1 })).refusal).toMatchObject({
      code: 'CAP_RAISED_WITHOUT_REASON',
    });
    expect((await cap({ year: 2026, most: 2, version: 1 })).done).toMatchObject({ most: 2, version: 2 });
    const raised = await cap({ year: 2026, most: 4, version: 2, reason: '安全生产形势' });
    expect(raised.done).toMatchObject({ most: 4, changeReason: '安全生产形势' });
    expect(await limitHistory(desk, String(done?.number))).toEqual([
      { topic: 'cap', kind: 'SET', reason: null },
      { topic: 'cap', kind: 'CHANGED', reason: null },
      { topic: 'cap', kind: 'CHANGED', reason: '安全生产形势' },
    ]);
  });

  it.each([
    ['a second one for the year', { year: 2026, version: 0 }, 'WORK_CHANGED'],
    ['a change of one that there is not', { department: 'ECOLOGY', version: 3 }, 'NOT_YOUR_INSPECTION'],
    ['0 visits', { year: 2026, most: 0, version: 3 }, 'CAP_UNFIT'],
    ['13 visits', { year: 2026, most: 13, version: 3 }, 'CAP_UNFIT'],
    ['a year that is over', { year: 2025 }, 'CAP_UNFIT'],
    ['a year too far', { year: 2028 }, 'CAP_UNFIT'],
    ['no basis', { basis: ' ', version: 3 }, 'TEXT_EMPTY'],
  ])('refuses %s', async (_, input, code) => {
    expect((await cap(input)).refusal).toMatchObject({ code });
  });
});
