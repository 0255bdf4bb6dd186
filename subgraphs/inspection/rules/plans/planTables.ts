import { lawful, type Verdict } from '../../../../kernel/values/verdict';
import type { WrittenTable } from './planContent';
import { tableClasses } from './tableClasses';
import { tableGrounds } from './tableGrounds';
import { tableMonotone } from './tableMonotone';
import { tablesTied } from './tablesTied';

/**
 * What tables of probability must be: of credit, category and risk alone, complete, monotone, and not flat
 *
 * The first rule that refuses them speaks.
 *
 * Measures 12-3; 11e; DR-9
 */
export function planTables(tables: readonly WrittenTable[]): Verdict {
  const verdicts = [
    tableGrounds(tables),
    ...tables.map(tableClasses),
    ...tables.map(tableMonotone),
    tablesTied(tables),
  ];
  return verdicts.find((verdict) => !verdict.lawful) ?? lawful;
}
