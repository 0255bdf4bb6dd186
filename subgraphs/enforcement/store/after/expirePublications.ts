import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { Day } from '../../../../kernel/values/day';
import { republish } from './readCases';
import { tellEffect } from './tellEffect';

const AT_ONCE = 500;

const IS_OVER = `d.publication = 'PUBLISHED' AND d.publication_ends_on < $1::date`;

const OVER = `SELECT d.number FROM enforcement_decision d WHERE ${IS_OVER} ORDER BY d.id LIMIT ${AT_ONCE}`;
const HOLD = 'SELECT FROM decision_follow_up WHERE number = ANY ($1) ORDER BY id FOR UPDATE';
const STILL_OVER = `SELECT d.number, d.case_number AS "caseNumber", coalesce(f.effect_version, 0) > 0 AS told
  FROM enforcement_decision d LEFT JOIN decision_follow_up f ON f.number = d.number
  WHERE ${IS_OVER} AND d.number = ANY ($2)`;

interface Over {
  readonly number: string;
  readonly caseNumber: string;
  /** Whether others were told of the decision by its effect. */
  readonly told: boolean;
}

/** Ends some; what follows them is held first, and who was withdrawn or repaired meanwhile is left out. */
async function expireSome(client: PoolClient, today: Day): Promise<number> {
  const found = await client.query<{ number: string }>(OVER, [today]);
  const numbers = found.rows.map(({ number }) => number);
  await client.query(HOLD, [numbers]);
  const { rows } = await client.query<Over>(STILL_OVER, [today, numbers]);
  const caseNumbers = [...new Set(rows.map(({ caseNumber }) => caseNumber))];
  await republish(client, caseNumbers, { numbers: rows.map(({ number }) => number), publication: 'EXPIRED' });
  for (const { number, told } of rows) if (told) await tellEffect(client, number, today);
  return rows.length;
}

/**
 * CR-23: ends the publication of every decision the day after its last day. Resolves to how many; again, none.
 *
 * 《信用修复管理办法》（2025年第36号令）
 */
export async function expirePublications(database: SiloDatabase, today: Day): Promise<number> {
  let ended = 0;
  for (;;) {
    const some = await database.transaction((client) => expireSome(client, today));
    ended += some;
    if (some < AT_ONCE) return ended;
  }
}
