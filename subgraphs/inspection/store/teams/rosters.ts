import type { Queryable } from '../../../../kernel/service/work/queryable';
import type { Day } from '../../../../kernel/values/day';
import { addMonths } from '../../../../kernel/values/day';
import { parameterOn } from '../../../../kernel/values/parameters';
import type { RosterInspector } from '../../rules/teams/drawRoundTeams';
import type { TeamObstacle } from '../../rules/teams/judgeCandidate';
import type { VisitWindow } from '../../rules/teams/windowDays';
import { inspectorsFor, tiesOf } from '../library/inspectorsFor';

/** Visits in which inspectors are seated within a window, by inspector; those without any are left out. */
export async function readLoads(
  client: Queryable,
  inspectors: readonly string[],
  { from, to }: VisitWindow,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await client.query<{ inspector: string; visits: number }>(
    `SELECT s.inspector, count(DISTINCT s.visit)::int AS visits
     FROM visit_seat s JOIN visit v ON v.number = s.visit
     WHERE s.inspector = ANY ($1) AND s.state = 'SEATED' AND v.state <> 'CANCELLED'
       AND v.window_from <= $3::date AND v.window_to >= $2::date
     GROUP BY s.inspector`,
    [inspectors, from, to],
  );
  return new Map(rows.map(({ inspector, visits }) => [inspector, visits]));
}

/** The inspectors of offices as they stand, each with his visits within a window. */
export async function readRosters(
  client: Queryable,
  offices: readonly string[],
  window: VisitWindow,
): Promise<ReadonlyMap<string, readonly RosterInspector[]>> {
  const found = new Map<string, Awaited<ReturnType<typeof inspectorsFor>>>();
  for (const office of [...new Set(offices)].sort()) found.set(office, await inspectorsFor(client, { office }));
  const numbers = [...found.values()].flat().map(({ number }) => number);
  const loads = await readLoads(client, numbers, window);
  const rosterOf = (office: string): RosterInspector[] =>
    (found.get(office) ?? []).map(({ number, active, certificateUntil, fields, areas }) => ({
      inspector: number,
      active,
      certificateUntil,
      fields,
      areas,
      load: loads.get(number) ?? 0,
    }));
  return new Map([...found.keys()].map((office) => [office, rosterOf(office)]));
}

/** What keeps inspectors from entities. */
export type Obstacles = (inspector: string, uscc: string) => TeamObstacle | null;

const RECUSED = `SELECT r.inspector, r.uscc::text AS uscc, r.decided_on::text AS "decidedOn"
  FROM team_recusal r WHERE r.state = 'GRANTED' AND r.inspector = ANY ($1)`;

/**
 * What keeps inspectors from entities: a tie that is in force on a day of the window, or a recusal that was granted and
 * still stands on `today`. Throws PARAMETER_NOT_IN_FORCE. 行政处罚法 43
 */
export async function readObstacles(
  client: Queryable,
  inspectors: readonly string[],
  { window, today }: { readonly window: VisitWindow; readonly today: Day },
): Promise<Obstacles> {
  const found = new Map<string, TeamObstacle>();
  const { rows } = await client.query<{ inspector: string; uscc: string; decidedOn: Day }>(RECUSED, [inspectors]);
  const { value: months } = parameterOn('RECUSAL_STANDS_FOR', today);
  for (const { inspector, uscc, decidedOn } of rows) {
    if (today < addMonths(decidedOn, months)) found.set(`${inspector} ${uscc}`, 'RECUSED');
  }
  for (const { inspector, uscc, from, to } of await tiesOf(client, inspectors)) {
    const isInForce = from <= window.to && (to === null || to > window.from);
    if (isInForce) found.set(`${inspector} ${uscc}`, 'TIED');
  }
  return (inspector, uscc) => found.get(`${inspector} ${uscc}`) ?? null;
}
