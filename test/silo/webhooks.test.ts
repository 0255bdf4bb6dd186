import { Webhook } from 'standardwebhooks';
import { RETRY_DELAYS } from '../../subgraphs/exchange/rules/webhooks/retryDelay';
import { HOUSING, openWebhookDesk, type WebhookDesk } from '../support/webhookDesk';
import { answerWith, openWebhookReceiver, type Received, type WebhookReceiver } from '../support/webhookReceiver';

let desk: WebhookDesk;
let receiver: WebhookReceiver;
beforeAll(async () => {
  desk = await openWebhookDesk();
});
afterAll(() => desk.close());
beforeEach(async () => {
  receiver = await openWebhookReceiver();
});
afterEach(async () => {
  await desk.clear();
  await receiver.close();
  expect(desk.hub.incidents).toEqual([]);
});

const key = (n: number): string => desk.keyOf(n);
const keysOf = (received: readonly Received[]) => received.map(({ event }) => event.recordkey);
const endAgreement = () => desk.hub.database.dataSource.query(`UPDATE agreement SET state = 'ENDED'`);
async function leavesOf(id: string): Promise<Record<string, unknown>[]> {
  const rows = await desk.hub.database.dataSource.query('SELECT leaf FROM access_leaf ORDER BY index');
  const leaves = rows.map(({ leaf }: { leaf: string }) => JSON.parse(leaf));
  return leaves.filter(({ subject }: { subject: string }) => subject === `webhook:${id}`);
}

describe('delivering changes', () => {
  it('sends what is recorded from the registration on, in order, each signed and once', async () => {
    await desk.record([1]);
    const { id, secret } = await desk.register(receiver.url);
    await desk.record([2, 3, 4]);
    desk.startJob();
    await receiver.until(3);
    await desk.record([5]);
    await receiver.until(4);
    expect(keysOf(receiver.received)).toEqual([2, 3, 4, 5].map(key));
    for (const { body, headers, id: message, event } of receiver.received) {
      expect(new Webhook(secret).verify(body, headers as Record<string, string>)).toMatchObject({
        specversion: '1.0',
        id: message,
        source: '/feed/credit-record',
        data: { title: expect.stringMatching(/^penalty/) },
      });
      expect(event).toMatchObject({ kind: 'RECORDED' });
    }
    await desk.until(id, ({ position }) => position === receiver.received[3]?.event.position);
    const log = await desk.deliveries(id);
    expect(log.map(({ event }) => event)).toEqual(receiver.received.map(({ id: message }) => message));
    expect(
      log.every(({ status, attempt, responseCode }) => status === 'DELIVERED' && attempt === 1 && responseCode === 204),
    ).toBe(true);
  });

  it('takes a withdrawal to the receiver, and nothing of what was sealed', async () => {
    await desk.register(receiver.url);
    await desk.record([1]);
    await desk.record([1], { publicationState: 'REPAIRED', observedAt: '2026-09-01T00:00:00Z' });
    desk.startJob();
    await receiver.until(1);
    expect(receiver.received[0]?.event).toMatchObject({ kind: 'WITHDRAWN', recordkey: key(1) });
    expect(receiver.received[0]?.body).not.toContain('penalty 1');
  });

  it('gives under an agreement its columns alone, each logged before it is sent', async () => {
    const counts: number[] = [];
    const { id } = await desk.register(receiver.url, HOUSING);
    receiver.answer = async (response) => {
      counts.push((await leavesOf(id)).length);
      response.writeHead(200).end('thanks');
    };
    await desk.record([1, 2]);
    desk.startJob();
    await receiver.until(2);
    await desk.until(id, ({ position }) => position === receiver.received[1]?.event.position, HOUSING);
    expect(counts).toEqual([1, 2]);
    expect(Object.keys(receiver.received[0]?.event.data ?? {})).toEqual(
      expect.arrayContaining(['uscc', 'severity', 'source_department']),
    );
    expect(receiver.received[0]?.event.data).not.toHaveProperty('document_number');
    const [first] = await leavesOf(id);
    expect(first).toMatchObject({
      subject: `webhook:${id}`,
      department: 'HOUSING',
      agreement: 'AG-7',
      purpose: 'permit-renewal',
      entities: [receiver.received[0]?.event.data?.uscc],
    });
    expect(first?.fields).toContain('CreditRecord.severity');
    expect(first?.fields).not.toContain('CreditRecord.documentNumber');
  });

  it('tells a doubt about a field that it gives, logged as given of that field', async () => {
    const { id } = await desk.register(receiver.url, HOUSING);
    await desk.record([1]);
    await desk.doubt(1, 'CreditRecord.severity');
    desk.startJob();
    await receiver.until(2);
    expect(receiver.received[1]?.event.data).toMatchObject({ field: 'CreditRecord.severity', state: 'FLAGGED' });
    const [, doubted] = await leavesOf(id);
    expect(doubted).toMatchObject({
      fields: ['CreditRecord.severity'],
      entities: [receiver.received[0]?.event.data?.uscc],
    });
  });

  it('logs nothing of what a department is sent of its own data', async () => {
    const { id } = await desk.register(receiver.url);
    await desk.record([1]);
    desk.startJob();
    await receiver.until(1);
    expect(await leavesOf(id)).toEqual([]);
  });
});

