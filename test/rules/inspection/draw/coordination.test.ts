import { sha256Hex } from '../../../../kernel/values/sha256';
import { drawFrame } from '../../../../subgraphs/inspection/rules/draw/drawFrame';
import { expectationOf } from '../../../../subgraphs/inspection/rules/objects/expectation';
import { coordinationGround } from '../../../../tools/bench/coordinationGround';

const SEEDS = 60;

describe('DR-10: one ticket for all departments', () => {
  const { header, chunks, sizes } = coordinationGround(4_000);
  const { visits: bound, independent, tasks } = expectationOf(header.cells, sizes);
  const drawn = Array.from({ length: SEEDS }, (_, run) => [
    ...drawFrame({ header, chunks, seed: sha256Hex(`coordination ${run}`) }).drawn(),
  ]);
  const mean = (of: (list: (typeof drawn)[number]) => number): number =>
    drawn.reduce((sum, list) => sum + of(list), 0) / SEEDS;

  it('sends within 2 % of the fewest visitors that any draw with these probabilities can send', () => {
    expect(mean(({ length }) => length) / (Number(bound) / 1_000)).toBeLessThan(1.02);
    expect(mean(({ length }) => length) / (Number(bound) / 1_000)).toBeGreaterThan(0.98);
  });

  it('does as many tasks as were planned, in far fewer visits than independent draws send', () => {
    const done = mean((list) => list.reduce((sum, one) => sum + one.tasks.length, 0));
    expect(Math.abs(done / (Number(tasks) / 1_000) - 1)).toBeLessThan(0.02);
    expect(Number(bound)).toBeLessThan(0.7 * Number(independent));
  });

  it('draws nobody twice, so that each has one visit', () => {
    for (const list of drawn) expect(new Set(list.map(({ uscc }) => uscc)).size).toBe(list.length);
  });
});
