import { createHash } from 'node:crypto';
import pg from 'pg';
import type { SiloDatabase } from '../../../kernel/service/database/siloDatabase';
import type { Viewer } from '../../../kernel/service/silo';
import { type Day, day, shanghaiDay } from '../../../kernel/values/day';
import { inspection, storeInspectionItems } from '../../../subgraphs/inspection';
import type { RegisterFact } from '../../../subgraphs/inspection/rules/objects/objectFact';
import type { PlanTask } from '../../../subgraphs/inspection/rules/plans/planTask';
import { storeObjects } from '../../../subgraphs/inspection/store/objects/storeObjects';
import type { RoundProposal } from '../../../subgraphs/inspection/store/rounds/openRound';
import { cityEntities, SAMPLE_DAY } from '../../../tools/generate/city';
import { OFFICIAL, type OpenSilo, openSilo, PUBLIC } from '../openSilo';
import { PLAIN_ITEMS } from './plainItems';
import { plainTask, plantPlan } from './plantPlan';

const official = (subject: string, department: string, role: string, district: string | null = null): Viewer => ({
  ...OFFICIAL,
  subject,
  department,
  district,
  roles: [role],
});

/** Who takes part in rounds in the tests, and who does not. */
export const people = {
  lead: official('planner-samr', 'SAMR', 'planner'),
  fire: official('planner-fire', 'FIRE', 'planner'),
  ecology: official('planner-ecology', 'ECOLOGY', 'planner'),
  head: official('head-samr', 'SAMR', 'inspection-head'),
  inspector: official('inspector-samr', 'SAMR', 'inspector'),
  pudong: official('planner-pudong', 'SAMR', 'planner', '310115'),
  office: official('office-city', 'REFORM_OFFICE', 'reform-office'),
  officeClerk: official('clerk-city', 'REFORM_OFFICE', 'planner'),
  pudongOffice: official('office-pudong', 'REFORM_OFFICE', 'reform-office', '310115'),
  auditor: official('auditor', 'BIG_DATA', 'auditor'),
  anybody: PUBLIC,
} as const;

/** Objects of the desk: the few in Pudong, the many in Minhang. */
export const FEW = 40;
export const MANY = 9_000;

/** Codes of the desk's objects, the few and then the many, each in the order of their bytes. */
export function deskCodes(): { readonly few: readonly string[]; readonly many: readonly string[] } {
  const all = [...cityEntities({ entities: FEW + MANY, seed: 'rounds', today: SAMPLE_DAY })].map(({ uscc }) => uscc);
  return { few: all.slice(0, FEW).sort(), many: all.slice(FEW).sort() };
}

function* registerFacts(district: string, codes: readonly string[]): Generator<RegisterFact> {
  const about = { about: 'REGISTER', state: 'IN_OPERATION', industry: '62', registeredOn: day('2020-01-01') } as const;
  const told = { ...about, size: 'UNDER_1M', observedAt: '2026-01-05T00:00:00Z' } as const;
  for (const uscc of codes) yield { ...told, uscc, district };
}

/** The plan of the desk: the market regulator and the fire service, each with one task in Pudong and one in Minhang. */
export const PLAN = 'IP-2026-000001';
const scopeIn = (district: string) => ({ ...plainTask().scope, districts: [district] });
const repeatReason = '专项复查';
const half = { kind: 'RATIO', ppm: 300_000 } as const;
const tenth = { kind: 'RATIO', ppm: 100_000 } as const;

/** Tasks of the plan by number. */
export const TASKS: readonly PlanTask[] = [
  plainTask({ task: 1, item: 'AMR-07', scope: scopeIn('310115'), volume: half, repeatReason }),
  plainTask({ task: 2, department: 'FIRE', item: 'FIRE-01', scope: scopeIn('310115'), volume: half, repeatReason }),
  plainTask({ task: 3, item: 'AMR-07', scope: scopeIn('310112'), volume: tenth, repeatReason }),
  plainTask({ task: 4, department: 'FIRE', item: 'FIRE-01', scope: scopeIn('310112'), volume: tenth, repeatReason }),
];

async function plantGround(database: SiloDatabase): Promise<void> {
  await storeInspectionItems(database, PLAIN_ITEMS);
  await plantPlan(database, { number: PLAN, tasks: TASKS });
  await storeObjects(database, registerFacts('310115', deskCodes().few));
}

/** A silo with a published plan of two departments, and 40 objects in Pudong. */
export function openRoundSilo(): Promise<OpenSilo> {
  return openSilo(inspection as never, 'inspection_rounds', plantGround);
}

/** The same with 9,000 objects in Minhang: a frame of three chunks. */
export function openLargeRoundSilo(): Promise<OpenSilo> {
  return openSilo(inspection as never, 'inspection_rounds_large', async (database) => {
    await plantGround(database);
    await storeObjects(database, registerFacts('310112', deskCodes().many));
  });
}

/** The tasks in Minhang. */
export const LARGE = { tasks: [3, 4].map((task) => ({ plan: 'IP-2026-000001', task })) };

/** Runs statements as the role that owns the tables, as somebody with the keys of the database could. */
export async function asMigrator(silo: OpenSilo, ...statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: silo.urls.migratorUrl });
  await client.connect();
  try {
    for (const sql of statements) await client.query(sql);
  } finally {
    await client.end();
  }
}

/** The moments of a ceremony that begins on 1 September of a year: opened, the randomness, told, due. */
export const momentsOf = (year: number) => ({
  opened: new Date(`${year}-09-01T01:00:00Z`),
  committed: new Date(`${year}-09-01T02:00:00Z`),
  notBefore: `${year}-09-02T02:00:00.000Z`,
  told: new Date(`${year}-09-02T03:00:00Z`),
  revealed: new Date(`${year}-09-02T04:00:00Z`),
  due: `${year}-09-03T02:00:00.000Z`,
});

/** The moments of the tests' ceremonies. */
export const AT = momentsOf(2026);

/** Dice as they fell. */
export const DICE = '48205719366310428857';

/** The nonce of a department in a round of the tests, and the hash to which it is bound. */
export const nonceOf = (department: string, round: string): string =>
  createHash('sha256').update(`${department} ${round}`).digest('hex');
export const hashOf = (nonce: string): string => createHash('sha256').update(nonce).digest('hex');

/** A round of the two tasks in Pudong, to be visited from 10 September on. */
export function proposal(changed: Partial<RoundProposal> = {}, at = AT): RoundProposal {
  return {
    authority: 'SAMR',
    tasks: [1, 2].map((task) => ({ plan: PLAN, task })),
    window: { from: day('2026-09-10'), to: day('2026-11-30') },
    beacon: { kind: 'DICE', detail: '2026-09-02 10:00 公开掷骰，十面骰二十枚', notBefore: at.notBefore },
    revealDue: at.due,
    ...changed,
  };
}

/** Who does something, at a moment. */
export function doingAt(actor: Viewer, now: Date): { actor: Viewer; today: Day; now: Date } {
  return { actor, today: shanghaiDay(now.getTime()), now };
}
