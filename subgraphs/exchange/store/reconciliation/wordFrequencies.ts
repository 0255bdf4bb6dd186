import type { Statements } from '../../../../kernel/service/database/statements';
import type { RowsOf } from '../../rules/reconciliation/leadWords';

const LIFETIME_MS = 60_000;

const STATISTICS = `
  SELECT s.most_common_elems::text::text[] AS words, s.most_common_elem_freqs AS shares, c.reltuples::float8 AS entities
  FROM pg_class c LEFT JOIN pg_stats s
    ON s.schemaname = c.relnamespace::regnamespace::text AND s.tablename = c.relname AND s.attname = 'words'
  WHERE c.oid = 'reconciliation_name'::regclass`;

interface StatisticsRow {
  readonly words: readonly string[] | null;
  readonly shares: readonly number[] | null;
  readonly entities: number;
}

/** A word that the server's statistics do not list is rarer than all that they do. */
function rowsOfFrom({ words, shares, entities }: StatisticsRow): RowsOf {
  const known = new Map((words ?? []).map((word, index) => [word, (shares?.[index] ?? 0) * Math.max(0, entities)]));
  const rarest = Math.min(...known.values());
  const unlisted = Number.isFinite(rarest) ? rarest : 0;
  return (word) => known.get(word) ?? unlisted;
}

/** How many entities bear a word, by the statistics that the server keeps of the table; read again every minute. */
export function openWordFrequencies(statements: Statements): () => Promise<RowsOf> {
  let readAt = Number.NEGATIVE_INFINITY;
  let known: Promise<RowsOf> | undefined;
  return () => {
    if (known === undefined || performance.now() - readAt > LIFETIME_MS) {
      readAt = performance.now();
      known = statements.run<StatisticsRow>(STATISTICS, []).then(([row]) => rowsOfFrom(row as StatisticsRow));
      known.catch(() => {
        known = undefined;
      });
    }
    return known;
  };
}
