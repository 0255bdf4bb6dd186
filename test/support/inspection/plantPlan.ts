import type { SiloDatabase } from '../../../kernel/service/database/siloDatabase';
import { canonicalDigest } from '../../../kernel/values/canonicalJson';
import { day } from '../../../kernel/values/day';
import type { PlanContent, PlanKind } from '../../../subgraphs/inspection/rules/plans/planContent';
import type { PlanState } from '../../../subgraphs/inspection/rules/plans/planState';
import { type PlanTask, UNCHANGED } from '../../../subgraphs/inspection/rules/plans/planTask';

const U = UNCHANGED;

/** Tables under which credit and risk matter, category too. */
export const PLAIN_TABLES: PlanTask['tables'] = {
  credit: { AAA: U / 2, AA: U, A: U, B: U, C: U * 2, UNRATED: U },
  category: { LOWER: U / 2, ORDINARY: U, HIGHER: U * 2 },
  risk: { A: U / 2, B: U, C: U * 2, D: U * 3, UNCLASSED: U },
};

/** A task on one item over the whole library; what is given replaces what is there. */
export function plainTask(changed: Partial<PlanTask> = {}): PlanTask {
  return {
    task: 1,
    department: 'SAMR',
    item: 'SAMR-REG-01',
    scope: { districts: null, industries: null, grades: null, categories: null, risks: null },
    mode: 'ON_SITE',
    volume: { kind: 'RATIO', ppm: 50_000 },
    tables: PLAIN_TABLES,
    floorPpm: 1_000,
    ceilingPpm: 600_000,
    repeatReason: null,
    ...changed,
  };
}

/** A plan to be stored as it is, without the way that leads there. */
export interface PlantedPlan {
  readonly number: string;
  readonly authority?: string;
  readonly kind?: PlanKind;
  readonly year?: number;
  readonly state?: PlanState;
  readonly tasks: readonly PlanTask[];
  readonly window?: PlanContent['window'];
}

/** Stores a plan that was published on 20 March of its year, or is in another state, for tests of what comes after it. */
export async function plantPlan(database: SiloDatabase, planted: PlantedPlan): Promise<void> {
  const { number, authority = 'SAMR', kind = 'ANNUAL', year = 2026, state = 'PENDING', tasks } = planted;
  const window = planted.window ?? { from: day(`${year}-04-01`), to: day(`${year}-12-31`) };
  const content: PlanContent = { name: '年度双随机抽查计划', office: '信用监管处', window, tasks };
  const departments = [...new Set([authority, ...tasks.map(({ department }) => department)])].sort();
  const isPublic = !['DRAFT', 'APPROVED'].includes(state);
  const on = isPublic ? `${year}-03-20` : null;
  await database.dataSource.query(
    `INSERT INTO inspection_plan (number, authority, kind, year, departments, state, edition, published_on)
     VALUES ($1, $2, $3, $4, $5, $6, 1, $7)`,
    [number, authority, kind, year, departments, state, on],
  );
  await database.dataSource.query(
    `INSERT INTO inspection_plan_edition (plan_number, edition, content, content_hash, drafted_by, drafted_on, approved_by,
       approved_on, filed_on, filing_reference, published_by, published_on)
     VALUES ($1, 1, $2, $3, 'planner', $4, 'head', $5, $5, '备案1号', 'head', $5)`,
    [number, JSON.stringify(content), canonicalDigest(content), `${year}-03-01`, on],
  );
}

/** Publishes another edition of a plan, that says what its first says. */
export async function publishEdition(database: SiloDatabase, plan: string, edition: number): Promise<void> {
  const columns = `content, content_hash, drafted_by, drafted_on, approved_by, approved_on, filed_on, filing_reference,
    published_by, published_on`;
  await database.dataSource.query(
    `INSERT INTO inspection_plan_edition (plan_number, edition, ${columns})
     SELECT plan_number, $2, ${columns} FROM inspection_plan_edition WHERE plan_number = $1 AND edition = 1`,
    [plan, edition],
  );
  await database.dataSource.query('UPDATE inspection_plan SET edition = $2 WHERE number = $1', [plan, edition]);
}

/** Stores a round under a plan, without the way that leads there. */
export async function plantRound(database: SiloDatabase, plan: string, state: string): Promise<void> {
  await database.dataSource.query(
    `INSERT INTO draw_round (number, authority, departments, plans, state, window_from, window_to, beacon_kind, beacon_detail,
       beacon_not_before, reveal_due, attempt, opened_by, opened_on, opened_at)
     VALUES ($1, 'SAMR', '{SAMR}', $2, $3, '2026-11-02', '2026-12-31', 'DICE', '二十枚骰子', '2026-11-03T02:00:00Z',
       '2026-11-04T02:00:00Z', 1, 'planner', '2026-11-02', '2026-11-02T02:00:00Z')`,
    [`DR-${plan}`, [plan], state],
  );
}
