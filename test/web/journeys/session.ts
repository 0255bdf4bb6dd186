import type { Page } from 'playwright-core';
import type { Visit } from '../../../tools/browser/visit';
import { choose, totalOf } from '../support/lists';
import { spoilSession } from '../support/spoilSession';
import type { StartedDashboard } from '../support/startedDashboard';

const ADDRESS = '/sharing/agreements';
const OFFICER = '市住房城乡建设管理委数据共享专员';
const OTHER = '市市场监管局数据共享专员';
const SCENARIO = '资质许可延续审查：核对信用记录';
const RESOURCE = 'inspection';
const ENDED = '登录已过期';
const SWITCHED = '已在另一标签页切换人员';

const takePerson = (page: Page, dialog: string, name: string): Promise<void> =>
  page
    .getByRole('dialog', { name: dialog })
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .click();

/** Signs somebody in as another tab does whose word has not come here yet: the browser has the cookie, the page knows nothing. */
async function signInUnheard(page: Page, origin: string, as: string): Promise<void> {
  await page.context().request.post(`${origin}/session`, { data: { as } });
}

/** What becomes of a session that ends, that another tab changes, and of scripts that nobody sent with the page. */
export function sessionJourney(dashboard: () => StartedDashboard): void {
  describe('the session of a browser', () => {
    let visit: Visit;
    let agreements: number;
    beforeAll(async () => {
      visit = await dashboard().look({ as: 'housing-officer' });
      await visit.open(ADDRESS);
      agreements = await total();
    }, 60_000);
    afterAll(() => visit?.close());

    const term = () => form().getByRole('combobox', { name: '资源或字段' });
    const form = () => visit.page.getByRole('dialog', { name: '申请共享' });
    const total = () => totalOf(visit.page.getByRole('main'));
    const applications = () => visit.seen.operations.filter((name) => /apply/i.test(name)).length;

    async function openTab(): Promise<Page> {
      const tab = await visit.page.context().newPage();
      tab.setDefaultTimeout(15_000);
      await tab.goto(dashboard().hub.origin + ADDRESS);
      return tab;
    }

    async function fillIn(): Promise<void> {
      const { page } = visit;
      await page.getByRole('button', { name: '申请共享' }).click();
      await choose(visit, '使用目的', '日常监管');
      await form().getByLabel('法定依据').fill('建筑法 6');
      await form().getByLabel('应用场景').fill(SCENARIO);
      await term().fill(RESOURCE);
      await page.locator('.ant-select-item-option').filter({ hasText: RESOURCE }).first().click();
      await term().blur();
      await form().getByLabel('起始日期').fill('2026-11-01');
      await form().getByLabel('截止日期').fill('2036-10-31');
    }

    /** Fills in an application, ends the session behind it, and confirms. */
    async function applyTooLate(): Promise<void> {
      const { page } = visit;
      await fillIn();
      await spoilSession(page, dashboard().hub.origin);
      await form().getByRole('button', { name: '确认办理' }).click();
      await page.getByRole('dialog', { name: ENDED }).waitFor();
    }

    it('asks to sign in again when it ended while a form was filled in, and keeps what the form holds', async () => {
      await applyTooLate();
      expect(await form().getByLabel('应用场景').inputValue()).toBe(SCENARIO);
      expect(
        await form()
          .getByText(new RegExp(`^${RESOURCE} `))
          .count(),
      ).toBe(1);
      expect(await form().getByLabel('截止日期').inputValue()).toBe('2036-10-31');
      expect(applications()).toBe(1);
    });

    it('sends what was under way once more when the same person has signed in again, and it is done once', async () => {
      const { page, open, settle } = visit;
      await takePerson(page, ENDED, OFFICER);
      await page.getByText('申请共享: 已办理').waitFor();
      await settle();
      expect(await page.getByRole('dialog').count()).toBe(0);
      expect(applications()).toBe(2);
      await open(ADDRESS);
      expect(await total()).toBe(agreements + 1);
    });

    it('does nothing in the name of somebody else who signs in instead', async () => {
      const { page, open, settle } = visit;
      const sent = applications();
      await applyTooLate();
      await takePerson(page, ENDED, OTHER);
      await page.getByRole('button', { name: OTHER }).waitFor();
      await settle();
      expect(applications()).toBe(sent + 1);
      expect(await page.getByRole('dialog').count()).toBe(0);
      await page.context().request.post(`${dashboard().hub.origin}/session`, { data: { as: 'housing-officer' } });
      await open(ADDRESS);
      expect(await total()).toBe(agreements + 1);
    });

    it('is that of every tab: another tab follows when somebody else signs in, and asks anew', async () => {
      const { page, open } = visit;
      const tab = await openTab();
      await tab.getByRole('button', { name: OFFICER }).waitFor();
      await page.getByRole('button', { name: OFFICER }).click();
      await page.getByRole('menuitem', { name: '切换人员' }).click();
      await takePerson(page, '登录', OTHER);
      await tab.getByRole('button', { name: OTHER }).waitFor();
      await open(ADDRESS);
      await tab.getByText(`共 ${await total()} 条`).waitFor();
      await tab.close();
    });

    it('keeps what a tab holds when another tab signs somebody else in, and asks nothing until it is chosen how to go on', async () => {
      const { page, open, seen, settle } = visit;
      const tab = await openTab();
      await page.getByRole('button', { name: '申请共享' }).click();
      await form().getByLabel('应用场景').fill(SCENARIO);
      await tab.getByRole('button', { name: OTHER }).click();
      await tab.getByRole('menuitem', { name: '切换人员' }).click();
      const asked = seen.operations.length;
      await takePerson(tab, '登录', OFFICER);
      const notice = page.getByRole('dialog', { name: SWITCHED });
      await notice.getByRole('button', { name: '查看所填内容' }).click();
      await notice.waitFor({ state: 'hidden' });
      expect(await form().getByLabel('应用场景').inputValue()).toBe(SCENARIO);
      await page.getByRole('link', { name: '使用统计' }).evaluate((link: HTMLElement) => link.click());
      await notice.waitFor();
      expect(seen.operations.length).toBe(asked);
      await notice.getByRole('button', { name: `切换回${OTHER}，继续填写` }).click();
      await tab.getByRole('button', { name: OTHER }).waitFor();
      await settle();
      expect(seen.operations.length).toBeGreaterThan(asked);
      await tab.close();
      await open(ADDRESS);
    });

    it('does nothing in the name of somebody else of whom the page has not heard yet, and keeps what it holds', async () => {
      const { page, open, settle } = visit;
      const { origin } = dashboard().hub;
      await signInUnheard(page, origin, 'housing-officer');
      await open(ADDRESS);
      const before = await total();
      const sent = applications();
      await fillIn();
      await signInUnheard(page, origin, 'samr-officer');
      await form().getByRole('button', { name: '确认办理' }).click();
      const notice = page.getByRole('dialog', { name: SWITCHED });
      await notice.waitFor();
      expect(applications()).toBe(sent + 1);
      expect(await form().getByLabel('应用场景').inputValue()).toBe(SCENARIO);
      await notice.getByRole('button', { name: `切换回${OFFICER}，继续填写` }).click();
      await page.getByText('申请共享: 已办理').waitFor();
      await settle();
      expect(applications()).toBe(sent + 2);
      await open(ADDRESS);
      expect(await total()).toBe(before + 1);
    });

    it('keeps a form in which something was chosen and nothing written', async () => {
      const { page, open } = visit;
      const { origin } = dashboard().hub;
      await page.getByRole('button', { name: '申请共享' }).click();
      await choose(visit, '使用目的', '日常监管');
      await signInUnheard(page, origin, 'samr-officer');
      await page.evaluate(() => new BroadcastChannel('hub-session').postMessage('changed'));
      const notice = page.getByRole('dialog', { name: SWITCHED });
      await notice.getByRole('button', { name: `以${OTHER}的身份继续，放弃所填内容` }).click();
      await page.getByRole('button', { name: OTHER }).waitFor();
      expect(await form().count()).toBe(0);
      await open(ADDRESS);
    });

    it('goes on in every tab when it ended in all of them and one has signed in again', async () => {
      const { page } = visit;
      const tab = await openTab();
      await tab.getByText(/^共 \d+ 条$/).waitFor();
      await spoilSession(page, dashboard().hub.origin);
      for (const one of [page, tab]) {
        await one.getByRole('link', { name: '使用统计' }).click();
        await one.getByRole('dialog', { name: ENDED }).waitFor();
      }
      await takePerson(page, ENDED, OTHER);
      for (const one of [page, tab]) {
        await one.getByRole('heading', { level: 1, name: '使用统计' }).waitFor();
        await one.getByRole('dialog').waitFor({ state: 'hidden' });
        await one.getByRole('main').getByRole('row').nth(1).waitFor();
      }
      await tab.close();
    });
  });

  describe('a page of the dashboard', () => {
    it('carries no script of its own, and runs none that is put into it', async () => {
      const { page, open, seen, close } = await dashboard().look({});
      await open('/');
      const inline = await page.locator('script:not([src])').count();
      expect(inline).toBe(0);
      expect(seen.complaints).toEqual([]);
      await page.evaluate(() => {
        const script = document.createElement('script');
        script.textContent = 'window.name = "run"';
        document.body.append(script);
        document.body.insertAdjacentHTML('beforeend', '<img src="data:," onerror="window.name = \'run\'" alt="">');
      });
      await page.waitForFunction(
        () => document.images.length > 0 && [...document.images].every(({ complete }) => complete),
      );
      expect(await page.evaluate(() => window.name)).toBe('');
      expect(seen.complaints.filter((text) => /Content Security Policy/.test(text))).toHaveLength(2);
      await close();
    });
  });
}
