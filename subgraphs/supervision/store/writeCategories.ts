import type { PoolClient } from 'pg';
import type { CopyValue } from '../../../kernel/service/copyRows';
import type { SiloDatabase } from '../../../kernel/service/database/siloDatabase';
import { type Ingested, type IngestSpec, ingest } from '../../../kernel/service/ingest';
import { CataloguedError } from '../../../kernel/values/cataloguedError';
import type { Day } from '../../../kernel/values/day';
import { getDepartment } from '../../../kernel/values/reference/departments';
import { requireLawful } from '../../../kernel/values/requireLawful';
import { type Provenance, requireEntityFact, rowOf } from '../../../kernel/values/requireRow';
import type { Uscc } from '../../../kernel/values/uscc';
import { type CategoryPeriod, categoryPeriod } from '../rules/categoryPeriod';
import { type CategoryPublication, categoryPublication } from '../rules/categoryPublication';
import { type CategoryDecision, categoryStatus } from '../rules/categoryStatus';
import type { ChangeDecision } from '../rules/evaluation/judgeChange';

/** What a decision under rules of this hub rests on, and what follows from it. */
export interface CategoryGround {
  /** Id of the edition of rules. */
  readonly ruleSet: string;
  /** Id of the evaluation; null for a decision by hand. */
  readonly run: string | null;
  /** Code of the measures; with a category there are some (16 ¶1). */
  readonly measurePlan: string | null;
  /** What became of the proposed category; null where none was proposed. */
  readonly decision: ChangeDecision | null;
}

/** A decision on a category as its authority supplies it; `until` is the first day of the decision that follows. */
export interface CategoryAssignmentRow extends Provenance, CategoryDecision, CategoryPeriod, CategoryPublication {
  readonly uscc: Uscc;
  readonly matterCode: string;
  /** Department code of the authority that decided. */
  readonly authority: string;
  /** Absent where the authority's own system decided. */
  readonly ground?: CategoryGround | undefined;
}

/** How decisions on categories are stored and told. */
export const CATEGORY_FACTS: IngestSpec = {
  silo: 'supervision',
  table: 'category_assignment',
  columns: {
    uscc: 'character(18) COLLATE "C"',
    matter_code: 'text COLLATE "C"',
    status: 'text',
    reason: 'text',
    category: 'text',
    level: 'smallint',
    since: 'date',
    until: 'date',
    authority: 'text',
    published: 'boolean',
    published_on: 'date',
    source_department: 'text',
    source_record_id: 'text',
    observed_at: 'timestamp with time zone',
    rule_set: 'bigint',
    run: 'bigint',
    measure_plan: 'text',
    decision: 'text',
  },
  key: ['source_department', 'source_record_id'],
  aggregateType: 'supervision-category',
  aggregateId: 'uscc',
  quiet: ['rule_set', 'run', 'decision'],
};

interface MatterDays {
  readonly inForceFrom: Day;
  readonly inForceTo: Day | null;
}

async function readMatters(client: PoolClient): Promise<ReadonlyMap<string, MatterDays>> {
  const { rows } = await client.query<MatterDays & { code: string }>(
    'SELECT code, in_force_from AS "inForceFrom", in_force_to AS "inForceTo" FROM supervision_matter FOR KEY SHARE',
  );
  return new Map(rows.map((row) => [row.code, row]));
}

function check(row: CategoryAssignmentRow, matters: ReadonlyMap<string, MatterDays>): void {
  const at = { uscc: row.uscc, ...rowOf(row) };
  const matter = matters.get(row.matterCode);
  if (!matter) throw new CataloguedError('SUPERVISION_MATTER_UNKNOWN', { ...at, received: row.matterCode });
  requireEntityFact(row);
  getDepartment(row.authority, 'authority');
  requireLawful(categoryStatus(row), at);
  requireLawful(categoryPeriod(row, matter), at);
  requireLawful(categoryPublication(row), at);
}

