import type { Locator } from 'playwright-core';
import type { Visit } from '../../../tools/browser/visit';
import { act, heading, rowOf, section } from '../support/actions';
import { cellsOf } from '../support/lists';
import { gather } from '../support/people';
import { pick } from '../support/pick';
import type { StartedDashboard } from '../support/startedDashboard';
import { dayFromToday } from './plannerWork';

const RULES = 'RS-2024-000001';
const RUN = 'EV-2026-000004';
const MATTER = '餐饮服务';
/** Businesses of the sample city: one of lower and one of ordinary intensity. */
const LOWER = '91310104MAW0000EXK';
const ORDINARY = '91310115MAW0000D1R';

const INDICATOR = '近半年查实的投诉举报数';
const CHOICES = [
  ['职责', '食品安全投诉举报处理'],
  ['法律依据', 'FSL-126'],
  ['分类依据', '出现问题多少'],
  ['定性或定量', '定量'],
  ['客观或主观', '客观'],
  ['信息种类', '投诉举报属实'],
  ['取值', '计数'],
] as const;

/** Fills in why; the field's name says of what. */
const give = (form: Locator, label: string, text: string): Promise<void> => form.getByLabel(label).fill(text);

/** The work of classified supervision: categories are published, adjusted by hand, and rules drafted. */
export function classification(dashboard: () => StartedDashboard): void {
  describe('the work of classified supervision', () => {
    const people = gather(dashboard);
    afterAll(() => people.leave());
    const officer = () => people.of('supervisor-samr');
    const approver = () => people.of('approver-samr');
    let address = '';

    async function latest(visit: Visit): Promise<void> {
      await section(visit.page, '公布批次').first().getByRole('link').first().click();
      await visit.settle();
      address = new URL(visit.page.url()).pathname;
    }

    it('proposes to publish the milder categories of an adopted evaluation, and may not carry that out alone', async () => {
      const visit = await officer();
      await visit.open('/classification/publications');
      await act(visit, '提出公布', async (form) => {
        await pick(form, '监管事项', MATTER);
        await form.getByRole('radiogroup', { name: '公布范围' }).getByLabel('行业').check();
        await pick(form, '已采用的评价', RUN);
        await pick(form, '仅公布该强度（不选为全部）', '较低强度');
        await give(form, '公布理由', '向餐饮行业协会通报');
      });
      await latest(visit);
      expect(await rowOf(visit.page, '批次内容', '公布范围').innerText()).toContain('行业');
      expect(await rowOf(visit.page, '批次内容', '结果统计').innerText()).toMatch(/待公布 [1-9]/);
      expect(await visit.page.getByRole('button', { name: '公布类别' }).count()).toBe(0);
    });

    it('is published by an approver, entity by entity, and taken back with a reason', async () => {
      const visit = await approver();
      const { page } = visit;
      await visit.open(address);
      await act(visit, '公布类别');
      expect(await rowOf(page, '批次内容', '状态').innerText()).toContain('已公布');
      const entries = await cellsOf(section(page, '公布名单').first().getByRole('table'));
      expect(entries.length).toBeGreaterThan(0);
      for (const [, grade, outcome = ''] of entries) {
        expect(grade).toMatch(/^较低强度/);
        expect(['已公布', '未予公布']).toContain(outcome);
      }
      await act(visit, '撤回公布', (form) => give(form, '撤回理由', '通报名单有误'));
      expect(await rowOf(page, '批次内容', '状态').innerText()).toContain('已撤回');
      expect(await page.getByRole('button', { name: '撤回公布' }).count()).toBe(0);
    });

    const propose = async (visit: Visit, uscc: string, category: string): Promise<Locator> => {
      await visit.open('/classification/adjustments');
      return act(visit, '提出类别调整', async (form) => {
        await form.getByLabel('统一社会信用代码').fill(uscc);
        await pick(form, '监管事项', MATTER);
        await pick(form, '实施细则（该主体适用的现行版本）', RULES);
        const grounds = form.getByRole('combobox', { name: /调整依据/ });
        await grounds.press('ArrowDown');
        await form.page().getByRole('option').first().waitFor({ state: 'attached' });
        await grounds.press('Enter');
        await grounds.blur();
        await form.getByRole('radiogroup', { name: '建议类别' }).getByLabel(category).check();
        await give(form, '理由', '现场检查情况与评价不一致');
      });
    };

    it('refuses to raise a category before its time by the article that says so', async () => {
      const dialog = await propose(await officer(), LOWER, '一般强度');
      expect(await dialog.getByRole('alert').innerText()).toMatch(/ADJUSTMENT_TOO_EARLY.*分类监管管理办法 16-3/s);
    });

    it('proposes another category on evidence that is chosen by name, and has it decided by somebody else', async () => {
      const visit = await officer();
      const dialog = await propose(visit, ORDINARY, '较低强度');
      expect(await dialog.getByRole('alert').allInnerTexts()).toEqual([]);
      const waiting = rowOf(visit.page, '类别调整建议', '待决定').first();
      expect(await waiting.innerText()).toMatch(/一般强度 1 级 → 较低强度 1 级/);
      expect(await visit.page.getByRole('button', { name: '不予批准', exact: true }).count()).toBe(0);
      const decider = await approver();
      await decider.open('/classification/adjustments?state=PROPOSED');
      await act(decider, '不予批准', (form) => give(form, '理由', '证据不足'));
      await decider.open(`/classification/adjustments?uscc=${ORDINARY}`);
      expect(await rowOf(decider.page, '类别调整建议', '不予批准').first().innerText()).toContain('证据不足');
    });

    it('drafts an edition with a provision and an indicator that the edition before did not have', async () => {
      const visit = await officer();
      const { page, open } = visit;
      await open(`/classification/rules/${RULES}`);
      const dialog = await act(visit, '以本版为底稿起草', async (form) => {
        await form.getByLabel('施行日期', { exact: true }).first().fill(dayFromToday(30));
        await form.getByRole('button', { name: '新增法律依据' }).click();
        const basis = form.getByRole('group', { name: '新增法律依据' });
        await basis.getByLabel('代码').fill('FSL-126');
        await basis.getByLabel('法律名称').fill('食品安全法');
        await basis.getByLabel('条款').fill('第一百二十六条');
        await basis.getByLabel('施行日期').fill('2015-10-01');
        await addIndicator(form);
      });
      expect(await dialog.getByRole('alert').allInnerTexts()).toEqual([]);
      expect(await heading(page)).toContain('餐饮服务食品安全分类监管实施细则');
      expect(new URL(page.url()).pathname).not.toContain(RULES);
      const shown = await rowOf(page, '第二部分 评价指标', INDICATOR).innerText();
      expect(shown).toMatch(/食品安全法 第一百二十六条/);
    });

    it('goes on without a complaint of any browser, and without a request to another host', () => {
      expect(people.complaints()).toEqual([]);
    });
  });
}

/** Fills in an indicator, in the place of one with as much weight. */
async function addIndicator(form: Locator): Promise<void> {
  const replaced = form.getByRole('group', { name: '食品安全管理体系认证' });
  expect(await replaced.getByLabel('权重').inputValue()).toBe('3');
  await replaced.getByRole('button', { name: /^移\s?除$/ }).click();
  await form.getByRole('button', { name: '新增评价指标' }).click();
  const indicator = form.getByRole('group', { name: '新增评价指标' });
  await indicator.getByLabel('代码').fill('ANSWERED_LATE');
  await indicator.getByLabel('名称（中文）').fill(INDICATOR);
  await indicator.getByLabel('名称（英文）').fill('Complaints of half a year');
  for (const [label, choice] of CHOICES) await pick(indicator, label, choice);
  await indicator.getByLabel(/^回溯月数/).fill('6');
  await indicator.getByLabel('权重').fill('3');
  await indicator.getByRole('button', { name: '新增分档' }).click();
  await indicator.getByLabel('达到').fill('1');
  await indicator.getByLabel('分值').fill('3');
}
