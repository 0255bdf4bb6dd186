import { itemCodeFit } from '../../../../subgraphs/inspection/rules/library/itemCodeFit';

describe('本项目口径: the code of an item', () => {
  it.each(['A', 'AMR-01', 'PUBLIC_SECURITY-01-02', 'A'.repeat(60)])('%s is one', (code) => {
    expect(itemCodeFit(code)).toEqual({ lawful: true });
  });

  it.each(['', '1A', 'amr-01', 'AMR 01', '事项', 'A'.repeat(61), 'A\n'])('%j is none', (code) => {
    expect(itemCodeFit(code)).toMatchObject({ code: 'ITEM_CODE_UNFIT' });
  });
});
