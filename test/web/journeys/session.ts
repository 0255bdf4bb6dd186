import type { Page } from 'playwright-core';
import type { Visit } from '../../../tools/browser/visit';
import { choose, totalOf } from '../support/lists';
import type { StartedDashboard } from '../support/startedDashboard';

const OFFICER = '市住房城乡建设管理委数据共享专员';
const OTHER = '市市场监管局数据共享专员';
const SCENARIO = '资质许可延续审查：核对信用记录';
const ENDED = '登录已过期';

/** A token that the hub no longer takes, as one whose time is over. */
async function spoilSession({ page }: Visit, origin: string): Promise<void> {
  await page.context().addCookies([{ name: 'hub-session', value: 'spoiled', url: origin, httpOnly: true }]);
}

const takePerson = (page: Page, dialog: string, name: string): Promise<void> =>
  page
    .getByRole('dialog', { name: dialog })
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .click();

/** What becomes of a session that ends, that another tab changes, and of scripts that nobody sent with the page. */
export function sessionJourney(dashboard: () => StartedDashboard): void {
  describe('the session of a browser', () => {
    let visit: Visit;
    beforeAll(async () => {
      visit = await dashboard().look({ as: 'housing-officer' });
      await visit.open('/sharing/agreements');
    }, 60_000);
    afterAll(() => visit?.close());

    const form = () => visit.page.getByRole('dialog', { name: '申请共享' });
    const total = () => totalOf(visit.page.getByRole('main'));
    const applications = () => visit.seen.operations.filter((name) => name === 'Apply').length;

    async function fillIn(): Promise<void> {
      await visit.page.getByRole('button', { name: '申请共享' }).click();
      await choose(visit, '使用目的', '行政许可');
      await form().getByLabel('法定依据').fill('行政许可法 50');
      await form().getByLabel('应用场景').fill(SCENARIO);
      await form().getByLabel('资源或字段（每行一个）').fill('credit-record');
      await form().getByLabel('起始日期').fill('2026-11-01');
      await form().getByLabel('截止日期').fill('2036-10-31');
    }

    it('asks to sign in again when it ended while a form was filled in, and keeps what the form holds', async () => {
      await fillIn();
      await spoilSession(visit, dashboard().hub.origin);
      await form().getByRole('button', { name: '确认办理' }).click();
      await visit.page.getByRole('dialog', { name: ENDED }).waitFor();
      expect(await form().getByLabel('应用场景').inputValue()).toBe(SCENARIO);
      expect(await form().getByLabel('资源或字段（每行一个）').inputValue()).toBe('credit-record');
    });

    it('sends what was under way once more when the same person has signed in again, and it is done once', async () => {
      const { page, settle } = visit;
      const before = applications();
      await takePerson(page, ENDED, OFFICER);
      await page.getByText('申请共享: 已办理').waitFor();
      await settle();
      expect(await page.getByRole('dialog').count()).toBe(0);
      expect(applications()).toBe(before + 1);
      const mine = page.getByRole('row').filter({ hasText: '已申请' });
      expect(await mine.count()).toBe(1);
    });
  });
}
