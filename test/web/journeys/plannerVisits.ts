import type { Visit } from '../../../tools/browser/visit';
import { carryOut, confirm, pick, refused, statedIn } from '../support/acting';
import { section } from '../support/actions';
import { askAs } from '../support/askAs';
import { cellsOf, totalOf } from '../support/lists';
import type { StartedDashboard } from '../support/startedDashboard';
import { checksOfRound } from './plannerChecks';
import { resultsOfVisit } from './plannerResults';
import { dayFromToday, type PlannerWork } from './plannerWork';

const RELATIVE = '与企业负责人有亲属关系';
const INSPECTORS = ['inspector-food', 'inspector-food-2', 'inspector-food-3'];
const WISH = '企业申请改期';
const CODE = /^[0-9]{18,}|[0-9A-Z-]{8,}/;

/** Under which account an inspector signs in: his head knows. */
async function accountOf(dashboard: StartedDashboard, number: string): Promise<string> {
  const query = `{ inspector(number: "${number}") { account } }`;
  const { inspector } = await askAs<{ inspector: { account: string } }>(dashboard, 'head-samr-pudong', query);
  return inspector.account;
}

/** Sets a visit on another day, as somebody beside whoever has it open. */
async function moveByOther(dashboard: StartedDashboard, number: string, on: string): Promise<void> {
  const ask = (query: string) => askAs<{ visit: { version: number } }>(dashboard, 'planner-samr', query);
  const { version } = (await ask(`{ visit(number: "${number}") { version } }`)).visit;
  const input = `{ number: "${number}", version: ${version}, on: "${on}", reason: "检查组排班调整" }`;
  await ask(`mutation { moveVisit(input: ${input}) { version } }`);
}

