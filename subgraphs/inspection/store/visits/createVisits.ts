import type { PoolClient } from 'pg';
import { type Day, yearOf } from '../../../../kernel/values/day';
import { arrangeVisits, type DrawnEntity } from './arrangeVisits';
import { tasksOfRound } from './roundTasks';

const ENTITIES_A_PAGE = 4_000;

const DRAWN = `WITH page AS (
    SELECT DISTINCT d.uscc FROM drawn_object d WHERE d.round = $1 AND d.state = 'DRAWN' AND d.uscc > $2::character(18)
      AND NOT EXISTS (SELECT 1 FROM visit v JOIN visit_part p ON p.visit = v.number
        WHERE v.round_number = $1 AND v.uscc = d.uscc AND d.task = ANY (p.tasks))
    ORDER BY d.uscc LIMIT $3)
  SELECT page.uscc::text, place.district,
    (SELECT json_agg(json_build_object('task', d.task, 'ratePpm', d.rate_ppm) ORDER BY d.task) FROM drawn_object d
      WHERE d.round = $1 AND d.uscc = page.uscc AND d.state = 'DRAWN') AS drawn,
    (SELECT v.number FROM visit v WHERE v.uscc = page.uscc AND v.round_number <> $1 AND v.state <> 'CANCELLED'
      AND v.window_from >= $4::date AND v.window_from < ($4::date + interval '1 year') ORDER BY v.id LIMIT 1) AS earlier
  FROM page LEFT JOIN entity_place place ON place.uscc = page.uscc ORDER BY page.uscc`;

/**
 * Makes the visits of a drawn round: one for each entity, with a part for each department that drew it, told as planned
 * inspections of the offices that go out; gives how many are new. Calling it again adds what is missing: for a replacement,
 * or a further task of an entity that has its visit already. Tasks are left, on the record, where their item is on the list
 * no longer or where the entity has its planned visit of the year and they give no reason for another.
 *
 * Belongs to the caller's transaction. Throws ROUND_UNKNOWN and what `publishedTask` throws. DR-10, DR-17;
 * 沪府发〔2020〕7号（十一）
 */
export async function createVisits(client: PoolClient, round: string, today: Day): Promise<number> {
  const about = await tasksOfRound(client, round);
  const yearBegins = `${yearOf(about.windowFrom)}-01-01`;
  let made = 0;
  let last = '';
  for (;;) {
    const { rows } = await client.query<DrawnEntity>(DRAWN, [round, last, ENTITIES_A_PAGE, yearBegins]);
    if (rows.length === 0) return made;
    made += await arrangeVisits(client, { about, entities: rows, today });
    last = rows.at(-1)?.uscc ?? '';
  }
}
