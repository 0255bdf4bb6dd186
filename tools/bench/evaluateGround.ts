import { Client } from 'pg';
import { migrateSilo, openSiloDatabase, type SiloDatabase } from '../../kernel/service/database/siloDatabase';
import { type EmbeddedServer, openEmbeddedServer } from '../../kernel/service/embedded/openEmbeddedServer';
import { provisionSilo } from '../../kernel/service/embedded/provisionSilo';
import { insertWork } from '../../kernel/service/work/insertWork';
import { canonicalDigest } from '../../kernel/values/canonicalJson';
import { day } from '../../kernel/values/day';
import { storeSupervisionMatters, supervision } from '../../subgraphs/supervision';
import { EVIDENCE_RESOURCES } from '../../subgraphs/supervision/rules/evidence/evidenceResources';
import { noteSource } from '../../subgraphs/supervision/store/evidence/evidenceSources';
import { progressLine } from '../progress';
import { FLOOR_TABLE } from './evaluateFloor';
import { EVALUATION_RULES } from './evaluateRules';

/** A supervision silo's database on a server of its own, with subjects, their evidence, and the rules to evaluate them by. */
export interface EvaluationGround {
  readonly database: SiloDatabase;
  /** Number of the rule set. */
  readonly ruleSet: string;
  /** Empties what is measured and writes out what the last measurement left behind. */
  clear(): Promise<void>;
  stop(): Promise<void>;
}

/** A whole number from 0 to 2^31 that depends on the subject and on what it is for, and on nothing else. */
const drawn = (subject: string, use: number): string => `(hashint8extended(${subject}, ${use}) & 2147483647)`;

const CODES = `CREATE TEMP TABLE drawn_subject AS SELECT i,
  '91310115MA' || lpad(upper(to_hex((i * 2654435761) % 4294967296)), 8, '0') AS uscc FROM generate_series(1, $1::bigint) i`;

/** Licensed in the last twenty years; some new, some stopped. */
const SUBJECTS = `
  INSERT INTO supervised_subject (matter_code, uscc, authority, approval, approved_on, stopped_on, source_department,
    source_record_id, observed_at, seq)
  SELECT 'FOOD_SERVICE', uscc, 'SAMR', 'LICENCE', date '2026-11-01' - (${drawn('i', 1)} % 7300)::int,
    CASE WHEN ${drawn('i', 2)} % 100 = 0 THEN date '2026-11-01' - (${drawn('i', 3)} % 730)::int END,
    'SAMR', 'subject-' || i, now(), 1 FROM drawn_subject`;

/**
 * A class of credit risk for everybody, and one to three records of other kinds, in the order in which they would come:
 * scattered over the subjects.
 */
const EVIDENCE = `
  INSERT INTO evidence_record (record_key, uscc, kind, code, grade, amount, occurred_on, ended_on, source_department,
    observed_at, seq)
  SELECT lower(k.kind) || ':SAMR/' || i || '-' || n, uscc, k.kind, k.code, k.grade,
    CASE WHEN k.kind = 'ENFORCEMENT_PENALTY' THEN 100000 + ${drawn('i', 4)} % 9000000 END,
    date '2026-11-01' - (${drawn('i * 4 + n', 5)} % 1095)::int,
    CASE WHEN ${drawn('i * 4 + n', 6)} % 50 = 0 THEN date '2026-11-01' - (${drawn('i', 7)} % 300)::int END, 'SAMR', now(), 1
  FROM drawn_subject, generate_series(0, 1 + ${drawn('i', 8)} % 3) n,
    LATERAL (SELECT CASE WHEN n = 0 THEN (${drawn('i', 9)} % 4)::int ELSE 4 + (${drawn('i * 4 + n', 10)} % 12)::int END) d(at),
    LATERAL (SELECT (ARRAY[
      ROW('CREDIT_RISK_CLASS', 'A', NULL), ROW('CREDIT_RISK_CLASS', 'B', NULL), ROW('CREDIT_RISK_CLASS', 'C', NULL),
      ROW('CREDIT_RISK_CLASS', 'D', NULL), ROW('ENFORCEMENT_PENALTY', 'FINE', NULL),
      ROW('ENFORCEMENT_PENALTY', 'WARNING', NULL), ROW('INSPECTION_RESULT', 'PROBLEM', NULL),
      ROW('INSPECTION_RESULT', 'NO_PROBLEM', NULL), ROW('COMPLAINT', 'FOOD', NULL), ROW('CREDIT_RECORD', 'PENALTY', 'SERIOUS'),
      ROW('CREDIT_RECORD', 'HONOUR', 'GOOD'), ROW('CREDIT_RATING', 'A', 'CITY'), ROW('CREDIT_RATING', 'C', 'CITY'),
      ROW('JUDGEMENT', 'HYGIENE:GOOD', NULL), ROW('JUDGEMENT', 'HYGIENE:POOR', NULL), ROW('KEY_LISTING', 'SAMR', NULL)
      ]::evidence_shape[])[1 + d.at] AS shape) s, LATERAL (SELECT (s.shape).kind, (s.shape).code, (s.shape).grade) k
  ORDER BY ${drawn('i * 4 + n', 11)}`;

