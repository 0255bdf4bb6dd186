import type { SiloDatabase } from '../../../kernel/service/database/siloDatabase';
import type { Viewer } from '../../../kernel/service/silo';
import { day } from '../../../kernel/values/day';
import { inspection, storeInspectionItems } from '../../../subgraphs/inspection';
import { drawTeams } from '../../../subgraphs/inspection/store/teams/drawTeams';
import { createVisits } from '../../../subgraphs/inspection/store/visits/createVisits';
import { OFFICIAL, type OpenSilo, openSilo } from '../openSilo';
import { emptyTables } from './emptyTables';
import { PLAIN_ITEMS } from './plainItems';
import { plantPlan } from './plantPlan';
import { type PlantedRound, plantRound, ROUND_SEED, VISIT_PLAN, VISIT_TASKS } from './plantRound';

/** Codes of entities in Pudong with sound check digits, in the order of their bytes. */
export const USCCS = [
  '9131000010000595XD',
  '9131000013221158XC',
  '91310000132260250X',
  '91310000631696382C',
  '91310115MA1H9YGWXX',
  '91310115MA1K3B7C6G',
] as const;

const PUDONG = '310115';

/** The day on which the silos of the tests stand, and the day for which visits are scheduled. */
export const TODAY = day('2026-11-02');
export const VISIT_DAY = day('2026-11-05');

const official = (subject: string, department: string, role: string, district: string | null = PUDONG): Viewer => ({
  ...OFFICIAL,
  subject,
  department,
  district,
  roles: [role],
});

/** Who works on visits in the tests. */
export const people = {
  planner: official('planner-samr', 'SAMR', 'planner'),
  cityPlanner: official('planner-city', 'SAMR', 'planner', null),
  inspector: official('samr-1', 'SAMR', 'inspector'),
  unseated: official('nobody', 'SAMR', 'inspector'),
  firePlanner: official('planner-fire', 'FIRE', 'planner'),
  fireInspector: official('fire-1', 'FIRE', 'inspector'),
  ecologyPlanner: official('planner-ecology', 'ECOLOGY', 'planner'),
  emergencyPlanner: official('planner-emergency', 'EMERGENCY', 'planner'),
  minhangPlanner: official('planner-minhang', 'SAMR', 'planner', '310112'),
  office: official('office', 'REFORM_OFFICE', 'reform-office', null),
} as const;

async function plantInspectors(database: SiloDatabase): Promise<void> {
  for (const department of ['SAMR', 'FIRE', 'ECOLOGY', 'EMERGENCY']) {
    const many = department === 'EMERGENCY' ? 1 : 2;
    for (let at = 1; at <= many; at += 1) {
      const number = `IN-${department}-${at}`;
      await database.dataSource.query(
        `INSERT INTO inspector (number, authority, name, certificate_no, certificate_until, fields, account)
         VALUES ($1, $2, '检查人员', $3, '2027-12-31', '{}', $4)`,
        [number, `${department}-${PUDONG}`, `沪A${department}${at}`, `${department.toLowerCase()}-${at}`],
      );
    }
  }
}

async function plantGround(database: SiloDatabase): Promise<void> {
  await storeInspectionItems(database, PLAIN_ITEMS);
  await plantPlan(database, { number: VISIT_PLAN, tasks: VISIT_TASKS, state: 'RUNNING' });
  await plantInspectors(database);
  for (const uscc of USCCS) {
    const sql = 'INSERT INTO entity_place (uscc, district, industry, observed_at) VALUES ($1, $2, $3, now())';
    await database.dataSource.query(sql, [uscc, PUDONG, '62']);
  }
}

/** A silo with four tasks of a running plan, inspectors in Pudong, and six entities there. */
export function openVisitSilo(): Promise<OpenSilo> {
  return openSilo(inspection as never, 'inspection_visits', plantGround);
}

/** Makes the visits of a round and draws their teams, as the end of a draw does; gives how many are new. */
export function arrange(silo: OpenSilo, round: string, on = TODAY): Promise<number> {
  return silo.database.transaction(async (client) => {
    const made = await createVisits(client, round, on);
    await drawTeams(client, { round, seed: ROUND_SEED, day: on });
    return made;
  });
}

