import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { updateWork } from '../../../../kernel/service/work/workTable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import { requireOneOf } from '../../../../kernel/values/requireRow';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { actsFor } from '../../../../kernel/values/work/workParties';
import { workText } from '../../../../kernel/values/work/workText';
import { CALL_OFF_GROUNDS, type CallOffGround, callOffGround } from '../../rules/visits/callOff';
import { callOffScope, partsConcerned } from '../../rules/visits/callOffScope';
import { itemsOn } from '../library/itemsOn';
import { appendEvents } from '../work/appendEvent';
import { holdVisit } from './holdVisit';
import { requireVisitRole } from './requireVisitRole';
import { visitEvent } from './visitEvent';
import { type PartRow, partsOf, VISITS, type VisitRow } from './visitRows';

/** What of which visit is to be called off, on which ground. */
export interface CallOffProposal extends WorkAt {
  /** Department of the part; everything that nobody has begun where it is left out. */
  readonly department?: string | null;
  readonly item?: string | null;
  readonly ground: CallOffGround;
  readonly note: string;
}

/** What is to be called off of a visit that is held. */
export interface CallOffAsked {
  readonly visit: VisitRow;
  readonly department: string | null;
  readonly item: string | null;
  readonly ground: CallOffGround;
}

/**
 * The parts that a call-off concerns, where it is lawful. Throws VISIT_PART_UNKNOWN, CALL_OFF_ITEM_UNFIT, WORK_STATE_UNFIT,
 * CALL_OFF_GROUND_UNFIT.
 */
export async function requireCallOff(
  client: PoolClient,
  { visit, ground, ...of }: CallOffAsked,
  { today }: Pick<WorkDoing, 'today'>,
): Promise<readonly PartRow[]> {
  const parts = await partsOf(client, [visit.number]);
  requireLawful(callOffScope(parts, of), { visit: visit.number });
  const concerned = partsConcerned(parts, of);
  const items = of.item === null ? concerned.flatMap((part) => part.items) : [of.item];
  const list = await itemsOn(client, items, visit.scheduledOn ?? visit.windowTo);
  const listed = list.filter(({ basisEnded }) => !basisEnded).map(({ code }) => code);
  requireLawful(callOffGround({ ground, listed, windowTo: visit.windowTo, today }));
  return concerned;
}

const ADD = `INSERT INTO visit_call_off (visit, department, item, ground, note, proposed_by, proposed_on)
  VALUES ($1, $2, $3, $4, $5, $6, $7)`;
const PENDING = `SELECT 1 FROM visit_call_off WHERE visit = $1 AND state = 'PROPOSED'`;

/**
 * Proposes to call off a visit that nobody has begun, or one department's part of it, or one item, on a fixed ground; a head
 * of the lead decides. Throws CALL_OFF_PENDING, CALL_OFF_GROUND_UNFIT, CALL_OFF_ITEM_UNFIT, VISIT_PART_UNKNOWN,
 * WORK_STATE_UNFIT, NOT_YOUR_INSPECTION, WORK_UNKNOWN, WORK_CHANGED and the codes of a text. DR-29
 */
export async function proposeCallOff(
  database: SiloDatabase,
  input: CallOffProposal,
  doing: WorkDoing,
): Promise<string> {
  const ground = requireOneOf(input.ground, CALL_OFF_GROUNDS, 'ground');
  const note = workText(input.note, 'note');
  const { actor, today } = doing;
  const { department = null, item = null } = input;
  return database.transaction(async (client) => {
    const visit = await holdVisit(client, input, actor);
    const { number, id, authority, state } = visit;
    const own = (await partsOf(client, [number])).find((part) => part.department === department)?.office ?? authority;
    requireVisitRole(actor, actsFor(actor, authority, 'planner') ? authority : own, ['planner']);
    await requireCallOff(client, { visit, department, item, ground }, doing);
    if ((await client.query(PENDING, [number])).rowCount) {
      throw new CataloguedError('CALL_OFF_PENDING', { field: 'number', received: number });
    }
    await client.query(ADD, [number, department, item, ground, note, actor.subject, today]);
    await updateWork(client, VISITS, id, { state });
    const details = { department, item, ground };
    await appendEvents(client, { ...visitEvent(visit, 'CALL_OFF_PROPOSED', doing), details });
    return number;
  });
}
