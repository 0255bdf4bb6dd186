import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { WHOLE } from '../../../tools/browser/openedPages';
import type { Visit } from '../../../tools/browser/visit';
import { MOMENT } from '../support/away';
import { cellsOf, numberIn, totalOf } from '../support/lists';
import type { StartedDashboard } from '../support/startedDashboard';
import { takeSiloAway } from '../support/takeSiloAway';
import { dashboardDown } from './dashboardDown';
import { openEvaluated } from './entitySteps';
import { integratorDown, withoutExchange } from './integratorDown';
import { pagesWithoutSilo } from './pagesWithoutSilo';

const DOWN = new RegExp(`^行政执法 不可用 · ${MOMENT.source}`);
const OK = new RegExp(`^行政执法 正常 · ${MOMENT.source}`);
const LOST = /未能取得。这不表示没有/;
const WITHIN_MS = 15_000;

/** The journeys of a district and of an integrator while the enforcement silo is gone, and when it is back; then the others. */
export function siloDown(dashboard: () => StartedDashboard): void {
  withoutEnforcement(dashboard);
  withoutExchange(dashboard);
  pagesWithoutSilo(dashboard);
}

function withoutEnforcement(dashboard: () => StartedDashboard): void {
  describe('while the enforcement silo is gone', () => {
    let pudong: Visit;
    let officer: Visit;
    let ofDistrict: number;
    let giveBack: (() => Promise<void>) | undefined;

    beforeAll(async () => {
      pudong = await dashboard().look({ as: 'dashboard-pudong' });
      officer = await dashboard().look({ as: 'case-officer' });
      await openEvaluated(pudong, dashboard(), `/entities/${WHOLE}`);
      await pudong.open('/worklist');
      ofDistrict = await totalOf(pudong.page.getByRole('main'));
      giveBack = await takeSiloAway(dashboard().hub.dataDir, 'enforcement');
    }, 180_000);
    afterAll(async () => {
      await giveBack?.();
      await pudong?.close();
      await officer?.close();
    });

    const section = ({ page }: Visit, name: string) => page.getByRole('region', { name, exact: true });
    const state = ({ page }: Visit, text: RegExp) => page.getByRole('group', { name: '数据来源' }).getByText(text);

    it('the page of an entity answers from the others, says what is missing and how old it is, and claims nothing', async () => {
      await pudong.open(`/entities/${WHOLE}`);
      const enforcement = section(pudong, '行政执法');
      expect(await state(pudong, DOWN).count()).toBe(1);
      expect(await enforcement.getByText(DOWN).count()).toBe(1);
      expect(await enforcement.getByText(LOST).count()).toBeGreaterThan(0);
      expect(await enforcement.getByText(/SILO_DOWN/).count()).toBe(1);
      expect(await enforcement.getByText(/没有未结案件|未结案件 \d+ 件|没有记录/).count()).toBe(0);
      for (const name of ['登记信息', '分类监管', '信用信息', '抽查检查']) {
        expect(
          await section(pudong, name)
            .getByText(/ 正常 · 2/)
            .count(),
        ).toBe(1);
        expect(await section(pudong, name).getByText(LOST).count()).toBe(0);
      }
      expect(await pudong.page.getByRole('heading', { level: 1 }).innerText()).toBe('上海雾灯瑞丰食品制造有限公司');
    });

    it('the overview keeps its figures, and says of the funnel and of the terms of cases that they are missing', async () => {
      await officer.open('/');
      expect(await state(officer, DOWN).count()).toBe(1);
      expect(await section(officer, '关键指标').getByRole('button').count()).toBeGreaterThan(3);
      for (const name of ['案件办理漏斗', '期限与逾期']) {
        const said = await section(officer, name)
          .getByText(/^行政执法数据不可用，本栏暂缺；最近入库/)
          .innerText();
        expect(said).toMatch(MOMENT);
      }
      expect(
        await section(officer, '案件办理漏斗')
          .getByText(/没有您可查看的案件|现有 \d/)
          .count(),
      ).toBe(0);
      expect(
        await section(officer, '检查计划执行进度')
          .getByText(/已完成 [\d,]+ \/ [\d,]+/)
          .count(),
      ).toBe(1);
    });

    it('the worklist still finds and counts, and shows a dash where the cases cannot be told', async () => {
      await pudong.open('/worklist?district=310115&casesMin=1');
      const list = section(pudong, '经营主体清单').last();
      const titles = (await list.getByRole('columnheader').allInnerTexts()).map((title) => title.trim());
      const rows = await cellsOf(list);
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.map((cells) => cells[titles.indexOf('未结案件数')])).toEqual(rows.map(() => '—'));
      expect(rows.every((cells) => /\S/.test(cells[titles.indexOf('所在区')] ?? ''))).toBe(true);
      expect(await pudong.page.getByText(/SILO_DOWN/).count()).toBeGreaterThan(0);
      await pudong.open('/worklist');
      expect(await totalOf(section(pudong, '经营主体清单').last())).toBe(ofDistrict);
    });

    it('the file of the worklist says of the cases that they were not had', async () => {
      const { page, open } = pudong;
      await open('/worklist?district=310115&casesMin=1');
      await page.getByRole('button', { name: '导出', exact: true }).click();
      const dialog = page.getByRole('dialog', { name: '导出清单' });
      await dialog.getByRole('radio', { name: 'CSV' }).check();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        dialog.getByRole('button', { name: '开始导出' }).click(),
      ]);
      const [heading = [], ...rows] = parse(readFileSync(await download.path()), { bom: true }) as string[][];
      const cases = heading.indexOf('未结案件数');
      expect(rows.length).toBeGreaterThan(0);
      expect([...new Set(rows.map((row) => row[cases]))]).toEqual(['未取得']);
    });

    it('the public page of the self-check says of penalties that they could not be had, not that there are none', async () => {
      const everybody = await dashboard().look({});
      await everybody.open(`/public/check?uscc=${WHOLE}`);
      const penalties = section(everybody, '公示中的行政处罚');
      expect(await penalties.getByText(LOST).count()).toBe(1);
      expect(await penalties.getByText('没有记录').count()).toBe(0);
      expect(await section(everybody, '公示的信用记录').getByText(LOST).count()).toBe(0);
      await everybody.close();
    });

    it.each([
      ['/cases', '案件办理'],
      ['/cases/leads', '案件线索'],
      ['/cases/decisions', '决定后续'],
    ])('%s opens, says that the silo is gone and how old it is, and lists no false emptiness', async (path, title) => {
      await officer.open(path);
      expect(await officer.page.getByRole('heading', { level: 1 }).innerText()).toBe(title);
      expect(await officer.page.getByText(/SILO_DOWN/).count()).toBeGreaterThan(0);
      expect(await state(officer, DOWN).count()).toBe(1);
      expect(await officer.page.getByText('没有符合条件的记录').count()).toBe(0);
      expect(await officer.page.getByText(/^共 0 条$/).count()).toBe(0);
    });

    dashboardDown(() => pudong);
    integratorDown(dashboard);

    it('all of it is whole again soon after the silo is back', async () => {
      await giveBack?.();
      giveBack = undefined;
      const until = Date.now() + WITHIN_MS;
      do await pudong.open(`/entities/${WHOLE}`);
      while ((await state(pudong, OK).count()) === 0 && Date.now() < until);
      expect(await state(pudong, OK).count()).toBe(1);
      expect(await section(pudong, '行政执法').getByText('未结案件 1 件').count()).toBe(1);
      await officer.open('/cases');
      expect(await officer.page.getByText(/SILO_DOWN/).count()).toBe(0);
      expect(await state(officer, OK).count()).toBe(1);
      await officer.open('/');
      expect(
        await section(officer, '案件办理漏斗')
          .getByText(/^现有 \d+ 件/)
          .count(),
      ).toBeGreaterThan(0);
      await pudong.open('/worklist?district=310115&casesMin=1');
      const list = section(pudong, '经营主体清单').last();
      const titles = (await list.getByRole('columnheader').allInnerTexts()).map((one) => one.trim());
      const counts = (await cellsOf(list)).map((cells) => numberIn(cells[titles.indexOf('未结案件数')] ?? ''));
      expect(counts.every((count) => count >= 1)).toBe(true);
      expect([...pudong.seen.complaints, ...officer.seen.complaints]).toEqual([]);
    }, 60_000);
  });
}