/** Sets visits on their day, as the calendar does. */
export async function schedule(silo: OpenSilo, on: string = VISIT_DAY): Promise<void> {
  const sql = `UPDATE visit SET scheduled_on = $1, version = version + 1 WHERE state = 'PLANNED'`;
  await silo.database.dataSource.query(sql, [on]);
}

const OURS = [
  'visit_rating',
  'visit_call_off',
  'triggered_check',
  'visit_seat',
  'seat_rejection',
  'visit_team',
  'team_roster',
  'visit_nonce',
  'team_draw',
  'visit_part',
  'visit',
  'inspection_result',
  'inspection',
];

/** Empties what visits leave behind; rounds stay, since a draw stays on the record. */
export async function clearVisits(silo: OpenSilo): Promise<void> {
  await emptyTables(silo, OURS);
}

/** Fields of a visit that tests read. */
export const VISIT_FIELDS = `state trigger joint mode authority { code } departments { code } plan round check scheduledOn
  windowFrom windowTo code endedReason repeatReason mergedChecks startedOn completedOn satisfaction parts { department { code }
  office { code } trigger plan check tasks items mode state uncooperativeOn }`;

/** Visits as a viewer reads them, oldest first. */
export async function visitsOf(
  silo: OpenSilo,
  filter: object,
  as: Viewer = people.planner,
): Promise<Record<string, unknown>[]> {
  const text = `query ($filter: VisitFilter) { visits(filter: $filter, first: 50) { totalCount
    edges { node { number version entity { uscc } ${VISIT_FIELDS} } } } }`;
  const { data, errors } = await silo.ask(text, { filter }, as);
  if (errors) throw new Error(JSON.stringify(errors));
  const page = data?.visits as { edges: { node: Record<string, unknown> }[] } | undefined;
  return (page?.edges ?? []).map(({ node }) => node).reverse();
}

let rounds = 0;

/** Stores a drawn round under a number of its own, makes its visits and draws their teams; gives its number. */
export async function arrangedRound(silo: OpenSilo, drawn: PlantedRound['drawn']): Promise<string> {
  const number = await drawnRound(silo, drawn);
  await arrange(silo, number);
  return number;
}

/** Stores a drawn round under a number of its own, and gives it. */
export async function drawnRound(
  silo: OpenSilo,
  drawn: PlantedRound['drawn'],
  changed: Omit<PlantedRound, 'number' | 'drawn'> = {},
): Promise<string> {
  rounds += 1;
  const number = `DR-2026-${String(rounds).padStart(6, '0')}`;
  await plantRound(silo.database, { number, drawn, ...changed });
  return number;
}

/** The inspections of an entity as a viewer reads them, an official unless told otherwise. */
export async function factsOf(silo: OpenSilo, uscc: string, as: Viewer = OFFICIAL): Promise<Record<string, unknown>[]> {
  const text = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on MarketEntity { inspections(first: 9) {
    edges { node { department { code } stage trigger planCode joint scheduledOn inspectedOn mode results { item { code } }
      sourceDepartment { code } sourceRecordId } } } } } }`;
  const { data } = await silo.ask(text, { of: [{ __typename: 'MarketEntity', uscc }] }, as);
  type Found = { inspections: { edges: { node: Record<string, unknown> }[] } };
  const [found] = (data?._entities ?? []) as Found[];
  return (found?.inspections.edges ?? []).map(({ node }) => node);
}

/** What became of a mutation: the object as it stands, or the extensions of the refusal. */
export interface Done {
  readonly done: Record<string, unknown> | null;
  readonly refusal: Record<string, unknown> | undefined;
}

/** A mutation with one input, to be made by people; the fields are those that are read of its outcome. */
export function doing(silo: () => OpenSilo, name: string, [type, fields]: readonly [input: string, fields: string]) {
  const text = `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} } }`;
  return async (input: object, as: Viewer): Promise<Done> => {
    const { data, errors } = await silo().ask(text, { input }, as);
    const done = (data?.[name] ?? null) as Record<string, unknown> | null;
    return { done, refusal: errors?.[0]?.extensions };
  };
}

/** Number and version of something, for the next change. */
export function at(row: Record<string, unknown> | null | undefined): {
  readonly number: string;
  readonly version: number;
} {
  if (!row) throw new Error('There is nothing to change.');
  return { number: String(row.number), version: Number(row.version) };
}
