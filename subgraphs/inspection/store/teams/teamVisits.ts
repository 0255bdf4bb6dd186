import type { Queryable } from '../../../../kernel/service/work/queryable';
import type { Day } from '../../../../kernel/values/day';
import type { TeamItem } from '../../rules/teams/judgeCandidate';
import type { PartState, VisitState } from '../../rules/visits/visitWords';

/** One department's part of a visit, as teams look at it. */
export interface TeamVisitPart {
  readonly department: string;
  /** Whose inspectors are drawn. */
  readonly office: string;
  readonly items: readonly string[];
  readonly state: PartState;
}

/** A visit, as teams and the calendar look at it. */
export interface TeamVisit {
  readonly visit: string;
  readonly version: number;
  readonly authority: string;
  readonly uscc: string;
  readonly round: string | null;
  readonly plan: string | null;
  readonly district: string | null;
  readonly windowFrom: Day;
  readonly windowTo: Day;
  readonly scheduledOn: Day | null;
  readonly state: VisitState;
  /** By department, those that were called off left out. */
  readonly parts: readonly TeamVisitPart[];
}

const COLUMNS = `v.number AS visit, v.version, v.authority, v.uscc::text AS uscc, v.round_number AS round,
  v.plan_number AS plan, v.district, v.window_from::text AS "windowFrom", v.window_to::text AS "windowTo",
  v.scheduled_on::text AS "scheduledOn", v.state, p.parts`;

const FROM = `visit v CROSS JOIN LATERAL (SELECT coalesce(json_agg(json_build_object('department', q.department,
    'office', q.office, 'items', q.items, 'state', q.state) ORDER BY q.department), '[]'::json) AS parts
  FROM visit_part q WHERE q.visit = v.number AND q.state <> 'CANCELLED') p`;

type Row = TeamVisit & Record<string, unknown>;

/** Visits by number, with their parts; numbers that there are not are left out. */
export async function readTeamVisits(client: Queryable, visits: readonly string[]): Promise<TeamVisit[]> {
  const sql = `SELECT ${COLUMNS} FROM ${FROM} WHERE v.number = ANY ($1) ORDER BY v.number`;
  return (await client.query<Row>(sql, [visits])).rows;
}

/** Holds one visit for the transaction; undefined where there is none. */
export async function holdTeamVisit(client: Queryable, visit: string): Promise<TeamVisit | undefined> {
  await client.query('SELECT v.id FROM visit v WHERE v.number = $1 FOR UPDATE', [visit]);
  return (await readTeamVisits(client, [visit]))[0];
}

/** Holds the visits of a round for the transaction, those left out that were called off. */
export async function holdRoundVisits(client: Queryable, round: string): Promise<TeamVisit[]> {
  const of = `v.round_number = $1 AND v.state <> 'CANCELLED'`;
  await client.query(`SELECT v.id FROM visit v WHERE ${of} ORDER BY v.id FOR UPDATE`, [round]);
  return (await client.query<Row>(`SELECT ${COLUMNS} FROM ${FROM} WHERE ${of} ORDER BY v.id`, [round])).rows;
}

/** The last day on which a visit can take place: the scheduled one, or the last of its window. */
export function lastDayOf({ scheduledOn, windowTo }: Pick<TeamVisit, 'scheduledOn' | 'windowTo'>): Day {
  return scheduledOn ?? windowTo;
}

/** The field of inspectors that items ask for, by code of the item. */
export async function itemFields(
  client: Queryable,
  codes: readonly string[],
): Promise<(items: readonly string[]) => TeamItem[]> {
  const sql = 'SELECT t.code, t.inspector_field AS field FROM inspection_item t WHERE t.code = ANY ($1)';
  const { rows } = await client.query<{ code: string; field: string | null }>(sql, [[...new Set(codes)]]);
  const fields = new Map(rows.map(({ code, field }) => [code, field]));
  return (items) => [...items].sort().map((item) => ({ item, field: fields.get(item) ?? null }));
}
