import type { TaskVolume } from '../../../../subgraphs/inspection/rules/plans/planTask';
import { drawableFrame } from '../../../../subgraphs/inspection/rules/rounds/drawableFrame';

const task = (volume: TaskVolume, eligible: number, place = 1) => ({
  plan: 'IP-2026-000001',
  task: place,
  volume,
  eligible,
});
const count = (many: number): TaskVolume => ({ kind: 'COUNT', count: many });

describe('FL-1: what can be drawn', () => {
  it('is as many as there are, and not one more: the refusal names how many there are', () => {
    expect(drawableFrame([task(count(40), 40)])).toEqual({ lawful: true });
    expect(drawableFrame([task({ kind: 'RATIO', ppm: 1 }, 1), task(count(41), 40, 2)])).toMatchObject({
      code: 'ROUND_FRAME_TOO_SMALL',
      facts: { plan: 'IP-2026-000001', task: 2, received: 41, eligible: 40 },
    });
  });

  it.each([count(1), { kind: 'RATIO', ppm: 10_000 } as const, { kind: 'ALL' } as const])(
    'is nothing where nobody is left, whatever is wanted: %j',
    (volume) => {
      expect(drawableFrame([task(volume, 0)])).toMatchObject({ code: 'ROUND_FRAME_EMPTY', facts: { task: 1 } });
    },
  );
});
