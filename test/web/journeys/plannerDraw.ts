import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import type { Visit } from '../../../tools/browser/visit';
import { carryOut, confirm, dismiss, figureIn, refused, statedIn, until } from '../support/acting';
import { section } from '../support/actions';
import { cellsOf, numberIn, totalOf } from '../support/lists';
import type { StartedDashboard } from '../support/startedDashboard';
import { PARTIES, type PlannerWork } from './plannerWork';

const THROWN = '63454660390103169462';
const ARTICLE = '依据: 沪府发〔2020〕7号（十一）';
const HASH = /^[0-9a-f]{64}$/;

/** The randomness, the nonces, the draw, its verification, and the board. */
export function drawOfRound(dashboard: () => StartedDashboard, work: PlannerWork): void {
  const { people } = work;
  async function roundAs(name: string, below = ''): Promise<Visit> {
    const visit = await people.of(name);
    await visit.open(`/planner/rounds/${work.round}${below}`);
    return visit;
  }
  const stated = ({ page }: Visit, name: string) => statedIn(section(page, '承诺与公开随机数'), name);
  const reveal = (nonce: string) => (dialog: Locator) => dialog.getByLabel('随机数（64位十六进制）').fill(nonce);

  describe('drawing', () => {
    it('refuses randomness before its moment, and takes it from then on; nobody but the lead tells it', async () => {
      const fire = await roundAs('planner-fire');
      expect(await fire.page.getByRole('button', { name: '登记公开随机数' }).count()).toBe(0);
      const visit = await roundAs('planner-samr');
      const dialog = visit.page.getByRole('dialog', { name: '登记公开随机数' });
      const why = await refused(visit, '登记公开随机数', (form) => form.getByLabel('结果').fill(THROWN));
      expect(Date.now()).toBeLessThan(work.beaconFrom);
      expect(why).toContain('DRAW_BEACON_EARLY');
      expect(why).toContain(ARTICLE);
      expect(await stated(visit, '结果')).toBe('—');
      await until(visit, async () => Date.now() > work.beaconFrom + 1_000, 120);
      await confirm(dialog);
      await dialog.waitFor({ state: 'hidden' });
      await visit.settle();
      expect(await stated(visit, '结果')).toBe(THROWN);
    }, 180_000);

    it('refuses a nonce that is not the one committed to, after the page has said so', async () => {
      const visit = await roundAs('planner-fire');
      const foreign = readFileSync(work.nonces.get('planner-samr') ?? '', 'utf8');
      const why = await refused(visit, '公开本方随机数', reveal(foreign));
      expect(why).toContain('DRAW_REVEAL_UNFIT');
      expect(why).toContain(ARTICLE);
      const dialog = visit.page.getByRole('dialog', { name: '公开本方随机数' });
      expect(await dialog.getByText(/^这不是本部门承诺时的随机数/).isVisible()).toBe(true);
      await dismiss(visit);
    });

    it.each(PARTIES)('takes from %s the nonce that it kept in a file, once', async (name, party) => {
      const visit = await roundAs(name);
      const file = work.nonces.get(name) ?? '';
      await carryOut(visit, '公开本方随机数', (dialog) => dialog.getByLabel('从文件读取').setInputFiles(file));
      const row = section(visit.page, '参与方').getByRole('row').filter({ hasText: party });
      expect(await row.innerText()).toMatch(/✓ [^✓]+✓ 2\d{3}/);
      expect(await visit.page.getByRole('button', { name: '公开本方随机数' }).count()).toBe(0);
    });

    it('draws with the last nonce, as many of each task as was said at the least and at the most', async () => {
      const visit = await roundAs('planner-samr');
      const { page } = visit;
      await until(visit, async () => HASH.test(await stated(visit, '种子')));
      await until(visit, async () => (await page.getByText('页面每数秒自动更新').count()) === 0);
      expect(await section(page, '进行情况').innerText()).toMatch(/已抽取\s+2\d{3}-\d\d-\d\d/);
      expect(await stated(visit, '抽样框哈希')).toBe(work.frameHash);
      const parties = await section(page, '参与方').innerText();
      for (const file of work.nonces.values()) expect(parties).toContain(readFileSync(file, 'utf8'));
      expect(Number(await stated(visit, '期望检查户数'))).toBeCloseTo(work.bound, 2);
      const tasks = await cellsOf(section(page, '检查任务').getByRole('table'));
      const drawn = tasks.map((cells) => numberIn(cells.at(-1) ?? ''));
      expect(drawn).toHaveLength(work.ranges.length);
      for (const [place, [least = 0, most = 0]] of work.ranges.entries()) {
        expect(drawn[place]).toBeGreaterThanOrEqual(least);
        expect(drawn[place]).toBeLessThanOrEqual(most);
      }
      const files = await cellsOf(section(page, '存证文件').getByRole('table'));
      expect(files.map(([file]) => file).sort()).toEqual(['bundle.json', 'drawn.txt', 'frame.txt']);
    }, 150_000);

    it('is verified in the browser of another department: VALID', async () => {
      const { page } = await roundAs('planner-fire', '/verify');
      await page.getByRole('button', { name: '开始核验' }).click();
      await page.getByText('核验通过（VALID）').waitFor();
      const checks = await page.getByTestId('verification').getByRole('listitem').allInnerTexts();
      const done = checks.filter((text) => text.includes('毫秒'));
      expect(done).toHaveLength(6);
      for (const check of done) expect(check).toMatch(/^✓ 通过/);
      const hashes = await section(page, '存证文件').innerText();
      expect(hashes).toContain(work.frameHash);
    });

    it('is INVALID as soon as one byte is changed, and VALID again with the files as they are', async () => {
      const { page } = await people.of('planner-fire');
      await page.getByRole('button', { name: '篡改一个字节再核验（演示）' }).click();
      await page.getByText('核验不通过（INVALID）').waitFor();
      expect(await page.getByText('演示：副本已被篡改').isVisible()).toBe(true);
      expect(await page.getByTestId('verification').getByText('✗ 不通过').count()).toBe(1);
      await page.getByRole('button', { name: '重新核验' }).click();
      await page.getByText('核验通过（VALID）').waitFor();
      expect(await page.getByText('✗ 不通过').count()).toBe(0);
    });

    it('needs no more visits than the lower bound of the preview, one stratum aside, and fewer than drawn apart', async () => {
      const { page } = await roundAs('planner-samr', '/board');
      const board = section(page, '统筹情况');
      const [tasks, visits] = [await figureIn(board, '抽查任务'), await figureIn(board, '计划检查次数')];
      const [joint, apart] = [await figureIn(board, '联合检查'), await figureIn(board, '各自抽取的期望次数')];
      const bound = await figureIn(board, '检查次数下限（期望）');
      expect(bound).toBeCloseTo(work.bound, 2);
      expect(Math.abs(visits - bound)).toBeLessThan(work.strata);
      expect(bound).toBeLessThan(apart);
      expect(joint).toBeGreaterThan(0);
      expect(tasks - joint).toBeGreaterThanOrEqual(visits);
      expect(
        await section(page, '检查组抽取')
          .getByText(/未组成 0 组/)
          .count(),
      ).toBe(1);
    });

    it('gives the visits of the round their days, and the calendar shows as many as the board', async () => {
      const visit = await people.of('planner-samr');
      const { page, open } = visit;
      const visits = await figureIn(section(page, '统筹情况'), '计划检查次数');
      expect(await figureIn(section(page, '统筹情况'), '未排期')).toBe(visits);
      await carryOut(visit, '安排日程');
      expect(await figureIn(section(page, '统筹情况'), '未排期')).toBe(0);
      const told = (await page.getByRole('img', { name: /^每日检查次数/ }).getAttribute('aria-label')) ?? '';
      const days = [...told.matchAll(/\d{4}-\d\d-\d\d (\d+)/g)].map(([, number]) => Number(number));
      expect(days.reduce((sum, one) => sum + one, 0)).toBe(visits);
      await open(`/planner/visits?round=${work.round}`);
      expect(await totalOf(page.getByRole('main'))).toBe(visits);
    });

    it('is a commitment and nothing more to the public until the days of the visits are over', async () => {
      const { page, open, seen, close } = await dashboard().look({});
      await open(`/public/draws/${work.round}`);
      expect(await statedIn(section(page, '承诺'), '抽样框哈希')).toBe(work.frameHash);
      expect(await statedIn(section(page, '状态'), '状态')).toBe('已抽取');
      const main = await page.getByRole('main').innerText();
      for (const kept of ['种子', 'bundle.json', 'frame.txt', 'drawn.txt']) expect(main).not.toContain(kept);
      for (const file of work.nonces.values()) expect(main).not.toContain(readFileSync(file, 'utf8'));
      expect(await page.getByText('核验文件在检查期间结束后公开。').isVisible()).toBe(true);
      expect(seen.complaints).toEqual([]);
      await close();
    });
  });
}
