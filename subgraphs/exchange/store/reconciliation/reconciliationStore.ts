import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { Decided } from '../../rules/reconciliation/decide';
import type { ReadRow } from '../../rules/reconciliation/judgeCandidate';
import { readName } from '../../rules/reconciliation/readName';
import { reconcileRows } from './reconcileRows';
import { openWordFrequencies } from './wordFrequencies';

/** After every character that a name can hold. */
const LAST = '\u{10FFFF}';
const CODE_START = /^[0-9A-HJ-NPQRTUWXY]{2,18}$/;

const startsWith = (column: string): string => `
  (SELECT uscc, name FROM reconciliation_name WHERE ${column} >= $1 AND ${column} < $2 ORDER BY ${column}, uscc LIMIT $3)`;

const SUGGEST = `
  SELECT uscc, name FROM (${startsWith('name_key')} UNION ${startsWith('core_key')}
    UNION (SELECT uscc, name FROM reconciliation_name WHERE $4::text IS NOT NULL
      AND uscc >= $4::bpchar AND uscc < ($4 || 'Z')::bpchar ORDER BY uscc LIMIT $3)) s
  ORDER BY length(name), name COLLATE "C", uscc LIMIT $3`;

/** An entity that somebody may be about to type. */
export interface Suggestion {
  readonly uscc: string;
  readonly name: string;
}

/** What reconciliation asks of its table. */
export interface ReconciliationStore {
  /** What each row may mean, in the order of the rows. */
  reconcile(rows: readonly ReadRow[]): Promise<Decided[]>;
  /** Entities whose name or code begins so, the shortest name first. */
  suggest(prefix: string, limit: number): Promise<Suggestion[]>;
}

/** Opens the area's store. */
export function openReconciliationStore({ statements }: SiloDatabase): ReconciliationStore {
  const lookup = { statements, frequencies: openWordFrequencies(statements) };
  return {
    reconcile: (rows) => reconcileRows(lookup, rows),
    async suggest(prefix, limit) {
      const { folded } = readName(prefix);
      if (folded === '') return [];
      const code = folded.toUpperCase();
      return statements.run<Suggestion>(SUGGEST, [folded, folded + LAST, limit, CODE_START.test(code) ? code : null]);
    },
  };
}
