import type { SiloDatabase } from '../../../kernel/service/database/siloDatabase';
import { type LastEvent, sealEvent } from '../../../kernel/service/work/workHistory';
import { day } from '../../../kernel/values/day';
import { requireUscc } from '../../../kernel/values/uscc';
import { storeSupervisionMatters } from '../../../subgraphs/supervision';
import type { WorkEvent } from '../../../subgraphs/supervision/store/work/appendEvent';
import { PLAIN_MATTER, plainRules } from './plainRules';

/** The subject of the file that the tests look at. */
export const SUBJECT = requireUscc('91310115MA1K3B7C6G');

/** Stores one row as it was stored at some moment of the past, and gives its id. */
export async function storeRow(
  { dataSource }: SiloDatabase,
  table: string,
  columns: Readonly<Record<string, unknown>>,
): Promise<string> {
  const names = Object.keys(columns);
  const places = names.map((_, at) => `$${at + 1}`).join(', ');
  const hasId = !['evaluation', 'entity_place'].includes(table);
  const sql = `INSERT INTO ${table} (${names.join(', ')}) VALUES (${places}) ${hasId ? 'RETURNING id' : ''}`;
  const rows = await dataSource.query(sql, Object.values(columns));
  return hasId ? String(rows[0].id) : '';
}

/** Stores entries of one thing, each as it was recorded at a moment. */
export async function storeEvents(
  database: SiloDatabase,
  events: readonly (WorkEvent & { readonly recordedAt: string })[],
): Promise<void> {
  const names = `topic number sequence kind uscc matter_code authority actor department done_on reason details
    previous_hash hash`.split(/\s+/);
  let last: LastEvent | undefined;
  for (const { recordedAt, matter = null, ...event } of events) {
    const sealed = sealEvent({ ...event, within: matter }, last);
    const columns = Object.fromEntries(names.map((name, at) => [name, sealed[at]]));
    await storeRow(database, 'supervision_event', { ...columns, recorded_at: recordedAt });
    last = { sequence: Number(sealed[2]), hash: String(sealed.at(-1)) };
  }
}

const SOURCE = { source_department: 'SAMR-310115', source_record_id: 'c-1' };
const EVIDENCE = { uscc: SUBJECT, source_department: 'SAMR-310115' };
const ACTOR = { subject: 'officer-pudong', department: 'SAMR' };
const WORK = { uscc: SUBJECT, matter: PLAIN_MATTER.code, authority: 'SAMR-310115', actor: ACTOR };

async function storeRules(database: SiloDatabase): Promise<string> {
  const content = plainRules({ inForceFrom: day('2026-01-01') });
  return storeRow(database, 'rule_set', {
    number: 'RS-2026-000001',
    authority: 'SAMR',
    matter_code: PLAIN_MATTER.code,
    edition: 1,
    state: 'PUBLISHED',
    content: JSON.stringify(content),
    content_hash: 'sealed',
    in_force_from: '2026-01-01',
    published_on: '2025-12-20',
    drafted_by: 'officer-samr',
    recorded_at: '2025-12-20T00:00:00Z',
  });
}

async function storeEvaluation(database: SiloDatabase, ruleSet: string): Promise<string> {
  const run = await storeRow(database, 'evaluation_run', {
    number: 'EV-2026-000001',
    rule_set: ruleSet,
    matter_code: PLAIN_MATTER.code,
    authority: 'SAMR',
    kind: 'REGULAR',
    day: '2026-02-01',
    seq: 3,
    state: 'ADOPTED',
    started_by: 'officer-samr',
    started_at: '2026-02-01T01:00:00Z',
    finished_at: '2026-02-01T02:00:00Z',
    adopted_on: '2026-02-02',
    recorded_at: '2026-02-01T01:00:00Z',
  });
  await storeRow(database, 'evaluation', { run, uscc: SUBJECT, total: 25, status: 0, points: [20, 5] });
  return run;
}

