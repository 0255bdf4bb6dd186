import { inspectionItems, MOST_ITEMS } from '../../../subgraphs/inspection/rules/inspectionItems';

const codes = (count: number) => Array.from({ length: count }, (_, index) => `ITEM-${index}`);

describe('本项目口径: an inspection names its items', () => {
  it('accepts one item and as many as one visit can have', () => {
    expect(inspectionItems(codes(1))).toEqual({ lawful: true });
    expect(inspectionItems(codes(MOST_ITEMS))).toEqual({ lawful: true });
  });

  it('refuses none, one too many, and one twice', () => {
    expect(inspectionItems([])).toMatchObject({ code: 'INSPECTION_WITHOUT_ITEM' });
    expect(inspectionItems(codes(MOST_ITEMS + 1))).toMatchObject({ code: 'INSPECTION_ITEMS_TOO_MANY' });
    expect(inspectionItems(['A', 'B', 'A'])).toMatchObject({ code: 'INSPECTION_ITEM_TWICE' });
  });
});
