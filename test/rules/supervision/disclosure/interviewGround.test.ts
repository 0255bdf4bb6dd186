import { interviewGround } from '../../../../subgraphs/supervision/rules/disclosure/interviewGround';

describe('分类监管管理办法 19: whom to interview', () => {
  it('accepts a subject put under stricter supervision, by category or by level', () => {
    expect(interviewGround({ before: 21, now: 31 })).toEqual({ lawful: true });
    expect(interviewGround({ before: 31, now: 32 })).toEqual({ lawful: true });
  });

  it('refuses one whose supervision stayed or became milder', () => {
    expect(interviewGround({ before: 31, now: 31 })).toMatchObject({ code: 'INTERVIEW_NOT_TIGHTENED' });
    expect(interviewGround({ before: 31, now: 21 })).toMatchObject({ code: 'INTERVIEW_NOT_TIGHTENED' });
  });

  it('refuses a first category, and a subject without one', () => {
    expect(interviewGround({ before: null, now: 31 })).toMatchObject({ article: '上海市分类监管管理办法 19' });
    expect(interviewGround({ before: 21, now: null })).toMatchObject({ code: 'INTERVIEW_NOT_TIGHTENED' });
  });
});
