import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import type { Visit } from '../../../tools/browser/visit';
import { carryOut, confirm, figureIn, statedIn, until } from '../support/acting';
import { section } from '../support/actions';
import { cellsOf, numberIn } from '../support/lists';
import type { StartedDashboard } from '../support/startedDashboard';
import { dayFromToday, momentFromNow, PARTIES, type PlannerWork } from './plannerWork';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
/** Time in which the parties commit themselves and the frame is frozen, in seconds. */
const CEREMONY = 60;
const DICE = '二十枚十面骰子，市局一楼大厅公开掷出';
const KEPT = '我已将随机数保存在安全的地方';
const HASH = /^[0-9a-f]{64}$/;

/** The numbers that a description of a picture tells, such as 2%–5% 9. */
async function barsOf(picture: Locator): Promise<number[]> {
  const [, told = ''] = ((await picture.getAttribute('aria-label')) ?? '').split('：');
  return told.split('，').map((bar) => Number(/\d+$/.exec(bar)?.[0]));
}

/** The preview of a round, its opening, the commitments of every party, and the freezing of the frame. */
export function ceremonyOfRound(dashboard: () => StartedDashboard, work: PlannerWork): void {
  const { people } = work;
  const planner = () => people.of('planner-samr');
  async function roundAs(name: string): Promise<Visit> {
    const visit = await people.of(name);
    await visit.open(`/planner/rounds/${work.round}`);
    return visit;
  }
  const partyRow = ({ page }: Visit, party: string) =>
    section(page, '参与方').getByRole('row').filter({ hasText: party });

  describe('opening and committing', () => {
    it('previews of each task how likely everybody is drawn, and who is left out by which code and article', async () => {
      const visit = await planner();
      const { page, open, settle } = visit;
      await open(`/planner/plans/${work.plan}`);
      await page.getByRole('link', { name: '预览抽取结果' }).click();
      await page.getByText(/^统计时刻：2\d{3}-\d\d-\d\d \d\d:\d\d$/).waitFor();
      await settle();
      const tasks = page.getByRole('region', { name: new RegExp(`^${work.plan} 任务 \\d`) });
      expect(await tasks.count()).toBe(4);
      for (const task of await tasks.all()) {
        const [, inScope, sampled, covered] =
          /范围内对象 ([\d,]+) · 抽样对象 ([\d,]+) · 全覆盖对象 ([\d,]+)/.exec(await task.innerText())?.map(numberIn) ??
          [];
        work.ranges.push(
          (await task.getByText(/最少 \d+，最多 \d+/).innerText()).match(/\d+(?=，最多)|\d+$/g)?.map(Number) ?? [],
        );
        const picture = task.getByRole('img', { name: /^按概率分段的对象数/ });
        expect(sum(await barsOf(picture))).toBe((sampled ?? 0) + (covered ?? 0));
        expect(await picture.locator('svg path').count()).toBeGreaterThan(0);
        const excluded = await cellsOf(task.getByRole('table', { name: '排除名单统计' }));
        expect(excluded.map(([code]) => code)).toContain('NOT_OPERATING');
        for (const [code = '', text, article] of excluded) {
          expect(code).toMatch(/^[A-Z_]+$/);
          expect(code).not.toMatch(/DEFER/);
          expect([text, article]).not.toContain('');
        }
        const left = sum(excluded.map(([, , , objects = '']) => numberIn(objects)));
        expect((inScope ?? 0) - left).toBe((sampled ?? 0) + (covered ?? 0));
      }
    });

    it('previews how many visits are to be expected, and that no draw can have fewer', async () => {
      const { page, seen } = await planner();
      const total = section(page, '总体');
      work.bound = await figureIn(total, '预计检查次数（下限）');
      work.strata = await figureIn(total, '层数');
      const [tasks, apart] = [await figureIn(total, '预计任务数'), await figureIn(total, '分别抽取的检查次数')];
      expect(work.bound).toBeGreaterThan(0);
      expect(work.bound).toBeLessThan(apart);
      expect(apart).toBeLessThanOrEqual(tasks);
      expect(await figureIn(total, '合并率')).toBeCloseTo((100 * (tasks - work.bound)) / tasks, 0);
      expect(seen.complaints).toEqual([]);
    });

    it('opens a round with the randomness named that does not exist yet', async () => {
      const visit = await planner();
      const { page } = visit;
      await carryOut(visit, '开启轮次', async (dialog) => {
        await dialog.getByLabel('检查起始日').fill(dayFromToday(0));
        await dialog.getByLabel('检查截止日').fill(dayFromToday(6));
        work.beaconFrom = Date.now() + CEREMONY * 1_000;
        await dialog.getByLabel(/^最早时间/).fill(momentFromNow(CEREMONY));
        await dialog.getByLabel(/^公开期限/).fill(momentFromNow(3_600));
        await dialog.getByLabel('公开随机数说明').fill(DICE);
      });
      await page.getByRole('heading', { name: /^抽取轮次 DR-/ }).waitFor();
      work.round = new URL(page.url()).pathname.split('/').at(-1) ?? '';
      const parties = await cellsOf(section(page, '参与方').getByRole('table'));
      expect(parties.map(([name]) => name).sort()).toEqual(PARTIES.map(([, name]) => name).sort());
      expect(parties.every(([, committed]) => committed === '尚未承诺')).toBe(true);
      expect(await statedIn(section(page, '承诺与公开随机数'), '公开随机数')).toContain(DICE);
    });

    it.each(PARTIES)('lets %s commit for its own party alone, and never sends the nonce', async (name, party) => {
      const visit = await roundAs(name);
      const { page } = visit;
      const sent: string[] = [];
      page.on('request', (request) => sent.push(request.postData() ?? ''));
      expect(await page.getByRole('button', { name: '提交随机数承诺' }).count()).toBe(1);
      expect(await partyRow(visit, party).getByRole('button', { name: '提交随机数承诺' }).count()).toBe(1);
      let nonce = '';
      await carryOut(visit, '提交随机数承诺', async (dialog) => {
        nonce = await dialog.getByLabel('随机数（64位十六进制）').inputValue();
        expect(await dialog.innerText()).toContain(sha256(nonce));
        const download = page.waitForEvent('download');
        await dialog.getByRole('button', { name: '保存为文件' }).click();
        work.nonces.set(name, await (await download).path());
        await confirm(dialog);
        await dialog.getByText('还没有确认已保存').waitFor();
        await dialog.getByRole('checkbox', { name: KEPT }).check();
      });
      expect(readFileSync(work.nonces.get(name) ?? '', 'utf8')).toBe(nonce);
      expect(await partyRow(visit, party).innerText()).toContain(sha256(nonce));
      expect(await page.getByRole('button', { name: '提交随机数承诺' }).count()).toBe(0);
      expect(sent.some((body) => body.includes(sha256(nonce)))).toBe(true);
      expect(sent.filter((body) => body.includes(nonce))).toEqual([]);
    });

    it('freezes the frame in front of the lead, who sees by itself when its hash and root stand', async () => {
      const visit = await roundAs('planner-samr');
      const { page } = visit;
      const commitment = section(page, '承诺与公开随机数');
      expect(await statedIn(commitment, '抽样框哈希')).toBe('—');
      expect(await section(page, '进行情况').innerText()).toContain('页面每数秒自动更新');
      await carryOut(visit, '冻结抽样框');
      await until(visit, async () => HASH.test(await statedIn(commitment, '抽样框哈希')));
      work.frameHash = await statedIn(commitment, '抽样框哈希');
      expect(await statedIn(commitment, '树根')).toMatch(HASH);
      expect(numberIn(await statedIn(commitment, '主体数'))).toBeGreaterThan(0);
      expect(await section(page, '进行情况').innerText()).toMatch(/已承诺\s+2\d{3}-\d\d-\d\d/);
      expect(await page.getByRole('button', { name: '冻结抽样框' }).count()).toBe(0);
    }, 90_000);

    it('tells of the frozen frame how many each task left out, by code and article, and which businesses they are', async () => {
      const visit = await planner();
      const { page, open, settle } = visit;
      await open(`/planner/rounds/${work.round}/pool`);
      const tasks = page.getByRole('region', { name: new RegExp(`^${work.plan} 任务 \\d`) });
      await tasks.first().waitFor();
      await settle();
      expect(await tasks.count()).toBe(4);
      for (const task of await tasks.all()) {
        const [, inScope = 0, eligible = 0, out = 0] =
          /范围内对象 ([\d,]+) · 可抽取对象 ([\d,]+)（.*?） · 排除对象 ([\d,]+)/
            .exec(await task.innerText())
            ?.map(numberIn) ?? [];
        expect(inScope).toBe(eligible + out);
        const reasons = await cellsOf(task.getByRole('table', { name: '排除原因统计' }));
        expect(reasons.map(([code]) => code)).toContain('NOT_OPERATING');
        expect(sum(reasons.map(([, , , objects = '']) => numberIn(objects)))).toBe(out);
        for (const [, , article] of reasons) expect(article).not.toMatch(/^—?$/);
        await task
          .getByRole('button', { name: /^查看 / })
          .first()
          .click();
        const named = task.getByRole('region', { name: /^排除对象：/ }).getByRole('link');
        expect(await named.count()).toBe(Math.min(200, numberIn(reasons[0]?.[3] ?? '')));
      }
    });

    it('shows the public the same hash at once, every commitment, and no nonce', async () => {
      const { page, open, seen, close } = await dashboard().look({});
      await open(`/public/draws/${work.round}`);
      expect(await statedIn(section(page, '承诺'), '抽样框哈希')).toBe(work.frameHash);
      const nonces = await cellsOf(section(page, '各方随机数').getByRole('table'));
      const hashes = [...work.nonces.values()].map((file) => sha256(readFileSync(file, 'utf8')));
      expect(nonces.map(([, hash]) => hash).sort()).toEqual(hashes.sort());
      expect(nonces.map((cells) => cells.slice(3))).toEqual(Array(3).fill(['尚未公开', '—']));
      expect(seen.complaints).toEqual([]);
      await close();
    });
  });
}