async function storeCategory(database: SiloDatabase, ruleSet: string, run: string): Promise<void> {
  const measures = plainRules().measures;
  const planOf = (category: string) => measures.find((plan) => plan.category === category)?.code;
  await storeRow(database, 'category_assignment', {
    uscc: SUBJECT,
    matter_code: PLAIN_MATTER.code,
    status: 'ASSIGNED',
    reason: 'REGULAR_EVALUATION',
    category: 'ORDINARY',
    level: 1,
    since: '2026-02-02',
    authority: 'SAMR-310115',
    published: false,
    ...SOURCE,
    rule_set: ruleSet,
    run,
    measure_plan: planOf('ORDINARY'),
    decision: 'FIRST',
    observed_at: '2026-02-02T01:00:00Z',
    recorded_at: '2026-02-02T02:00:00Z',
  });
  await database.dataSource.query(
    `UPDATE category_assignment SET category = 'HIGHER', measure_plan = $1, recorded_at = '2026-05-01T00:00:00Z'
     WHERE source_record_id = 'c-1'`,
    [planOf('HIGHER')],
  );
}

async function storeEvidence(database: SiloDatabase): Promise<void> {
  const version = (key: string, seq: number, columns: object) =>
    storeRow(database, 'evidence_record', { record_key: key, seq, ...EVIDENCE, ...columns });
  const penalty = { kind: 'ENFORCEMENT_PENALTY', code: 'FINE', occurred_on: '2026-01-20' };
  const observed = { observed_at: '2026-01-20T01:00:00Z' };
  await version('enforcement-penalty:1', 1, {
    ...penalty,
    ...observed,
    amount: 100_000,
    superseded_seq: 5,
    recorded_at: '2026-01-21T00:00:00Z',
  });
  await version('enforcement-penalty:1', 5, {
    ...penalty,
    ...observed,
    amount: 50_000,
    recorded_at: '2026-06-01T00:00:00Z',
  });
  const complaint = {
    kind: 'COMPLAINT',
    code: 'HYGIENE',
    occurred_on: '2026-02-15',
    observed_at: '2026-02-15T01:00:00Z',
  };
  await version('own:2', 4, { ...complaint, recorded_at: '2026-04-15T00:00:00Z' });
  const credit = { kind: 'CREDIT_RECORD', code: 'PENALTY', grade: 'SERIOUS', occurred_on: '2026-01-05' };
  await version('credit-record:3', 2, {
    ...credit,
    ...observed,
    superseded_seq: 6,
    recorded_at: '2026-01-25T00:00:00Z',
  });
  await version('credit-record:3', 6, {
    ...credit,
    grade: null,
    observed_at: '2026-07-01T00:00:00Z',
    withdrawn: true,
    recorded_at: '2026-07-01T00:00:00Z',
  });
}

async function storeInterview(database: SiloDatabase): Promise<void> {
  const entry = { ...WORK, topic: 'interview' as const, number: 'INV-2026-000001' };
  await storeEvents(database, [
    { ...entry, kind: 'PLANNED', on: day('2026-03-01'), reason: '调高监管类别', recordedAt: '2026-03-01T02:00:00Z' },
    {
      ...entry,
      kind: 'HELD',
      on: day('2026-03-20'),
      details: { rectifyBy: '2026-04-20' },
      recordedAt: '2026-03-25T02:00:00Z',
    },
  ]);
  const report = { ...WORK, topic: 'report' as const, number: 'REP-2026-000001', kind: 'WRITTEN' };
  await storeEvents(database, [{ ...report, on: day('2026-02-01'), recordedAt: '2026-02-01T02:00:00Z' }]);
}

/**
 * A file of which every piece was recorded at a moment of its own: an evaluation in February and the category that came of
 * it, which was corrected in May; a penalty that was corrected in June, a complaint that came in April, a credit record
 * that was withdrawn in July; an interview in March whose second entry came five days late.
 */
export async function storePastFile(database: SiloDatabase): Promise<void> {
  await storeSupervisionMatters(database, [PLAIN_MATTER]);
  await storeRow(database, 'supervised_subject', {
    matter_code: PLAIN_MATTER.code,
    uscc: SUBJECT,
    authority: 'SAMR-310115',
    approval: 'LICENCE',
    approved_on: '2025-01-10',
    ...SOURCE,
    observed_at: '2026-01-10T01:00:00Z',
    seq: 1,
    recorded_at: '2026-01-10T02:00:00Z',
  });
  const ruleSet = await storeRules(database);
  await storeCategory(database, ruleSet, await storeEvaluation(database, ruleSet));
  await storeEvidence(database);
  await storeInterview(database);
}
