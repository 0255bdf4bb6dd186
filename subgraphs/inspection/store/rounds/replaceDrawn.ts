import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { updateWork } from '../../../../kernel/service/work/workTable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import { requireUscc } from '../../../../kernel/values/uscc';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workText } from '../../../../kernel/values/work/workText';
import { goneOnRecord, type ReplacedObject, type ReplacementGround, replacement } from '../../rules/rounds/replacement';
import { roundStep } from '../../rules/rounds/roundState';
import { beforeWindowCloses } from '../../rules/rounds/roundWindow';
import { mayInspectFor } from '../../rules/work/inspectionParties';
import { drawTeamFor } from '../teams/drawTeamFor';
import { createVisitsFor } from '../visits/createVisits';
import { endDrawnTask } from '../visits/endVisit';
import { appendEvents } from '../work/appendEvent';
import { goneEvidence } from './goneEvidence';
import { roundEvent } from './roundEvent';
import { tasksOfRounds } from './roundParts';
import { holdRound, ROUNDS } from './roundRows';

/** Which drawn object is replaced, and why. */
export interface ObjectToReplace extends WorkAt {
  /** Place of the task in the round, from 1. */
  readonly task: number;
  readonly uscc: string;
  readonly ground: ReplacementGround;
  readonly note: string;
}

interface StoredObject extends ReplacedObject {
  readonly cell: number;
  readonly ratePpm: number;
  /** Place and ticket of the next; null where there is none. */
  readonly nextPlace: number | null;
  readonly nextTicket: string | null;
}

const FIND = `SELECT d.uscc, d.cell, d.rate_ppm AS "ratePpm", d.state, d.replaced_by AS "replacedBy", n.uscc AS next,
    n.place AS "nextPlace", n.ticket AS "nextTicket"
  FROM drawn_object d LEFT JOIN LATERAL (SELECT s.* FROM draw_reserve s
    WHERE s.round = d.round AND s.task = d.task AND s.cell = d.cell AND NOT EXISTS (SELECT FROM drawn_object o
      WHERE o.round = s.round AND o.task = s.task AND o.cell = s.cell AND o.place = s.place)
    ORDER BY s.place LIMIT 1) n ON true
  WHERE d.round = $1 AND d.task = $2 AND d.uscc = $3::character(18)`;

const ADD = `INSERT INTO drawn_object (round, task, uscc, cell, place, ticket, rate_ppm, replaces)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;

const END = `UPDATE drawn_object SET state = 'REPLACED', replaced_by = $4, ground = $5, note = $6, replaced_on = $7
  WHERE round = $1 AND task = $2 AND uscc = $3::character(18)`;

async function departmentOf(client: PoolClient, round: string, place: number): Promise<string> {
  const task = (await tasksOfRounds(client, [round])).find((one) => one.place === place);
  if (task) return task.department;
  throw new CataloguedError('OBJECT_NOT_DRAWN', { field: 'task', received: String(place) });
}

/** Puts the visit of who takes the place where the visit of who is gone was. */
async function moveVisit(
  client: PoolClient,
  { number: round, task, uscc, ground }: ObjectToReplace,
  { next, doing: { actor, today } }: { readonly next: string; readonly doing: WorkDoing },
): Promise<void> {
  await endDrawnTask(client, { round, uscc, task, reason: ground, today, actor });
  await createVisitsFor(client, { round, usccs: [next], today });
  const find = `SELECT number FROM visit WHERE round_number = $1 AND uscc = $2::character(18) AND state <> 'CANCELLED'`;
  const { rows } = await client.query<{ number: string }>(find, [round, next]);
  for (const { number } of rows) await drawTeamFor(client, number, { actor, today });
}

async function findDrawn(client: PoolClient, { number, task }: ObjectToReplace, uscc: string) {
  return (await client.query<StoredObject>(FIND, [number, task, uscc])).rows[0];
}

/**
 * Replaces a drawn object that is gone by the next ticket of its cell, and its visit by that one's; both stay on the record.
 * Throws OBJECT_NOT_DRAWN, OBJECT_REPLACED, OBJECT_VISITED, REPLACEMENT_UNPROVED, REPLACEMENT_NONE_LEFT,
 * ROUND_WINDOW_CLOSED, WORK_STATE_UNFIT, NOT_YOUR_INSPECTION, WORK_UNKNOWN, WORK_CHANGED and the codes of `requireUscc` and
 * of a text.
 *
 * DR-29, FL-13; 沪府发〔2020〕7号（十一）
 */
export async function replaceDrawn(database: SiloDatabase, input: ObjectToReplace, doing: WorkDoing): Promise<string> {
  const { task, ground } = input;
  const { actor, today } = doing;
  const uscc = requireUscc(input.uscc);
  const note = workText(input.note, 'note');
  return database.transaction(async (client) => {
    const round = await holdRound(client, input);
    const { id, number, state, arrangedAt } = round;
    requireLawful(mayInspectFor(actor, await departmentOf(client, number, task), 'planner'));
    requireLawful(roundStep('REPLACE', state));
    requireLawful(beforeWindowCloses(round, today));
    const drawn = await findDrawn(client, input, uscc);
    requireLawful(replacement(drawn, uscc));
    requireLawful(goneOnRecord(ground, await goneEvidence(client, { round: number, task, uscc })));
    const { cell, ratePpm, next, nextPlace, nextTicket } = drawn as StoredObject & { readonly next: string };
    await client.query(END, [number, task, uscc, next, ground, note, today]);
    await client.query(ADD, [number, task, next, cell, nextPlace, nextTicket, ratePpm, uscc]);
    if (arrangedAt !== null) await moveVisit(client, { ...input, uscc }, { next, doing });
    await updateWork(client, ROUNDS, id, { state });
    const details = { task, uscc, by: next, ticket: nextTicket, ground };
    await appendEvents(client, roundEvent(round, { kind: 'REPLACED', doing, reason: note, details }));
    return number;
  });
}
