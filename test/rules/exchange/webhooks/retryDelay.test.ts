import { judgeAnswer } from '../../../../subgraphs/exchange/rules/webhooks/judgeAnswer';
import { RETRY_DELAYS, retryDelay } from '../../../../subgraphs/exchange/rules/webhooks/retryDelay';

const S = 1_000;

describe('the schedule of repetitions', () => {
  it('waits 5 s, 30 s, 2 min, 10 min, 1 h, 6 h and 24 h, and no more', () => {
    const middle = [1, 2, 3, 4, 5, 6, 7].map((attempt) => retryDelay(attempt, 0.5));
    expect(middle).toEqual([5 * S, 30 * S, 120 * S, 600 * S, 3_600 * S, 21_600 * S, 86_400 * S]);
    expect(retryDelay(8, 0.5)).toBeUndefined();
  });

  it('strays by a fifth to either side, by the dice alone', () => {
    expect(retryDelay(1, 0)).toBe(4_000);
    expect(retryDelay(1, 0.999999)).toBe(6_000);
    for (let attempt = 2; attempt <= RETRY_DELAYS.length; attempt += 1) {
      expect(retryDelay(attempt, 0) ?? 0).toBeGreaterThan(retryDelay(attempt - 1, 1) ?? 0);
    }
  });
});

describe('what follows from an answer', () => {
  const first = { attempt: 1, dice: 0.5 };

  it('is delivered with 2xx, tried again with anything else', () => {
    expect(judgeAnswer({ status: 204, fault: undefined }, first)).toEqual({ status: 'DELIVERED' });
    for (const status of [302, 400, 429, 500]) {
      expect(judgeAnswer({ status, fault: 'STATUS' }, first)).toEqual({ status: 'RETRYING', delayMs: 5_000 });
    }
    for (const fault of ['TIMEOUT', 'UNREACHABLE', 'TLS'] as const) {
      expect(judgeAnswer({ status: null, fault }, first)).toEqual({ status: 'RETRYING', delayMs: 5_000 });
    }
  });

  it('is given up at once with 410 and an address that is not public, and after the last of the schedule', () => {
    expect(judgeAnswer({ status: 410, fault: 'STATUS' }, first)).toEqual({ status: 'GIVEN_UP', code: 'WEBHOOK_GONE' });
    const hidden = judgeAnswer({ status: null, fault: 'ADDRESS' }, first);
    expect(hidden).toEqual({ status: 'GIVEN_UP', code: 'WEBHOOK_HOST_NOT_PUBLIC' });
    const last = { attempt: RETRY_DELAYS.length, dice: 0.5 };
    expect(judgeAnswer({ status: 500, fault: 'STATUS' }, last)).toMatchObject({ status: 'RETRYING' });
    const over = { ...last, attempt: RETRY_DELAYS.length + 1 };
    expect(judgeAnswer({ status: 500, fault: 'STATUS' }, over)).toEqual({
      status: 'GIVEN_UP',
      code: 'WEBHOOK_EXHAUSTED',
    });
  });
});
