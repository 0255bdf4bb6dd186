import { statementReview } from '../../../../subgraphs/enforcement/rules/proceedings/statementReview';

describe('行政处罚法 45: the review of a statement', () => {
  it('EN-13: says what was reviewed, and why something was not accepted', () => {
    expect(statementReview({ accepted: 'ALL', finding: '情况属实', reason: null })).toEqual({ lawful: true });
    expect(statementReview({ accepted: 'PARTLY', finding: '部分属实', reason: '无证据支持' })).toEqual({
      lawful: true,
    });
  });

  it.each([
    ['ALL', null, null, ['finding']],
    ['PARTLY', '部分属实', ' ', ['reason']],
    ['NONE', null, null, ['finding', 'reason']],
  ] as const)('EN-13: %s accepted, with finding %j and reason %j, lacks %j', (accepted, finding, reason, missing) => {
    expect(statementReview({ accepted, finding, reason })).toMatchObject({
      code: 'STATEMENT_NOT_REVIEWED',
      facts: { missing },
    });
  });
});
