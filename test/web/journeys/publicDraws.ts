import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { WHOLE } from '../../../tools/browser/openedPages';
import type { Visit } from '../../../tools/browser/visit';
import { scratchFolder } from '../../support/embedded/scratch';
import { PROJECT } from '../../support/readme';
import { factsOf, heading, section } from '../support/actions';
import { type Asked, listen } from '../support/asked';
import { allRows, cellsOf } from '../support/lists';
import type { StartedDashboard } from '../support/startedDashboard';

/** A round of the sample city whose visits are over. */
export const OVER = 'DR-2026-000001';
const RUNNING = 'DR-2026-000003';
const VOID = 'DR-2026-000002';
const HEX = /^[0-9a-f]{64}$/;

const sha256 = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex');

/** Looks a business up on the page of the self-check. */
export async function lookUpAt({ page, open, settle }: Visit, uscc: string): Promise<void> {
  await open('/public/check');
  await page.getByLabel('统一社会信用代码').fill(uscc);
  await page.getByRole('button', { name: '查询' }).click();
  await settle();
}

/** Verifies the proof of one business with the program that everybody may run; its words where it holds. */
const verifyProof = (file: string, root: string): string =>
  execFileSync(process.execPath, [join(PROJECT, 'tools/verify-draw.mjs'), '--proof', file, '--root', root], {
    encoding: 'utf8',
    stdio: 'pipe',
  });

