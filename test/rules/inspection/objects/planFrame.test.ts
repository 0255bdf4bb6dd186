import { canonicalDigest } from '../../../../kernel/values/canonicalJson';
import { sortCells } from '../../../../subgraphs/inspection/rules/draw/frameHeader';
import { planFrame } from '../../../../subgraphs/inspection/rules/objects/planFrame';
import { WHOLE } from '../../../../subgraphs/inspection/rules/plans/planTask';
import { EVERYTHING, taskOf } from '../../../support/inspection/objects';
import { drawn, excluded, groupOf } from '../../../support/inspection/pools';

const OUT = { kind: 'OUT_OF_SCOPE' } as const;
const COVERED = { kind: 'COVERED' } as const;
const TASKS = [taskOf(), taskOf({ task: 2, department: 'FIRE', volume: { kind: 'ALL' } })];
const GROUPS = [
  groupOf(80, drawn(), COVERED),
  groupOf(20, drawn({ risk: 'A' }), COVERED),
  groupOf(7, excluded('AT_CAP'), COVERED),
  groupOf(5, drawn(), OUT),
  groupOf(3, COVERED, OUT),
];

describe('FL-7: the cells of a frame', () => {
  const frame = planFrame(GROUPS, TASKS);

  it('have for each task a probability, the mark of being out of scope, or the code of why not', () => {
    const entries = GROUPS.map(({ key }) => frame.cells[frame.cellOf.get(key) ?? -1]);
    const base = frame.tables[0]?.basePpm;
    expect(entries).toEqual([
      [base, WHOLE],
      [Math.floor(Number(base) / 2), WHOLE],
      ['AT_CAP', WHOLE],
      [base, '-'],
      [WHOLE, '-'],
    ]);
    expect(frame.cells).toEqual(sortCells(frame.cells));
  });

  it('are the strata: objects with the same entries share one, whatever their classes', () => {
    const same = [groupOf(4, drawn({ credit: 'AA' })), groupOf(6, drawn({ credit: 'UNRATED' }))];
    const { cells, sizes, entities } = planFrame(same, [taskOf()]);
    expect([cells.length, sizes, entities]).toEqual([1, [10], 10]);
  });

  it('hold every object once, and the tables say by what base they were made', () => {
    expect(frame.sizes.reduce((sum, size) => sum + size, 0)).toBe(frame.entities);
    expect(frame.entities).toBe(115);
    expect(frame.tables).toMatchObject([{ basePpm: 110_526 }, { basePpm: null }]);
    expect(frame.calibrations.map(({ covered }) => covered)).toEqual([3, 107]);
  });

  it('come with the filter of each task, so that another filter is another frame even where it reaches the same objects', () => {
    const directed = { ...EVERYTHING, districts: ['310115'] };
    const { tables, cells } = planFrame(GROUPS, [taskOf({ scope: directed }), ...TASKS.slice(1)]);
    expect(tables.map(({ scope }) => scope)).toEqual([directed, EVERYTHING]);
    expect(cells).toEqual(frame.cells);
    expect(canonicalDigest(tables)).not.toBe(canonicalDigest(frame.tables));
  });

  it('are the same whatever the order of the groups', () => {
    expect(planFrame([...GROUPS].reverse(), TASKS).cells).toEqual(frame.cells);
  });
});
