import type { Locator } from 'playwright-core';
import type { Visit } from '../../../tools/browser/visit';
import { carryOut, confirm, dismiss, figureIn, pick, refused, statedIn } from '../support/acting';
import { giveReason, section } from '../support/actions';
import { cellsOf } from '../support/lists';
import { dayFromToday, type PlannerWork } from './plannerWork';

const OFFICE = '浦东新区市场监督管理局';
const COMPLAINT = '反映标价与结算价格不一致';
const URGENT = '举报正在销毁宣传材料';
const AT_ONCE = '须立即固定证据，不能等到计划检查之日';
const ARTICLE = '沪府发〔2020〕7号（十一）';

/** What comes in between for a business that is drawn, and what is called off: neither changes what was drawn by itself. */
export function checksOfRound(work: PlannerWork): void {
  async function openAs(name: string, path = `/planner/visits/${work.visit}`): Promise<Visit> {
    const visit = await work.people.of(name);
    await visit.open(path);
    return visit;
  }
  const stated = ({ page }: Visit, name: string) => statedIn(section(page, '基本情况'), name);
  const checks = ({ page }: Visit) => cellsOf(section(page, '触发检查与并入').getByRole('table'));
  const record = (visit: Visit, item: string, reason: string) =>
    carryOut(visit, '登记触发事由', async (dialog: Locator) => {
      const choose = async (name: string, typed: string) => {
        await dialog.getByRole('combobox', { name }).fill(typed);
        await visit.page.keyboard.press('Enter');
      };
      await choose('检查单位', OFFICE);
      await choose('检查事项', item);
      await dialog.getByLabel('触发事由').fill(reason);
    });

  it('offers to merge a complaint about a business that was drawn, and takes no refusal without a reason', async () => {
    const visit = await openAs('planner-samr');
    const { page } = visit;
    await record(visit, 'AMR-03', COMPLAINT);
    await page.getByText(new RegExp(`登记触发事由: 已办理。编号 TC-.*可并入 ${work.visit}`)).waitFor();
    const [offered = []] = await checks(visit);
    expect(offered.slice(1, 6)).toEqual(['投诉举报', OFFICE, 'AMR-03 价格行为检查', COMPLAINT, '待答复']);
    expect(offered[6]).toContain(`可并入 ${work.visit}`);
    expect(offered[6]).toMatch(/答复期限 \d{4}-\d\d-\d\d/);
    await page.getByRole('button', { name: '不并入', exact: true }).click();
    await confirm(page.getByRole('dialog'));
    await page.getByRole('dialog').getByText('请填写').waitFor();
    await dismiss(visit);
    expect((await checks(visit))[0]?.[5]).toBe('待答复');
  });

  it('merges it: the visit carries its item out and names it, the board counts it, and other departments read no reason', async () => {
    const visit = await openAs('planner-samr');
    const { page, open } = visit;
    await carryOut(visit, '同意并入');
    const [merged = []] = await checks(visit);
    expect(merged[5]).toBe('已并入');
    expect(await stated(visit, '并入的触发登记')).toBe(merged[0]);
    const parts = await cellsOf(section(page, '各部门任务').getByRole('table'));
    const own = parts.find(([office]) => office === OFFICE);
    expect(own?.[1]).toBe('AMR-03 价格行为检查、AMR-07 餐饮服务监督检查');
    await open(`/planner/rounds/${work.round}/board`);
    expect(await figureIn(section(page, '统筹情况'), '并入的触发检查')).toBe(1);
    const fire = await openAs('planner-fire');
    expect(await stated(fire, '并入的触发登记')).toBe(merged[0]);
    expect(await fire.page.getByRole('main').innerText()).not.toContain(COMPLAINT);
  });

  it('gives what is not merged a visit of its own with the reason kept, and no code before its day is set', async () => {
    const visit = await openAs('planner-samr');
    const { page, open, settle } = visit;
    await record(visit, 'AMR-04', URGENT);
    await carryOut(visit, '不并入', giveReason(AT_ONCE));
    await open(`/planner/checks?uscc=${work.uscc}&state=OWN_VISIT`);
    const list = section(page, '触发检查列表').last();
    const [alone = []] = await cellsOf(list);
    expect(alone.join(' ')).toContain(`拒绝并入理由：${AT_ONCE}`);
    expect(alone.join(' ')).toContain(`（决定于 ${dayFromToday(0)}）`);
    await list.getByRole('link', { name: /^VS-/ }).click();
    await settle();
    expect(await stated(visit, '触发登记号')).toBe(alone[0]);
    expect([await stated(visit, '检查来源'), await stated(visit, '抽查轮次')]).toEqual(['投诉举报', '—']);
    expect(await refused(visit, '申领检查码')).toContain('VISIT_NOT_SCHEDULED');
    await dismiss(visit);
    expect(await stated(visit, '检查码')).toBe('—');
  });

  it('takes no ground for calling off what was drawn that the record contradicts', async () => {
    const planner = await openAs('planner-samr', `/planner/visits?round=${work.round}&state=PLANNED`);
    const list = await cellsOf(section(planner.page, '检查任务列表').last());
    const other = list.map(([number = '']) => number).find((number) => number !== work.visit) ?? '';
    const visit = await openAs('planner-samr', `/planner/visits/${other}`);
    const why = await refused(visit, '提出取消', async (dialog) => {
      await pick(visit, dialog.getByRole('combobox', { name: '取消情形' }), '检查窗口已结束');
      await dialog.getByLabel('说明').fill('法院裁定不得检查');
    });
    expect(why).toContain('CALL_OFF_GROUND_UNFIT');
    expect(why).toContain(ARTICLE);
    const dialog = visit.page.getByRole('dialog', { name: '提出取消' });
    await pick(visit, dialog.getByRole('combobox', { name: '取消情形' }), '依法不得检查');
    await confirm(dialog);
    await dialog.waitFor({ state: 'hidden' });
    await visit.settle();
    const [proposed = []] = await cellsOf(section(visit.page, '取消申请').getByRole('table'));
    expect(proposed.slice(1, 3)).toEqual(['依法不得检查', '法院裁定不得检查']);
    expect(proposed.slice(-2)).toEqual(['待决定', '—']);
    expect(await stated(visit, '状态')).toBe('待申领检查码');
  });

  it('is called off once the head, who did not propose it, has decided, and the board counts it', async () => {
    const head = await openAs('head-samr', '/planner/visits?callOff=true');
    const { page, open, settle } = head;
    await section(page, '检查任务列表').last().getByRole('link', { name: /^VS-/ }).click();
    await settle();
    await carryOut(head, '决定取消申请', async (dialog) => {
      await dialog.getByRole('radio', { name: '批准取消', exact: true }).check();
      await dialog.getByLabel('理由').fill('裁定书已核实');
    });
    const [decided = []] = await cellsOf(section(page, '取消申请').getByRole('table'));
    expect(decided.at(-2)).toBe('已批准');
    expect(decided.at(-1)).toContain('裁定书已核实');
    expect(await stated(head, '状态')).toContain('已取消');
    await open(`/planner/rounds/${work.round}/board`);
    const board = section(page, '统筹情况');
    expect(await figureIn(board, '已取消')).toBe(1);
    expect(await figureIn(board, '取消的任务')).toBeGreaterThan(0);
  });
}
