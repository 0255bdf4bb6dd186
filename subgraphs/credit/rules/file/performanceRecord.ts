import type { Severity } from '../recordNature';
import type { PublicationState } from '../recordVisibility';
import type { CommitmentState } from './commitmentState';

/** What the credit record of a commitment says. */
export interface PerformanceRecord {
  readonly title: string;
  readonly severity: Severity | null;
  readonly publicationState: PublicationState;
}

/**
 * How a commitment was honoured is recorded with the severity of a breach
 *
 * Kept: recorded without a severity. A breach that is to be put right, or was: minor, not published. One over which the
 * decision was revoked: general, published. Undefined while nothing is established. The severities are this project's
 * reading; no text read names them.
 *
 * 《上海市优化营商环境条例》第二十七条；《上海市社会信用条例》第三十条；失信程度：本项目口径
 */
export function performanceRecord(state: CommitmentState): PerformanceRecord | undefined {
  switch (state) {
    case 'KEPT':
      return { title: '信用承诺已履行', severity: null, publicationState: 'PUBLISHED' };
    case 'ORDERED':
      return { title: '未履行信用承诺，责令整改', severity: 'MINOR', publicationState: 'NOT_PUBLISHED' };
    case 'FIXED':
      return { title: '未履行信用承诺，已整改', severity: 'MINOR', publicationState: 'NOT_PUBLISHED' };
    case 'REVOKED':
      return { title: '未履行信用承诺，决定已撤销', severity: 'GENERAL', publicationState: 'PUBLISHED' };
    default:
      return undefined;
  }
}
