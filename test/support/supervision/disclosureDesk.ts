import type { SiloDatabase } from '../../../kernel/service/database/siloDatabase';
import { type Day, day } from '../../../kernel/values/day';
import { requireUscc } from '../../../kernel/values/uscc';
import {
  type CategoryAssignmentRow,
  storeCategoryAssignments,
  storeSupervisionMatters,
  supervision,
} from '../../../subgraphs/supervision';
import { type OpenSilo, openSilo } from '../openSilo';
import { PLAIN_MATTER, plainRules } from './plainRules';
import { sampleCode } from './sampleCode';

/** The matter of every decision of the desk. */
export const MATTER = PLAIN_MATTER.code;
/** Under stricter supervision since June, by the rules; one that was tightened from ordinary intensity. */
export const RAISED = sampleCode(1);
/** Under stricter supervision from the first. */
export const STRICT = sampleCode(2);
/** Of ordinary intensity. */
export const ORDINARY = sampleCode(3);
/** Of lower intensity; it was of ordinary intensity before. */
export const EASED = sampleCode(4);
/** Not evaluated. */
export const TOO_NEW = sampleCode(5);
/** Of ordinary intensity by a decision taken over without rules. */
export const TAKEN_OVER = sampleCode(6);
/** Of higher intensity, decided by the office of Pudong. */
export const PUDONG = sampleCode(7);
/** Of higher intensity by a decision taken over without rules. */
export const STRICT_TAKEN_OVER = sampleCode(8);
/** An entity without any decision. */
export const UNKNOWN = sampleCode(99);

const SINCE = day('2026-06-01');
const WITHOUT_RULES: readonly string[] = [TAKEN_OVER, STRICT_TAKEN_OVER];

function decision(uscc: string, changed: Partial<CategoryAssignmentRow>): CategoryAssignmentRow {
  return {
    uscc: requireUscc(uscc),
    matterCode: MATTER,
    status: 'ASSIGNED',
    reason: 'REGULAR_EVALUATION',
    category: 'HIGHER',
    level: 1,
    since: SINCE,
    until: null,
    authority: 'SAMR',
    published: false,
    publishedOn: null,
    sourceDepartment: 'SAMR',
    sourceRecordId: `desk-${uscc}`,
    observedAt: '2026-06-01T09:00:00+08:00',
    ...changed,
  };
}

const earlier = (uscc: string): CategoryAssignmentRow =>
  decision(uscc, {
    category: 'ORDINARY',
    since: day('2025-12-01'),
    until: SINCE,
    sourceRecordId: `desk-earlier-${uscc}`,
  });

const DECISIONS: readonly CategoryAssignmentRow[] = [
  earlier(RAISED),
  decision(RAISED, {}),
  decision(STRICT, { level: 2 }),
  decision(ORDINARY, { category: 'ORDINARY' }),
  earlier(EASED),
  decision(EASED, { category: 'LOWER' }),
  decision(TOO_NEW, { status: 'NOT_EVALUATED', reason: 'LICENCE_UNDER_SIX_MONTHS', category: null, level: null }),
  decision(TAKEN_OVER, { category: 'ORDINARY' }),
  decision(PUDONG, { authority: 'SAMR-310115' }),
  decision(STRICT_TAKEN_OVER, {}),
];

const RULES = `INSERT INTO rule_set
    (number, authority, matter_code, edition, state, content, in_force_from, published_on, drafted_by)
  VALUES ('RS-2026-900001', 'SAMR', $1, 90, 'PUBLISHED', $2::jsonb, '2026-06-01', '2026-05-01', 'drafter')`;
const RUN = `INSERT INTO evaluation_run (number, rule_set, matter_code, authority, kind, day, seq, state, started_by)
  SELECT 'RUN-2026-900001', id, $1, 'SAMR', 'REGULAR', '2026-06-01', 0, 'ADOPTED', 'starter' FROM rule_set`;
const SCORES = `INSERT INTO evaluation (run, uscc, total, status, points)
  SELECT run, uscc, 45, 0, '{30,10,0,5}' FROM category_assignment WHERE run IS NOT NULL AND category IS NOT NULL`;

/** Decisions in force rest on the edition and its run, but for those that were taken over. */
function* grounded(ruleSet: string, run: string): Generator<CategoryAssignmentRow> {
  for (const row of DECISIONS) {
    const { uscc, until, category, level } = row;
    const measurePlan = category === null ? null : `${category}-${level}`;
    const ground = { ruleSet, run, measurePlan, decision: null };
    yield until === null && !WITHOUT_RULES.includes(uscc) ? { ...row, ground } : row;
  }
}

/** Stores the decisions, or the same again. */
export async function storeDecisions(database: SiloDatabase): Promise<void> {
  const [run] = await database.dataSource.query('SELECT id::text, rule_set::text AS rules FROM evaluation_run');
  await storeCategoryAssignments(database, grounded(run.rules, run.id));
}

/** Stores the matter, the edition of rules (six working days of hearing) and the run on which the decisions rest, and the decisions. */
async function fillDesk(database: SiloDatabase): Promise<void> {
  await storeSupervisionMatters(database, [PLAIN_MATTER]);
  await database.transaction(async (client) => {
    await client.query(RULES, [MATTER, JSON.stringify(plainRules({ hearingWorkingDays: 6 }))]);
    await client.query(RUN, [MATTER]);
  });
  await storeDecisions(database);
  await database.transaction((client) => client.query(SCORES));
}

/** A silo with the decisions of the desk. */
export const openDesk = (): Promise<OpenSilo> => openSilo(supervision, 'supervision_desk', fillDesk);

/** What of the decisions an objection may never change, of all of them or of one entity. */
export async function measuresOf(silo: OpenSilo, uscc: string | null = null): Promise<unknown[]> {
  const sql = `SELECT uscc, since::text, until::text, category, level, rule_set, measure_plan FROM category_assignment
    WHERE $1::text IS NULL OR uscc = $1::character(18) ORDER BY id`;
  return silo.database.dataSource.query(sql, [uscc]);
}

/** Rows of one column. */
export async function column<T = string>(silo: OpenSilo, sql: string): Promise<T[]> {
  const rows = (await silo.database.dataSource.query(sql)) as Record<string, T>[];
  return rows.map((row) => Object.values(row)[0] as T);
}

/** The number of the only hearing of an entity in a publication. */
export async function hearingOf(silo: OpenSilo, uscc: string, publication: string): Promise<string> {
  const sql = `SELECT h.number FROM publication_hearing h JOIN category_publication p ON p.id = h.publication
    WHERE h.uscc = '${uscc}' AND p.number = '${publication}'`;
  return (await column(silo, sql))[0] as string;
}

/** A day from its text. */
export const on = (text: string): Day => day(text);
