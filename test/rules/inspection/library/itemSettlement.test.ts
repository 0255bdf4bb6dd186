import { type ItemSettlement, itemSettlement } from '../../../../subgraphs/inspection/rules/library/itemSettlement';
import type { UnclearPart } from '../../../../subgraphs/inspection/rules/library/readItem';

const NOTHING: ItemSettlement = {
  ratioFloorPpm: null,
  ratioCeilingPpm: null,
  mostPerYear: null,
  methods: null,
  basis: null,
  inspectorField: null,
};
const settle = (unclear: readonly UnclearPart[], settled: Partial<ItemSettlement>, mostPerYear: number | null = null) =>
  itemSettlement({ ...NOTHING, ...settled }, { unclear, mostPerYear });
const unfit = { code: 'ITEM_SETTLEMENT_UNFIT' };

describe('沪府发〔2020〕7号（十一）: what a person settles of a list', () => {
  it('answers what was unclear: a ratio, or none at all', () => {
    expect(settle(['ITEM_RATIO_UNCLEAR'], { ratioCeilingPpm: 30_000 })).toEqual({ lawful: true });
    expect(settle(['ITEM_RATIO_UNCLEAR'], {})).toEqual({ lawful: true });
    expect(settle(['ITEM_INSPECTOR_UNCLEAR'], { inspectorField: '禁毒' })).toEqual({ lawful: true });
  });

  it('cannot leave open a basis or a method that is missing', () => {
    expect(settle(['ITEM_BASIS_MISSING'], {})).toMatchObject(unfit);
    expect(settle(['ITEM_BASIS_MISSING'], { basis: '《商标法》第四十三条' })).toEqual({ lawful: true });
    expect(settle(['ITEM_METHOD_UNCLEAR'], {})).toMatchObject(unfit);
    expect(settle(['ITEM_METHOD_UNCLEAR'], { methods: ['TESTING'] })).toEqual({ lawful: true });
  });

  it.each<Partial<ItemSettlement>>([{ ratioFloorPpm: 1 }, { methods: ['ON_SITE'] }, { inspectorField: '食品' }])(
    'changes nothing that the list says itself: %j',
    (settled) => {
      expect(settle(['ITEM_BASIS_MISSING'], { basis: '《商标法》', ...settled })).toMatchObject(unfit);
    },
  );

  it('says how often where the list does not, and nothing else where it does', () => {
    expect(settle(['ITEM_RATIO_UNCLEAR'], { mostPerYear: 2 })).toEqual({ lawful: true });
    expect(settle(['ITEM_RATIO_UNCLEAR'], { mostPerYear: 2 }, 2)).toEqual({ lawful: true });
    expect(settle(['ITEM_RATIO_UNCLEAR'], { mostPerYear: 3 }, 2)).toMatchObject(unfit);
  });
});
