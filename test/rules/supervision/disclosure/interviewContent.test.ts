import { day } from '../../../../kernel/values/day';
import { interviewContent } from '../../../../subgraphs/supervision/rules/disclosure/interviewContent';

const TODAY = day('2026-11-02');
const CONTENT = { reasons: '评价分值上升', facts: '抽查发现问题三项', rectifyBy: day('2026-11-03') };

describe('分类监管管理办法 19: what an interview tells', () => {
  it('accepts reasons, facts and a day of rectification on the next day', () => {
    expect(interviewContent(CONTENT, TODAY)).toEqual({ lawful: true });
  });

  it('refuses a rectification due on the day itself', () => {
    expect(interviewContent({ ...CONTENT, rectifyBy: TODAY }, TODAY)).toMatchObject({
      code: 'RECTIFICATION_NOT_AHEAD',
      facts: { field: 'rectifyBy', received: TODAY, today: TODAY },
    });
  });

  it.each(['reasons', 'facts'] as const)('refuses an interview without %s', (field) => {
    expect(interviewContent({ ...CONTENT, [field]: ' ' }, TODAY)).toMatchObject({
      code: 'INTERVIEW_INCOMPLETE',
      article: '上海市分类监管管理办法 19',
      facts: { field },
    });
  });
});
