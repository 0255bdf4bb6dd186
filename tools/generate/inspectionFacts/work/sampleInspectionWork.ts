import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { type Day, day } from '../../../../kernel/values/day';
import { storeInspectors } from '../../../../subgraphs/inspection/store/library/writeInspectors';
import { sampleInspectors } from '../inspectors';
import { publishSamplePlan, type SamplePlan } from './samplePlans';
import { runSampleRound, type SampleRound } from './sampleRounds';
import { carryOutVisits } from './sampleVisits';

const WORK_FROM = day('2026-11-01');
/** So many catering businesses are to be drawn in the round of spring, wherever there are as many. */
const SPRING_VISITS = 24;
const MOST_PPM = 200_000;

const CATERING = ['62'];
const SPRING_WINDOW = { from: day('2026-04-07'), to: day('2026-06-30') };
const AUTUMN_WINDOW = { from: day('2026-10-26'), to: day('2026-12-18') };

const ELIGIBLE = `SELECT count(*)::int AS count FROM inspection_object
  WHERE industry_division = '62' AND state = 'IN_OPERATION'`;

/** Parts in a million of the catering businesses that give about so many visits. */
async function springPpm(database: SiloDatabase): Promise<number> {
  const { rows } = await database.transaction((client) => client.query<{ count: number }>(ELIGIBLE));
  return Math.min(MOST_PPM, Math.floor((SPRING_VISITS * 1_000_000) / Math.max(1, rows[0]?.count ?? 0)));
}

/** The annual plan of the market regulator with the fire service and the labour authority. */
const annualPlan = (cateringPpm: number): SamplePlan => ({
  kind: 'ANNUAL',
  lead: 'SAMR',
  name: '2026年度跨部门双随机抽查计划',
  window: { from: day('2026-04-01'), to: day('2026-12-31') },
  draftedOn: day('2026-02-25'),
  approvedOn: day('2026-03-09'),
  publishedOn: day('2026-03-18'),
  tasks: [
    { department: 'SAMR', item: 'AMR-07', industries: CATERING, ppm: cateringPpm },
    { department: 'FIRE', item: 'FIRE-01', industries: CATERING, ppm: Math.ceil(cateringPpm / 2) },
    { department: 'SAMR', item: 'AMR-02', industries: null, ppm: 5_000 },
    { department: 'HUMAN_RESOURCES', item: 'HRS-01', industries: null, ppm: 3_000 },
  ],
});

/** The annual plan of the ecology bureau, published after its term. */
const LATE_PLAN: SamplePlan = {
  kind: 'ANNUAL',
  lead: 'ECOLOGY',
  name: '2026年度排污单位抽查计划',
  window: { from: day('2026-05-01'), to: day('2026-12-31') },
  draftedOn: day('2026-03-20'),
  approvedOn: day('2026-04-08'),
  publishedOn: day('2026-04-15'),
  tasks: [{ department: 'ECOLOGY', item: 'ECO-01', industries: ['13', '14', '26', '27'], ppm: 20_000 }],
};

const spring = (plan: string): SampleRound => ({
  name: '2026-春',
  lead: 'SAMR',
  plan,
  tasks: [1, 2],
  departments: ['FIRE', 'SAMR'],
  window: SPRING_WINDOW,
  openedOn: day('2026-03-30'),
  reason: null,
  silent: null,
});

/** A round in which the labour authority did not open its nonce; another took its place. */
const silentAutumn = (plan: string): SampleRound => ({
  name: '2026-秋-1',
  lead: 'SAMR',
  plan,
  tasks: [3, 4],
  departments: ['HUMAN_RESOURCES', 'SAMR'],
  window: AUTUMN_WINDOW,
  openedOn: day('2026-10-12'),
  reason: null,
  silent: 'HUMAN_RESOURCES',
});

const autumn = (plan: string): SampleRound => ({
  ...silentAutumn(plan),
  name: '2026-秋-2',
  openedOn: day('2026-10-19'),
  reason: '上一轮次因一个部门未公开随机数而作废',
  silent: null,
});

/**
 * Does the work of random inspection in the sample city's past, by the same steps as anybody would take: plans, a round that
 * is over and published, one that became void, one whose visits are under way. Doing it again does nothing; in a city of an
 * earlier day there is nothing to do.
 */
export async function doSampleInspections(database: SiloDatabase, today: Day): Promise<void> {
  if (today < WORK_FROM) return;
  await storeInspectors(database, sampleInspectors(today), WORK_FROM);
  const ppm = await springPpm(database);
  const plan = await publishSamplePlan(database, annualPlan(ppm));
  await publishSamplePlan(database, LATE_PLAN);
  await carryOutVisits(database, await runSampleRound(database, spring(plan)));
  await runSampleRound(database, silentAutumn(plan));
  await runSampleRound(database, autumn(plan));
}
