import type { Day } from '../../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

/** What of an inspector decides whether he inspects on a day. */
export interface Certificate {
  /** Last day on which it is valid. */
  readonly certificateUntil: Day;
}

const ARTICLE = '上海市优化营商环境条例 64';

/**
 * Only who holds a valid certificate on the day inspects
 *
 * DR-12; 《上海市优化营商环境条例》第六十四条; 《行政处罚法》第四十二条
 */
export function inspectorCertified({ certificateUntil }: Certificate, on: Day): Verdict {
  return on <= certificateUntil ? lawful : unlawful('INSPECTOR_NOT_CERTIFIED', ARTICLE, { certificateUntil, on });
}

/** A certificate that is renewed ends later than the one before, and is valid today. DR-12 */
export function certificateRenewed(before: Certificate, after: Certificate, today: Day): Verdict {
  const { certificateUntil } = after;
  return certificateUntil > before.certificateUntil
    ? inspectorCertified(after, today)
    : unlawful('INSPECTOR_NOT_RENEWED', ARTICLE, { certificateUntil, before: before.certificateUntil });
}
