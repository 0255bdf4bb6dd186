import type { Day } from '../../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

/** Penalties alone are published by channels with days of their own. 《市场监督管理行政处罚信息公示规定》第二条 */
export function isAPenalty(kind: string): Verdict {
  if (kind === 'ADMINISTRATIVE_PENALTY') return lawful;
  return unlawful('NOT_A_PENALTY', '市场监督管理行政处罚信息公示规定 2', { field: 'record', kind });
}

/**
 * A day told of a penalty lies between its document and today; an act that had ended before is told with the document's date
 *
 * 《市场监督管理行政处罚信息公示规定》第十三条；《上海市社会信用条例》第三十五条 (reading of this project)
 */
export function publicationDay(
  field: string,
  on: Day | null,
  { documentDate, today }: { readonly documentDate: Day; readonly today: Day },
): Verdict {
  if (on === null || (on >= documentDate && on <= today)) return lawful;
  const facts = { field, received: on, documentDate, today };
  return unlawful('PUBLICATION_DAY_UNFIT', '市场监督管理行政处罚信息公示规定 13', facts);
}
