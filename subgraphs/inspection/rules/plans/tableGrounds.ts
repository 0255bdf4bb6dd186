import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { WrittenTable } from './planContent';
import { isGround, TABLE_GROUNDS } from './probabilityTables';

/**
 * A probability rests on credit, category and risk, and on nothing else
 *
 * Who is drawn how often is tied to these three alone; benefit and form of organisation are no ground. Each has one table.
 *
 * Measures 12-3; 11e; DR-9; A11
 */
export function tableGrounds(tables: readonly WrittenTable[]): Verdict {
  const other = tables.find(({ by }) => !isGround(by));
  if (other) {
    const facts = { received: other.by, admitted: TABLE_GROUNDS };
    return unlawful('PLAN_TABLE_FORBIDDEN', '上海市分类监管管理办法 12-3', facts);
  }
  const given = tables.map(({ by }) => by);
  const missing = TABLE_GROUNDS.filter((ground) => given.filter((by) => by === ground).length !== 1);
  return missing.length === 0
    ? lawful
    : unlawful('PLAN_TABLES_INCOMPLETE', '沪府发〔2020〕7号（十一）', { tables: missing });
}
