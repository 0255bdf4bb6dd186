import type { PoolClient } from 'pg';
import { type CopyValue, copyRows } from '../../../../kernel/service/copyRows';
import type { RegisterFact } from '../../rules/objects/objectFact';

const COLUMNS = ['uscc', 'state', 'district', 'industry_division', 'registered_on', 'size_class', 'observed_at'];
const TOLD = COLUMNS.slice(1, -1);

const STAGING = `CREATE TEMP TABLE staging_register (no bigint GENERATED ALWAYS AS IDENTITY,
  uscc character(18) COLLATE "C", state text, district text, industry_division text, registered_on date,
  size_class text, observed_at timestamptz) ON COMMIT DROP`;

const compared = (from: string): string => TOLD.map((column) => `${from}.${column}`).join(', ');

const STORE = `
  INSERT INTO inspection_object AS o (${COLUMNS.join(', ')})
  SELECT DISTINCT ON (uscc) ${COLUMNS.join(', ')} FROM staging_register ORDER BY uscc, observed_at DESC, no DESC
  ON CONFLICT (uscc) DO UPDATE SET ${COLUMNS.slice(1)
    .map((column) => `${column} = excluded.${column}`)
    .join(', ')}
  WHERE o.observed_at IS NULL
    OR (excluded.observed_at >= o.observed_at AND (${compared('o')}) IS DISTINCT FROM (${compared('excluded')}))`;

/**
 * Stores what the register says of objects inside the caller's transaction: the account observed last stands, and the same
 * again changes nothing.
 */
export async function storeRegister(client: PoolClient, facts: readonly RegisterFact[]): Promise<void> {
  if (facts.length === 0) return;
  function* rows(): Generator<CopyValue[]> {
    for (const { uscc, state, district, industry, registeredOn, size, observedAt } of facts) {
      yield [uscc, state, district, industry, registeredOn, size, observedAt];
    }
  }
  await client.query(STAGING);
  await copyRows(client, { table: 'staging_register', columns: COLUMNS }, rows());
  await client.query(STORE);
  await client.query('DROP TABLE staging_register');
}
