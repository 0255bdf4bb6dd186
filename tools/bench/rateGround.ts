import { Client } from 'pg';
import { migrateSilo, openSiloDatabase, type SiloDatabase } from '../../kernel/service/database/siloDatabase';
import { type EmbeddedServer, openEmbeddedServer } from '../../kernel/service/embedded/openEmbeddedServer';
import { provisionSilo } from '../../kernel/service/embedded/provisionSilo';
import { credit } from '../../subgraphs/credit';
import { progressLine } from '../progress';
import { RATE_FLOOR_TABLE } from './rateFloor';

/** A credit silo's database on a server of its own, with entities and what is known of their credit. */
export interface RatingGround {
  readonly database: SiloDatabase;
  /** Empties what is measured and writes out what the last measurement left behind. */
  clear(): Promise<void>;
  stop(): Promise<void>;
}

/** A whole number from 0 to 2^31 that depends on the entity and on what it is for, and on nothing else. */
const drawn = (entity: string, use: number): string => `(hashint8extended(${entity}, ${use}) & 2147483647)`;

const CODES = `CREATE TEMP TABLE drawn_entity AS SELECT i,
  '91310115MA' || lpad(upper(to_hex((i * 2654435761) % 4294967296)), 8, '0') AS uscc FROM generate_series(1, $1::bigint) i`;

/** One in fifty is out of business and not rated. */
const ENTITIES = `INSERT INTO market_entity (uscc, uscc_received, name, name_search, name_words, state,
    registration_authority, registration_division, registered_on, quality_flags, source_department, source_record_id,
    observed_at)
  SELECT uscc, uscc, 'entity ' || i, 'entity ' || i, '{}',
    CASE WHEN ${drawn('i', 1)} % 50 = 0 THEN 'DEREGISTERED' ELSE 'IN_OPERATION' END, '9', '310115', '2015-01-01', '{}',
    'SAMR', 'entity-' || i, '2026-01-01' FROM drawn_entity`;

/** One to four records for everybody, as they would come: scattered over the entities. One in thirty is sealed. */
const RECORDS = `INSERT INTO credit_record (uscc, kind, nature, title, severity, effective_from, effective_to,
    publication_state, publication_ends_on, query_ends_on, source_department, source_record_id, observed_at)
  SELECT uscc, k.kind, 'OTHER', 'record', k.severity, k.day, CASE WHEN ${drawn('i * 4 + n', 3)} % 4 = 0 THEN k.day + 300 END,
    CASE WHEN ${drawn('i * 4 + n', 4)} % 30 = 0 THEN 'REPAIRED' ELSE 'PUBLISHED' END,
    CASE WHEN k.severity IS NOT NULL THEN k.day + 700 END, k.day + 1825, 'SAMR', i || '-' || n, '2026-01-01'
  FROM drawn_entity, generate_series(0, ${drawn('i', 5)} % 4) n,
    LATERAL (SELECT (ARRAY['ADMINISTRATIVE_LICENCE', 'ADMINISTRATIVE_LICENCE', 'BASIC', 'COMPLIANCE', 'HONOUR',
        'ADMINISTRATIVE_PENALTY', 'ADMINISTRATIVE_PENALTY', 'ADMINISTRATIVE_PENALTY', 'JUDICIAL', 'COMMITMENT',
        'ABNORMAL_OPERATION', 'SERIOUS_DISHONESTY'])[1 + ${drawn('i * 4 + n', 6)} % 12] AS kind,
      (ARRAY['MINOR', 'GENERAL', 'SERIOUS', NULL])[1 + ${drawn('i * 4 + n', 7)} % 4] AS severity,
      date '2026-11-01' - (${drawn('i * 4 + n', 8)} % 1460)::int AS day) k
  ORDER BY ${drawn('i * 4 + n', 9)}`;

/** What associations tell of one in ten. */
const TOLD = `INSERT INTO third_party_evidence (uscc, provider, provider_kind, kind, statement, obtained_on, document_hash,
    source_department, source_record_id, observed_at)
  SELECT uscc, 'association', 'ASSOCIATION', 'CONVENTION_BREACH', 'breach',
    date '2026-11-01' - (${drawn('i', 10)} % 700)::int, repeat('a', 64), 'SAMR', 'told-' || i, '2026-01-01'
  FROM drawn_entity WHERE ${drawn('i', 11)} % 10 = 0`;

const RATED = ['rating_score', 'rating_step', 'rating_standing', 'rating_run', 'credit_event', 'rating_floor'];

async function openFilled(server: EmbeddedServer, entities: number): Promise<RatingGround> {
  const urls = await provisionSilo(server, 'credit');
  await migrateSilo(credit as never, urls.migratorUrl);
  const admin = new Client(server.superuserUrl('hub_credit'));
  await admin.connect();
  await admin.query(RATE_FLOOR_TABLE);
  await admin.query('GRANT SELECT, INSERT ON credit.rating_floor TO credit_app');
  const database = await openSiloDatabase(credit as never, urls.appUrl);
  const began = performance.now();
  await database.transaction(async (client) => {
    await client.query(CODES, [entities]);
    for (const sql of [ENTITIES, RECORDS, TOLD]) await client.query(sql);
  });
  await admin.query('VACUUM ANALYZE credit.market_entity, credit.credit_record, credit.third_party_evidence');
  const { rows } = await admin.query('SELECT count(*) AS records FROM credit.credit_record');
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  progressLine(`${entities} entities with ${rows[0].records} records of credit, filled in ${seconds} s`);
  return {
    database,
    async clear() {
      await admin.query('ALTER TABLE credit.credit_event DISABLE TRIGGER USER');
      await admin.query(`TRUNCATE ${RATED.map((table) => `credit.${table}`).join(', ')}`);
      await admin.query('ALTER TABLE credit.credit_event ENABLE TRIGGER USER');
      await admin.query('CHECKPOINT');
    },
    async stop() {
      await admin.end();
      await database.stop();
      await server.stop();
    },
  };
}

/** Opens the ground under `dataDir` and fills it. */
export async function openRatingGround(dataDir: string, entities: number): Promise<RatingGround> {
  const server = await openEmbeddedServer({ dataDir, holder: 'bench' });
  try {
    return await openFilled(server, entities);
  } catch (error) {
    await server.stop();
    throw error;
  }
}
