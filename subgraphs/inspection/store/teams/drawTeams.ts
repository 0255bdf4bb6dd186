import type { PoolClient } from 'pg';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import { type DrawnPart, drawRoundTeams, type RoundVisit } from '../../rules/teams/drawRoundTeams';
import { leadOfVisit } from '../../rules/teams/leadOfVisit';
import { drawLimits } from '../../rules/teams/teamLimit';
import type { VisitWindow } from '../../rules/teams/windowDays';
import { HUB_ACTOR } from '../visits/visitEvent';
import { appendEvents, type InspectionEvent } from '../work/appendEvent';
import { drawTeamFor } from './drawTeamFor';
import { lockSeats } from './lockSeats';
import { readObstacles, readRosters } from './rosters';
import { findRoundDraw, type TeamsDrawn } from './roundDraw';
import { toldOfTeam } from './seatEvent';
import { holdRoundVisits, itemFields, lastDayOf, type TeamVisit } from './teamVisits';
import { type DrawnTeam, type KeptDraw, writeDraw } from './writeDraw';

/** Which round's teams are drawn, from which seed, on which day. */
export interface RoundToTeam {
  readonly round: string;
  /** Seed of the round, 64 lowercase hexadecimal digits. */
  readonly seed: string;
  /** Today. */
  readonly day: Day;
}

/** The first and last day that windows of visits reach. */
function windowOf(visits: readonly Pick<TeamVisit, 'windowFrom' | 'windowTo'>[], day: Day): VisitWindow {
  const from = visits.map(({ windowFrom }) => windowFrom).sort()[0];
  const to = visits.map(({ windowTo }) => windowTo).sort();
  return { from: from ?? day, to: to.at(-1) ?? day };
}

/**
 * Draws the teams of all visits of a round, once: what was drawn before by the same seed stands, and visits and parts that
 * came later are drawn for one by one. Every part gets a team of two certified inspectors at least, or none with the reason,
 * and each step is in the history of its visit. Throws TEAMS_ALREADY_DRAWN for another seed, and PARAMETER_NOT_IN_FORCE.
 * FL-15, DR-11, DR-17
 */
export async function drawTeams(client: PoolClient, { round, seed, day }: RoundToTeam): Promise<TeamsDrawn> {
  const visits = await holdRoundVisits(client, round);
  await lockSeats(client);
  const before = await findRoundDraw(client, round);
  if (before && before.seed !== seed) {
    throw new CataloguedError('TEAMS_ALREADY_DRAWN', { field: 'round', received: round, draw: before.number });
  }
  return before ? drawLater(client, before, { round, seed, day }) : drawFirst(client, visits, { round, seed, day });
}

/** Draws for the visits and parts of a round that came after the draw of its teams. */
async function drawLater(client: PoolClient, before: TeamsDrawn, { round, day }: RoundToTeam): Promise<TeamsDrawn> {
  for (const visit of await undrawnVisits(client, round)) {
    await drawTeamFor(client, visit, { actor: HUB_ACTOR, today: day });
  }
  return before;
}

async function drawFirst(
  client: PoolClient,
  visits: readonly TeamVisit[],
  { round, seed, day }: RoundToTeam,
): Promise<TeamsDrawn> {
  const pool = await poolOf(client, visits, day);
  const limits = drawLimits(day);
  const drawn = withSeats(visits, drawRoundTeams({ seed, limits, ...pool }));
  const { rosters } = pool;
  const kept = await writeDraw(client, { kind: 'ROUND', round, visit: null, seed, on: day, limits, rosters, drawn });
  await appendEvents(client, ...eventsOf(visits, drawn, { kept, on: day }));
  return (await findRoundDraw(client, round)) as TeamsDrawn;
}

/** Visits of a round with a part for which nothing was drawn yet, in the order in which they were made. */
async function undrawnVisits(client: PoolClient, round: string): Promise<string[]> {
  const sql = `SELECT v.number FROM visit v WHERE v.round_number = $1 AND v.state IN ('PLANNED', 'CODED')
    AND EXISTS (SELECT 1 FROM visit_part p WHERE p.visit = v.number AND p.state = 'PLANNED' AND NOT EXISTS
      (SELECT 1 FROM visit_team t WHERE t.visit = p.visit AND t.department = p.department)) ORDER BY v.id`;
  return (await client.query<{ number: string }>(sql, [round])).rows.map(({ number }) => number);
}

/** All that the teams of a round are drawn from, beside its seed. */
async function poolOf(client: PoolClient, visits: readonly TeamVisit[], today: Day) {
  const parts = visits.flatMap((visit) => visit.parts);
  const window = windowOf(visits, today);
  const itemsOf = await itemFields(
    client,
    parts.flatMap(({ items }) => items),
  );
  const rosters = await readRosters(
    client,
    parts.map(({ office }) => office),
    window,
  );
  const inspectors = [...rosters.values()].flat().map(({ inspector }) => inspector);
  const asked = visits.map((visit): RoundVisit => {
    const of = visit.parts.map(({ department, office, items }) => ({ department, office, items: itemsOf(items) }));
    return { visit: visit.visit, uscc: visit.uscc, district: visit.district, day: lastDayOf(visit), parts: of };
  });
  return { visits: asked, rosters, obstacle: await readObstacles(client, inspectors, { window, today }) };
}

/** Numbers the seats of the first draw of each part, and names the lead of each visit. */
function withSeats(visits: readonly TeamVisit[], drawn: Iterable<DrawnPart>): DrawnTeam[] {
  const leads = new Map(visits.map(({ visit, authority, parts }) => [visit, leadOfVisit(authority, parts)]));
  return Array.from(drawn, (one) => {
    const isLead = leads.get(one.visit) === one.part.department;
    const seats = one.draw.seated.map((candidate, at) => {
      const role = isLead && at === 0 ? ('LEAD' as const) : ('MEMBER' as const);
      return { ...candidate, seat: at + 1, role };
    });
    return { ...one, attempt: 1, borrowed: false, seats };
  });
}

function eventsOf(
  visits: readonly TeamVisit[],
  drawn: readonly DrawnTeam[],
  { kept, on }: { readonly kept: KeptDraw; readonly on: Day },
): InspectionEvent[] {
  const teams = new Map<string, object[]>(visits.map(({ visit }) => [visit, []]));
  for (const team of drawn) teams.get(team.visit)?.push(toldOfTeam(team));
  return visits.map(({ visit, uscc, plan, authority }) => ({
    topic: 'seat',
    number: visit,
    kind: 'TEAMS_DRAWN',
    uscc,
    plan,
    authority,
    actor: HUB_ACTOR,
    on,
    details: { ...kept, teams: teams.get(visit) },
  }));
}
