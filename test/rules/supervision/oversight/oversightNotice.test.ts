import { day } from '../../../../kernel/values/day';
import {
  mayFollowNotice,
  NOTICE_STATES,
  noticeDue,
  noticeOverdue,
} from '../../../../subgraphs/supervision/rules/oversight/oversightNotice';

const ISSUED = day('2026-02-28');

describe('分类监管管理办法 25: the last day of a notice', () => {
  it('lies after the day of issue, and not on it', () => {
    expect(noticeDue(day('2026-03-01'), ISSUED)).toEqual({ lawful: true });
    expect(noticeDue(ISSUED, ISSUED)).toMatchObject({
      code: 'OVERSIGHT_DUE_UNFIT',
      article: '上海市分类监管管理办法 25',
      facts: { field: 'dueOn', received: '2026-02-28' },
    });
  });

  it('is at most a year off', () => {
    expect(noticeDue(day('2027-02-28'), ISSUED)).toEqual({ lawful: true });
    expect(noticeDue(day('2027-03-01'), ISSUED)).toMatchObject({ facts: { latest: '2027-02-28' } });
  });

  it('is over on the day after it, while nothing was answered', () => {
    const notice = { state: 'ISSUED' as const, dueOn: day('2026-03-31') };
    expect(noticeOverdue(notice, day('2026-03-31'))).toBe(false);
    expect(noticeOverdue(notice, day('2026-04-01'))).toBe(true);
    expect(noticeOverdue({ ...notice, state: 'ANSWERED' }, day('2026-04-01'))).toBe(false);
  });
});

describe('分类监管管理办法 25: the steps of a notice', () => {
  it.each([
    ['ANSWER', ['ISSUED']],
    ['RETURN', ['ANSWERED']],
    ['CLOSE', ['ANSWERED']],
  ] as const)('%s follows on %s alone', (act, possibleIn) => {
    const lawfulIn = NOTICE_STATES.filter((state) => mayFollowNotice(act, state).lawful);
    expect(lawfulIn).toEqual(possibleIn);
    expect(mayFollowNotice(act, 'CLOSED')).toMatchObject({ code: 'WORK_STATE_UNFIT', facts: { possibleIn } });
  });
});
