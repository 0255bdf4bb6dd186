import { setTimeout as delay } from 'node:timers/promises';
import { type RepeatedWork, repeatUntilStopped } from '../../../kernel/service/repeatedWork';

const plan = (changed: Partial<RepeatedWork>): RepeatedWork => ({
  work: async () => false,
  pollMs: 60_000,
  retryMs: { first: 1, longest: 2 },
  onFailure: () => undefined,
  ...changed,
});

describe('work that is repeated', () => {
  it('goes on at once while there is more, then waits, and a stop does not wait for the wait', async () => {
    let done = 0;
    const job = repeatUntilStopped(
      plan({
        work: async () => {
          done += 1;
          return done < 3;
        },
      }),
    );
    await delay(50);
    expect(done).toBe(3);
    await job.stop();
    expect(done).toBe(3);
  });

  it('is tried again after failures, and tells the first of each row of them apart', async () => {
    const told: boolean[] = [];
    let times = 0;
    const job = repeatUntilStopped(
      plan({
        async work() {
          times += 1;
          if ([1, 2, 4].includes(times)) throw new Error('away');
          return times === 3;
        },
        onFailure: (_, isFirst) => told.push(isFirst),
      }),
    );
    await delay(100);
    await job.stop();
    expect(told).toEqual([true, false, true]);
    expect(times).toBe(5);
  });

  it('finishes what is under way when it is stopped, and tells it', async () => {
    let finished = false;
    const job = repeatUntilStopped(
      plan({
        async work(signal) {
          while (!signal.aborted) await delay(1);
          finished = true;
          return true;
        },
      }),
    );
    await delay(5);
    await job.stop();
    expect(finished).toBe(true);
  });
});
