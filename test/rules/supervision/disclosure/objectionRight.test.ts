import { day } from '../../../../kernel/values/day';
import { objectionRight } from '../../../../subgraphs/supervision/rules/disclosure/objectionRight';

describe('分类监管管理办法 20: what a subject is told of its rights', () => {
  it('says how to object and that measures go on, in both languages and with the article', () => {
    const { text, textEn, answerBy, article } = objectionRight(null);
    expect(text).toContain('异议处理期间，不影响监管措施实施');
    expect(textEn).toContain('Measures go on');
    expect([answerBy, article]).toEqual([null, '上海市分类监管管理办法 20']);
  });

  it('names the last day of the hearing while one is open', () => {
    const { text, textEn, answerBy } = objectionRight(day('2026-10-09'));
    expect(answerBy).toBe('2026-10-09');
    expect(text).toContain('2026-10-09前（含当日）');
    expect(textEn).toContain('answer by 2026-10-09');
  });
});
