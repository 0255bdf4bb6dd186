import { separateVisit } from '../../../../subgraphs/inspection/rules/visits/separateVisit';

describe('沪府发〔2020〕7号（十一）: a second visit near another that is not merged', () => {
  it('needs a reason', () => {
    const near = 'VS-2026-000001';
    expect(separateVisit({ near, reason: null })).toMatchObject({
      code: 'VISIT_REPEAT_WITHOUT_REASON',
      facts: { near },
    });
    expect(separateVisit({ near, reason: '须当夜采样' })).toEqual({ lawful: true });
  });

  it('needs none where no other is near', () => {
    expect(separateVisit({ near: null, reason: null })).toEqual({ lawful: true });
  });
});
