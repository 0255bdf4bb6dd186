import type { Day } from '../../../../kernel/values/day';
import type { CallOffGround } from '../../rules/visits/callOff';

/** What can become of a proposal to call something off. */
export const CALL_OFF_STATES = ['PROPOSED', 'APPROVED', 'REFUSED'] as const;

/** That something of a visit is to be called off, as it is read. */
export interface CallOffRow {
  /** Whose part; null for everything that nobody has begun. */
  readonly department: string | null;
  readonly item: string | null;
  readonly ground: CallOffGround;
  readonly note: string;
  readonly state: (typeof CALL_OFF_STATES)[number];
  /** Places of the round's tasks that were called off by it. */
  readonly tasks: readonly number[];
  readonly proposedOn: Day;
  readonly decidedOn: Day | null;
  readonly decision: string | null;
}

/** Most of them that a visit is told to have, the latest. */
export const MOST_CALL_OFFS = 50;

const FIELDS: Readonly<Record<keyof CallOffRow, string>> = {
  department: 'department',
  item: 'item',
  ground: 'ground',
  note: 'note',
  state: 'state',
  tasks: 'tasks',
  proposedOn: 'proposed_on',
  decidedOn: 'decided_on',
  decision: 'decision',
};

const MEMBERS = Object.entries(FIELDS).map(([field, column]) => `'${field}', c.${column}`);

/** What of a visit `w` was proposed to be called off, oldest first, as JSON. */
export const CALL_OFFS = `(SELECT coalesce(json_agg(json_build_object(${MEMBERS.join(', ')}) ORDER BY c.id), '[]') FROM
  (SELECT * FROM visit_call_off WHERE visit = w.number ORDER BY id DESC LIMIT ${MOST_CALL_OFFS}) c)`;

/**
 * Tasks of drawn objects that were called off and not replaced, as `called (plan, round, task, uscc)`; what of a plan was
 * planned and called off without a draw is there without a round.
 */
export const CALLED_OFF = `SELECT t.plan, t.round, t.place AS task, v.uscc FROM visit_call_off c
    JOIN visit v ON v.number = c.visit JOIN draw_round_task t ON t.round = v.round_number AND t.place = ANY (c.tasks)
    JOIN drawn_object d ON d.round = t.round AND d.task = t.place AND d.uscc = v.uscc AND d.state = 'DRAWN'
    WHERE c.state = 'APPROVED'
  UNION ALL SELECT v.plan_number, NULL, NULL, v.uscc FROM visit_call_off c JOIN visit v ON v.number = c.visit
    WHERE c.state = 'APPROVED' AND v.round_number IS NULL AND v.plan_number IS NOT NULL`;
