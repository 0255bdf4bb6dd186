import type { Day } from '../../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { blankFields } from './blankFields';
import { statementTerm } from './stepTerms';
import type { HearingGround, Penalty } from './types';

/** What a notice tells the party. */
export interface NoticeContent {
  readonly penalties: readonly Penalty[];
  readonly facts: string | null;
  readonly reasons: string | null;
  readonly basis: string | null;
  readonly tellsStatementRight: boolean;
  readonly tellsHearingRight: boolean;
}

/** How the notice went. */
export interface NoticeCourse {
  /** Day on which the notice was served; null where there was none. */
  readonly servedOn: Day | null;
  /** Day on which the party expressly waived statement and defence; null where it did not. */
  readonly waivedOn: Day | null;
  /** Whether the party stated something, and whether that was reviewed. */
  readonly statement: 'NONE' | 'RECEIVED' | 'REVIEWED';
}

/**
 * A notice tells the penalty intended, facts, reasons, basis and rights; the right to a hearing where one must be offered
 *
 * 《行政处罚法》第四十四条、第六十三条
 */
export function noticeContent(content: NoticeContent, hearing: readonly HearingGround[]): Verdict {
  const { penalties, facts, reasons, basis, tellsStatementRight, tellsHearingRight } = content;
  const missing = [
    ...(penalties.length === 0 ? ['penalties'] : []),
    ...blankFields({ facts, reasons, basis }),
    ...(tellsStatementRight ? [] : ['tellsStatementRight']),
    ...(hearing.length > 0 && !tellsHearingRight ? ['tellsHearingRight'] : []),
  ];
  return missing.length === 0 ? lawful : unlawful('NOTICE_INCOMPLETE', '行政处罚法 44', { missing, hearing });
}

/**
 * No penalty without notice, and none before the party was heard
 *
 * The decision comes once what the party stated was reviewed, once the term for it is over, or once the party has expressly
 * waived it. Where the last day is not known yet, only the first or the last will do.
 *
 * 《行政处罚法》第四十五条、第六十二条
 */
export function noticeBefore({ servedOn, waivedOn, statement }: NoticeCourse, today: Day): Verdict {
  if (servedOn === null || servedOn > today) return unlawful('NOTICE_MISSING', '行政处罚法 62', { servedOn });
  if (statement === 'RECEIVED') return unlawful('STATEMENT_NOT_REVIEWED', '行政处罚法 45', { servedOn });
  const isWaived = waivedOn !== null && waivedOn >= servedOn && waivedOn <= today;
  if (statement === 'REVIEWED' || isWaived) return lawful;
  const { dueOn } = statementTerm(servedOn);
  return dueOn !== null && today > dueOn
    ? lawful
    : unlawful('STATEMENT_TERM_RUNNING', '行政处罚法 62', { servedOn, dueOn });
}
