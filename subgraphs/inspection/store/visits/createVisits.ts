import type { PoolClient } from 'pg';
import { type Day, yearOf } from '../../../../kernel/values/day';
import { arrangeVisits, type DrawnEntity } from './arrangeVisits';
import { tasksOfRound } from './roundTasks';

const ENTITIES_A_PAGE = 4_000;

/** Drawn for a task, not replaced, and the task not called off since. */
const STANDS = `d.state = 'DRAWN' AND NOT EXISTS (SELECT FROM visit w JOIN visit_call_off c ON c.visit = w.number
  WHERE w.round_number = d.round AND w.uscc = d.uscc AND c.state = 'APPROVED' AND d.task = ANY (c.tasks))`;

const DRAWN = `WITH page AS (
    SELECT DISTINCT d.uscc FROM drawn_object d WHERE d.round = $1 AND ${STANDS} AND d.uscc > $2::character(18)
      AND ($5::character(18)[] IS NULL OR d.uscc = ANY ($5::character(18)[]))
      AND NOT EXISTS (SELECT 1 FROM visit v JOIN visit_part p ON p.visit = v.number
        WHERE v.round_number = $1 AND v.uscc = d.uscc AND d.task = ANY (p.tasks))
    ORDER BY d.uscc LIMIT $3)
  SELECT page.uscc::text, place.district,
    (SELECT json_agg(json_build_object('task', d.task, 'ratePpm', d.rate_ppm) ORDER BY d.task) FROM drawn_object d
      WHERE d.round = $1 AND d.uscc = page.uscc AND ${STANDS}) AS drawn,
    (SELECT v.number FROM visit v WHERE v.uscc = page.uscc AND v.state <> 'CANCELLED' AND (v.round_number <> $1
        OR EXISTS (SELECT FROM triggered_check k WHERE k.kind = 'SPECIAL' AND k.visit_number = v.number
          AND v.round_number IS NULL))
      AND v.window_from >= $4::date AND v.window_from < ($4::date + interval '1 year') ORDER BY v.id LIMIT 1) AS earlier
  FROM page LEFT JOIN entity_place place ON place.uscc = page.uscc ORDER BY page.uscc`;

/**
 * Rounds are arranged one after another, so that the later sees the visits of the earlier: an entity has one planned visit in
 * a year, in whichever rounds it was drawn. One lock for all, since a round has more entities than a server has locks; it is
 * taken before the rows of visits that other rounds have made are read, and given back with the transaction.
 */
async function lockArranging(client: PoolClient): Promise<void> {
  await client.query(`SELECT pg_advisory_xact_lock(hashtext('arrange visits'))`);
}

/** Drawn entities of a round that are to be visited. */
export interface ToVisit {
  readonly round: string;
  readonly usccs: readonly string[];
  readonly today: Day;
}

async function makeVisits(
  client: PoolClient,
  { round, usccs, today }: Omit<ToVisit, 'usccs'> & { readonly usccs: readonly string[] | null },
): Promise<number> {
  await lockArranging(client);
  const about = await tasksOfRound(client, round);
  const yearBegins = `${yearOf(about.windowFrom)}-01-01`;
  let made = 0;
  let last = '';
  for (;;) {
    const { rows } = await client.query<DrawnEntity>(DRAWN, [round, last, ENTITIES_A_PAGE, yearBegins, usccs]);
    if (rows.length === 0) return made;
    made += await arrangeVisits(client, { about, entities: rows, today });
    last = rows.at(-1)?.uscc ?? '';
  }
}

/**
 * Makes the visits of a drawn round: one for each entity, with a part of its own for each department that drew it; gives how
 * many are new. Calling it again adds what is missing. Tasks are left, on the record, where their item is on the list no longer,
 * where the entity has its planned visit of the year and they give no reason for another, or where its visit of the round takes
 * nothing more.
 *
 * Belongs to the caller's transaction; waits while another round is arranged. Throws WORK_UNKNOWN and what `publishedTask`
 * throws. DR-10, DR-17; 沪府发〔2020〕7号（十一）
 */
export function createVisits(client: PoolClient, round: string, today: Day): Promise<number> {
  return makeVisits(client, { round, usccs: null, today });
}

/**
 * Makes the visits of some entities of a drawn round, or adds to those that they have, as `createVisits` does for all: for who
 * takes the place of another. DR-29
 */
export function createVisitsFor(client: PoolClient, toVisit: ToVisit): Promise<number> {
  return makeVisits(client, toVisit);
}
