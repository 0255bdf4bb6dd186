import type { PoolClient } from 'pg';
import { type CopyValue, copyRows } from '../../../../kernel/service/copyRows';
import { mergeNames, type NameEntry, type ToldEntity } from '../../rules/reconciliation/mergeNames';

/** Column, its type, and how an entry fills it. */
const COLUMNS: readonly (readonly [name: string, type: string, fill: (entry: NameEntry) => CopyValue])[] = [
  ['uscc', 'character(18)', ({ uscc }) => uscc],
  ['name', 'text', ({ name }) => name],
  ['name_key', 'text', ({ nameKey }) => nameKey],
  ['core_key', 'text', ({ coreKey }) => coreKey],
  ['words', 'text[]', ({ words }) => words],
  ['former_names', 'text[]', ({ formerNames }) => formerNames],
  ['former_keys', 'text[]', ({ formerKeys }) => formerKeys],
  ['organisation', 'text', ({ uscc }) => uscc.slice(8, 17)],
  ['registration_number', 'text', ({ registrationNumber }) => registrationNumber],
  ['district', 'text', ({ district }) => district],
];
const NAMES = COLUMNS.map(([name]) => name);
const LIST = NAMES.join(', ');
const CHANGING = NAMES.filter((name) => name !== 'uscc');

/** Lives as long as its session, so that a page costs no table. */
const STAGING = `CREATE TEMP TABLE IF NOT EXISTS reconciliation_staging
  (${COLUMNS.map(([name, type]) => `${name} ${type}`).join(', ')}) ON COMMIT DELETE ROWS`;

const STORE = `
  INSERT INTO reconciliation_name AS n (${LIST}) SELECT ${LIST} FROM reconciliation_staging
  ON CONFLICT (uscc) DO UPDATE SET ${CHANGING.map((name) => `${name} = excluded.${name}`).join(', ')}
  WHERE (n.name, n.former_names, n.registration_number, n.district)
    IS DISTINCT FROM (excluded.name, excluded.former_names, excluded.registration_number, excluded.district)`;

type Known = Pick<NameEntry, 'uscc' | 'name' | 'formerNames'>;

async function findKnown(client: PoolClient, usccs: readonly string[]): Promise<Map<string, Known>> {
  const { rows } = await client.query<Known>(
    `SELECT uscc, name, former_names AS "formerNames" FROM reconciliation_name WHERE uscc = ANY ($1::bpchar[])`,
    [usccs],
  );
  return new Map(rows.map((row) => [row.uscc, row]));
}

/** Keeps what the register told of entities, in the order in which it was told, inside the caller's transaction. */
export async function storeNames(client: PoolClient, told: readonly ToldEntity[]): Promise<void> {
  if (told.length === 0) return;
  const known = await findKnown(client, [...new Set(told.map(({ uscc }) => uscc))]);
  const entries = new Map<string, NameEntry>();
  for (const entity of told) {
    entries.set(entity.uscc, mergeNames(entries.get(entity.uscc) ?? known.get(entity.uscc), entity));
  }
  await client.query(STAGING);
  const rows = [...entries.values()].map((entry) => COLUMNS.map(([, , fill]) => fill(entry)));
  await copyRows(client, { table: 'reconciliation_staging', columns: NAMES }, rows);
  await client.query(STORE);
  await client.query('DELETE FROM reconciliation_staging');
}
