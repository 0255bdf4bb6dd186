import fc from 'fast-check';
import { type Cell, publishCells } from '../../../subgraphs/exchange/rules/entityIndex/publishCells';

const disclosure = { below: 10, roundedTo: 5 };
const cell = (district: string, risk_class: string, n: number): Cell => ({
  district,
  status: 'IN_OPERATION',
  risk_class,
  n,
});
const group = (district: string, n: number): Cell => ({ district, status: 'IN_OPERATION', n });

const CELLS = [cell('310101', 'A', 40), cell('310101', 'D', 7), cell('310104', 'A', 33), cell('310104', 'D', 12)];
const GROUPS = [group('310101', 60), group('310104', 60)];
const publish = (columns: ('district' | 'risk_class')[], cells: readonly Cell[] = CELLS) =>
  publishCells({ cells, groups: GROUPS, columns, disclosure });

describe('counts for those who may not see the entities', () => {
  it('are sums of cells each of which may be told', () => {
    expect(publish(['risk_class'])).toEqual({
      rows: [
        { risk_class: 'A', n: 70 },
        { risk_class: 'D', n: 10 },
      ],
      total: 80,
    });
  });

  it('leave a small cell out of its sums, so that taking it away changes nothing', () => {
    const [first, , ...others] = CELLS as [Cell, Cell, Cell, Cell];
    for (const columns of [['risk_class'], ['district'], ['district', 'risk_class']] as const) {
      expect(publish([...columns], [first, ...others])).toEqual(publish([...columns]));
    }
  });

  it('have no total where nothing may be told', () => {
    expect(publish(['risk_class'], [cell('310101', 'D', 9)])).toEqual({ rows: [], total: null });
  });

  it('differ between two filters by the cells between them, as those are told alone', () => {
    const numbers = fc.array(fc.nat({ max: 60 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(numbers, fc.subarray([0, 1, 2, 3]), ([a = 0, b = 0, c = 0, d = 0], taken) => {
        const cells = [cell('310101', 'A', a), cell('310101', 'D', b), cell('310104', 'A', c), cell('310104', 'D', d)];
        const some = cells.filter((_, i) => taken.includes(i));
        const rest = cells.filter((_, i) => !taken.includes(i));
        const total = (list: readonly Cell[]): number => publish(['district'], list).total ?? 0;
        expect(total(cells) - total(some)).toBe(total(rest));
      }),
    );
  });
});
