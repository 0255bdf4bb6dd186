import { day, shanghaiDay } from '../../../../kernel/values/day';
import { endOfMillisecond, momentsOf } from '../../../../subgraphs/supervision/rules/archive/pastMoments';
import { timelineArticle } from '../../../../subgraphs/supervision/rules/archive/timelineArticle';
import { EVIDENCE_KINDS } from '../../../../subgraphs/supervision/rules/evidence/evidenceKinds';
import { WORK_TOPICS } from '../../../../subgraphs/supervision/rules/work/workTopics';

describe('分类监管管理办法 23: the moment of a file', () => {
  it('is the last one of the day in Shanghai', () => {
    const { asOf } = momentsOf(day('2026-03-01'), day('2026-11-02'));
    expect(shanghaiDay(Date.parse(asOf))).toBe('2026-03-01');
    expect(shanghaiDay(Date.parse(asOf) + 1)).toBe('2026-03-02');
  });

  it('is of today at the latest, and not of tomorrow', () => {
    expect(momentsOf(day('2026-11-02'), day('2026-11-02')).at).toBe('2026-11-02');
    expect(() => momentsOf(day('2026-11-03'), day('2026-11-02'))).toThrow(
      expect.objectContaining({ code: 'AS_OF_IN_THE_FUTURE' }),
    );
  });

  it('takes in all that was recorded in the millisecond that is named', () => {
    expect(endOfMillisecond('2026-03-01T00:00:00.123Z')).toBe('2026-03-01T00:00:00.123999Z');
  });
});

describe('分类监管管理办法 18 ¶2: the articles of a timeline', () => {
  it('are there for every kind of evidence and every topic of work', () => {
    const articles = [...EVIDENCE_KINDS.map(timelineArticle.evidence), ...WORK_TOPICS.map(timelineArticle.work)];
    for (const article of articles)
      expect(article).toMatch(/^(上海市分类监管管理办法 \d+(-\d)?|沪府发〔2020〕7号 （.+）)$/);
  });
});
