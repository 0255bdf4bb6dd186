import type { Statements } from '../../../../kernel/service/database/statements';
import type { RowsOf } from '../../rules/reconciliation/leadWords';

const LIFETIME_MS = 60_000;
const PAGES = 1_500;
/** Met less often in the sample, a word is rare, and how rare cannot be told. */
const LEAST_MET = 3;

const SHARE = `SELECT least(100, ${PAGES} * 100.0 * current_setting('block_size')::int
  / greatest(1, pg_relation_size('reconciliation_name')))::float8 AS percent`;

const SAMPLE = `SELECT word, count(*)::int AS met
  FROM reconciliation_name TABLESAMPLE SYSTEM ($1::float8) CROSS JOIN unnest(words) AS own(word)
  GROUP BY word HAVING count(*) >= ${LEAST_MET}`;

/**
 * Counts words in a sample of the table. The server's own statistics would tell the same, but not in the minutes after a
 * table was filled.
 */
async function readFrequencies(statements: Statements): Promise<RowsOf> {
  const [share] = await statements.run<{ percent: number }>(SHARE, []);
  const percent = share?.percent ?? 100;
  const counted = await statements.run<{ word: string; met: number }>(SAMPLE, [percent]);
  const known = new Map(counted.map(({ word, met }) => [word, (met * 100) / percent]));
  const unknown = ((LEAST_MET - 1) * 100) / percent;
  return (word) => known.get(word) ?? unknown;
}

/** About how many entities bear a word; counted anew every minute while somebody asks. */
export function openWordFrequencies(statements: Statements): () => Promise<RowsOf> {
  let readAt = Number.NEGATIVE_INFINITY;
  let known: Promise<RowsOf> | undefined;
  return () => {
    if (known === undefined || performance.now() - readAt > LIFETIME_MS) {
      readAt = performance.now();
      known = readFrequencies(statements);
      known.catch(() => {
        known = undefined;
      });
    }
    return known;
  };
}
