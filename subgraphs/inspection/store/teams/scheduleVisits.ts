import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { findWork } from '../../../../kernel/service/work/workTable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { addDays, type Day } from '../../../../kernel/values/day';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { seesAuthority } from '../../../../kernel/values/work/workParties';
import { type SpreadVisit, spreadVisits, type VisitToSpread } from '../../rules/teams/spreadVisits';
import { teamLimit } from '../../rules/teams/teamLimit';
import { type VisitWindow, windowDays } from '../../rules/teams/windowDays';
import { mayInspectFor } from '../../rules/work/inspectionParties';
import { ROUNDS, type RoundRow } from '../rounds/roundRows';
import { visitEvent } from '../visits/visitEvent';
import { tellVisits } from '../visits/visitFacts';
import { appendEvents, type InspectionEvent } from '../work/appendEvent';
import { lockSeats } from './lockSeats';
import { readStandingTeams, teamKey } from './seatRows';
import { takenDays } from './takenDays';
import { holdRoundVisits, type TeamVisit } from './teamVisits';

/** Which round's visits get their days. */
export interface RoundToSchedule {
  readonly round: string;
}

/** The round, for the planner of the department that leads it. */
async function getRound(client: PoolClient, number: string, { actor }: WorkDoing): Promise<RoundRow> {
  const round = await findWork<RoundRow>(client, ROUNDS, number);
  const isSeen = round && [round.authority, ...round.departments].some((one) => seesAuthority(actor, one));
  if (!isSeen) throw new CataloguedError('WORK_UNKNOWN', { field: 'round', received: number });
  requireLawful(mayInspectFor(actor, round.authority, 'planner'));
  return round;
}

/**
 * Gives every visit of a round that has its teams and no day yet a working day of the window, from tomorrow on: by district and
 * ticket, each inspector out no more often than one day takes, a joint visit on one day for all. What has a day keeps it. Throws
 * CALENDAR_UNKNOWN_YEAR, which names the year, WINDOW_WITHOUT_WORKING_DAY, NOT_YOUR_INSPECTION, WORK_UNKNOWN; then nothing is
 * stored. 沪府发〔2020〕7号（十一）
 */
export function scheduleVisits(database: SiloDatabase, { round }: RoundToSchedule, doing: WorkDoing): Promise<string> {
  const { today } = doing;
  return database.transaction(async (client) => {
    const { windowFrom: from, windowTo: to } = await getRound(client, round, doing);
    const days = windowDays({ from, to }, addDays(today, 1));
    if (days.length === 0) {
      throw new CataloguedError('WINDOW_WITHOUT_WORKING_DAY', { field: 'round', received: round, from, to });
    }
    const visits = (await holdRoundVisits(client, round)).filter(
      ({ state, scheduledOn }) => state === 'PLANNED' && scheduledOn === null,
    );
    await lockSeats(client);
    const spread = await spreadOver(client, visits, { window: { from, to }, days, today });
    const placed = new Map(spread.flatMap(({ visit, day }) => (day === null ? [] : [[visit, day] as const])));
    await setDays(client, placed);
    await appendEvents(client, ...eventsOf(visits, placed, doing));
    await tellVisits(client, [...placed.keys()], today);
    return round;
  });
}

function eventsOf(visits: readonly TeamVisit[], placed: ReadonlyMap<string, Day>, doing: WorkDoing): InspectionEvent[] {
  return visits.flatMap((visit) => {
    const on = placed.get(visit.visit);
    if (on === undefined) return [];
    return [{ ...visitEvent({ ...visit, number: visit.visit }, 'SCHEDULED', doing), details: { on } }];
  });
}

interface Spreading {
  readonly window: VisitWindow;
  readonly days: readonly Day[];
  readonly today: Day;
}

async function spreadOver(
  client: PoolClient,
  visits: readonly TeamVisit[],
  { window, days, today }: Spreading,
): Promise<SpreadVisit[]> {
  const standing = await readStandingTeams(
    client,
    visits.map(({ visit }) => visit),
  );
  const toSpread = visits.flatMap(({ visit, uscc, district, parts }): VisitToSpread[] => {
    const teams = parts.map(({ department }) => standing.get(teamKey({ visit, department })));
    const isComplete = teams.length > 0 && teams.every((team) => team !== undefined && team.team.lack === null);
    const inspectors = teams.flatMap((team) => team?.seated.map(({ inspector }) => inspector) ?? []);
    const ticket = teams[0]?.team.visitTicket ?? '';
    return isComplete ? [{ visit, uscc, district, ticket, inspectors: [...new Set(inspectors)] }] : [];
  });
  const taken = await takenDays(client, { ...window, inspectors: toSpread.flatMap(({ inspectors }) => inspectors) });
  return spreadVisits({ visits: toSpread, days, mostADay: teamLimit('INSPECTOR_VISITS_A_DAY', today), taken });
}

async function setDays(client: PoolClient, placed: ReadonlyMap<string, Day>): Promise<void> {
  await client.query(
    `UPDATE visit v SET scheduled_on = n.day, version = version + 1, recorded_at = now()
     FROM unnest($1::text[], $2::date[]) AS n (visit, day) WHERE v.number = n.visit`,
    [[...placed.keys()], [...placed.values()]],
  );
}
