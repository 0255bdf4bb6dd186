import { changeException } from '../../../../subgraphs/supervision/rules/evaluation/changeException';

const exception = (said: object = {}) => ({ approver: 'approver-samr', reason: '专项整治需要', ...said });

describe('分类监管管理办法 16 ¶3: an exception from the steps', () => {
  it('is admitted with a reason and an approver', () => {
    expect(changeException(exception(), 'officer-samr')).toEqual({ lawful: true });
  });

  it.each([
    ['without a reason', exception({ reason: ' ' }), 'EXCEPTION_WITHOUT_REASON'],
    ['without an approver', exception({ approver: '' }), 'EXCEPTION_WITHOUT_APPROVER'],
    ['by whoever asks for it', exception({ approver: 'officer-samr' }), 'EXCEPTION_BY_PROPOSER'],
  ])('is refused %s', (_, one, code) => {
    expect(changeException(one, 'officer-samr')).toMatchObject({ code, article: '上海市分类监管管理办法 16-3' });
  });
});
