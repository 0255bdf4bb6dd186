import type { SiloDatabase } from '../../../kernel/service/database/siloDatabase';
import type { Viewer } from '../../../kernel/service/silo';
import { day } from '../../../kernel/values/day';
import { organisationCheckDigit, usccCheckDigit } from '../../../kernel/values/usccCheck';
import { inspection, storeInspectionItems } from '../../../subgraphs/inspection';
import { drawTeams } from '../../../subgraphs/inspection/store/teams/drawTeams';
import { insertVisits } from '../../../subgraphs/inspection/store/visits/insertVisits';
import { OFFICIAL, type OpenSilo, openSilo } from '../openSilo';
import { emptyTables } from './emptyTables';
import { PLAIN_ITEMS } from './plainItems';

/** The day on which the silos of the tests stand, and a seed of no round. */
export const TODAY = day('2026-11-02');
export const SEED = 'bcdcdcb965bbe60425b9ac3579bf0e4e54baef3841f5028c17b251a855d310c5';

const PUDONG = '310115';

const official = (subject: string, department: string, role: string, district: string | null = PUDONG): Viewer => ({
  ...OFFICIAL,
  subject,
  department,
  district,
  roles: [role],
});

/** Who works on teams in the tests. */
export const people = {
  city: official('planner-city', 'SAMR', 'planner', null),
  planner: official('planner-pudong', 'SAMR', 'planner'),
  head: official('head-pudong', 'SAMR', 'inspection-head'),
  wang: official('wang', 'SAMR', 'inspector'),
  firePlanner: official('planner-fire', 'FIRE', 'planner'),
  fireHead: official('head-fire', 'FIRE', 'inspection-head'),
  emergency: official('planner-emergency', 'EMERGENCY', 'planner'),
  minhang: official('planner-minhang', 'SAMR', 'planner', '310112'),
  office: official('office-city', 'REFORM_OFFICE', 'reform-office', null),
} as const;

/** A sound code of an entity in Pudong, one for each number. */
export function usccAt(at: number): string {
  const organisation = `MA${String(at).padStart(6, '0')}`;
  const first17 = `91310115${organisation}${organisationCheckDigit(organisation)}`;
  return `${first17}${usccCheckDigit(first17)}`;
}

/** An inspector as the library keeps him; certified until the end of 2027 and in service unless told otherwise. */
export interface PlantedInspector {
  readonly number: string;
  readonly office: string;
  readonly fields?: readonly string[];
  readonly certificateUntil?: string;
  readonly areas?: readonly string[] | null;
  readonly account?: string | null;
  readonly active?: boolean;
}

/** Stores inspectors. */
export async function plantInspectors(database: SiloDatabase, rows: readonly PlantedInspector[]): Promise<void> {
  for (const row of rows) {
    const {
      number,
      office,
      fields = [],
      certificateUntil = '2027-12-31',
      areas = null,
      account = null,
      active = true,
    } = row;
    await database.dataSource.query(
      `INSERT INTO inspector (number, authority, name, certificate_no, certificate_until, fields, areas, account, active)
       VALUES ($1, $2, '检查人员', 'C' || $1, $3, $4, $5, $6, $7)`,
      [number, office, certificateUntil, fields, areas, account, active],
    );
  }
}

const many = (count: number, prefix: string, row: Omit<PlantedInspector, 'number'>): PlantedInspector[] =>
  Array.from({ length: count }, (_, at) => ({ ...row, number: `${prefix}-${at + 1}` }));

const REGISTRY = { office: 'SAMR-310115', fields: ['REGISTRY'] } as const;

/** Eight of SAMR in Pudong with what keeps some of them back, four of FIRE, one of EMERGENCY there and three of the city's. */
const INSPECTORS: readonly PlantedInspector[] = [
  ...many(8, 'IN-S', REGISTRY),
  { ...REGISTRY, number: 'IN-S-EXPIRED', certificateUntil: '2026-11-29' },
  { ...REGISTRY, number: 'IN-S-LAST-DAY', certificateUntil: '2026-11-30' },
  { ...REGISTRY, number: 'IN-S-GONE', active: false },
  { ...REGISTRY, number: 'IN-S-ELSEWHERE', areas: ['310112'] },
  { ...REGISTRY, number: 'IN-S-FOOD', fields: ['FOOD'] },
  ...many(4, 'IN-F', { office: 'FIRE-310115' }),
  { number: 'IN-E-1', office: 'EMERGENCY-310115' },
  ...many(3, 'IN-EM', { office: 'EMERGENCY' }),
];

async function plantGround(database: SiloDatabase): Promise<void> {
  await storeInspectionItems(database, PLAIN_ITEMS);
  await database.dataSource.query(`UPDATE inspection_item SET inspector_field = 'REGISTRY' WHERE code = 'AMR-01'`);
  await database.dataSource.query(`UPDATE inspection_item SET inspector_field = 'FOOD' WHERE code = 'AMR-06'`);
  await plantInspectors(database, INSPECTORS);
}

