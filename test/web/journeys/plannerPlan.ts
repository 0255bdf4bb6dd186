import type { Locator } from 'playwright-core';
import type { Visit } from '../../../tools/browser/visit';
import { carryOut, confirm, dismiss, pick, refused, statedIn } from '../support/acting';
import { section } from '../support/actions';
import { askAs } from '../support/askAs';
import { cellsOf } from '../support/lists';
import type { StartedDashboard } from '../support/startedDashboard';
import { dayFromToday, type PlannerWork } from './plannerWork';

const NAME = '浦东新区餐饮业秋季联合抽查';
const ENDED = 'AMR-08';
const FILED = '沪市监抽备〔2026〕12号';
const ARTICLE = '沪府发〔2020〕7号（十一）';

/** The head of the department tells the hub that the law on which an item rests has ended. */
async function endBasis(dashboard: StartedDashboard): Promise<void> {
  const input = `{ codes: ["${ENDED}"], endedOn: "${dayFromToday(0)}", reason: "所依据的条例废止（样例）" }`;
  await askAs(dashboard, 'head-samr', `mutation { endItemBasis(input: ${input}) { code } }`);
}

const taskOf = ({ page }: Visit, number: number): Locator =>
  page.getByRole('heading', { name: `任务 ${number}`, exact: true }).locator('xpath=../..');

interface TaskWanted {
  readonly item: string;
  /** In a million; everybody where it is left out. */
  readonly ratio?: string;
  readonly industries: string;
}

async function fillTask(visit: Visit, number: number, { item, ratio, industries }: TaskWanted): Promise<void> {
  const task = taskOf(visit, number);
  await task.getByRole('combobox', { name: '事项' }).fill(item);
  await visit.page.keyboard.press('Enter');
  if (ratio === undefined) await pick(visit, task.getByRole('combobox', { name: '抽查数量' }), '全覆盖');
  else await task.getByLabel('比例（百万分率）或户数').fill(ratio);
  await task.getByLabel(/^行政区/).fill('310115');
  await task.getByLabel(/^行业/).fill(industries);
}