describe('a receiver that fails', () => {
  it('is sent the same message again after the delay, and what follows only then', async () => {
    receiver.answer = (response, message, n) => answerWith(n === 1 ? 500 : 200)(response, message, n);
    const { id } = await desk.register(receiver.url);
    await desk.record([1, 2]);
    desk.startJob();
    await desk.until(id, ({ failedAttempts }) => failedAttempts === 1);
    desk.now += 3_000;
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(receiver.received).toHaveLength(1);
    desk.now += 4_000;
    await receiver.until(3);
    expect(keysOf(receiver.received)).toEqual([1, 1, 2].map(key));
    expect(receiver.received[1]?.id).toBe(receiver.received[0]?.id);
    expect(receiver.received[1]?.body).toBe(receiver.received[0]?.body);
    await desk.until(id, ({ position }) => position === receiver.received[2]?.event.position);
    expect(await desk.deliveries(id)).toMatchObject([
      { attempt: 1, status: 'RETRYING', fault: 'STATUS', responseCode: 500, nextAttemptAt: expect.any(String) },
      { attempt: 2, status: 'DELIVERED', fault: null, responseCode: 200, nextAttemptAt: null },
      { attempt: 1, status: 'DELIVERED' },
    ]);
  });

  it('is paused with a notice when the schedule is over, and goes on from the same change when resumed', async () => {
    receiver.answer = answerWith(503);
    const { id } = await desk.register(receiver.url);
    await desk.record([1]);
    desk.startJob();
    for (const [n, wait] of RETRY_DELAYS.entries()) {
      await desk.until(id, ({ failedAttempts }) => failedAttempts === n + 1);
      desk.now += 1.21 * wait;
    }
    const { notice } = await desk.until(id, ({ state }) => state === 'PAUSED');
    expect(notice).toMatchObject({ code: 'WEBHOOK_EXHAUSTED', mendEn: expect.stringContaining('resumeWebhook') });
    expect((await desk.deliveries(id)).at(-1)).toMatchObject({ attempt: 8, status: 'GIVEN_UP', nextAttemptAt: null });
    expect(await desk.hub.count(`outbox WHERE type = 'cn.sh.hub.exchange-webhook.paused'`)).toBe(1);
    receiver.answer = answerWith(200);
    expect(await desk.change('resumeWebhook', id)).toMatchObject({ state: 'ACTIVE', notice: null });
    await receiver.until(9);
    expect(new Set(keysOf(receiver.received))).toEqual(new Set([key(1)]));
    await desk.until(id, ({ position }) => position === receiver.received[8]?.event.position);
  });

  it('is paused at once when it answers 410', async () => {
    receiver.answer = answerWith(410);
    const { id } = await desk.register(receiver.url);
    await desk.record([1, 2]);
    desk.startJob();
    const { notice } = await desk.until(id, ({ state }) => state === 'PAUSED');
    expect(notice?.code).toBe('WEBHOOK_GONE');
    expect(receiver.received).toHaveLength(1);
  });

  it('leads nowhere else by a redirect', async () => {
    const other = await openWebhookReceiver();
    receiver.answer = answerWith(307, { location: other.url });
    const { id } = await desk.register(receiver.url);
    await desk.record([1]);
    desk.startJob();
    await desk.until(id, ({ failedAttempts }) => failedAttempts === 1);
    expect((await desk.deliveries(id))[0]).toMatchObject({ fault: 'STATUS', responseCode: 307 });
    expect(other.received).toEqual([]);
    await other.close();
  });

  it('holds up nobody else while it does not answer', async () => {
    const slow = await openWebhookReceiver();
    const asked: unknown[] = [];
    slow.answer = (response) => asked.push(response);
    for (let n = 0; n < 3; n += 1) await desk.register(slow.url);
    await desk.register(receiver.url);
    await desk.record([1]);
    desk.startJob();
    await slow.until(3);
    await desk.record([2, 3, 4, 5]);
    await receiver.until(5);
    expect(keysOf(receiver.received)).toEqual([1, 2, 3, 4, 5].map(key));
    expect(slow.received).toHaveLength(3);
    await slow.close();
  });
});

