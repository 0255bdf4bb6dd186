import type { PoolClient } from 'pg';
import { findResultCode, type ResultCodeSet } from '../../../../kernel/values/reference/resultCodes';
import type { GoneEvidence } from '../../rules/rounds/replacement';

/** A drawn object, by its round and the place of the task. */
export interface DrawnAt {
  readonly round: string;
  readonly task: number;
  readonly uscc: string;
}

type Recorded = Omit<GoneEvidence, 'found'> & {
  readonly codeSet: ResultCodeSet | null;
  readonly codes: string[] | null;
};

const HOLD = 'SELECT 1 FROM visit WHERE round_number = $1 AND uscc = $2::character(18) FOR UPDATE';
const RECORDED = `SELECT o.state, p.state AS part, f.code_set AS "codeSet", f.codes,
    EXISTS (SELECT FROM visit_call_off c WHERE c.visit = v.number AND c.state = 'APPROVED' AND c.ground = 'ENTITY_GONE'
      AND t.place = ANY (c.tasks)) AS "isCalledOff"
  FROM draw_round_task t LEFT JOIN inspection_object o ON o.uscc = $3::character(18)
  LEFT JOIN visit v ON v.round_number = t.round AND v.uscc = $3::character(18)
  LEFT JOIN visit_part p ON p.visit = v.number AND t.place = ANY (p.tasks)
  LEFT JOIN visit_item f ON f.visit = v.number AND f.department = p.department AND f.item = t.item
  WHERE t.round = $1 AND t.place = $2`;

/** What is on record of a drawn object that is said to be gone; its visit is held until the caller's transaction ends. */
export async function goneEvidence(client: PoolClient, { round, task, uscc }: DrawnAt): Promise<GoneEvidence> {
  await client.query(HOLD, [round, uscc]);
  const recorded = (await client.query<Recorded>(RECORDED, [round, task, uscc])).rows[0];
  if (!recorded) return { state: null, part: null, found: [], isCalledOff: false };
  const { codeSet, codes, ...rest } = recorded;
  const names = codeSet === null ? [] : (codes ?? []).map((code) => findResultCode(codeSet, code)?.name);
  return { ...rest, found: names.filter((name) => name !== undefined) };
}
