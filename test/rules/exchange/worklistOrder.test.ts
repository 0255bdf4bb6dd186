import { orderColumns, worklistOrder } from '../../../subgraphs/exchange/rules/entityIndex/worklistOrder';

const names = (columns: readonly { column: string; direction: string }[]) =>
  columns.map(({ column, direction }) => `${column} ${direction}`);

describe('the order of a list across silos', () => {
  it('is the newest registration first unless stated', () => {
    expect(names(orderColumns(worklistOrder([])))).toEqual(['registered_on DESC', 'uscc DESC']);
  });

  it('tells any two rows apart, in the direction of what came last', () => {
    const order = worklistOrder([
      { by: 'CREDIT_RISK_CLASS', direction: 'DESC' },
      { by: 'LAST_INSPECTION', direction: 'ASC' },
    ]);
    const told = ['risk_class DESC', 'last_inspected_on ASC', 'registered_on ASC', 'uscc ASC'];
    expect(names(orderColumns(order))).toEqual(told);
  });

  it('names nothing twice and at most three things', () => {
    const one = { by: 'INTENSITY', direction: 'ASC' } as const;
    const refused = expect.objectContaining({ code: 'ORDER_GIVEN_TWICE' });
    expect(() => worklistOrder([one, { ...one, direction: 'DESC' }])).toThrow(refused);
    const four = (['INTENSITY', 'OPEN_CASES', 'REGISTERED_ON', 'LAST_INSPECTION'] as const).map((by) => ({
      ...one,
      by,
    }));
    expect(() => worklistOrder(four)).toThrow(refused);
  });
});
