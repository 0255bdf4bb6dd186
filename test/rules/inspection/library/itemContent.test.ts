import { type ItemContent, itemWhole } from '../../../../subgraphs/inspection/rules/library/itemContent';

const WHOLE: ItemContent = {
  name: '定量包装商品监督检查',
  nameEn: null,
  basis: '《计量法》第十八条',
  kind: 'GENERAL',
  objectType: '定量包装商品生产单位',
  methods: ['TESTING'],
  ratioFloorPpm: null,
  ratioCeilingPpm: null,
  leastPerYear: null,
  mostPerYear: null,
  inspectorField: null,
  matter: null,
};

describe('沪府发〔2020〕7号（十一）: what every item on the list has', () => {
  it('is its basis, its kind, its object and its method, and no more', () => {
    expect(itemWhole(WHOLE)).toEqual({ lawful: true });
  });

  it.each([
    ['basis', { basis: null }],
    ['kind', { kind: null }],
    ['objectType', { objectType: null }],
    ['methods', { methods: [] }],
  ])('is refused without %s', (part, fault) => {
    expect(itemWhole({ ...WHOLE, ...fault })).toMatchObject({ code: 'ITEM_INCOMPLETE', facts: { missing: [part] } });
  });

  it('names everything that is missing at once', () => {
    expect(itemWhole({ ...WHOLE, basis: null, methods: [] })).toMatchObject({
      facts: { missing: ['basis', 'methods'] },
    });
  });
});