/** The draws as everybody may follow them, and recompute when their visits are over. */
export function publicDraws(dashboard: () => StartedDashboard): void {
  describe('the draws in public', () => {
    let visit: Visit;
    let asked: Asked;
    beforeAll(async () => {
      visit = await dashboard().look({});
      asked = listen(visit);
    });
    afterAll(() => visit?.close());

    const part = (name: string): Locator => section(visit.page, name);

    it('sees every round of the draws, those among them that came to nothing', async () => {
      await visit.open('/public/draws');
      const rows = await allRows(visit, part('抽取过程'));
      const states = Object.fromEntries(rows.map(([round = '', state]) => [round.split(' ')[0], state]));
      expect(states).toMatchObject({
        [OVER]: '已抽取',
        [VOID]: expect.stringMatching(/^已作废\n/),
        [RUNNING]: '已抽取',
      });
    });

    it('recomputes of a round that is over what each party had committed itself to, and the hash of its file', async () => {
      const { page, settle } = visit;
      await page.getByRole('link', { name: OVER }).click();
      await settle();
      expect(await factsOf(page, '承诺')).toMatchObject({
        抽样框哈希: expect.stringMatching(HEX),
        树根: expect.stringMatching(HEX),
      });
      const nonces = await cellsOf(part('各方随机数').getByRole('table'));
      expect(nonces.length).toBeGreaterThanOrEqual(3);
      for (const [, committed, , , nonce = ''] of nonces) expect(sha256(nonce)).toBe(committed);
      const file = page.getByRole('link', { name: 'bundle.json' });
      const bundle = await page.request.get(new URL((await file.getAttribute('href')) ?? '', page.url()).href);
      const [[, bytes, hash] = []] = await cellsOf(part('核验文件').getByRole('table'));
      const content = await bundle.body();
      expect([content.length.toLocaleString('en'), sha256(content)]).toEqual([bytes, hash]);
    });

    it('verifies it on the page, by the very program that everybody may run for himself', async () => {
      const { page } = visit;
      await part('核验文件').getByRole('button', { name: '开始核验' }).click();
      await page.getByText('核验通过（VALID）').waitFor();
      expect(await page.locator('[data-sound="true"]').count()).toBeGreaterThanOrEqual(4);
      expect(await page.locator('[data-sound="false"]').count()).toBe(0);
    });

    it('sees of a round whose visits still run that it was committed to, not its files yet, and its first attempt, which is kept', async () => {
      const { page, open, settle } = visit;
      await open(`/public/draws/${RUNNING}`);
      expect((await factsOf(page, '承诺')).树根).toMatch(HEX);
      expect(await part('核验文件').innerText()).toContain('核验文件在检查期间结束后公开。');
      await part('历次抽取').getByRole('link').click();
      await settle();
      expect(await heading(page)).toBe(`抽取轮次 ${VOID}`);
      expect((await factsOf(page, '状态')).状态).toBe('已作废');
    });

    it('looks up a business that was in a round that is over: its probability, whether it was drawn, and a proof that holds', async () => {
      const { page } = visit;
      await visit.open('/public/results');
      const rows = await allRows(visit, part('检查结果'));
      const entity = rows.find((row) => row.at(-1) === OVER)?.[0] ?? '';
      await lookUpAt(visit, /[0-9A-Z]{18}/.exec(entity)?.[0] ?? '');
      const proof = part('抽取自查').getByRole('region', { name: OVER });
      const tasks = await cellsOf(proof.getByRole('table'));
      expect(tasks.map((task) => task.at(-1))).toContain('抽中');
      expect(tasks.every(([, , , probability = '']) => /^\d+\.\d{4}%$|^—$/.test(probability))).toBe(true);
      const root = (await factsOf(page, OVER)).树根 ?? '';
      const [saved] = await Promise.all([
        page.waitForEvent('download'),
        proof.getByRole('link', { name: '下载证明' }).click(),
      ]);
      const file = join(scratchFolder(), 'proof.json');
      await saved.saveAs(file);
      expect(verifyProof(file, root)).toMatch(/VALID/);
      expect(() => verifyProof(file, sha256(root))).toThrow(expect.objectContaining({ status: 1 }));
    });

    it('verifies that proof on the page, check by check, and shows how the outcome follows from the published figures', async () => {
      const { page } = visit;
      const proof = part('抽取自查').getByRole('region', { name: OVER });
      await proof.getByRole('button', { name: '当场核验' }).click();
      await proof.getByText('核验通过（VALID）').waitFor();
      for (const check of ['SHOWN', 'BUNDLE', 'ROOT', 'COMMITMENT', 'PROOF']) {
        expect(await proof.locator(`[data-check="${check}"][data-sound="true"]`).innerText()).toMatch(/^✓ 通过/);
      }
      const ticket = (await factsOf(page, OVER))['抽签号 u'] ?? '';
      expect(ticket).toMatch(HEX);
      const reckoned = await cellsOf(proof.getByRole('table', { name: '抽取结果的推算' }));
      expect(reckoned.length).toBeGreaterThan(0);
      for (const [, , , last = '', compared] of reckoned) {
        expect(compared).toBe(ticket <= last && HEX.test(last) ? 'u ≤ 末位签号 → 抽中' : 'u > 末位签号 → 未抽中');
      }
    });

    it('finds the proof false on the page when what was published of the round was changed', async () => {
      const { page } = visit;
      await page.route('**/bundle.json', async (route) => {
        const response = await route.fetch();
        const body = (await response.text()).replace(/"seed":"./, '"seed":"x');
        await route.fulfill({ response, body });
      });
      const proof = part('抽取自查').getByRole('region', { name: OVER });
      await proof.getByRole('button', { name: '重新核验' }).click();
      await proof.getByText('核验不通过（INVALID）').waitFor();
      expect(await proof.locator('[data-sound="false"]').first().innerText()).toMatch(/^✗ 不通过/);
      expect(await proof.getByRole('table', { name: '抽取结果的推算' }).count()).toBe(0);
      await page.unroute('**/bundle.json');
    });

    it('tells of a round whose visits still run the commitment alone, the same for every business', async () => {
      const { page } = visit;
      const open = part('尚在进行的轮次');
      const told = await cellsOf(open.getByRole('table'));
      expect(told.map(([round]) => round)).toContain(RUNNING);
      for (const [, , , root = ''] of told) expect(root).toMatch(HEX);
      await lookUpAt(visit, WHOLE);
      expect(await cellsOf(part('尚在进行的轮次').getByRole('table'))).toEqual(told);
      expect(await section(page, '抽取自查').innerText()).not.toContain(RUNNING);
    });

    it('was told all of it without a refusal or a complaint', () => {
      expect(asked.queries.length).toBeGreaterThan(4);
      expect([...asked.refused, ...visit.seen.complaints, ...visit.seen.foreign]).toEqual([]);
    });
  });
}
