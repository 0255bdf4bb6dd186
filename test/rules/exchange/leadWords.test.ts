import { leadWords, MOST_LOOKED_AT } from '../../../subgraphs/exchange/rules/reconciliation/leadWords';

const ROWS: Readonly<Record<string, number>> = { 纸鲸: 300, 鲸锦: 10, 锦禾: 4, 禾餐: 2, 餐饮: 9_000, 管理: 40_000 };
const rowsOf = (word: string): number => ROWS[word] ?? 0;

describe('words by which names alike are looked for', () => {
  it('are the rare ones, the rarest first', () => {
    expect(leadWords(Object.keys(ROWS), rowsOf)).toEqual(['禾餐', '锦禾', '鲸锦', '纸鲸']);
  });

  it('are the rarest alone where every word is common: a name of such words is looked for all the same', () => {
    expect(leadWords(['餐饮', '管理'], rowsOf)).toEqual(['餐饮']);
  });

  it('are as many as lead to what is worth looking at, to the entity', () => {
    const half = MOST_LOOKED_AT / 2;
    expect(leadWords(['a', 'b', 'c'], () => half)).toEqual(['a', 'b']);
    expect(leadWords(['a', 'b'], () => half + 1)).toEqual(['a']);
  });

  it('are none of no words', () => {
    expect(leadWords([], rowsOf)).toEqual([]);
  });
});
