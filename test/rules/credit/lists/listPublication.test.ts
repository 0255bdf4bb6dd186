import { listPublication } from '../../../../subgraphs/credit/rules/lists/listPublication';

const whole = { documentNumber: '3', exitConditions: '恢复联系', remedy: '行政复议' };

describe('上海市社会信用条例 33: what is published with an entry', () => {
  it('is number, exit and remedy', () => {
    expect(listPublication(whole)).toEqual({ lawful: true });
  });

  it.each(Object.keys(whole))('is not whole without %s', (missing) => {
    const facts = { missing: [missing] };
    expect(listPublication({ ...whole, [missing]: null })).toMatchObject({
      code: 'LIST_PUBLICATION_INCOMPLETE',
      facts,
    });
  });
});
