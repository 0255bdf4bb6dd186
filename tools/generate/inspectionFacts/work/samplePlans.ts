import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { type Day, day } from '../../../../kernel/values/day';
import type { PlanKind, WrittenTask } from '../../../../subgraphs/inspection/rules/plans/planContent';
import { approvePlan, filePlan, publishPlan } from '../../../../subgraphs/inspection/store/plans/advancePlan';
import { consentPlan } from '../../../../subgraphs/inspection/store/plans/consentPlan';
import { draftPlan } from '../../../../subgraphs/inspection/store/plans/draftPlan';
import { headOf, plannerOf } from './inspectionActors';

/** A plan of the sample city, and the days on which it was drafted, approved and published. */
export interface SamplePlan {
  readonly kind: PlanKind;
  readonly lead: string;
  readonly name: string;
  readonly window: { readonly from: Day; readonly to: Day };
  readonly draftedOn: Day;
  readonly approvedOn: Day;
  readonly publishedOn: Day;
  readonly tasks: readonly SampleTask[];
}

/** A task of a sample plan: whose, which item, which trades (null for all), and parts in a million. */
export interface SampleTask {
  readonly department: string;
  readonly item: string;
  readonly industries: readonly string[] | null;
  readonly ppm: number;
}

const written = ({ department, item, industries, ppm }: SampleTask, at: number): WrittenTask => ({
  task: at + 1,
  department,
  item,
  scope: { districts: null, industries, grades: null, categories: null, risks: null },
  mode: 'ON_SITE',
  volume: { kind: 'RATIO', ppm },
  tables: null,
  floorPpm: null,
  ceilingPpm: null,
  repeatReason: null,
});

const KNOWN = `SELECT p.number FROM inspection_plan p JOIN inspection_plan_edition e ON e.plan_number = p.number
  WHERE p.authority = $1 AND p.kind = $2 AND e.content::jsonb ->> 'name' = $3 LIMIT 1`;
const VERSION = 'SELECT number, version FROM inspection_plan WHERE number = $1';

async function findNumber(database: SiloDatabase, { lead, kind, name }: SamplePlan): Promise<string | undefined> {
  const { rows } = await database.transaction((client) => client.query<{ number: string }>(KNOWN, [lead, kind, name]));
  return rows[0]?.number;
}

/** A piece of work in its present version. */
async function at(database: SiloDatabase, number: string): Promise<WorkAt> {
  const { rows } = await database.transaction((client) => client.query<WorkAt>(VERSION, [number]));
  return rows[0] ?? { number, version: 0 };
}

/** Drafts, approves, files and publishes a plan in the sample city's past, once; gives its number. */
export async function publishSamplePlan(database: SiloDatabase, plan: SamplePlan): Promise<string> {
  const known = await findNumber(database, plan);
  if (known) return known;
  const { kind, lead, name, window, tasks, draftedOn, approvedOn, publishedOn } = plan;
  const content = { name, office: '双随机抽查工作办公室', window, tasks: tasks.map(written) };
  const drafting = { authority: lead, kind, year: Number(window.from.slice(0, 4)), plan: content };
  const number = await draftPlan(database, drafting, { actor: plannerOf(lead), today: draftedOn });
  for (const department of new Set(tasks.map((task) => task.department).filter((code) => code !== lead))) {
    const consenting = { ...(await at(database, number)), department };
    await consentPlan(database, consenting, { actor: headOf(department), today: day(approvedOn) });
  }
  const head = headOf(lead);
  await approvePlan(database, await at(database, number), { actor: head, today: approvedOn });
  const filing = { ...(await at(database, number)), reference: `备案-${number}` };
  await filePlan(database, filing, { actor: head, today: publishedOn });
  await publishPlan(database, await at(database, number), { actor: head, today: publishedOn });
  return number;
}
