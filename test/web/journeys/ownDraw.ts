import type { Locator } from 'playwright-core';
import type { Visit } from '../../../tools/browser/visit';
import { factsOf, section } from '../support/actions';
import { allRows } from '../support/lists';
import type { StartedDashboard } from '../support/startedDashboard';
import { lookUpAt, OVER } from './publicDraws';

interface ToldTask {
  readonly department: object;
  readonly ratePpm: number | null;
  readonly exclusion: string | null;
  readonly drawn: boolean | null;
}

interface ToldProof {
  readonly round: string;
  readonly file: string | null;
  readonly tasks: readonly ToldTask[] | null;
}

type AlterProof = (proof: ToldProof) => ToldProof;

const turn = (drawn: boolean | null): boolean | null => (drawn === null ? null : !drawn);

/** The proof with every outcome turned, in its file as in what the page shows. */
function turned({ file, tasks, ...proof }: ToldProof): ToldProof {
  const said = JSON.parse(file ?? '{}');
  return {
    ...proof,
    file: JSON.stringify({ ...said, drawn: said.drawn.map(turn) }),
    tasks: (tasks ?? []).map((task) => ({ ...task, drawn: turn(task.drawn) })),
  };
}

/** The proof with something else shown of its first task, and its file as it is. */
const showing =
  (change: Partial<ToldTask>): AlterProof =>
  (proof) => ({ ...proof, tasks: (proof.tasks ?? []).map((task, at) => (at === 0 ? { ...task, ...change } : task)) });

/** Has what the hub answers altered on its way to the page. */
async function alterAnswers({ page }: Visit, alter: AlterProof, isBundleKept: boolean): Promise<void> {
  await page.route('**/graphql', async (route) => {
    const response = await route.fetch();
    const answer = await response.json();
    const { marketEntity, drawFiles } = answer.data ?? {};
    if (marketEntity?.drawProofs) {
      marketEntity.drawProofs = marketEntity.drawProofs.map((one: ToldProof) => (one.file ? alter(one) : one));
    }
    if (drawFiles && !isBundleKept) answer.data.drawFiles = null;
    await route.fulfill({ response, json: answer });
  });
}

