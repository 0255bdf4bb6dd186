import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Visit } from '../../../tools/browser/visit';
import { act, heading, rowOf, section } from '../support/actions';
import { cellsOf } from '../support/lists';
import { gather } from '../support/people';
import { pick } from '../support/pick';
import type { StartedDashboard } from '../support/startedDashboard';

const SECRET = /whsec_[A-Za-z0-9+/=]+/;
/** How long a delivery may take to be tried. */
const UNTIL_TRIED_MS = 60_000;

interface Receiver {
  readonly server: Server;
  readonly url: string;
  /** With what it answers from now on. */
  status: number;
}

/** A receiver that answers as it is told to. */
async function openReceiver(): Promise<Receiver> {
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => response.writeHead(receiver.status).end());
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const receiver: Receiver = { server, url: `http://127.0.0.1:${port}/in`, status: 500 };
  return receiver;
}

/** The secret that is shown, once it was said to be kept. */
async function keepSecret({ page, settle }: Visit): Promise<string> {
  const dialog = page.getByRole('dialog', { name: /^签名密钥/ });
  const secret = SECRET.exec(await dialog.innerText())?.[0] ?? '';
  const close = dialog.getByRole('button', { name: /^关\s?闭$/ });
  expect(await close.isDisabled()).toBe(true);
  await dialog.getByLabel('我已妥善保存密钥').check();
  await close.click();
  await dialog.waitFor({ state: 'hidden' });
  await settle();
  return secret;
}

/** Looks again and again until a delivery came out so; its cells. */
async function untilDelivered({ page, settle }: Visit, status: string): Promise<string[]> {
  const giveUp = Date.now() + UNTIL_TRIED_MS;
  for (;;) {
    await page.getByRole('button', { name: /^刷\s?新$/ }).click();
    await settle();
    const rows = await cellsOf(section(page, '投递记录').first().getByRole('table'));
    const found = rows.find((row) => row[3] === status);
    if (found || Date.now() > giveUp) return found ?? [];
  }
}

/** Webhooks: a department registers them, follows their deliveries, mends what failed, and ends them. */
export function webhooks(dashboard: () => StartedDashboard): void {
  describe('the webhooks of a department', () => {
    const people = gather(dashboard);
    let receiver: Receiver;
    let secret = '';
    beforeAll(async () => {
      receiver = await openReceiver();
    });
    afterAll(async () => {
      await people.leave();
      receiver.server.closeAllConnections();
      receiver.server.close();
    });
    const housing = () => people.of('integrator-housing');

    it('refuses a receiver inside a network by the article that forbids it, and keeps what was filled in', async () => {
      const visit = await housing();
      await visit.open('/sharing/webhooks');
      const dialog = await act(visit, '登记推送订阅', async (form) => {
        await pick(form, '数据资源', '信用信息记录');
        await form.getByLabel('接收地址（HTTPS）').fill('https://10.1.2.3/in');
      });
      expect(await dialog.getByRole('alert').innerText()).toMatch(/WEBHOOK_HOST_NOT_PUBLIC.*数据安全法 27/s);
      expect(await dialog.getByLabel('接收地址（HTTPS）').inputValue()).toBe('https://10.1.2.3/in');
    });

    it('shows the secret once, until it is said to be kept, and lists the webhook by the name of its resource', async () => {
      const visit = await housing();
      const { page, settle } = visit;
      const form = page.getByRole('dialog', { name: '登记推送订阅' });
      await form.getByLabel('接收地址（HTTPS）').fill(receiver.url);
      await form.getByRole('button', { name: '确认办理' }).click();
      await settle();
      secret = await keepSecret(visit);
      expect(secret).toMatch(SECRET);
      expect(await page.content()).not.toContain(secret);
      const row = rowOf(page, '订阅列表', receiver.url);
      expect(await row.innerText()).toMatch(/信用信息记录 credit-record.*推送中/s);
      await row.getByRole('link').click();
      await settle();
      expect(await heading(page)).toMatch(/^推送订阅 /);
    });

    it(
      'sends again from the beginning, tells of each attempt why it failed, and is told to try again',
      async () => {
        const visit = await housing();
        await act(visit, '重放推送');
        expect((await untilDelivered(visit, '将重试')).slice(4, 6)).toEqual(['答复非成功', '500']);
        receiver.status = 204;
        await act(visit, '立即重试');
        expect((await untilDelivered(visit, '已送达')).slice(4, 6)).toEqual(['—', '204']);
      },
      2 * UNTIL_TRIED_MS + 30_000,
    );

    it('makes another secret, beside which the old one signs for a day', async () => {
      const visit = await housing();
      await act(visit, '更换密钥');
      const another = await keepSecret(visit);
      expect(another).toMatch(SECRET);
      expect(another).not.toBe(secret);
      expect(await rowOf(visit.page, '订阅状态', '旧密钥失效时间').innerText()).toMatch(/\d{4}/);
    });

    it('is seen by the data centre, which does not read the path of its receiver, and by no other department', async () => {
      const url = new URL((await housing()).page.url()).pathname;
      const centre = await people.of('data-centre');
      await centre.open(url);
      expect(await rowOf(centre.page, '订阅状态', '接收地址').innerText()).not.toContain('/in');
      expect(await centre.page.getByRole('button', { name: '删除订阅' }).count()).toBe(0);
      const credit = await people.of('credit-officer');
      await credit.open('/sharing/webhooks');
      expect(await section(credit.page, '订阅列表').innerText()).toContain('没有记录');
    });

    it('is ended for good, and its deliveries can still be looked at', async () => {
      const visit = await housing();
      const { page } = visit;
      await act(visit, '删除订阅');
      await page.getByText(/^订阅已删除/).waitFor();
      expect((await untilDelivered(visit, '已送达')).length).toBeGreaterThan(0);
      expect(await page.getByRole('button', { name: '更换密钥' }).count()).toBe(0);
      await visit.open('/sharing/webhooks');
      expect(await page.getByText(receiver.url).count()).toBe(0);
    });

    it('says of one that there never was that alone', async () => {
      const { page, open } = await housing();
      await open('/sharing/webhooks/none');
      const main = page.getByRole('main');
      expect(await main.getByRole('alert').allInnerTexts()).toEqual(['没有这个订阅。']);
      expect(await main.getByRole('table').count()).toBe(0);
    });

    it('goes on without a complaint of any browser, and without a request to another host', () => {
      expect(people.complaints()).toEqual([]);
    });
  });
}
