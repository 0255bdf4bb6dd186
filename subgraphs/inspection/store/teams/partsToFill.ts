import type { PoolClient } from 'pg';
import { lineOf } from '../../../../kernel/values/work/lineOf';
import type { TeamPart } from '../../rules/teams/drawTeam';
import { leadOfVisit } from '../../rules/teams/leadOfVisit';
import { readSeats, readStandingTeams, type SeatRow, type StandingTeam, teamKey } from './seatRows';
import { itemFields, lastDayOf, type TeamVisit, type TeamVisitPart } from './teamVisits';

/** Which parts of which visit are to be filled. */
export interface PartsOfVisit {
  readonly visit: TeamVisit;
  readonly departments: readonly string[];
  /** Whether the inspectors of the municipal department are drawn too. */
  readonly borrowed: boolean;
  /** Seats that a team had, where it is to keep its size. */
  readonly seats: number;
}

/** A part of a visit with its empty seats. */
export interface PartToFill {
  readonly part: Omit<TeamPart, 'seed' | 'limits'>;
  readonly office: string;
  /** Whose inspectors are drawn. */
  readonly offices: readonly string[];
  /** Those who keep their seats. */
  readonly seated: readonly SeatRow[];
  readonly attempt: number;
  readonly borrowed: boolean;
  /** Whether its first seat leads the visit. */
  readonly isLead: boolean;
}

/** The parts with their items as they are now, kept members with their fields, and how many seats there are. */
export async function partsToFill(client: PoolClient, asked: PartsOfVisit): Promise<PartToFill[]> {
  const { visit, departments } = asked;
  const standing = await readStandingTeams(client, [visit.visit]);
  const parts = visit.parts.filter(({ department }) => departments.includes(department));
  const members = [...standing.values()].flatMap(({ seated }) => seated.map(({ inspector }) => inspector));
  const fieldsOf = await readFields(client, members);
  const itemsOf = await itemFields(
    client,
    parts.flatMap(({ items }) => items),
  );
  const lead = await leadOf(client, visit);
  return parts.map((own) => {
    const team = standing.get(teamKey({ visit: visit.visit, department: own.department }));
    const kept = (team?.seated ?? []).map(({ inspector }) => ({ inspector, fields: fieldsOf(inspector) }));
    const part = { items: itemsOf(own.items), kept };
    return partToFill(asked, own, { team, part, isLead: own.department === lead });
  });
}

interface Standing extends Pick<PartToFill, 'isLead'> {
  readonly team: StandingTeam | undefined;
  readonly part: Pick<TeamPart, 'items' | 'kept'>;
}

function partToFill(asked: PartsOfVisit, own: TeamVisitPart, { team, part, isLead }: Standing): PartToFill {
  const { visit, seats } = asked;
  const { uscc, district } = visit;
  const { department, office } = own;
  const borrowed = asked.borrowed || (team?.team.borrowed ?? false);
  return {
    part: { ...part, department, uscc, district, day: lastDayOf(visit), seats },
    office,
    offices: borrowed ? [...new Set([office, lineOf(office)])] : [office],
    seated: team?.seated ?? [],
    attempt: (team?.team.attempt ?? 0) + 1,
    borrowed,
    isLead,
  };
}

/** The department whose first seat leads: the one that had the lead before, while it takes part. */
async function leadOf(client: PoolClient, { visit, authority, parts }: TeamVisit): Promise<string | undefined> {
  const led = (await readSeats(client, [visit])).find(({ role }) => role === 'LEAD')?.department;
  return parts.some(({ department }) => department === led) ? led : leadOfVisit(authority, parts);
}

async function readFields(
  client: PoolClient,
  inspectors: readonly string[],
): Promise<(inspector: string) => readonly string[]> {
  const sql = 'SELECT i.number, i.fields FROM inspector i WHERE i.number = ANY ($1)';
  const { rows } = await client.query<{ number: string; fields: string[] }>(sql, [inspectors]);
  const fields = new Map(rows.map((row) => [row.number, row.fields]));
  return (inspector) => fields.get(inspector) ?? [];
}
