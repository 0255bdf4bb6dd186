import type { PoolClient } from 'pg';
import { type CopyValue, copyRows } from '../../../../kernel/service/copyRows';
import { foldName, nameWords } from '../../../../kernel/values/nameWords';
import type { SeqRange } from '../feed/feedApplier';

/** Makes the table of new words, which lives as long as its session and is empty at its commit. */
export const WORDS_TABLE = `CREATE TEMP TABLE IF NOT EXISTS index_words (uscc character(18) COLLATE "C" PRIMARY KEY,
  folded text NOT NULL, words text[] NOT NULL) ON COMMIT DELETE ROWS`;

/** The last that the range says of each entry of the register. */
const LATEST = `SELECT DISTINCT ON (subject) subject::character(18) AS uscc, withdrawn, seq, data
  FROM feed_event WHERE seq BETWEEN $1 AND $2 AND aggregate_type = 'market-entity' AND data IS NOT NULL
  ORDER BY subject, seq DESC`;

const RENAMED = `SELECT l.uscc, l.data->>'name' AS name FROM (${LATEST}) l LEFT JOIN entity_name n USING (uscc)
  WHERE n.name IS DISTINCT FROM l.data->>'name'`;

const STORE = `
  INSERT INTO entity_name (uscc, name, folded, words, district, industry, status, registered_on, withdrawn, seq)
  SELECT l.uscc, l.data->>'name', coalesce(w.folded, n.folded), coalesce(w.words, n.words),
    coalesce(l.data->>'district', ''), coalesce(l.data->>'industry_division', ''), l.data->>'state',
    (l.data->>'registered_on')::date, l.withdrawn, l.seq
  FROM (${LATEST}) l LEFT JOIN index_words w USING (uscc) LEFT JOIN entity_name n USING (uscc)
  ON CONFLICT (uscc) DO UPDATE SET name = excluded.name, folded = excluded.folded, words = excluded.words,
    district = excluded.district, industry = excluded.industry, status = excluded.status,
    registered_on = excluded.registered_on, withdrawn = excluded.withdrawn, seq = excluded.seq
  WHERE entity_name.seq < excluded.seq`;

interface Renamed {
  readonly uscc: string;
  readonly name: string;
}

function* wordsOf(rows: readonly Renamed[]): Generator<CopyValue[]> {
  for (const { uscc, name } of rows) {
    const folded = foldName(name);
    yield [uscc, folded, nameWords(folded)];
  }
}

/** Keeps what the range says of the register's entries; the words of a name are worked out when it changes. */
export async function storeNames(client: PoolClient, { from, to }: SeqRange): Promise<void> {
  const { rows } = await client.query<Renamed>(RENAMED, [from, to]);
  await copyRows(client, { table: 'index_words', columns: ['uscc', 'folded', 'words'] }, wordsOf(rows));
  await client.query(STORE, [from, to]);
}
