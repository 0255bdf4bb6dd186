import type { SiloDatabase } from '../../../kernel/service/database/siloDatabase';
import { plainTask } from './plantPlan';

/** Seed of every planted round. */
export const ROUND_SEED = 'a'.repeat(64);

/** Number of the plan whose tasks are drawn. */
export const VISIT_PLAN = 'IP-2026-000001';

/** The tasks of the plan, in the order of their places in a round. */
export const VISIT_TASKS = [
  plainTask({ task: 1, department: 'SAMR', item: 'AMR-01' }),
  plainTask({ task: 2, department: 'SAMR', item: 'AMR-02', mode: 'OFF_SITE' }),
  plainTask({ task: 3, department: 'FIRE', item: 'FIRE-01' }),
  plainTask({ task: 4, department: 'ECOLOGY', item: 'ECO-01', mode: 'REMOTE', repeatReason: '连续超标，须复查' }),
];

/** A round as it stands once it is drawn: which entities for which of the four tasks, by place. */
export interface PlantedRound {
  readonly number: string;
  readonly drawn: Readonly<Record<string, readonly number[]>>;
  /** Sizes of the three cells: tasks 1 and 3 at 50 %, task 1 alone at 25 %, everybody for task 2. */
  readonly sizes?: readonly [number, number, number];
  readonly ratePpm?: number;
  /** Plans of tasks by place, where they are not the plan of the tests. */
  readonly plans?: Readonly<Record<number, string>>;
}

const CELLS = [
  [500_000, '-', 500_000, '-'],
  [250_000, '-', '-', 'SUSPENDED'],
  ['-', 1_000_000, '-', '-'],
] as const;

/** Stores a drawn round of the plan, as a draw leaves it. */
export async function plantRound(
  database: SiloDatabase,
  { number, drawn, sizes, ratePpm, plans = {} }: PlantedRound,
): Promise<void> {
  const cells = (sizes ?? [2, 0, 0]).map((size) => ({ size }));
  const moments = [
    '2026-10-01T00:00Z',
    '2026-10-05T00:00Z',
    '2026-10-06T00:00Z',
    '2026-10-07T00:00Z',
    '2026-10-20T00:00Z',
  ];
  await database.dataSource.query(
    `INSERT INTO draw_round (number, authority, departments, plans, state, window_from, window_to, beacon_kind,
       beacon_detail, opened_by, opened_on, attempt, opened_at, committed_at, beacon_not_before, beacon_told_at, reveal_due,
       header, frame_hash, tree_root, entities, seed, bundle)
     VALUES ($1, 'SAMR', '{SAMR,FIRE,ECOLOGY}', $2, 'DRAWN', '2026-11-02', '2026-11-30', 'DICE', 'dice', 'planner',
       '2026-10-01', 1, $3, $4, $5, $6, $7, '{}', 'f', 't', 2, $8, $9)`,
    [
      number,
      [...new Set([VISIT_PLAN, ...Object.values(plans)])],
      ...moments,
      ROUND_SEED,
      JSON.stringify({ header: { cells: CELLS }, cells }),
    ],
  );
  for (const [at, { department, item, task }] of VISIT_TASKS.entries()) {
    const plan = plans[at + 1] ?? VISIT_PLAN;
    await plantRoundTask(database, { round: number, place: at + 1, plan, task, department, item });
  }
  for (const [uscc, tasks] of Object.entries(drawn))
    await plantDrawn(database, { round: number, uscc, tasks, ratePpm });
}

/** A task of a round: its place there, and its plan. */
export interface PlantedTask {
  readonly round: string;
  readonly place: number;
  readonly plan: string;
  readonly task: number;
  readonly department: string;
  readonly item: string;
}

/** Stores a task of a round, as the opening of a round does; under the first edition of its plan of 2026. */
export async function plantRoundTask(database: SiloDatabase, task: PlantedTask): Promise<void> {
  const row = { ...task, edition: 1, scope_hash: 'f'.repeat(64), plan_year: 2026 };
  const sql = 'INSERT INTO draw_round_task SELECT * FROM jsonb_populate_record(NULL::draw_round_task, $1)';
  await database.dataSource.query(sql, [JSON.stringify(row)]);
}

/** Adds drawn objects to a round, as a replacement does. */
export async function plantDrawn(
  database: SiloDatabase,
  drawn: {
    readonly round: string;
    readonly uscc: string;
    readonly tasks: readonly number[];
    readonly ratePpm?: number | undefined;
  },
): Promise<void> {
  for (const task of drawn.tasks) {
    await database.dataSource.query(
      `INSERT INTO drawn_object (round, task, uscc, cell, place, ticket, rate_ppm)
       SELECT $1, $2, $3, 0, count(*), 'ticket', $4 FROM drawn_object WHERE round = $1 AND task = $2`,
      [drawn.round, task, drawn.uscc, drawn.ratePpm ?? 500_000],
    );
  }
}
