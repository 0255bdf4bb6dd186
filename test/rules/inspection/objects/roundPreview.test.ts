import { roundPreview } from '../../../../subgraphs/inspection/rules/objects/roundPreview';
import { taskOf } from '../../../support/inspection/objects';
import { drawn, excluded, groupOf } from '../../../support/inspection/pools';

const OUT = { kind: 'OUT_OF_SCOPE' } as const;
const TASKS = [taskOf(), taskOf({ task: 2, department: 'FIRE', volume: { kind: 'RATIO', ppm: 50_000 } })];
const GROUPS = [
  groupOf(400, drawn(), drawn()),
  groupOf(100, drawn(), OUT),
  groupOf(30, excluded('AT_CAP'), drawn()),
  groupOf(20, excluded('NOT_OPERATING'), excluded('NOT_OPERATING')),
];

describe('DR-10, 11c: a round before it is drawn', () => {
  const preview = roundPreview(GROUPS, TASKS, 5);

  it('tells who is there, who can be drawn, and of each task who is left out', () => {
    expect(preview).toMatchObject({ objects: 550, eligible: 530, strata: 3 });
    expect(preview.tasks.map(({ inScope, sampled }) => [inScope, sampled])).toEqual([
      [550, 500],
      [450, 430],
    ]);
    expect(preview.tasks[0]?.excluded.map(({ code, objects }) => [code, objects])).toEqual([
      ['NOT_OPERATING', 20],
      ['AT_CAP', 30],
    ]);
  });

  it('tells how many are drawn for sure, and how many visits are expected: fewer than the tasks', () => {
    expect(preview.tasks.map(({ drawn: range }) => range)).toEqual([
      { least: 50, most: 50 },
      { least: 21, most: 22 },
    ]);
    expect(preview.expectation).toEqual({ tasks: 71_500n, visits: 51_500n, independent: 69_500n });
  });

  it('sums what its bands hold to who can be drawn', () => {
    for (const { bands, sampled, covered } of preview.tasks) {
      expect(bands.reduce((sum, { objects }) => sum + objects, 0)).toBe(sampled + covered);
    }
  });
});
