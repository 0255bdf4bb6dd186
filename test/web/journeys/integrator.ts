import type { Visit } from '../../../tools/browser/visit';
import { act, giveReason, heading, rowOf, section } from '../support/actions';
import { answerOf, historyOf, stateOf, termsOf } from '../support/agreement';
import { whileAway } from '../support/away';
import { cellsOf, choose } from '../support/lists';
import { gather } from '../support/people';
import { pick, picked } from '../support/pick';
import type { StartedDashboard } from '../support/startedDashboard';
import { sharedUse } from './sharedUse';
import { webhooks } from './webhooks';

const PURPOSE = '行政许可延续审查';
const SCENARIO = '建筑业企业资质许可延续审查：核对信用记录和在办案件';
/** What is applied for beside the resource that one looked at, by code or by what the field is called. */
const TERMS = ['EnforcementCase.stage', 'EnforcementCase.stageHistory', 'supervision-category'];
const GROUNDS = [
  '涉及国家秘密',
  '涉及工作秘密',
  '法律、行政法规或者国务院决定规定不予共享',
  '列入公共数据共享负面清单',
];
const HASH = /[0-9a-f]{64}/;
const MAY_SIGN = { name: '签署', exact: true } as const;

const today = (): string => new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Shanghai' }).format(new Date());
/**
 * Journey 5.3: the housing department finds data of others, applies for it, gets less than it asked for, and uses it. Up
 * to the use everything rests on the exchange alone: it is done while another silo is away.
 */
export function integratorJourney(dashboard: () => StartedDashboard): void {
  whileAway(dashboard, 'supervision', () => agreementJourney(dashboard));
  sharedUse(dashboard);
  webhooks(dashboard);
}

