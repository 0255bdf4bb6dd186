import type { Locator } from 'playwright-core';
import { WHOLE } from '../../../tools/browser/openedPages';
import type { Visit } from '../../../tools/browser/visit';
import { heading, section } from '../support/actions';
import { type Asked, listen } from '../support/asked';
import { allRows, cellsOf, totalOf } from '../support/lists';
import type { StartedDashboard } from '../support/startedDashboard';
import { ownDraw } from './ownDraw';
import { lookUpAt, OVER, publicDraws } from './publicDraws';

/** A well-formed code that nobody has. */
const UNKNOWN = '91310000MA1XX9999R';

/** What everybody may read, without signing in. */
export function publicPages(dashboard: () => StartedDashboard): void {
  describe('the public', () => {
    let visit: Visit;
    let asked: Asked;
    beforeAll(async () => {
      visit = await dashboard().look({});
      asked = listen(visit);
    });
    afterAll(() => visit?.close());

    const part = (name: string): Locator => section(visit.page, name);
    const lookUp = (uscc: string): Promise<void> => lookUpAt(visit, uscc);

    it('is welcomed without anything being asked, and the menu names no internal page', async () => {
      const { page, open, seen } = visit;
      await open('/');
      expect(seen.operations).toEqual([]);
      expect(await page.getByRole('menuitem').allInnerTexts()).toEqual(['经营主体', '公示公开']);
      await page.getByRole('link', { name: /公示/ }).first().click();
      await visit.settle();
      expect(await heading(visit.page)).toBe('分类监管规则');
    });

    it.each(['/sharing/agreements', '/sharing/log', '/sharing/usage', '/sharing/feed'])(
      'is told to sign in at the internal address %s, and nothing is asked',
      async (path) => {
        const before = asked.queries.length;
        await visit.open(path);
        expect(await visit.page.getByRole('alert').innerText()).toMatch(/^请登录后查看/);
        expect(asked.queries).toHaveLength(before);
      },
    );

    it('reads the rules in force with their legal bases, their filing and the hash of their content', async () => {
      await visit.open('/public');
      const list = part('分类监管规则');
      const rows = await allRows(visit, list);
      expect(rows).toHaveLength(await totalOf(list));
      const catering = rows.find(([name]) => name?.startsWith('餐饮服务食品安全分类监管实施细则'));
      expect(catering?.[4]).toContain('上海市分类监管管理办法 第九条');
      expect(catering?.slice(5)).toEqual([
        expect.stringContaining('较高强度监管一级'),
        '已备案',
        expect.stringMatching(/^[0-9a-f]{16}…$/),
      ]);
    });

    it('reads the plans of a year, and none of a year that has none', async () => {
      const { page, open, settle } = visit;
      await open('/public/plans?year=2026');
      const rows = await allRows(visit, part('抽查计划'));
      expect(rows.map((row) => row.join(' '))).toContainEqual(
        expect.stringMatching(/2026年度跨部门双随机抽查计划.*餐饮服务监督检查；消防安全检查.*2026-04-01 – 2026-12-31/s),
      );
      await page.getByLabel('年度').fill('2019');
      await page.getByRole('button', { name: '查询' }).click();
      await settle();
      expect(await page.getByText('没有符合条件的记录').isVisible()).toBe(true);
    });

    it('reads the results of inspections, each with its findings and the round that it came of', async () => {
      await visit.open('/public/results');
      const list = part('检查结果');
      const rows = await allRows(visit, list);
      expect([rows.length > 0, rows.length]).toEqual([true, await totalOf(list)]);
      expect(rows.every(([, , findings = '']) => /20\d\d-\d\d-\d\d \S/.test(findings))).toBe(true);
      expect(rows.map((row) => row.at(-1))).toContain(OVER);
    });

    it('finds a penalty in force by its number, and the page of the business tells the same decision', async () => {
      const { page, open, settle } = visit;
      await open('/public/penalties');
      const [[number = '', entity = ''] = []] = await cellsOf(part('行政处罚').getByRole('table'));
      await page.getByLabel('决定书文号').fill(number);
      await page.getByRole('button', { name: '查询' }).click();
      await settle();
      expect(await totalOf(part('行政处罚'))).toBe(1);
      const until = (await cellsOf(part('行政处罚').getByRole('table')))[0]?.at(-1);
      await lookUp(/[0-9A-Z]{18}/.exec(entity)?.[0] ?? '');
      const decisions = await cellsOf(part('公示中的行政处罚').getByRole('table'));
      expect(decisions.map((row) => [row[0], row.at(-1)])).toContainEqual([number, until]);
    });

    it('tells of no round to a business that was in none, and that a code is unknown or mistyped', async () => {
      const { page } = visit;
      await lookUp(WHOLE);
      expect(await part('抽取自查').innerText()).toContain('没有可以告知的抽取轮次。');
      await lookUp(UNKNOWN);
      expect(await page.getByText('登记册中没有这个代码。').isVisible()).toBe(true);
      expect(asked.refused).toEqual([]);
      await lookUp(WHOLE.replace(/.$/, '6'));
      expect(await page.getByRole('alert').innerText()).toContain('USCC_CHECK_DIGIT');
      asked.refused.length = 0;
    });

    it('was never asked anything internal: no answer was refused, and no category was asked for', () => {
      expect(asked.queries.length).toBeGreaterThan(10);
      expect(asked.queries.filter((query) => /categor|intensity\b(?!\s+name)/i.test(query))).toEqual([]);
      expect(asked.refused).toEqual([]);
      expect([...visit.seen.complaints, ...visit.seen.foreign]).toEqual([]);
    });

    it('reaches the page of a business with a penalty, which tells the decision and none but published categories', async () => {
      const { page, open, settle } = visit;
      await open('/public/penalties');
      const [[number = ''] = []] = await cellsOf(part('行政处罚').getByRole('table'));
      await part('行政处罚').getByRole('link').first().click();
      await settle();
      expect(page.url()).toMatch(/\/entities\/[0-9A-Z]{18}$/);
      expect(await page.getByRole('main').innerText()).toContain(number);
      const categories = await cellsOf(page.getByRole('table', { name: /^各事项监管类别/ }));
      expect(categories.filter(([, , , , , publishedOn = '']) => !/^\d{4}-\d\d-\d\d$/.test(publishedOn))).toEqual([]);
    });
  });
  publicDraws(dashboard);
  ownDraw(dashboard);
}
