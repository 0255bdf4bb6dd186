import { listBasis } from '../../../../subgraphs/credit/rules/lists/listBasis';

describe('上海市社会信用条例 25: the law behind a list', () => {
  it('is named for serious dishonesty', () => {
    expect(listBasis('SERIOUS_DISHONESTY', null)).toMatchObject({ code: 'LIST_BASIS_MISSING' });
    expect(listBasis('SERIOUS_DISHONESTY', '某法 第一条')).toEqual({ lawful: true });
  });

  it('is said by the ground for abnormal operation', () => {
    expect(listBasis('ABNORMAL_OPERATION', null)).toEqual({ lawful: true });
  });
});
