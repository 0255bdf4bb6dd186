import type { Locator } from 'playwright-core';
import type { Visit } from '../../../tools/browser/visit';
import { carryOut, confirm, pick, statedIn } from '../support/acting';
import { rowOf, section } from '../support/actions';
import { cellsOf } from '../support/lists';
import { gather } from '../support/people';
import { pick as pickByName } from '../support/pick';
import type { StartedDashboard } from '../support/startedDashboard';
import { dayFromToday, momentFromNow } from './plannerWork';

/** A case of the sample city that is investigated. */
const CASE = 'CF-2026-000003';
const LIST = 'a1'.repeat(32);
const LETTER = 'b2'.repeat(32);
const PIECE = 'c3'.repeat(32);
const RECEIPT = '浦公受字〔2026〕9001号';
const KEPT = '先行登记保存与扣除期间';

const field = (dialog: Locator, name: string): Locator => dialog.getByRole('combobox', { name });

/** What an officer does with a case beside its course: what is kept, what does not count, and a suspected crime. */
export function caseWork(dashboard: () => StartedDashboard): void {
  const people = gather(dashboard);
  let transfer = '';

  async function openAs(name: string, path = `/cases/${CASE}`): Promise<Visit> {
    const visit = await people.of(name);
    await visit.open(path);
    return visit;
  }
  const kept = async ({ page }: Visit, caption: string) =>
    (await cellsOf(section(page, KEPT).getByRole('table', { name: caption }))).map((cells) => cells.join(' '));

  /** Fills in a decision on the spot as far as its fine. */
  async function fillOnSpot(visit: Visit, dialog: Locator): Promise<void> {
    await dialog.getByLabel('案号').fill('沪市监浦当〔2026〕9001号');
    await dialog.getByLabel('决定书文号').fill('沪市监浦当罚〔2026〕9001号');
    await dialog.getByLabel('决定书标题').fill('当场行政处罚决定书');
    await dialog.getByRole('textbox', { name: '账号' }).nth(1).fill('case-officer-2');
    for (const at of [0, 1]) {
      await dialog.getByLabel('执法证件号').nth(at).fill(`沪A310115${at}`);
      await dialog.getByLabel('证件有效期').nth(at).fill(dayFromToday(900));
    }
    await field(dialog, '出示证件').fill('case-officer-2');
    await visit.page.keyboard.press('Enter');
    await dialog.getByRole('radio', { name: /^是：违法事实/ }).check();
    await pick(visit, field(dialog, '处罚种类'), '罚款');
    await dialog.getByRole('textbox', { name: '金额' }).fill('500');
    await dialog.getByLabel('处罚内容').fill('罚款五百元');
    await dialog.getByLabel('条款').fill('价格法 42');
    await pick(visit, field(dialog, '依据层级'), '法律');
    for (const told of ['事实', '理由', '依据', '陈述申辩权'])
      await dialog.getByRole('checkbox', { name: told, exact: true }).check();
    await dialog.getByRole('textbox', { name: '文书散列值' }).fill(LETTER);
  }

  describe('the work on a case', () => {
    afterAll(() => people.leave());

    it('leaves out the days of a test from the term, and counts on from the day on which they end', async () => {
      const visit = await openAs('case-officer');
      await carryOut(visit, '扣除期间开始', async (dialog) => {
        await dialog.getByLabel('文书日期（不填为今日）').fill(dayFromToday(-5));
        await pick(visit, field(dialog, '事由'), '检测');
      });
      expect((await kept(visit, '扣除期间')).at(-1)).toContain('仍在持续');
      expect(await section(visit.page, '期限').innerText()).toContain('扣除期间，暂不计算');
      expect(await visit.page.getByRole('button', { name: '扣除期间开始' }).count()).toBe(0);
      await carryOut(visit, '扣除期间结束', (dialog) =>
        dialog.getByLabel('文书日期（不填为今日）').fill(dayFromToday(-1)),
      );
      const last = (await kept(visit, '扣除期间')).at(-1);
      for (const told of [
        '检测',
        dayFromToday(-5),
        dayFromToday(-2),
        '4 日',
        '扣除期间结束 · case-officer（上海市市场监督管理局）',
      ])
        expect(last).toContain(told);
    });

    it('registers evidence with the approval of the head, tells by when and by whom, and what became of it', async () => {
      const head = await openAs('case-head-pudong');
      await carryOut(head, '先行登记保存', (dialog) => dialog.getByRole('textbox', { name: '文书散列值' }).fill(LIST));
      const [registered = ''] = await kept(head, '先行登记保存');
      for (const told of [LIST, '批准人 case-head-pudong', '7 个工作日', '行政处罚法'])
        expect(registered).toContain(told);
      const visit = await openAs('case-officer');
      expect(await visit.page.getByRole('button', { name: '先行登记保存' }).count()).toBe(0);
      await carryOut(visit, '处理登记保存的证据', async (dialog) => {
        await pick(visit, field(dialog, '文书散列值'), new RegExp(LIST.slice(0, 12)));
        await pick(visit, field(dialog, '处理措施'), '记录复制');
      });
      const [released = ''] = await kept(visit, '先行登记保存');
      expect(released).toContain(`记录复制 ${dayFromToday(0)}`);
      expect(released).toContain('处理登记保存的证据 · case-officer（上海市市场监督管理局）');
    });

    it('names the departments of the city and the regions outside it to whom a referral can go', async () => {
      const visit = await openAs('case-officer', '/cases/referrals');
      await visit.page.getByRole('button', { name: '发出函告' }).click();
      const dialog = visit.page.getByRole('dialog', { name: '发出函告' });
      await pickByName(dialog, '收函部门', '上海市应急管理局');
      await pickByName(dialog, '收函地区', '江苏省');
      expect((await dialog.locator('form').innerText()).match(/上海市应急管理局|江苏省/g)).toEqual([
        '上海市应急管理局',
        '江苏省',
      ]);
    });

    it('asks on the spot for what is missing at its field, and takes the decision and its record to the end', async () => {
      const visit = await openAs('case-officer', '/cases?stage=VERIFYING');
      const { page, settle } = visit;
      await page.getByRole('link', { name: /^CF-/ }).first().click();
      await settle();
      await page.getByRole('button', { name: '当场处罚', exact: true }).click();
      const dialog = page.getByRole('dialog', { name: '当场处罚' });
      const asked = async (name: string) =>
        (await dialog.locator('.ant-form-item-has-error').allInnerTexts()).some((text) => text.startsWith(name));
      await fillOnSpot(visit, dialog);
      await dialog.getByRole('radio', { name: /^否：当事人已陈述申辩/ }).check();
      await confirm(dialog);
      await settle();
      for (const name of ['下限', '上限', '采纳情况']) expect([name, await asked(name)]).toEqual([name, true]);
      await dialog.getByRole('radio', { name: /^是：当事人明确放弃/ }).check();
      expect(await field(dialog, '采纳情况').count()).toBe(0);
      await dialog.getByLabel('下限').fill('0');
      await dialog.getByLabel('上限').fill('500000');
      await dialog.getByRole('textbox', { name: '金额' }).fill('400000');
      await confirm(dialog);
      await settle();
      const refusal = await dialog.getByRole('alert').last().innerText();
      expect(refusal).toMatch(/以下的罚款/);
      expect(refusal).toContain('罚款合计: ¥400,000.00');
      expect(refusal).toMatch(/限额: ¥[\d,]+\.00/);
      await dialog.getByRole('textbox', { name: '金额' }).fill('500');
      await confirm(dialog);
      await dialog.waitFor({ state: 'hidden' });
      await settle();
      await carryOut(visit, '当场处罚备案', (record) => record.getByRole('textbox', { name: '文书散列值' }).fill(LIST));
      expect(await section(page, '案件状态').locator('[aria-current=step]').first().innerText()).toContain(
        '当场处罚备案',
      );
    });

    it('does not take a small sum for a crime, names the article, and proposes the transfer on one that reaches the standard', async () => {
      const visit = await openAs('case-officer');
      const { page, settle } = visit;
      await page.getByRole('button', { name: '提请移送' }).click();
      const dialog = page.getByRole('dialog', { name: '提请移送' });
      await pick(visit, field(dialog, '移送标准'), /不符合安全标准的食品罪/);
      await dialog.getByLabel('涉案金额').fill('100');
      await dialog.getByLabel('涉嫌犯罪事实').fill('销售不符合安全标准的食品');
      await dialog.getByRole('textbox', { name: '散列值' }).fill(PIECE);
      await dialog.getByLabel('字节数').fill('2048');
      await dialog.getByLabel('媒体类型').fill('application/pdf');
      await confirm(dialog);
      await settle();
      expect(await dialog.getByRole('alert').last().innerText()).toContain('行政执法机关移送涉嫌犯罪案件的规定 3');
      await dialog.getByLabel('涉案金额').fill('260000');
      await confirm(dialog);
      await dialog.waitFor({ state: 'hidden' });
      await settle();
      const row = rowOf(page, '移送公安机关', '浦东新区公安分局');
      expect(await row.innerText()).toContain('已提请');
      transfer = await row.getByRole('link').innerText();
      expect(await page.getByRole('button', { name: '提请移送' }).count()).toBe(0);
    });

    it('is decided by a head of neither the team nor the draft, and sent within the day', async () => {
      const visit = await openAs('case-officer', `/cases/transfers/${transfer}`);
      expect(await visit.page.getByRole('button', { name: '决定移送' }).count()).toBe(0);
      const head = await openAs('case-head-pudong', `/cases/transfers/${transfer}`);
      await carryOut(head, '决定移送', async (dialog) => {
        await dialog.getByRole('radio', { name: /^是：批准移送/ }).check();
        await dialog.getByLabel('决定时间').fill(momentFromNow(-2));
      });
      await visit.open(`/cases/transfers/${transfer}`);
      await carryOut(visit, '发出移送', async (dialog) => {
        await dialog.getByLabel('发出时间').fill(momentFromNow(-1));
        await dialog.getByRole('textbox', { name: '移送书散列值' }).fill(LETTER);
      });
      expect(await rowOf(visit.page, '移送经过', '已发出').innerText()).toContain('二十四小时内发出');
    });

    it('bears the receipt of the police, which the case shows from then on', async () => {
      const police = await openAs('case-officer-police', `/cases/transfers/${transfer}`);
      await carryOut(police, '签收移送', async (dialog) => {
        await dialog.getByLabel('回执编号').fill(RECEIPT);
        await dialog.getByLabel('签收日期').fill(dayFromToday(0));
      });
      expect(await statedIn(section(police.page, transfer), '移送状态')).toBe('已签收');
      const { page } = await openAs('case-officer');
      expect(await rowOf(page, '移送公安机关', transfer).innerText()).toContain(RECEIPT);
      expect(await section(page, '案件状态').locator('[aria-current=step]').first().innerText()).toContain(
        '移送司法机关',
      );
      expect(people.complaints()).toEqual([]);
    });
  });
}
