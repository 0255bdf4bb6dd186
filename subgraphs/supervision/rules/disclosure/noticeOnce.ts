import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

/** What became of telling a subject its category: it was told, or it was held unsuitable to tell. */
export const NOTICE_STATES = ['TOLD', 'WITHHELD'] as const;

/** One of the states. */
export type NoticeState = (typeof NOTICE_STATES)[number];

/**
 * A subject is told a decision once, and what was told cannot be withheld
 *
 * What was withheld may be told later, when the reason is gone; it is not withheld twice.
 *
 * 《上海市分类监管管理办法》第二十条第一款
 */
export function noticeOnce(latest: NoticeState | null, next: NoticeState): Verdict {
  return latest === null || (latest === 'WITHHELD' && next === 'TOLD')
    ? lawful
    : unlawful('NOTICE_ALREADY_GIVEN', '上海市分类监管管理办法 20-1', { state: latest });
}
