import type { PoolClient } from 'pg';
import { type CopyValue, copyRows } from '../../../../kernel/service/copyRows';
import { foldName, nameWords } from '../../../../kernel/values/nameWords';
import type { SeqRange } from '../feed/feedApplier';

/** Statements that make the working tables, which live as long as their session and are empty at its commit. */
export const NAME_TABLES: readonly string[] = [
  `CREATE TEMP TABLE IF NOT EXISTS index_entry (uscc character(18) COLLATE "C" PRIMARY KEY, name text NOT NULL,
    district text NOT NULL, industry text NOT NULL, status text NOT NULL, registered_on date NOT NULL,
    withdrawn boolean NOT NULL, seq bigint NOT NULL) ON COMMIT DELETE ROWS`,
  `CREATE TEMP TABLE IF NOT EXISTS index_words (uscc character(18) COLLATE "C" PRIMARY KEY,
    folded text NOT NULL, words text[] NOT NULL) ON COMMIT DELETE ROWS`,
];

/** The last that the range says of each entry of the register; each event is read once. */
const READ = `
  INSERT INTO index_entry (uscc, name, district, industry, status, registered_on, withdrawn, seq)
  SELECT DISTINCT ON (e.subject) e.subject::character(18), d.name, coalesce(d.district, ''),
    coalesce(d.industry_division, ''), d.state, d.registered_on, e.withdrawn, e.seq
  FROM feed_event e CROSS JOIN LATERAL json_to_record(e.data)
    AS d(name text, district text, industry_division text, state text, registered_on date)
  WHERE e.seq BETWEEN $1 AND $2 AND e.aggregate_type = 'market-entity' AND e.data IS NOT NULL
  ORDER BY e.subject, e.seq DESC`;

const RENAMED = `SELECT l.uscc, l.name FROM index_entry l LEFT JOIN entity_name n USING (uscc)
  WHERE n.name IS DISTINCT FROM l.name`;

/** An entity that is new is written as indexed at once: its row of the index follows in the same transaction. */
const STORE = `
  INSERT INTO entity_name (uscc, name, folded, words, district, industry, status, registered_on, withdrawn, seq, indexed_in)
  SELECT l.uscc, l.name, coalesce(w.folded, n.folded), coalesce(w.words, n.words), l.district, l.industry, l.status,
    l.registered_on, l.withdrawn, l.seq, CASE WHEN NOT l.withdrawn THEN l.district END
  FROM index_entry l LEFT JOIN index_words w USING (uscc) LEFT JOIN entity_name n USING (uscc)
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
  await client.query(READ, [from, to]);
  const { rows } = await client.query<Renamed>(RENAMED);
  await copyRows(client, { table: 'index_words', columns: ['uscc', 'folded', 'words'] }, wordsOf(rows));
  await client.query(STORE);
}