function* checked(
  rows: Iterable<CategoryAssignmentRow>,
  matters: ReadonlyMap<string, MatterDays>,
  codes: Set<string>,
): Generator<CopyValue[]> {
  for (const row of rows) {
    check(row, matters);
    codes.add(row.uscc);
    const { uscc, matterCode, status, reason, category, level, since, until } = row;
    const { authority, published, publishedOn, sourceDepartment, sourceRecordId, observedAt } = row;
    const decision = [uscc, matterCode, status, reason, category, level, since, until];
    const { ruleSet = null, run = null, measurePlan = null, decision: manner = null } = row.ground ?? {};
    const source = [authority, published, publishedOn, sourceDepartment, sourceRecordId, observedAt];
    yield [...decision, ...source, ruleSet, run, measurePlan, manner];
  }
}

const EXCLUSION_VIOLATION = '23P01';
const REFUSED = 'CATEGORY_TWICE_IN_FORCE';

/** Asks the database now, not at the commit, whether each entity has one decision in force in each matter. */
async function requireOneInForce(client: PoolClient): Promise<void> {
  try {
    await client.query('SET CONSTRAINTS category_assignment_in_force IMMEDIATE');
  } catch (error) {
    const { code, detail } = error as { code?: string; detail?: string };
    if (code !== EXCLUSION_VIOLATION) throw error;
    throw new CataloguedError(REFUSED, { received: detail ?? '' });
  }
}

/** Two decisions of one entity in one matter whose days overlap; `until` is the first day no longer in force. */
const OVERLAPPING = `SELECT uscc, matter_code, since::text FROM (SELECT uscc, matter_code, since, until,
    lead(since) OVER (PARTITION BY uscc, matter_code ORDER BY since, id) AS next
    FROM category_assignment WHERE uscc = ANY($1::character(18)[])) d
  WHERE next < coalesce(until, 'infinity') LIMIT 1`;

/** On each day one decision is in force at most. Writers wait for each other, or each would miss the other's rows. */
async function requireNoOverlap(client: PoolClient, codes: readonly string[]): Promise<void> {
  const { rows } = await client.query<{ uscc: string; matter_code: string; since: string }>(OVERLAPPING, [codes]);
  const [first] = rows;
  if (!first) return;
  throw new CataloguedError(REFUSED, { uscc: first.uscc, matter: first.matter_code, since: first.since });
}

/** Lets nobody else decide on categories until the transaction ends; who reads what stands in order to decide comes first here. */
export async function holdCategories(client: PoolClient): Promise<void> {
  await client.query('LOCK TABLE category_assignment IN SHARE ROW EXCLUSIVE MODE');
}

/** Stores decisions inside the caller's transaction, as `storeCategoryAssignments` does. */
export async function writeCategoryAssignments(
  client: PoolClient,
  rows: Iterable<CategoryAssignmentRow>,
): Promise<Ingested> {
  await holdCategories(client);
  const codes = new Set<string>();
  const stored = await ingest(client, CATEGORY_FACTS, checked(rows, await readMatters(client), codes));
  await requireOneInForce(client);
  await requireNoOverlap(client, [...codes]);
  return stored;
}

/**
 * Stores decisions on categories; the same decisions again change nothing, a decision that gets its end is changed.
 * Throws CATEGORY_REASON_UNFIT, CATEGORY_LEVEL_UNFIT, CATEGORY_STATUS_UNFIT, CATEGORY_OUTSIDE_RULES,
 * CATEGORY_PERIOD_EMPTY, CATEGORY_PUBLICATION_UNFIT, CATEGORY_TWICE_IN_FORCE, SUPERVISION_MATTER_UNKNOWN or what
 * `requireEntityFact` throws, and then nothing is stored.
 */
export function storeCategoryAssignments(
  database: SiloDatabase,
  rows: Iterable<CategoryAssignmentRow>,
): Promise<Ingested> {
  return database.transaction((client) => writeCategoryAssignments(client, rows));
}
