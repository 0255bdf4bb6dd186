import { WHOLE } from '../../../tools/browser/openedPages';
import { section } from '../support/actions';
import { whileAway } from '../support/away';
import { choose } from '../support/lists';
import { gather } from '../support/people';
import type { StartedDashboard } from '../support/startedDashboard';
import { countsUse, followsChanges, provesRecord, UNTIL_SIGNED_MS } from './sharedUseSteps';

/** The use of shared data in journey 5.3, to be called while the enforcement silo is gone, whose data are shared too. */
export function integratorDown(dashboard: () => StartedDashboard): void {
  describe('the use of shared data goes on', () => {
    const people = gather(dashboard);
    afterAll(() => people.leave());

    it('gives of an entity what others hold, and names the silo whose part is missing', async () => {
      const visit = await people.of('integrator-housing');
      await visit.open(`/entities/${WHOLE}`);
      const enforcement = section(visit.page, '行政执法');
      expect(await enforcement.getByText(/^行政执法 不可用/).count()).toBe(1);
      expect(await enforcement.getByText(/没有未结案件|未结案件 \d+ 件|没有记录/).count()).toBe(0);
      expect(await section(visit.page, '信用信息').locator('small', { hasText: '入库' }).count()).toBeGreaterThan(0);
    });

    it('follows the changes of a resource page by page', async () =>
      followsChanges(await people.of('integrator-housing')));

    it('counts what was used in one way for provider and consumer', async () =>
      countsUse(await people.of('integrator-housing'), await people.of('credit-officer')));

    it(
      'proves in the browser that the signed log holds a record',
      async () => provesRecord(await people.of('auditor')),
      UNTIL_SIGNED_MS + 30_000,
    );
  });
}

const APPLIED = { 法定依据: '行政许可法 50', 应用场景: '建筑业企业资质许可延续审查' } as const;

/** Without the exchange nothing can be granted or logged: nothing shared is given, and nothing that was filled in is lost. */
export function withoutExchange(dashboard: () => StartedDashboard): void {
  describe('sharing', () => {
    const people = gather(dashboard);
    afterAll(() => people.leave());
    beforeAll(async () => {
      const visit = await people.of('integrator-housing');
      const { page, open } = visit;
      await open('/sharing/resources/credit-record');
      await page.getByRole('button', { name: '申请共享', exact: true }).click();
      await choose(visit, '使用目的', '行政许可延续审查');
      for (const [label, text] of Object.entries(APPLIED)) {
        await page.getByRole('dialog').getByLabel(label).fill(text);
      }
    }, 60_000);

    whileAway(dashboard, 'exchange', () => {
      it('keeps an application that cannot be taken as it was filled in, and says why', async () => {
        const visit = await people.of('integrator-housing');
        const dialog = visit.page.getByRole('dialog', { name: '申请共享' });
        await dialog.getByLabel('起始日期').fill('2026-11-01');
        await dialog.getByLabel('截止日期').fill('2036-10-31');
        await dialog.getByRole('button', { name: '确认办理' }).click();
        await visit.settle();
        expect(await dialog.getByRole('alert').last().innerText()).toMatch(/共享交换数据暂不可用/);
        for (const [label, text] of Object.entries(APPLIED)) {
          expect(await dialog.getByLabel(label).inputValue()).toBe(text);
        }
      });

      it.each([
        ['integrator-housing', 0],
        ['dashboard-pudong', 1],
      ])(
        'gives %s nothing of others that could not be logged, and does not say that there is no agreement',
        async (name, own) => {
          const visit = await people.of(name);
          await visit.open(`/entities/${WHOLE}`);
          const told = await visit.page.getByRole('main').innerText();
          expect(told).toMatch(/访问日志无法写入，未提供共享数据|无法核实您所在部门的共享协议/);
          expect(told).not.toMatch(/没有对此资源有效的共享协议|新增失信信息 0 条/);
          const facts = section(visit.page, '信用信息').locator('small', { hasText: '入库' });
          expect(await facts.count()).toBeLessThanOrEqual(own);
        },
      );

      it('gives the public what is published, for which no agreement is needed', async () => {
        const visit = await people.of(undefined);
        await visit.open(`/public/check?uscc=${WHOLE}`);
        expect(await visit.page.getByText(/SILO_DOWN|ACCESS_NOT_LOGGED/).count()).toBe(0);
        expect(await section(visit.page, '公示中的行政处罚').count()).toBe(1);
      });
    });
  });
}
