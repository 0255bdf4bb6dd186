import { restsAfterHigher } from '../../../../subgraphs/inspection/rules/objects/restsAfterHigher';

describe('DR-15: an item that rests after a higher office inspected it', () => {
  it('is one that is inspected under the Measures on the inspection of food, and no other', () => {
    expect(restsAfterHigher('食品生产经营监督检查管理办法 第五条')).toBe(true);
    expect(restsAfterHigher('广告法')).toBe(false);
  });
});