describe('the agreement of a webhook', () => {
  it('pauses it before the next delivery when it has ended, and nothing more is sent', async () => {
    receiver.answer = async (response) => {
      await endAgreement();
      response.writeHead(200).end();
    };
    const { id } = await desk.register(receiver.url, HOUSING);
    await desk.record([1, 2]);
    desk.startJob();
    const { notice } = await desk.until(id, ({ state }) => state === 'PAUSED', HOUSING);
    expect(notice?.code).toBe('AGREEMENT_NOT_ACTIVE');
    expect(keysOf(receiver.received)).toEqual([key(1)]);
    expect(await leavesOf(id)).toHaveLength(1);
    await desk.change('resumeWebhook', id, HOUSING);
    await desk.until(id, ({ state }) => state === 'PAUSED', HOUSING);
    expect(receiver.received).toHaveLength(1);
  });

  it('cuts what is sent as it stands at each delivery', async () => {
    const { dataSource } = desk.hub.database;
    receiver.answer = async (response, _message, n) => {
      if (n === 1) await dataSource.query(`UPDATE agreement SET terms = '{CreditRecord.documentNumber}'`);
      response.writeHead(200).end();
    };
    await desk.register(receiver.url, HOUSING);
    await desk.record([1, 2]);
    desk.startJob();
    await receiver.until(2);
    const [first, second] = receiver.received.map(({ event }) => Object.keys(event.data ?? {}));
    expect([first?.includes('severity'), first?.includes('document_number')]).toEqual([true, false]);
    expect([second?.includes('severity'), second?.includes('document_number')]).toEqual([false, true]);
  });
});

describe('the secret of a webhook', () => {
  it('is replaced without a gap: for a day both sign, then the new one alone', async () => {
    const { id, secret } = await desk.register(receiver.url);
    const fresh = await desk.rotate(id);
    expect(fresh).not.toBe(secret);
    await desk.record([1]);
    desk.startJob();
    await receiver.until(1);
    const [both] = receiver.received as [Received];
    for (const one of [secret, fresh]) {
      expect(() => new Webhook(one).verify(both.body, both.headers as Record<string, string>)).not.toThrow();
    }
    desk.now += 25 * 3_600_000;
    await desk.record([2]);
    await receiver.until(2);
    const signatures = String(receiver.received[1]?.headers['webhook-signature']).split(' ');
    expect(signatures).toHaveLength(1);
    const { body, headers, id: message } = receiver.received[1] as Received;
    const sentAt = new Date(Number(headers['webhook-timestamp']) * 1_000);
    expect(signatures[0]).toBe(new Webhook(fresh).sign(message, sentAt, body));
  });

  it('is in the database in no form that can sign', async () => {
    const { id, secret } = await desk.register(receiver.url);
    const [row] = await desk.hub.database.dataSource.query('SELECT secret FROM webhook WHERE key = $1', [id]);
    const clear = Buffer.from(secret.slice('whsec_'.length), 'base64');
    expect(clear).toHaveLength(32);
    expect(row.secret.includes(clear)).toBe(false);
    expect(row.secret.toString('latin1')).not.toContain(secret);
  });

  it('that can no longer be read pauses the webhook, and a new one mends it', async () => {
    const { id } = await desk.register(receiver.url);
    await desk.hub.database.dataSource.query(
      `UPDATE webhook SET secret = decode(repeat('00', 60), 'hex') WHERE key = '${id}'`,
    );
    await desk.record([1]);
    desk.startJob();
    const { notice } = await desk.until(id, ({ state }) => state === 'PAUSED');
    expect(notice?.code).toBe('WEBHOOK_SECRET_LOST');
    await desk.rotate(id);
    await desk.change('resumeWebhook', id);
    await receiver.until(1);
    expect(receiver.received).toHaveLength(1);
  });
});