/** The teams, a recusal, the day and the code of a visit, and its published result. */
export function visitsOfRound(dashboard: () => StartedDashboard, work: PlannerWork): void {
  const { people } = work;
  let inspector = '';

  async function openAs(name: string, path = `/planner/visits/${work.visit}`): Promise<Visit> {
    const visit = await people.of(name);
    await visit.open(path);
    return visit;
  }
  const stated = ({ page }: Visit, name: string) => statedIn(section(page, '基本情况'), name);
  /** Seat, inspector, role, load and state of everybody who sits or sat in a department's team. */
  const seatsOf = ({ page }: Visit, office: RegExp) =>
    cellsOf(section(page, '检查组（第二次随机）').getByRole('table', { name: office }));

  describe('visiting', () => {
    it('sends two of each department to a joint visit, whose seats follow from the frozen roster by the same seed', async () => {
      const { page, open, settle } = await people.of('planner-fire');
      await open(`/planner/visits?round=${work.round}`);
      const list = section(page, '检查任务列表').last();
      const titles = await list.getByRole('columnheader').allInnerTexts();
      const joint = (await cellsOf(list)).find((cells) => cells[titles.indexOf('联合检查')] === '是');
      work.visit = joint?.[0] ?? '';
      work.uscc = /[0-9A-Z]{18}/.exec(joint?.join(' ') ?? '')?.[0] ?? '';
      expect(work.visit).toMatch(/^VS-\d{4}-\d{6}$/);
      const visit = await openAs('planner-fire');
      for (const office of [/消防/, /市场监督/]) {
        const seats = await seatsOf(visit, office);
        expect(seats.map(([seat, , , , state]) => [seat, state])).toEqual([
          ['1', '在席'],
          ['2', '在席'],
        ]);
      }
      await page.getByRole('button', { name: '查看抽取证明' }).click();
      await settle();
      expect(await page.getByText('✓ 按冻结的名册重新计算，与席位一致').count()).toBe(2);
      expect(await page.getByText(/^✗/).count()).toBe(0);
    });

    it('lets the planner ask that an inspector withdraw, but not decide it', async () => {
      const visit = await openAs('planner-fire');
      const { page } = visit;
      const [, second = []] = await seatsOf(visit, /消防/);
      inspector = second[1] ?? '';
      await carryOut(visit, '申请回避', async (dialog) => {
        await pick(visit, dialog.getByRole('combobox', { name: '检查人员' }), inspector);
        await pick(visit, dialog.getByRole('combobox', { name: '申请方' }), '当事人');
        await dialog.getByLabel('理由').fill(RELATIVE);
      });
      const [asked = []] = await cellsOf(section(page, '回避申请').getByRole('table'));
      expect(asked.join(' ')).toContain(RELATIVE);
      expect(asked.slice(-2)).toEqual(['待决定', '—']);
      expect((await seatsOf(visit, /消防/)).map(([, , , , state]) => state)).toEqual(['在席', '在席']);
    });

    it('is decided by the head, and that seat alone is drawn again: the former one stays on the record', async () => {
      const head = await openAs('head-fire', '/planner/recusals?state=REQUESTED');
      const before = await seatsOf(await openAs('planner-fire'), /./);
      expect(await totalOf(head.page.getByRole('main'))).toBe(1);
      await carryOut(head, '决定', async (dialog) => {
        await dialog.getByRole('radio', { name: '同意回避', exact: true }).check();
        await dialog.getByLabel('理由').fill('情况属实');
      });
      const visit = await openAs('planner-fire');
      const seats = await seatsOf(visit, /消防/);
      expect(seats.map(([seat, , , , state = '']) => [seat, state.split(' ')[0]])).toEqual([
        ['1', '在席'],
        ['2', '在席'],
        ['2', '已回避'],
      ]);
      expect(seats[0]?.[1]).toBe(before[0]?.[1]);
      expect(seats[1]?.[1]).not.toBe(inspector);
      expect(seats[2]?.[1]).toBe(inspector);
      const [decided = []] = await cellsOf(section(visit.page, '回避申请').getByRole('table'));
      expect(decided.join(' ')).toMatch(new RegExp(`同意 · ${dayFromToday(0)} · 情况属实`));
    });

    checksOfRound(work);

    it('refuses what rests on a version that somebody has changed meanwhile, and does it once that was read again', async () => {
      const visit = await openAs('planner-samr');
      const { page, settle } = visit;
      const before = await stated(visit, '检查日期');
      await page.getByRole('button', { name: '调整日期' }).click();
      const dialog = page.getByRole('dialog', { name: '调整日期' });
      await dialog.getByLabel('理由').fill(WISH);
      await moveByOther(dashboard(), work.visit, dayFromToday(0));
      await confirm(dialog);
      await settle();
      expect(await dialog.locator('[data-code="WORK_CHANGED"]').count()).toBe(1);
      await dialog.getByRole('button', { name: '重新读取' }).click();
      await settle();
      expect(await stated(visit, '检查日期')).toBe(dayFromToday(0));
      expect(await dialog.getByLabel('理由').inputValue()).toBe(WISH);
      await confirm(dialog);
      await dialog.waitFor({ state: 'hidden' });
      await settle();
      expect(await stated(visit, '检查日期')).toBe(before);
    });

    it('sets a visit on another day of its window with a reason, and then issues its code', async () => {
      const visit = await openAs('planner-samr');
      expect(await stated(visit, '检查码')).toBe('—');
      await carryOut(visit, '调整日期', async (dialog) => {
        await dialog.getByLabel('检查日期').fill(dayFromToday(0));
        await dialog.getByLabel('理由').fill('投诉核查宜尽快进行');
      });
      expect(await stated(visit, '检查日期')).toBe(dayFromToday(0));
      await carryOut(visit, '申领检查码');
      expect(await stated(visit, '检查码')).toMatch(CODE);
      expect(await stated(visit, '状态')).toBe('已申领检查码');
    });

    it('is begun by an inspector who is seated, and by no other of the same office', async () => {
      const seats = await seatsOf(await openAs('head-samr-pudong'), /市场监督/);
      const seated = await Promise.all(seats.map(([, seat = '']) => accountOf(dashboard(), seat)));
      expect(INSPECTORS).toEqual(expect.arrayContaining(seated));
      const idle = INSPECTORS.find((name) => !seated.includes(name)) ?? '';
      const other = await openAs(idle);
      expect(await refused(other, '开始检查')).toMatch(/NOT_SEATED|NOT_IN_TEAM/);
      inspector = seated[0] ?? '';
      const visit = await openAs(inspector);
      await carryOut(visit, '开始检查');
      expect(await stated(visit, '状态')).toBe('检查中');
    });

    resultsOfVisit(dashboard, work, () => inspector);
  });
}
