import { callOffScope, partsConcerned } from '../../../../subgraphs/inspection/rules/visits/callOffScope';

const part = (department: string, state: 'PLANNED' | 'IN_PROGRESS' | 'COMPLETED' | 'CANCELLED') => ({
  department,
  state,
  items: [`${department}-01`, `${department}-02`],
});
const PARTS = [part('FIRE', 'PLANNED'), part('SAMR', 'IN_PROGRESS'), part('TAX', 'PLANNED')];
const whole = { department: null, item: null };

describe('DR-29: what of a visit can be called off', () => {
  it('is one part or one item that nobody has begun, or all of them', () => {
    expect(callOffScope(PARTS, { department: 'FIRE', item: null })).toEqual({ lawful: true });
    expect(callOffScope(PARTS, { department: 'FIRE', item: 'FIRE-02' })).toEqual({ lawful: true });
    expect(callOffScope(PARTS, whole)).toEqual({ lawful: true });
    expect(partsConcerned(PARTS, whole).map(({ department }) => department)).toEqual(['FIRE', 'TAX']);
  });

  it.each([
    ['a part that is under way', PARTS, { department: 'SAMR', item: null }, 'WORK_STATE_UNFIT'],
    ['a part that was called off', [part('FIRE', 'CANCELLED')], { department: 'FIRE', item: null }, 'WORK_STATE_UNFIT'],
    ['a visit that is over', [part('FIRE', 'COMPLETED')], whole, 'WORK_STATE_UNFIT'],
    ['a part that there is not', PARTS, { department: 'WATER', item: null }, 'VISIT_PART_UNKNOWN'],
    ['an item of another part', PARTS, { department: 'FIRE', item: 'TAX-01' }, 'CALL_OFF_ITEM_UNFIT'],
    ['an item of no part', PARTS, { department: null, item: 'FIRE-01' }, 'CALL_OFF_ITEM_UNFIT'],
  ] as const)('is not %s', (_, parts, of, code) => {
    expect(callOffScope(parts, of)).toMatchObject({ code });
  });
});
