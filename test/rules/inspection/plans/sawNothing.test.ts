import { RESULT_CODES } from '../../../../kernel/values/reference/resultCodes';
import { SAW_NOTHING } from '../../../../subgraphs/inspection/rules/plans/sawNothing';

describe('DR-16: results under which nothing was inspected', () => {
  it('are nobody there, no such business and no such enterprise, in the meaning that each list gives its codes', () => {
    const items = ['6', 'F', '7', '9', '10', '11', '12'].map((code) => `ITEM_RESULTS:${code}`);
    expect([...SAW_NOTHING].sort()).toEqual([...items, 'PUBLICITY_RESULTS:7'].sort());
  });

  it('and every other result is of an inspection', () => {
    const others = RESULT_CODES.map(({ codeSet, code }) => `${codeSet}:${code}`).filter(
      (one) => !SAW_NOTHING.includes(one),
    );
    expect(others).toEqual(expect.arrayContaining(['ITEM_RESULTS:1', 'ITEM_RESULTS:8', 'PUBLICITY_RESULTS:6']));
  });
});
