import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { WHOLE } from '../../../tools/browser/openedPages';
import type { Visit } from '../../../tools/browser/visit';
import { allRows, cellsOf, choose, numberIn, totalOf } from '../support/lists';
import type { StartedDashboard } from '../support/startedDashboard';

const BEFORE = '2026-01-01';
const NEVER = '从未检查';
const VIEW = '重点关注';

const codeIn = (text: string | undefined): string => /[0-9A-Z]{18}/.exec(text ?? '')?.[0] ?? '';

/** The worklist of journey 5.1: conditions on several silos, a view that is kept, pages, a file, the other language. */
export function worklist(dashboard: () => StartedDashboard): void {
  describe('the worklist of a district', () => {
    let visit: Visit;
    beforeAll(async () => {
      visit = await dashboard().look({ as: 'dashboard-pudong' });
      await visit.open('/worklist');
    }, 60_000);
    afterAll(() => visit?.close());

    const list = () => visit.page.getByRole('region', { name: '经营主体清单', exact: true }).last();
    const press = async (name: string): Promise<void> => {
      await visit.page.getByRole('button', { name, exact: true }).click();
      await visit.settle();
    };

    async function columns(...names: readonly string[]): Promise<string[][]> {
      const titles = await list().getByRole('columnheader').allInnerTexts();
      const places = names.map((name) => titles.findIndex((title) => title.trim() === name));
      expect(places).not.toContain(-1);
      return (await cellsOf(list())).map((cells) => places.map((place) => cells[place] ?? ''));
    }

    it('begins with the own district, and finds by conditions that lie in several silos exactly who meets them', async () => {
      const { page, seen } = visit;
      expect(new URL(page.url()).searchParams.get('district')).toBe('310115');
      const ofDistrict = await totalOf(list());
      await choose(visit, '最严监管类别', '较高强度');
      await page.getByLabel('未结案件 ≥').fill('1');
      await page.getByLabel('最近检查早于').fill(BEFORE);
      await press('查询');
      const rows = await columns('经营主体', '所在区', '最严监管类别', '未结案件数', '最近检查');
      expect(rows.map(([entity]) => codeIn(entity))).toContain(WHOLE);
      expect(rows.length).toBe(await totalOf(list()));
      expect(rows.length).toBeLessThan(ofDistrict);
      for (const [, district, category, cases, inspected = ''] of rows) {
        expect({ district, category }).toEqual({ district: '浦东新区', category: '较高强度' });
        expect(numberIn(cases ?? '')).toBeGreaterThanOrEqual(1);
        expect(inspected === NEVER || inspected < BEFORE).toBe(true);
      }
      expect(seen.complaints).toEqual([]);
    });

    it('keeps the conditions as a view, and opens it again after they were reset', async () => {
      const { page, settle } = visit;
      const total = await totalOf(list());
      const stated = new URL(page.url()).search;
      await press('保存当前条件');
      const dialog = page.getByRole('dialog', { name: '保存当前条件' });
      await dialog.getByLabel('视图名称').fill(VIEW);
      await dialog.getByRole('button', { name: '保存', exact: true }).click();
      await press('重置');
      expect(await totalOf(list())).toBeGreaterThan(total);
      await page.reload();
      await settle();
      await page.getByRole('link', { name: VIEW }).click();
      await settle();
      expect(new URL(page.url()).search).toBe(stated);
      expect(await page.getByLabel('未结案件 ≥').inputValue()).toBe('1');
      expect(await totalOf(list())).toBe(total);
    });

    it('tallies by a dimension, and a tally is as many entities as it says', async () => {
      const { page } = visit;
      await press('重置');
      const tally = page.getByRole('button', { name: /^较高强度 [\d,]+$/ });
      const said = numberIn(await tally.innerText());
      await tally.click();
      await visit.settle();
      expect(await totalOf(list())).toBe(said);
      expect((await columns('最严监管类别')).every(([category]) => category === '较高强度')).toBe(true);
    });

    it('reads every page, no entity twice and none left out, and exports exactly these in their order as CSV', async () => {
      const { page } = visit;
      await press('重置');
      const total = await totalOf(list());
      const codes = (await allRows(visit, list())).map(([entity]) => codeIn(entity));
      expect([codes.length, new Set(codes).size]).toEqual([total, total]);
      await press('上一页');
      const before = (await cellsOf(list())).map(([entity]) => codeIn(entity));
      const from = codes.indexOf(before[0] ?? '');
      expect(codes.slice(from, from + before.length)).toEqual(before);
      await press('导出');
      const dialog = page.getByRole('dialog', { name: '导出清单' });
      expect(await dialog.getByText(`导出全部 ${total.toLocaleString('en')} 户`).isVisible()).toBe(true);
      await dialog.getByRole('radio', { name: 'CSV' }).check();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        dialog.getByRole('button', { name: '开始导出' }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(/^工作清单-\d{4}-\d{2}-\d{2}\.csv$/);
      const [heading = [], ...rows] = parse(readFileSync(await download.path()), { bom: true }) as string[][];
      expect(heading.slice(0, 2)).toEqual(['统一社会信用代码', '名称']);
      expect(rows.map(([code]) => code)).toEqual(codes);
      expect(rows.flat().filter((cell) => /^[=+@\t]/.test(cell))).toEqual([]);
      await dialog.getByText(new RegExp(`^已导出 ${total.toLocaleString('en')} 户`)).waitFor();
      await dialog.getByRole('button', { name: '关闭' }).last().click();
    });

    it('keeps the page in the address: a reload stays there, back is the page before, other conditions begin anew', async () => {
      const { page, open, settle } = visit;
      await open('/worklist?district=310115');
      const shown = async () => codeIn((await cellsOf(list()))[0]?.[0]);
      const number = () =>
        list()
          .getByText(/^第 \d+ 页$/)
          .innerText();
      const first = await shown();
      await press('下一页');
      const second = await shown();
      expect(second).not.toBe(first);
      await press('下一页');
      const third = await shown();
      await page.reload();
      await settle();
      expect([await number(), await shown()]).toEqual(['第 3 页', third]);
      await page.goBack();
      await settle();
      expect([await number(), await shown()]).toEqual(['第 2 页', second]);
      const spoiled = new URL(page.url());
      spoiled.searchParams.set('after', `${spoiled.searchParams.get('after')}x`);
      await open(spoiled.pathname + spoiled.search);
      await settle();
      expect([await number(), await shown(), new URL(page.url()).search]).toEqual([
        '第 1 页',
        first,
        '?district=310115',
      ]);
      await press('下一页');
      await choose(visit, '最严监管类别', '一般强度');
      await press('查询');
      expect([await number(), new URL(page.url()).searchParams.get('page')]).toEqual(['第 1 页', null]);
    });

    it('speaks English on a switch, keeps the choice on the way to another page, and goes back to Chinese', async () => {
      const { page, settle, seen } = visit;
      const total = await totalOf(list());
      await press('English');
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Worklist');
      expect(await page.getByText(`${total.toLocaleString('en')} in all`).isVisible()).toBe(true);
      await page
        .getByRole('link', { name: new RegExp(WHOLE.slice(0, 8)) })
        .first()
        .click();
      await settle();
      expect(await page.getByRole('region', { name: 'Enforcement', exact: true }).isVisible()).toBe(true);
      await press('中文');
      expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
      expect(await page.getByRole('region', { name: '行政执法', exact: true }).isVisible()).toBe(true);
      expect(seen.complaints).toEqual([]);
    });
  });
}