const SHARES = `INSERT INTO annual_proportions (authority, matter_code, year, lower_share, ordinary_share, higher_share,
  basis, set_on, set_by) VALUES ('SAMR', 'FOOD_SERVICE', 2026, 200, 700, 100, 'bench', '2025-12-01', 'bench')`;

async function fill(database: SiloDatabase, entities: number): Promise<string> {
  const { matter, authority, inForceFrom, name } = EVALUATION_RULES;
  const source = { sourceDepartment: 'SAMR', sourceRecordId: 'bench', observedAt: '2026-01-01T00:00:00Z' };
  const about = { leadDepartment: authority, legalBasis: name.zh, inForceFrom: day('2018-08-01'), inForceTo: null };
  await storeSupervisionMatters(database, [{ code: matter, name: name.zh, nameEn: name.en, ...about, ...source }]);
  return database.transaction(async (client) => {
    await client.query('UPDATE evidence_clock SET seq = 1');
    await client.query(CODES, [entities]);
    await client.query(SUBJECTS);
    await client.query(EVIDENCE);
    await client.query(SHARES);
    const heardAt = new Date().toISOString();
    for (const { resource } of EVIDENCE_RESOURCES) {
      await noteSource(client, { resource, heardAt, isWhole: true, restarted: false });
    }
    const { number } = await insertWork(client, { table: 'rule_set', prefix: 'RS', on: inForceFrom, columns: RULES });
    return number;
  });
}

const RULES = {
  authority: EVALUATION_RULES.authority,
  matter_code: EVALUATION_RULES.matter,
  edition: 1,
  state: 'PUBLISHED',
  content: JSON.stringify(EVALUATION_RULES),
  content_hash: canonicalDigest(EVALUATION_RULES),
  in_force_from: EVALUATION_RULES.inForceFrom,
  published_on: EVALUATION_RULES.inForceFrom,
  drafted_by: 'bench-1',
  published_by: 'bench-2',
};

const EVALUATED = ['evaluation', 'evaluation_judgement', 'evaluation_run', 'supervision_event', 'evaluation_floor'];

async function openFilled(server: EmbeddedServer, entities: number): Promise<EvaluationGround> {
  const urls = await provisionSilo(server, 'supervision');
  await migrateSilo(supervision as never, urls.migratorUrl);
  const admin = new Client(server.superuserUrl('hub_supervision'));
  await admin.connect();
  await admin.query('CREATE TYPE supervision.evidence_shape AS (kind text, code text, grade text)');
  await admin.query(FLOOR_TABLE);
  await admin.query('GRANT SELECT, INSERT ON supervision.evaluation_floor TO supervision_app');
  const database = await openSiloDatabase(supervision as never, urls.appUrl);
  const began = performance.now();
  const ruleSet = await fill(database, entities);
  await admin.query('VACUUM ANALYZE supervision.supervised_subject, supervision.evidence_record');
  const { rows } = await admin.query('SELECT count(*) AS records FROM supervision.evidence_record');
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  progressLine(`${entities} subjects with ${rows[0].records} records of evidence, filled in ${seconds} s`);
  return {
    database,
    ruleSet,
    async clear() {
      await admin.query('ALTER TABLE supervision.supervision_event DISABLE TRIGGER USER');
      await admin.query(`TRUNCATE ${EVALUATED.map((table) => `supervision.${table}`).join(', ')}`);
      await admin.query('ALTER TABLE supervision.supervision_event ENABLE TRIGGER USER');
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
export async function openEvaluationGround(dataDir: string, entities: number): Promise<EvaluationGround> {
  const server = await openEmbeddedServer({ dataDir, holder: 'bench' });
  try {
    return await openFilled(server, entities);
  } catch (error) {
    await server.stop();
    throw error;
  }
}
