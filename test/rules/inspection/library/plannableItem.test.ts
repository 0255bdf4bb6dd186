import { plannableItem } from '../../../../subgraphs/inspection/rules/library/plannableItem';

const general = { code: 'AMR-31', ratioCeilingPpm: 100_000, basisEnded: false };
const key = { code: 'AMR-32', ratioCeilingPpm: null, basisEnded: false };

describe('DR-1: what may be planned and drawn', () => {
  it('is an item of the list of the day, and nothing else', () => {
    expect(plannableItem(general, 'AMR-31', 1)).toEqual({ lawful: true });
    expect(plannableItem(undefined, 'NONE', 1)).toMatchObject({ code: 'INSPECTION_ITEM_NOT_PUBLISHED' });
  });

  it('is no item whose legal basis has ended (分类监管管理办法 7)', () => {
    for (const item of [general, key]) {
      expect(plannableItem({ ...item, basisEnded: true }, item.code, 1)).toMatchObject({
        code: 'ITEM_BASIS_ENDED',
        article: '上海市分类监管管理办法 7',
      });
    }
  });
});

describe('DR-2: how many of its objects', () => {
  it('of a general item are at most its ceiling: at it allowed, one part in a million above refused', () => {
    expect(plannableItem(general, 'AMR-31', 100_000)).toEqual({ lawful: true });
    expect(plannableItem(general, 'AMR-31', 100_001)).toMatchObject({ code: 'ITEM_RATIO_OVER_CEILING' });
  });

  it('of a general item are never all under a ceiling, of a key item they may be', () => {
    expect(plannableItem(general, 'AMR-31', null)).toMatchObject({ code: 'ITEM_RATIO_OVER_CEILING' });
    expect(plannableItem(key, 'AMR-32', null)).toEqual({ lawful: true });
    expect(plannableItem(key, 'AMR-32', 1_000_000)).toEqual({ lawful: true });
  });
});
