import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withClient } from '../../kernel/service/embedded/admin';
import { earlierTable } from '../../kernel/service/history/historySql';
import type { SiloModule } from '../../kernel/service/silo';
import { SILOS, type SiloName } from '../../kernel/values/silos';
import { siloModules } from '../../tools/assembly/siloModules';
import { type City, openCity } from '../support/openCity';
import { PROJECT } from '../support/readme';

const GROWS = /Rows are only ever added[\s\S]{0,200}?@Entity\(\{ name: '(\w+)'/g;
const INSUFFICIENT_PRIVILEGE = '42501';

/** Tables whose classes say that rows are only ever added. */
function tablesThatSaySo(silo: SiloName): string[] {
  const folder = join(PROJECT, 'subgraphs', silo, 'store', 'tables');
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  return sources.flatMap((source) => [...source.matchAll(GROWS)].map(([, table = '']) => table));
}

/** Tables that only grow by what a migration says of them, beside those whose classes say so. */
const FURTHER: Readonly<Record<SiloName, readonly string[]>> = {
  credit: [],
  supervision: [],
  inspection: ['draw_frame_chunk', 'draw_list_chunk', 'draw_reserve', 'visit_item_version'],
  enforcement: ['case_stage_entry', 'sealed_complainant'],
  exchange: ['access_tile', 'access_checkpoint'],
};

function growing(silo: SiloName): string[] {
  const { past } = siloModules[silo] as SiloModule;
  const earlier = (past?.tables ?? []).map(({ table }) => earlierTable(table));
  return [...new Set([...tablesThatSaySo(silo), ...earlier, ...FURTHER[silo]])].sort();
}

let city: City;
beforeAll(async () => {
  city = await openCity();
}, 120_000);
afterAll(() => city?.close());

const urlOf = (silo: SiloName): string => {
  const { url } = (city.databases.get(silo)?.dataSource.options ?? {}) as { url?: string };
  return url ?? '';
};

async function rowsOf(silo: SiloName, sql: string, values: string[] = []): Promise<Record<string, string>[]> {
  return (await city.databases.get(silo)?.dataSource.query(sql, values)) ?? [];
}

/** How a statement ends as the silo's own role: by a code of refusal, or undone and told as taken. */
function attempt(silo: SiloName, sql: string): Promise<string> {
  return withClient(urlOf(silo), async (client) => {
    await client.query('BEGIN');
    try {
      const { rowCount } = await client.query(sql);
      return `taken, ${rowCount} rows`;
    } catch (error) {
      return String((error as { code?: string }).code);
    } finally {
      await client.query('ROLLBACK');
    }
  });
}

async function firstColumn(silo: SiloName, table: string): Promise<string> {
  const sql = `SELECT quote_ident(attname) AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0
    AND NOT attisdropped AND attidentity = '' AND attgenerated = '' LIMIT 1`;
  return (await rowsOf(silo, sql, [`${silo}.${table}`]))[0]?.name ?? '';
}

describe('tables that only grow', () => {
  it('are these: histories, logs, draws and every earlier version of a fact', () => {
    const counts = Object.fromEntries(SILOS.map((silo) => [silo, growing(silo).length]));
    for (const silo of SILOS.filter((one) => one !== 'exchange')) expect(counts[silo]).toBeGreaterThan(2);
    expect(growing('exchange')).toEqual(expect.arrayContaining(['access_leaf', 'agreement_event', 'data_doubt_event']));
    expect(growing('inspection')).toContain('team_draw');
  });

  it.each(SILOS)('of %s are neither changed nor emptied by the role of the service', async (silo) => {
    const taken: string[] = [];
    for (const table of growing(silo)) {
      const column = await firstColumn(silo, table);
      for (const sql of [
        `UPDATE ${silo}.${table} SET ${column} = ${column}`,
        `DELETE FROM ${silo}.${table}`,
        `TRUNCATE ${silo}.${table}`,
      ]) {
        const end = await attempt(silo, sql);
        if (end !== INSUFFICIENT_PRIVILEGE && !/^HUB\d\d$/.test(end)) taken.push(`${sql}: ${end}`);
      }
    }
    expect(taken).toEqual([]);
  });

  it.each(SILOS)('of %s keep their guards: the role of the service takes none off', async (silo) => {
    const [table = ''] = growing(silo);
    for (const sql of [
      `ALTER TABLE ${silo}.${table} DISABLE TRIGGER ALL`,
      `DROP TABLE ${silo}.${table}`,
      `ALTER TABLE ${silo}.${table} OWNER TO ${silo}_app`,
      'SET session_replication_role = replica',
      `SET ROLE ${silo}_owner`,
      `SET ROLE ${silo}_migrator`,
      `CREATE TABLE ${silo}.own (id int)`,
      `CREATE FUNCTION ${silo}.own() RETURNS int LANGUAGE sql AS 'SELECT 1'`,
      `CREATE EXTENSION dblink`,
      `COPY (SELECT 1) TO PROGRAM 'cat'`,
      `SELECT pg_read_file('postgresql.conf')`,
      'SELECT * FROM pg_authid',
    ]) {
      expect([sql, await attempt(silo, sql)]).toEqual([sql, INSUFFICIENT_PRIVILEGE]);
    }
  });

  it.each(SILOS.filter((silo) => silo !== 'exchange'))(
    'of %s hold no earlier version but what the guards wrote: the role of the service adds none',
    async (silo) => {
      const { past } = siloModules[silo] as SiloModule;
      expect(past?.tables.length).toBeGreaterThan(0);
      for (const { table } of past?.tables ?? []) {
        const sql = `INSERT INTO ${silo}.${earlierTable(table)} (superseded_at, removed) VALUES (now(), true)`;
        expect([table, await attempt(silo, sql)]).toEqual([table, INSUFFICIENT_PRIVILEGE]);
      }
    },
  );

  it('are found out where one has no guard', async () => {
    expect(await attempt('credit', 'DELETE FROM credit.market_entity')).toMatch(/^taken, [1-9]\d* rows$/);
  });
});

describe('the roles of a silo', () => {
  it.each(SILOS)('%s: the service owns nothing, is no superuser and inherits from nobody', async (silo) => {
    const rows = await rowsOf(
      silo,
      `SELECT rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls,
         (SELECT count(*)::int FROM pg_class c WHERE c.relowner = r.oid AND c.relpersistence = 'p') AS owns,
         (SELECT count(*)::int FROM pg_auth_members m WHERE m.member = r.oid) AS memberships
       FROM pg_roles r WHERE rolname = current_user`,
    );
    expect(rows).toEqual([
      {
        rolsuper: false,
        rolcreaterole: false,
        rolcreatedb: false,
        rolreplication: false,
        rolbypassrls: false,
        owns: 0,
        memberships: 0,
      },
    ]);
  });
});
