import type { PoolClient } from 'pg';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import { teamLimit } from '../../rules/teams/teamLimit';
import { lockSeats } from './lockSeats';
import { readStandingTeams } from './seatRows';
import { takenDays } from './takenDays';

/** Which visit is to take place on which day. */
export interface DayOfVisit {
  readonly visit: string;
  readonly on: Day;
  readonly today: Day;
}

const UNFIT = `SELECT i.number, i.certificate_until::text AS "certificateUntil" FROM inspector i
  WHERE i.number = ANY ($1) AND (NOT i.active OR i.certificate_until < $2::date) ORDER BY i.number LIMIT 1`;

/**
 * Refuses a day on which somebody who is seated in a visit, in whichever department's team, is no longer certified, or is out as
 * often as one day takes. Throws INSPECTOR_NOT_AVAILABLE, INSPECTOR_DAY_FULL, PARAMETER_NOT_IN_FORCE. DR-12
 */
export async function requireFreeDay(client: PoolClient, { visit, on, today }: DayOfVisit): Promise<void> {
  await lockSeats(client);
  const seats = [...(await readStandingTeams(client, [visit])).values()].flatMap(({ seated }) => seated);
  const inspectors = seats.map(({ inspector }) => inspector);
  const unfit = (await client.query<{ number: string; certificateUntil: Day }>(UNFIT, [inspectors, on])).rows[0];
  if (unfit) {
    const { number, certificateUntil } = unfit;
    throw new CataloguedError('INSPECTOR_NOT_AVAILABLE', {
      field: 'on',
      received: on,
      inspector: number,
      certificateUntil,
    });
  }
  const limit = teamLimit('INSPECTOR_VISITS_A_DAY', today);
  const taken = await takenDays(client, { inspectors, from: on, to: on, except: [visit] });
  const visits = new Map<string, number>();
  for (const one of taken) visits.set(one.inspector, (visits.get(one.inspector) ?? 0) + one.visits);
  const full = [...visits].find(([, count]) => count >= limit);
  if (!full) return;
  throw new CataloguedError('INSPECTOR_DAY_FULL', {
    field: 'on',
    received: on,
    inspector: full[0],
    visits: full[1],
    limit,
  });
}