/** A silo with items and inspectors, and no visit. */
export function openTeamSilo(): Promise<OpenSilo> {
  return openSilo(inspection as never, 'inspection_teams', plantGround);
}

const OURS = [
  ...['visit_assistant', 'team_recusal', 'visit_seat', 'seat_rejection', 'visit_team', 'team_roster', 'visit_nonce'],
  ...['team_draw', 'visit_part', 'visit', 'inspection_result', 'inspection', 'inspector_tie', 'inspector'],
];

/** Empties what a test leaves behind, and brings the inspectors back; rounds stay, since a draw stays on the record. */
export async function clearTeams(silo: OpenSilo): Promise<void> {
  await emptyTables(silo, OURS);
  await plantInspectors(silo.database, INSPECTORS);
}

/** What departments of a visit inspect: department -> items. */
export type PlantedParts = Readonly<Record<string, readonly string[]>>;

/** A visit of one entity, or of many one after the other. */
export interface PlantedVisits {
  /** Null for a triggered one. */
  readonly round: string | null;
  readonly parts: PlantedParts;
  /** Which numbers of entities; the one of `usccAt(1)` alone unless told. */
  readonly entities?: readonly number[];
  readonly district?: string;
}

/** Stores planned visits of Pudong between 2 and 30 November, led by the first department; gives their numbers. */
export function plantVisits(silo: OpenSilo, planted: PlantedVisits): Promise<string[]> {
  const { round, parts, entities = [1], district = PUDONG } = planted;
  const own = { trigger: round ? 'RANDOM' : 'COMPLAINT', plan: round ? 'IP-2026-000001' : null } as const;
  const grounds = { ...own, check: round ? null : 'TC-2026-000001', mode: 'ON_SITE', state: 'PLANNED' } as const;
  const about = { ...grounds, windowFrom: day('2026-11-02'), windowTo: day('2026-11-30'), district };
  const more = { joint: Object.keys(parts).length > 1, endedReason: null, repeatReason: null };
  const rows = Object.entries(parts).map(([department, items]) => {
    return { ...grounds, department, office: `${department}-${district}`, tasks: [], items };
  });
  const authority = rows[0]?.office ?? '';
  const visits = entities.map((at) => ({ ...about, ...more, authority, uscc: usccAt(at), round, parts: rows }));
  return silo.database.transaction((client) => insertVisits(client, visits, TODAY));
}

let rounds = 900_000;

/** Stores a drawn round, led by SAMR, with visits of its own and without anything that was drawn; gives its number. */
export async function plantRoundOf(silo: OpenSilo, to = '2026-11-30'): Promise<string> {
  rounds += 1;
  const number = `DR-2026-${rounds}`;
  await silo.database.dataSource.query(
    `INSERT INTO draw_round (number, authority, departments, plans, state, window_from, window_to, beacon_kind,
       beacon_detail, opened_by, opened_on, attempt, opened_at, committed_at, beacon_not_before, beacon_told_at, reveal_due,
       header, frame_hash, tree_root, entities, seed)
     VALUES ($1, 'SAMR', '{SAMR,FIRE}', '{IP-2026-000001}', 'DRAWN', '2026-11-02', $2, 'DICE', 'dice', 'planner',
       '2026-10-01', 1, '2026-10-01T00:00Z', '2026-10-05T00:00Z', '2026-10-06T00:00Z', '2026-10-07T00:00Z',
       '2026-10-20T00:00Z', '{}', 'f', 't', 2, $3)`,
    [number, to, SEED],
  );
  return number;
}

/** Draws the teams of a round. */
export function draw(silo: OpenSilo, round: string, seed = SEED) {
  return silo.database.transaction((client) => drawTeams(client, { round, seed, day: TODAY }));
}

/** Ties an inspector to an entity. */
export async function tie(silo: OpenSilo, inspector: string, uscc: string, until: string | null = null): Promise<void> {
  await silo.database.dataSource.query(
    `INSERT INTO inspector_tie (number, authority, inspector, uscc, kind, from_day, to_day)
     VALUES ($1 || $2, 'SAMR-310115', $1, $2, 'EMPLOYER', '2020-01-01', $3)`,
    [inspector, uscc, until],
  );
}

/** Rows of the database, as they are. */
export async function rowsOf<Row>(silo: OpenSilo, sql: string, values: readonly unknown[] = []): Promise<Row[]> {
  return silo.database.dataSource.query(sql, [...values]) as Promise<Row[]>;
}

/** Kinds of the entries in the history of a thing, oldest first. */
export async function historyOf(silo: OpenSilo, topic: string, number: string): Promise<string[]> {
  const sql = 'SELECT kind FROM inspection_event WHERE topic = $1 AND number = $2 ORDER BY sequence';
  return (await rowsOf<{ kind: string }>(silo, sql, [topic, number])).map(({ kind }) => kind);
}