/** Items, and a plan from its draft to its publication. */
export function planOfRound(dashboard: () => StartedDashboard, work: PlannerWork): void {
  const { people } = work;
  const planner = () => people.of('planner-samr');
  async function planAs(name: string): Promise<Visit> {
    const visit = await people.of(name);
    await visit.open(`/planner/plans/${work.plan}`);
    return visit;
  }
  const stated = ({ page }: Visit, name: string) => statedIn(section(page, '办理'), name);

  describe('planning it', () => {
    it('lists what may be inspected with its basis, and says since when an item is withdrawn or its basis has lapsed', async () => {
      await endBasis(dashboard());
      const { page, open } = await planner();
      await open('/planner/items?department=SAMR');
      const list = section(page, '事项').getByRole('table');
      const titles = await list.getByRole('columnheader').allInnerTexts();
      const rows = new Map((await cellsOf(list)).map((cells) => [cells[0], cells]));
      const last = (code: string) => rows.get(code)?.at(-1);
      expect([titles[0], titles.at(-1)]).toEqual(['事项代码', '可否列入计划']);
      expect(last('AMR-07')).toBe('✓ 可以');
      expect(last('AMR-00')).toBe('不可：2022-03-01 已撤下');
      expect(last(ENDED)).toBe(`不可：依据 ${dayFromToday(0)} 失效`);
      expect(rows.get('AMR-07')?.join(' ')).toContain('食品生产经营监督检查管理办法');
    });

    it('offers no item that was withdrawn for a plan, and takes none whose basis has lapsed', async () => {
      const { page, open } = await planner();
      await open('/planner/plans/new');
      const field = page.getByRole('combobox', { name: '事项' });
      const shown = (code: string) => page.getByTitle(new RegExp(`^${code} `)).filter({ visible: true });
      await field.fill('AMR-00');
      expect(await shown('AMR-00').count()).toBe(0);
      for (const [code, taken] of [
        [ENDED, 0],
        ['AMR-07', 1],
      ] as const) {
        await field.fill(code);
        const offered = await shown(code).innerText();
        expect(offered.includes(`不可：依据 ${dayFromToday(0)} 失效`)).toBe(taken === 0);
        await page.keyboard.press('Enter');
        await page.getByLabel('计划名称').click();
        expect(await shown(code).count()).toBe(taken);
      }
    });

    it('warns while a table of factors falls where it should rise, and the hub refuses it by article', async () => {
      const visit = await planner();
      const { page } = visit;
      await page.getByLabel('计划名称').fill(NAME);
      await page.getByLabel('责任处室').fill('双随机抽查工作办公室');
      await page.getByLabel('实施截止日').fill(dayFromToday(6));
      await fillTask(visit, 1, { item: 'AMR-02', ratio: '100000', industries: '51,52' });
      await page.getByRole('checkbox', { name: /^自定系数表/ }).check();
      expect(await page.getByText(/不单调/).count()).toBe(0);
      await page.getByLabel('D', { exact: true }).fill('5000');
      expect(await page.getByText(/^✗ 不单调：D 的系数低于较好的等级/).innerText()).toContain(ARTICLE);
      const why = await refused(visit, '保存为草案');
      expect(why).toContain('PLAN_TABLE_NOT_MONOTONE');
      expect(why).toContain(`依据: ${ARTICLE}`);
      await dismiss(visit);
      expect(new URL(page.url()).pathname).toBe('/planner/plans/new');
    });

    it('is drafted once the table is mended, and waits for the consent of the other department', async () => {
      const visit = await planner();
      const { page, settle } = visit;
      await page.getByRole('checkbox', { name: /^自定系数表/ }).uncheck();
      for (const number of [2, 3, 4]) {
        await page.getByRole('button', { name: '增加任务' }).click();
        await taskOf(visit, number).waitFor();
      }
      await fillTask(visit, 2, { item: 'AMR-07', industries: '62' });
      await fillTask(visit, 3, { item: 'FIRE-01', industries: '62' });
      await fillTask(visit, 4, { item: 'AMR-03', ratio: '100000', industries: '51,52' });
      await carryOut(visit, '保存为草案');
      await page.getByRole('heading', { name: /^计划 IP-/ }).waitFor();
      await settle();
      work.plan = new URL(page.url()).pathname.split('/').at(-1) ?? '';
      expect(await stated(visit, '计划状态')).toBe('拟定');
      expect(await stated(visit, '待确认部门')).toBe('上海市消防救援局');
      const tasks = await cellsOf(section(page, '检查任务').getByRole('table'));
      expect(tasks.map(([task, , item = '', , , volume]) => [task, item.split(' ')[0], volume])).toEqual([
        ['1', 'AMR-02', '100‰'],
        ['2', 'AMR-07', '全覆盖'],
        ['3', 'FIRE-01', '全覆盖'],
        ['4', 'AMR-03', '100‰'],
      ]);
      expect(
        await page
          .getByRole('region', { name: /单调性检查/ })
          .getByText('✓ 单调：等级越差，系数不低于前一级')
          .count(),
      ).toBe(3);
    });

    it('lets nobody approve his own draft, and the head not before the other department has consented', async () => {
      const { page } = await planAs('planner-samr');
      for (const name of ['审批', '确认本部门任务']) expect(await page.getByRole('button', { name }).count()).toBe(0);
      const head = await planAs('head-samr');
      expect(await refused(head, '审批')).toMatch(/CONSENT[\s\S]*依据: \S/);
      await dismiss(head);
      expect(await stated(head, '计划状态')).toBe('拟定');
    });

    it('is consented to by the head of the fire service, who can do nothing else with it', async () => {
      const visit = await planAs('head-fire');
      const fire = '上海市消防救援局';
      await carryOut(visit, '确认本部门任务', async (dialog) =>
        expect(await dialog.innerText()).toContain(`代表${fire}`),
      );
      expect(await stated(visit, '待确认部门')).toBe('—');
      expect(await stated(visit, '配合部门确认')).toBe(`${fire}（${dayFromToday(0)} 已确认）`);
      expect(await visit.page.getByRole('button', { name: '审批' }).count()).toBe(0);
    });

    it('is approved, filed under a number that must be given, and published by the head', async () => {
      const visit = await planAs('head-samr');
      const { page } = visit;
      await carryOut(visit, '审批');
      expect(await stated(visit, '计划状态')).toBe('已审批');
      await page.getByRole('button', { name: '登记备案' }).click();
      const dialog = page.getByRole('dialog', { name: '登记备案' });
      await confirm(dialog);
      await dialog.getByText('请填写').waitFor();
      await dialog.getByLabel('备案文号').fill(FILED);
      await confirm(dialog);
      await dialog.waitFor({ state: 'hidden' });
      await carryOut(visit, '公布');
      expect(await stated(visit, '计划状态')).toBe('待执行');
      expect(await stated(visit, '备案日期')).toBe(`${dayFromToday(0)} · ${FILED}`);
      expect(await stated(visit, '公布日期')).toBe(dayFromToday(0));
    });

    it('stands on the public list from then on: who, what and when, and nobody who is drawn', async () => {
      const visit = await dashboard().look({});
      await visit.open('/public/plans');
      const row = await visit.page.getByRole('row').filter({ hasText: work.plan }).innerText();
      for (const told of [NAME, '餐饮服务监督检查', '消防安全检查', dayFromToday(6)]) expect(row).toContain(told);
      expect(visit.seen.complaints).toEqual([]);
      await visit.close();
    });
  });
}