/** An agreement from the search in the catalogue to its end. */
function agreementJourney(dashboard: () => StartedDashboard): void {
  describe('the sharing of data under an agreement', () => {
    const people = gather(dashboard);
    afterAll(() => people.leave());
    let number = '';

    const housing = () => people.of('integrator-housing');
    async function openAs(name: string): Promise<Visit> {
      const visit = await people.of(name);
      await visit.open(`/sharing/agreements/${number}`);
      return visit;
    }

    it('finds a resource by what one of its fields is called, for the purpose that one has', async () => {
      const visit = await housing();
      const { page, open, settle } = visit;
      await open('/sharing');
      await page.getByLabel('关键词').fill('失信程度');
      await choose(visit, '使用目的', PURPOSE);
      await page.getByRole('button', { name: '查询' }).click();
      await settle();
      const [found] = await cellsOf(section(page, '数据目录').getByRole('table'));
      expect(found?.slice(0, 4).join(' ')).toMatch(/信用信息记录\s+credit-record .* 上海市发展和改革委员会 有条件共享/);
      await page.getByRole('link', { name: '信用信息记录' }).click();
      await settle();
      expect(await heading(page)).toBe('信用信息记录');
    });

    it('says of the resource whose it is, on which law, for which purposes, how fresh and how good it is', async () => {
      const { page } = await housing();
      const facts = Object.fromEntries(await cellsOf(section(page, 'credit-record').getByRole('table')));
      expect(facts).toMatchObject({
        提供部门: '上海市发展和改革委员会',
        共享类别: '有条件共享',
        使用目的: expect.stringContaining(PURPOSE),
        法定依据: expect.stringMatching(/上海市社会信用条例 11\n.*未核对原文/),
        时效: expect.stringMatching(/^变更 [1-9][\d,]* 条/),
        质量: expect.stringMatching(/完整率 \d+\.\d%/),
      });
      const field = rowOf(page, '字段', 'CreditRecord.documentNumber');
      expect(await field.getByRole('cell').nth(1).innerText()).toBe('文书号');
    });

    it('refuses an application without a scenario by the article that asks for it, and keeps what was filled in', async () => {
      const visit = await housing();
      const dialog = await act(visit, '申请共享', async (form) => {
        await choose(visit, '使用目的', PURPOSE);
        await form.getByLabel('法定依据').fill('行政许可法 50');
        await form.getByLabel('起始日期').fill(today());
        await form.getByLabel('截止日期').fill('2036-10-31');
      });
      const refusal = await dialog.getByRole('alert').innerText();
      expect(refusal).toMatch(/APPLICATION_INCOMPLETE.*上海市数据条例 39.*缺少.*应用场景/s);
      expect(await dialog.getByLabel('法定依据').inputValue()).toBe('行政许可法 50');
      expect(await picked(dialog, /^credit-record/)).toEqual(['credit-record 信用信息记录']);
      expect(await heading(visit.page)).toBe('信用信息记录');
    });

    it('takes the application when it is whole, marks what is outside the purpose, and starts a clock for each owner', async () => {
      const visit = await housing();
      const { page, settle } = visit;
      const form = page.getByRole('dialog', { name: '申请共享' });
      await form.getByLabel('应用场景').fill(SCENARIO);
      await pick(form, '资源或字段', ...TERMS);
      await pick(form, '区域', '浦东');
      await form.getByLabel('变更推送').check();
      await form.getByRole('button', { name: '确认办理' }).click();
      await settle();
      number = (await heading(page)).replace('共享协议 ', '');
      expect(number).toMatch(/^AG-\d{4}-\d{6}$/);
      expect(await stateOf(visit, '已申请')).toBe(true);
      expect(await rowOf(page, '协议内容', '310115').innerText()).toContain('310115 浦东新区');
      const outside = (await termsOf(visit)).filter((line) => line.includes('超出目录列明的目的'));
      expect(outside).toEqual([expect.stringMatching(/^supervision-category/)]);
      const clocks = await cellsOf(section(page, '办理期限').getByRole('table'));
      expect(clocks.map(([kind, , due = '', done]) => [kind, due > today(), done])).toEqual(
        Array(3).fill(['答复', true, '—']),
      );
    });

    it('is answered by an owner that approves what is its own', async () => {
      const visit = await openAs('credit-officer');
      await act(visit, '答复');
      expect((await answerOf(visit, '上海市发展和改革委员会')).slice(0, 2)).toEqual(['同意', 'credit-record']);
      expect(await visit.page.getByRole('button', { name: '答复' }).count()).toBe(0);
    });

    it('is answered by an owner that narrows it: only its own data are put before it, and it says why', async () => {
      const visit = await openAs('samr-officer');
      await act(visit, '答复', async (form) => {
        await choose(visit, '答复', '部分同意');
        expect(await picked(form, /^EnforcementCase/)).toEqual([
          'EnforcementCase.stage 办案阶段',
          expect.stringMatching(/^EnforcementCase.stageHistory ./),
        ]);
        await form.getByRole('combobox', { name: '同意的内容' }).press('Backspace');
        await giveReason('办案环节的历史非审查所必需')(form);
      });
      const answer = await answerOf(visit, '上海市市场监督管理局');
      expect(answer.slice(0, 3)).toEqual(['部分同意', 'EnforcementCase.stage', '办案环节的历史非审查所必需']);
    });

    it('is refused by an owner on a listed ground alone, with its provision and a reason', async () => {
      const visit = await openAs('reform-officer');
      const { page } = visit;
      const dialog = await act(visit, '答复', async (form) => {
        await choose(visit, '答复', '不予共享');
        await giveReason('监管类别属内部信息')(form);
      });
      expect(await dialog.isVisible()).toBe(true);
      await dialog.getByRole('combobox', { name: '不予共享依据' }).press('ArrowDown');
      for (const ground of GROUNDS) expect(await page.getByTitle(ground, { exact: true }).count()).toBe(1);
      await dialog.getByRole('combobox', { name: '不予共享依据' }).press('Escape');
      await choose(visit, '不予共享依据', '列入公共数据共享负面清单');
      await dialog.getByLabel('引用条款').fill('样例负面清单第3项（虚构）');
      await dialog.getByRole('button', { name: '确认办理' }).click();
      await visit.settle();
      expect(await stateOf(visit, '部分同意')).toBe(true);
      const [answer, , why] = await answerOf(visit, '审批制度改革');
      expect(answer).toBe('不予共享');
      expect(why).toMatch(/^列入公共数据共享负面清单；样例负面清单第3项（虚构）；/);
      expect((await termsOf(visit)).map((line) => line.split(' ')[0])).toEqual([
        'EnforcementCase.stage',
        'credit-record',
      ]);
      expect(await page.getByRole('button', MAY_SIGN).count()).toBe(0);
    });

    it('is in force when the consumer and each owner that consented have signed the same hash', async () => {
      const hashes = new Set<string | undefined>();
      for (const name of ['housing-officer', 'credit-officer', 'samr-officer']) {
        const visit = await openAs(name);
        expect(await stateOf(visit, '生效')).toBe(false);
        const shown = HASH.exec(await rowOf(visit.page, '协议内容', '内容摘要').innerText())?.[0];
        await act(visit, '签署', async (dialog) => {
          expect(await dialog.innerText()).toContain(shown);
        });
        hashes.add(shown);
        expect(await visit.page.getByRole('button', MAY_SIGN).count()).toBe(0);
      }
      expect([...hashes]).toEqual([expect.stringMatching(HASH)]);
      const visit = await openAs('integrator-housing');
      expect(await stateOf(visit, '生效')).toBe(true);
      expect(await historyOf(visit)).toEqual(['签署', '签署', '签署', '不予共享', '部分同意', '同意', '申请']);
      expect(await visit.page.getByRole('button', { name: '中止' }).count()).toBe(0);
    });

    it('is suspended by the data centre with a reason that both sides read, and resumed', async () => {
      const centre = await openAs('data-centre');
      const dialog = await act(centre, '中止');
      expect(await dialog.isVisible()).toBe(true);
      await giveReason('核查异常调用')(dialog);
      await dialog.getByRole('button', { name: '确认办理' }).click();
      await centre.settle();
      for (const side of ['integrator-housing', 'credit-officer']) {
        const visit = await openAs(side);
        expect(await stateOf(visit, '已中止')).toBe(true);
        expect(await rowOf(visit.page, '办理记录', '核查异常调用').innerText()).toContain('data-centre');
      }
      await act(centre, '恢复', giveReason('程序错误已修正'));
      expect(await stateOf(centre, '生效')).toBe(true);
    });

    it('is ended by the data centre for good, and its history stays for both sides and the auditor', async () => {
      const centre = await openAs('data-centre');
      await act(centre, '终止', giveReason('资质审查改由新系统办理'));
      for (const side of ['data-centre', 'integrator-housing', 'samr-officer', 'auditor']) {
        const visit = await openAs(side);
        expect(await stateOf(visit, '已终止')).toBe(true);
        const history = await historyOf(visit);
        expect([history.length, ...history.slice(0, 3)]).toEqual([10, '终止', '恢复', '中止']);
        const actions = await visit.page.getByRole('main').getByRole('button').allInnerTexts();
        expect(actions.map((one) => one.replace(' ', ''))).toEqual(['打印']);
      }
    });

    it('goes on without a complaint of any browser, and without a request to another host', () => {
      expect(people.complaints()).toEqual([]);
    });
  });
}
