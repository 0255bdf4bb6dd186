import { addDays, day } from '../../../../kernel/values/day';
import {
  type NoticeContent,
  noticeBefore,
  noticeContent,
} from '../../../../subgraphs/enforcement/rules/proceedings/notice';

const content: NoticeContent = {
  penalties: [{ kind: 'FINE', amount: 1_000_00n }],
  facts: '未按规定标示生产日期',
  reasons: '违反食品安全法第三十四条',
  basis: '食品安全法 124',
  tellsStatementRight: true,
  tellsHearingRight: false,
};
const course = (servedOn: string | null, changed: Partial<Parameters<typeof noticeBefore>[0]> = {}) => ({
  servedOn: servedOn === null ? null : day(servedOn),
  waivedOn: null,
  statement: 'NONE' as const,
  ...changed,
});

describe('行政处罚法 44: what a notice tells', () => {
  it('EN-13: penalty, facts, reasons, basis and rights', () => {
    expect(noticeContent(content, [])).toEqual({ lawful: true });
  });

  it.each<[string, Partial<NoticeContent>]>([
    ['penalties', { penalties: [] }],
    ['facts', { facts: null }],
    ['reasons', { reasons: ' \u3000' }],
    ['basis', { basis: '' }],
    ['tellsStatementRight', { tellsStatementRight: false }],
  ])('EN-13: a notice without %s is refused', (missing, changed) => {
    expect(noticeContent({ ...content, ...changed }, [])).toMatchObject({
      code: 'NOTICE_INCOMPLETE',
      facts: { missing: [missing] },
    });
  });

  it('EN-13: the right to a hearing is told where one must be offered', () => {
    expect(noticeContent(content, ['LARGE_FINE'])).toMatchObject({ facts: { missing: ['tellsHearingRight'] } });
    expect(noticeContent({ ...content, tellsHearingRight: true }, ['LARGE_FINE'])).toEqual({ lawful: true });
  });
});

describe('行政处罚法 62: no penalty without notice', () => {
  it('EN-13: none before the notice was served', () => {
    expect(noticeBefore(course(null), day('2026-11-02'))).toMatchObject({ code: 'NOTICE_MISSING' });
    expect(noticeBefore(course('2026-11-03'), day('2026-11-02'))).toMatchObject({ code: 'NOTICE_MISSING' });
  });

  it.each([
    ['2026-09-24', '2026-10-09', 'National Day'],
    ['2026-02-13', '2026-02-27', 'Spring Festival'],
  ])('EN-13: a notice of %s holds the decision back until %s, across %s; the day after it is free', (served, last) => {
    expect(noticeBefore(course(served), day(last))).toMatchObject({
      code: 'STATEMENT_TERM_RUNNING',
      facts: { dueOn: last },
    });
    expect(noticeBefore(course(served), addDays(day(last), 1))).toEqual({ lawful: true });
  });

  it('EN-13: an express waiver frees the decision on its day, not before it and not one from before the notice', () => {
    const waived = course('2026-09-24', { waivedOn: day('2026-09-28') });
    expect(noticeBefore(waived, day('2026-09-28'))).toEqual({ lawful: true });
    expect(noticeBefore(waived, day('2026-09-27'))).toMatchObject({ code: 'STATEMENT_TERM_RUNNING' });
    const before = course('2026-09-24', { waivedOn: day('2026-09-23') });
    expect(noticeBefore(before, day('2026-09-28'))).toMatchObject({ code: 'STATEMENT_TERM_RUNNING' });
  });

  it('EN-13: what the party stated is reviewed first, however long ago the notice was', () => {
    const stated = course('2026-09-24', { statement: 'RECEIVED', waivedOn: day('2026-09-25') });
    expect(noticeBefore(stated, day('2026-12-01'))).toMatchObject({ code: 'STATEMENT_NOT_REVIEWED' });
    expect(noticeBefore({ ...stated, statement: 'REVIEWED' }, day('2026-09-28'))).toEqual({ lawful: true });
  });

  it('EN-13: where the last day is not known, only a review or a waiver frees the decision', () => {
    expect(noticeBefore(course('2026-12-28'), day('2027-03-01'))).toMatchObject({
      code: 'STATEMENT_TERM_RUNNING',
      facts: { dueOn: null },
    });
    expect(noticeBefore(course('2026-12-28', { waivedOn: day('2026-12-29') }), day('2026-12-29'))).toEqual({
      lawful: true,
    });
  });
});