/** The verification of one's own draw, of what is true and of what is not. */
export function ownDraw(dashboard: () => StartedDashboard): void {
  describe('the verification of one’s own draw', () => {
    let visit: Visit;
    let uscc: string;
    beforeAll(async () => {
      visit = await dashboard().look({});
      await visit.open('/public/results');
      const rows = await allRows(visit, section(visit.page, '检查结果'));
      const entity = rows.find((row) => row.at(-1) === OVER)?.[0] ?? '';
      uscc = /[0-9A-Z]{18}/.exec(entity)?.[0] ?? '';
    });
    afterAll(() => visit?.close());

    const proof = (): Locator => section(visit.page, '抽取自查').getByRole('region', { name: OVER });
    const checks = (which: string): Promise<(string | undefined)[]> =>
      proof()
        .locator(which)
        .evaluateAll((found) => found.map((one) => (one as HTMLElement).dataset.check));

    /** What the page comes to say, by which checks it was refused, and whether it says anywhere that all holds. */
    async function verdict() {
      await proof().getByRole('button', { name: '当场核验' }).click();
      const verification = proof().locator('[data-testid="verification"]:not([data-state="RUNNING"])');
      await verification.waitFor();
      return {
        state: await verification.getAttribute('data-state'),
        failed: await checks('[data-sound="false"]'),
        passed: await checks('[data-sound="true"]'),
        valid: await proof().getByText('核验通过（VALID）').count(),
        reckoned: await proof().getByRole('table', { name: '抽取结果的推算' }).count(),
      };
    }

    async function verdictOn(alter: AlterProof, isBundleKept = true) {
      await alterAnswers(visit, alter, isBundleKept);
      await lookUpAt(visit, uscc);
      const found = await verdict();
      await visit.page.unroute('**/graphql');
      return found;
    }

    it.each<[string, Partial<ToldTask>]>([
      ['probability', { ratePpm: 1 }],
      ['outcome', { drawn: null }],
      ['exclusion', { exclusion: 'SUSPENDED' }],
      ['department', { department: { __typename: 'Department', code: 'REFORM_OFFICE', name: '审改办', nameEn: '' } }],
    ])('is INVALID as soon as the page shows another %s than the file proves', async (_, change) => {
      const refused = { state: 'INVALID', failed: ['SHOWN'], valid: 0, reckoned: 0 };
      expect(await verdictOn(showing(change))).toMatchObject(refused);
    });

    it('is INVALID by the proof where the outcome is turned in the file as on the page', async () => {
      const refused = { state: 'INVALID', failed: ['PROOF'], valid: 0, reckoned: 0 };
      expect(await verdictOn(turned)).toMatchObject(refused);
    });

    it('is never VALID where the bundle is withheld, whatever the proof says: the line alone was checked', async () => {
      const open = { state: 'UNPROVEN', failed: [], passed: ['LINE'], valid: 0, reckoned: 0 };
      expect(await verdictOn(turned, false)).toEqual(open);
      expect(await proof().locator('[data-missing="PROOF"]').count()).toBe(1);
    });

    it('says that root and hash are what the hub tells now, as long as nothing was noted before the draw', async () => {
      expect(await verdictOn((told) => told)).toMatchObject({ state: 'VALID', failed: [], valid: 1 });
      expect(await proof().getByText('枢纽现在告知的，与证明同出一处').isVisible()).toBe(true);
    });

    it('is held against the root that was noted before the draw, as it stands on the page of the round', async () => {
      const { page, open, settle } = visit;
      await open(`/public/draws/${OVER}`);
      const { 树根: root = '', 抽样框哈希: frameHash = '' } = await factsOf(page, '承诺');
      await lookUpAt(visit, uscc);
      await proof().getByLabel('抽取前记下的树根').fill(` ${root.toUpperCase()}`);
      await proof().getByLabel('抽取前记下的抽样框哈希').fill(frameHash);
      const held = await verdict();
      expect(held).toMatchObject({ state: 'VALID', failed: [] });
      expect(held.passed).toEqual(expect.arrayContaining(['NOTED_ROOT', 'NOTED_FRAME']));
      expect(await proof().getByText('均与您抽取前记下的值一致').isVisible()).toBe(true);
      await proof().getByRole('link', { name: OVER }).last().click();
      await settle();
      expect(new URL(page.url()).pathname).toBe(`/public/draws/${OVER}`);
    });

    it('is INVALID where another root was noted, and does not begin with what is no hash', async () => {
      await lookUpAt(visit, uscc);
      const root = proof().getByLabel('抽取前记下的树根');
      await root.fill('dd0933');
      expect(await proof().getByRole('button', { name: '当场核验' }).isDisabled()).toBe(true);
      expect(await proof().getByText('应为 64 位十六进制数字。').isVisible()).toBe(true);
      await root.fill('0'.repeat(64));
      expect(await verdict()).toMatchObject({ state: 'INVALID', failed: ['NOTED_ROOT'], valid: 0, reckoned: 0 });
    });

    it('says of each list that is cut that it is, and how many there are', async () => {
      const { page } = visit;
      const ALL = 4_321;
      await page.route('**/graphql', async (route) => {
        const response = await route.fetch();
        const answer = await response.json();
        const { drawRounds, inspectionItems, marketEntity } = answer.data ?? {};
        for (const list of [drawRounds, inspectionItems, marketEntity?.inspections]) if (list) list.totalCount = ALL;
        await route.fulfill({ response, json: answer });
      });
      await lookUpAt(visit, uscc);
      expect(await section(page, '尚在进行的轮次').innerText()).toMatch(/只查看了最近 \d+ 轮（共 4321 轮）/);
      expect(await section(page, '抽取自查').innerText()).toMatch(/检查事项清单共 4321 项/);
      expect(await section(page, '公示的检查').innerText()).toMatch(/共 4321 条，只列最新 \d+ 条/);
      await page.unroute('**/graphql');
      await lookUpAt(visit, uscc);
      expect(await page.getByText('4321').count()).toBe(0);
    });

    it('meets no complaint of the browser', () => {
      expect([...visit.seen.complaints, ...visit.seen.foreign]).toEqual([]);
    });
  });
}
