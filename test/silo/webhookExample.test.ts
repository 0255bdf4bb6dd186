import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { PROJECT } from '../support/readme';
import { openWebhookDesk, type WebhookDesk } from '../support/webhookDesk';

const PAGE = readFileSync(join(PROJECT, 'docs', 'how-to', 'receive-webhooks.md'), 'utf8');
const [, SOURCE = ''] = /```js\n([\s\S]*?)```/.exec(PAGE) ?? [];

let desk: WebhookDesk;
let child: ChildProcess | undefined;
const folder = mkdtempSync(join(tmpdir(), 'hub-receiver-'));
beforeAll(async () => {
  desk = await openWebhookDesk();
});
afterAll(async () => {
  child?.kill();
  await desk.close();
  rmSync(folder, { recursive: true });
});

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

describe('the receiver of docs/how-to/receive-webhooks.md', () => {
  it('takes what the hub sends and refuses what it did not sign', async () => {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}/in`;
    const { id, secret } = await desk.register(url);
    const file = join(folder, 'receiver.js');
    writeFileSync(file, SOURCE);
    const env = {
      ...process.env,
      NODE_PATH: join(PROJECT, 'node_modules'),
      WEBHOOK_SECRET: secret,
      PORT: String(port),
    };
    child = spawn(process.execPath, [file], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream })[Symbol.asyncIterator]();
    expect((await lines.next()).value).toBe('ready');
    const headers = { 'webhook-id': 'x', 'webhook-timestamp': '1', 'webhook-signature': 'v1,eA==' };
    expect((await fetch(url, { method: 'POST', headers, body: '{}' })).status).toBe(401);
    await desk.record([1, 2]);
    desk.startJob();
    const told = [JSON.parse((await lines.next()).value), JSON.parse((await lines.next()).value)];
    expect(told.map(({ recordkey }) => recordkey)).toEqual([desk.keyOf(1), desk.keyOf(2)]);
    await desk.until(id, ({ position }) => position === told[1].position);
    expect((await desk.deliveries(id)).map(({ status }) => status)).toEqual(['DELIVERED', 'DELIVERED']);
  });

  it('is short enough to be read', () => {
    expect(SOURCE.trim().split('\n').length).toBeLessThanOrEqual(22);
  });
});
