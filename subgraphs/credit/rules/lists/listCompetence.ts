import { findListGround } from '../../../../kernel/values/reference/listGrounds';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { lineOf } from '../../../../kernel/values/work/lineOf';

const MARKET_AUTHORITY = 'SAMR';

/**
 * The market authority and its offices decide on the lists of the market; on lists that other law sets up, any department
 * that the law names
 *
 * 市场监管总局令第44号；CR-8, CR-10
 */
export function listCompetence(ground: string, authority: string): Verdict {
  if (!findListGround(ground)?.marketOnly || lineOf(authority) === MARKET_AUTHORITY) return lawful;
  return unlawful('LIST_NOT_COMPETENT', '市场监管总局令第44号', { field: 'authority', received: authority, ground });
}
