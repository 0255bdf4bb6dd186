import type { Queryable } from '../../../../kernel/service/work/queryable';
import type { Day } from '../../../../kernel/values/day';

/** What the draw of a round's teams came to. */
export interface TeamsDrawn {
  readonly number: string;
  readonly seed: string;
  readonly drawnOn: Day;
  readonly parts: number;
  readonly withoutTeam: number;
  /** SHA-256 of the lines of the draw. */
  readonly digest: string;
}

const ROUND_DRAW = `SELECT d.number, d.seed, d.drawn_on::text AS "drawnOn", d.parts, d.without_team AS "withoutTeam",
    d.digest FROM team_draw d WHERE d.round_number = $1 AND d.kind = 'ROUND'`;

/** The draw of a round's teams; undefined before it. */
export async function findRoundDraw(client: Queryable, round: string): Promise<TeamsDrawn | undefined> {
  return (await client.query<TeamsDrawn & Record<string, unknown>>(ROUND_DRAW, [round])).rows[0];
}
