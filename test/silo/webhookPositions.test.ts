import { schemaDrift } from '../../kernel/service/database/siloDatabase';
import { exchange } from '../../subgraphs/exchange';
import { openWebhookDesk, type WebhookDesk } from '../support/webhookDesk';
import { answerWith, openWebhookReceiver, type Received, type WebhookReceiver } from '../support/webhookReceiver';

let desk: WebhookDesk;
let receiver: WebhookReceiver;
beforeEach(async () => {
  [desk, receiver] = [await openWebhookDesk(), await openWebhookReceiver()];
});
afterEach(async () => {
  await desk.close();
  await receiver.close();
  expect(desk.hub.incidents).toEqual([]);
});

const key = (n: number): string => desk.keyOf(n);
const keysOf = (received: readonly Received[]) => received.map(({ event }) => event.recordkey);

describe('the tables of webhooks', () => {
  it('are as their classes say', async () => {
    expect(await schemaDrift(exchange as never, desk.hub.urls.migratorUrl)).toEqual([]);
  });
});

describe('positions of a webhook', () => {
  it('go back by a replay, to a place that was given or to the very start', async () => {
    await desk.record([1]);
    const { id, position } = await desk.register(receiver.url);
    await desk.record([2, 3]);
    desk.startJob();
    await receiver.until(2);
    expect((await desk.replay(id, position)).errors).toBeUndefined();
    await receiver.until(4);
    expect(keysOf(receiver.received)).toEqual([2, 3, 2, 3].map(key));
    expect(receiver.received[2]?.id).toBe(receiver.received[0]?.id);
    await desk.replay(id, null);
    await receiver.until(7);
    expect(keysOf(receiver.received).slice(4)).toEqual([1, 2, 3].map(key));
    const never = await desk.replay(id, 'yesterday');
    expect(never.errors?.[0]?.extensions.code).toBe('INVALID_POSITION');
  });

  it('lose nothing and keep the order when the process stops in the middle of a delivery', async () => {
    receiver.answer = (response, message, n) => (n === 2 ? undefined : answerWith(200)(response, message, n));
    const { id } = await desk.register(receiver.url);
    await desk.record([1, 2, 3]);
    const job = desk.startJob();
    await receiver.until(2);
    await job.stop();
    expect(await desk.deliveries(id)).toHaveLength(1);
    await desk.record([4]);
    desk.startJob();
    await receiver.until(5);
    expect(keysOf(receiver.received)).toEqual([1, 2, 2, 3, 4].map(key));
  });

  it('stand still while it is paused, and nothing is passed over', async () => {
    const { id } = await desk.register(receiver.url);
    desk.startJob();
    expect(await desk.change('pauseWebhook', id)).toMatchObject({
      state: 'PAUSED',
      notice: { code: 'WEBHOOK_PAUSED_BY_HOLDER' },
    });
    await desk.record([1, 2]);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(receiver.received).toEqual([]);
    await desk.change('resumeWebhook', id);
    await receiver.until(2);
    expect(keysOf(receiver.received)).toEqual([1, 2].map(key));
  });

  it('that have expired are said, and are passed over by nobody but the department', async () => {
    const { id } = await desk.register(receiver.url);
    await desk.record([1, 2]);
    await desk.hub.database.dataSource.query('UPDATE feed_state SET horizon = last_seq');
    desk.startJob();
    const { notice } = await desk.until(id, ({ state }) => state === 'PAUSED');
    expect(notice?.code).toBe('POSITION_EXPIRED');
    await desk.replay(id, null);
    expect(receiver.received).toEqual([]);
    await desk.change('resumeWebhook', id);
    await receiver.until(2);
  });

  it('move with the feed while nothing of the resource is recorded, so that an idle one does not expire', async () => {
    const { id, position } = await desk.register(receiver.url);
    const { dataSource } = desk.hub.database;
    await dataSource.query('UPDATE feed_state SET last_seq = last_seq + 1000, horizon = last_seq + 500');
    desk.startJob();
    await desk.until(id, (webhook) => webhook.position !== position);
    await desk.record([1]);
    await receiver.until(1);
    expect((await desk.seen())[0]).toMatchObject({ state: 'ACTIVE' });
  });
});
