import type { PoolClient } from 'pg';
import { CataloguedError } from '../../values/cataloguedError';
import type { Ingested } from '../ingest';

/** What became of a batch of which some rows may be refused by the store itself. */
export interface StoredRows<Row> {
  readonly stored: Ingested;
  readonly refused: readonly { readonly row: Row; readonly refusal: CataloguedError }[];
}

const NOTHING: Ingested = { received: 0, inserted: 0, changed: 0, unchanged: 0, stale: 0 };

/** Adds up what became of two parts of a batch. */
export function addIngested(one: Ingested, other: Ingested): Ingested {
  return {
    received: one.received + other.received,
    inserted: one.inserted + other.inserted,
    changed: one.changed + other.changed,
    unchanged: one.unchanged + other.unchanged,
    stale: one.stale + other.stale,
  };
}

/** Stores within a savepoint; the refusal of a catalogued code takes back what was written of these rows. */
async function attempt(client: PoolClient, work: () => Promise<Ingested>): Promise<Ingested | CataloguedError> {
  await client.query('SAVEPOINT rows');
  try {
    const stored = await work();
    await client.query('RELEASE SAVEPOINT rows');
    return stored;
  } catch (error) {
    if (!(error instanceof CataloguedError)) throw error;
    await client.query('ROLLBACK TO SAVEPOINT rows');
    return error;
  }
}

/**
 * Stores rows inside the caller's transaction and finds those that the store refuses: a part that is refused is halved
 * until the row is alone. What is refused depends on the order of the rows and on nothing else.
 */
export async function storeOrRefuse<Row>(
  client: PoolClient,
  rows: readonly Row[],
  store: (rows: readonly Row[]) => Promise<Ingested>,
): Promise<StoredRows<Row>> {
  const [first] = rows;
  if (first === undefined) return { stored: NOTHING, refused: [] };
  const outcome = await attempt(client, () => store(rows));
  if (!(outcome instanceof CataloguedError)) return { stored: outcome, refused: [] };
  if (rows.length === 1) return { stored: NOTHING, refused: [{ row: first, refusal: outcome }] };
  const middle = rows.length >> 1;
  const before = await storeOrRefuse(client, rows.slice(0, middle), store);
  const after = await storeOrRefuse(client, rows.slice(middle), store);
  return { stored: addIngested(before.stored, after.stored), refused: [...before.refused, ...after.refused] };
}
