import { day } from '../../kernel/values/day';
import { findEntityState } from '../../kernel/values/reference/entityStates';
import type { IntensityCategory } from '../../kernel/values/reference/intensityCategories';
import { DRAW_FORMAT, type FrameHeader } from '../../subgraphs/inspection/rules/draw/frameHeader';
import { frameLine } from '../../subgraphs/inspection/rules/draw/frameLine';
import type { ObjectFact } from '../../subgraphs/inspection/rules/objects/objectFact';
import { planFrame } from '../../subgraphs/inspection/rules/objects/planFrame';
import type { PooledTask } from '../../subgraphs/inspection/rules/objects/pooledTask';
import type { ObjectClasses, PoolGroup, PoolStanding } from '../../subgraphs/inspection/rules/objects/poolGroup';
import {
  DEFAULT_CEILING_PPM,
  DEFAULT_FLOOR_PPM,
  DEFAULT_TABLES,
} from '../../subgraphs/inspection/rules/plans/defaultTables';
import type { CreditGrade, RiskClass } from '../../subgraphs/inspection/rules/plans/planTask';
import { cityEntities, SAMPLE_DAY } from '../generate/city';
import type { CityEntity } from '../generate/cityEntity';
import { objectsOf } from '../generate/inspectionFacts/objectsOf';

/** Department, item, divisions of the trade (null for all), and parts in a million to be drawn: ratios are illustrative. */
const TASKS: readonly (readonly [department: string, item: string, industries: string[] | null, ppm: number])[] = [
  ['SAMR', 'AMR-02', null, 30_000],
  ['HUMAN_RESOURCES', 'HRS-01', null, 20_000],
  ['FIRE', 'FIRE-01', ['13', '14', '18', '26', '33', '51', '52', '61', '62', '88', '90'], 50_000],
  ['EMERGENCY', 'EMG-01', ['13', '14', '18', '26', '27', '33', '34', '51', '54', '59'], 50_000],
  ['ECOLOGY', 'ECO-01', ['13', '14', '18', '26', '27', '33', '34', '62', '80'], 40_000],
  ['CULTURE_TOURISM', 'CUL-01', ['61', '62', '72', '87', '88', '90'], 60_000],
];

/** A frame over the sample city with six departments, ready to be drawn. */
export interface CoordinationGround {
  readonly header: FrameHeader;
  readonly chunks: readonly Uint8Array[];
  /** Objects of each cell. */
  readonly sizes: readonly number[];
}

const pooledTasks: readonly PooledTask[] = TASKS.map(([department, item, industries, ppm], at) => ({
  task: at + 1,
  department,
  item,
  scope: { districts: null, industries, grades: null, categories: null, risks: null },
  mode: 'ON_SITE',
  volume: { kind: 'RATIO', ppm },
  tables: DEFAULT_TABLES,
  floorPpm: DEFAULT_FLOOR_PPM,
  ceilingPpm: DEFAULT_CEILING_PPM,
  repeatReason: null,
  plan: 'IP-2026-000001',
  planYear: 2026,
  matter: null,
  isKeyItem: false,
  restsAfterHigher: false,
}));

/** The classes of an object by its latest facts; the strictest of its categories. */
function classesOf(facts: readonly ObjectFact[]): ObjectClasses {
  let [credit, risk, category]: [CreditGrade, RiskClass, IntensityCategory] = ['UNRATED', 'UNCLASSED', 'ORDINARY'];
  for (const fact of facts) {
    if (fact.about === 'RATING') credit = fact.value as CreditGrade;
    if (fact.about === 'RISK') risk = fact.value as RiskClass;
    const isHeld = fact.about === 'CATEGORY' && fact.category !== null && fact.until === null;
    if (isHeld && fact.category === 'HIGHER') category = 'HIGHER';
    if (isHeld && fact.category === 'LOWER' && category === 'ORDINARY') category = 'LOWER';
  }
  return { credit, category, risk };
}

function standingsOf({ industryDivision }: CityEntity, classes: ObjectClasses): PoolStanding[] {
  return pooledTasks.map(({ scope: { industries } }) =>
    industries === null || industries.includes(industryDivision)
      ? { kind: 'DRAWN', ...classes }
      : { kind: 'OUT_OF_SCOPE' },
  );
}

/** The entities in operation, by the group of those that stand alike to every task. */
function groupEntities(entities: number): { groups: PoolGroup[]; keys: Map<string, string> } {
  const groups = new Map<string, PoolGroup>();
  const keys = new Map<string, string>();
  for (const entity of cityEntities({ entities, seed: 'coordination', today: SAMPLE_DAY })) {
    if (findEntityState(entity.state)?.final) continue;
    const standings = standingsOf(entity, classesOf(objectsOf(entity)));
    const key = JSON.stringify(standings);
    groups.set(key, { key, standings, count: (groups.get(key)?.count ?? 0) + 1 });
    keys.set(entity.uscc, key);
  }
  return { groups: [...groups.values()], keys };
}

/** Freezes a frame over so many entities of a sample city. */
export function coordinationGround(entities: number): CoordinationGround {
  const { groups, keys } = groupEntities(entities);
  const plan = planFrame(groups, pooledTasks);
  const codes = [...keys.keys()].sort();
  const lines = codes.map((uscc) => `${frameLine({ uscc, cell: plan.cellOf.get(keys.get(uscc) ?? '') ?? 0 })}\n`);
  const header: FrameHeader = {
    format: DRAW_FORMAT,
    round: 'DR-2026-000001',
    beacon: { kind: 'DICE', detail: 'twenty ten-sided dice', notBefore: '2026-03-02T02:00:00.000Z' },
    nonces: [],
    window: { from: day('2026-03-09'), to: day('2026-06-30') },
    tasks: pooledTasks.map(({ department, item, plan: of, task }) => ({ department, item, plan: of, task })),
    tables: plan.tables,
    cells: plan.cells,
    sizes: plan.sizes,
    entities: plan.entities,
  };
  return { header, chunks: [Buffer.from(lines.join(''))], sizes: plan.sizes };
}
