import { Webhook } from 'standardwebhooks';
import { webhookSecretText, webhookSignature } from '../../../kernel/values/webhookSignature';

/** The vector of the reference libraries: github.com/standard-webhooks/standard-webhooks. */
const VECTOR = {
  secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  message: { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', timestamp: 1_614_265_330, body: '{"test": 2432232314}' },
  signature: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
};
const keyOf = (secret: string): Buffer => Buffer.from(secret.slice('whsec_'.length), 'base64');

describe('Standard Webhooks: the signature of a message', () => {
  it('is that of the reference vector', () => {
    expect(webhookSignature([keyOf(VECTOR.secret)], VECTOR.message)).toBe(VECTOR.signature);
  });

  it('is taken by the reference library, for each of two secrets while one takes the place of the other', () => {
    const keys = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
    const timestamp = Math.floor(Date.now() / 1_000);
    const body = JSON.stringify({ name: '上海', n: 1 });
    const headers = {
      'webhook-id': 'e-1',
      'webhook-timestamp': String(timestamp),
      'webhook-signature': webhookSignature(keys, { id: 'e-1', timestamp, body }),
    };
    for (const key of keys) {
      expect(new Webhook(webhookSecretText(key)).verify(body, headers)).toEqual({ name: '上海', n: 1 });
    }
    const stranger = new Webhook(webhookSecretText(Buffer.alloc(32, 3)));
    expect(() => stranger.verify(body, headers)).toThrow('No matching signature');
  });

  it('covers id, moment and body: a change of any gives another', () => {
    const key = [keyOf(VECTOR.secret)];
    const { message, signature } = VECTOR;
    for (const changed of [{ id: 'msg_x' }, { timestamp: message.timestamp + 1 }, { body: '{"test": 2432232315}' }]) {
      expect(webhookSignature(key, { ...message, ...changed })).not.toBe(signature);
    }
  });

  it('has a secret in the text form that receivers keep', () => {
    expect(webhookSecretText(keyOf(VECTOR.secret))).toBe(VECTOR.secret);
  });
});
