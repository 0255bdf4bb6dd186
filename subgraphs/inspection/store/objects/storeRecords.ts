import type { PoolClient } from 'pg';
import { type CopyValue, copyRows } from '../../../../kernel/service/copyRows';
import type { ObjectFact } from '../../rules/objects/objectFact';

/** A kind of fact of which an object can have several, each under its source's record. */
export interface RecordSpec {
  readonly about: 'CATEGORY' | 'KEY_LIST' | 'SANDBOX';
  readonly table: string;
  /** Column -> its type, beside the code, the record and the time of observation. */
  readonly columns: Readonly<Record<string, string>>;
  /** Values of the columns, in their order. */
  values(fact: never): CopyValue[];
}

const SOURCE = { uscc: 'character(18) COLLATE "C"', record: 'text COLLATE "C"', observed_at: 'timestamptz' };

/** Of several accounts of a record the one observed last stands, of those the one told last. */
const last = (columns: string): string =>
  `last AS (SELECT DISTINCT ON (uscc, record) ${columns}, withdrawn FROM staging_object
    ORDER BY uscc, record, observed_at DESC, no DESC)`;

function storeSql({ table, columns }: RecordSpec): string {
  const names = Object.keys(columns);
  const all = [...Object.keys(SOURCE), ...names].join(', ');
  const assigned = [...names, 'observed_at'].map((name) => `${name} = excluded.${name}`).join(', ');
  const compared = (from: string): string => names.map((name) => `${from}.${name}`).join(', ');
  return `
    WITH ${last(all)}, gone AS (
      DELETE FROM ${table} t USING last l
      WHERE l.withdrawn AND t.uscc = l.uscc AND t.record = l.record AND t.observed_at <= l.observed_at)
    INSERT INTO ${table} AS t (${all}) SELECT ${all} FROM last WHERE NOT withdrawn
    ON CONFLICT (uscc, record) DO UPDATE SET ${assigned}
    WHERE excluded.observed_at >= t.observed_at AND (${compared('t')}) IS DISTINCT FROM (${compared('excluded')})`;
}

/**
 * Stores the facts of one kind inside the caller's transaction: the account observed last stands, what is withdrawn is
 * taken away, and the same again changes nothing.
 */
export async function storeRecords(
  client: PoolClient,
  spec: RecordSpec,
  facts: readonly Exclude<ObjectFact, { about: 'REGISTER' }>[],
): Promise<void> {
  if (facts.length === 0) return;
  const types = { ...SOURCE, ...spec.columns, withdrawn: 'boolean' };
  const columns = Object.entries(types).map(([name, type]) => `${name} ${type}`);
  const nothing: CopyValue[] = Object.keys(spec.columns).map(() => null);
  await client.query(
    `CREATE TEMP TABLE staging_object (no bigint GENERATED ALWAYS AS IDENTITY, ${columns.join(', ')}) ON COMMIT DROP`,
  );
  function* rows(): Generator<CopyValue[]> {
    for (const fact of facts) {
      const isGone = fact.about === 'WITHDRAWN';
      const values = isGone ? nothing : spec.values(fact as never);
      yield [fact.uscc, fact.record, fact.observedAt, ...values, isGone];
    }
  }
  await copyRows(client, { table: 'staging_object', columns: Object.keys(types) }, rows());
  await client.query(storeSql(spec));
  await client.query('DROP TABLE staging_object');
}
