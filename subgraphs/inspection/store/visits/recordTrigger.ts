import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { requireAll } from '../../../../kernel/service/work/requireAll';
import { addWork } from '../../../../kernel/service/work/workTable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import { getDepartment } from '../../../../kernel/values/reference/departments';
import { requireOneOf } from '../../../../kernel/values/requireRow';
import { requireUscc } from '../../../../kernel/values/uscc';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workText } from '../../../../kernel/values/work/workText';
import { inspectionItems } from '../../rules/inspectionItems';
import { inspectionTrigger } from '../../rules/inspectionTrigger';
import { INSPECTION_MODES, type InspectionMode } from '../../rules/inspectionWords';
import { checkReceived, itemsOfDepartment } from '../../rules/visits/checkGround';
import { CHECK_KINDS, type CheckKind } from '../../rules/visits/visitWords';
import { itemsOn } from '../library/itemsOn';
import { appendEvents } from '../work/appendEvent';
import { CHECKS } from './checkRows';
import { findOffer, lockEntity } from './nearVisits';
import { requireVisitRole } from './requireVisitRole';
import { requireSpecial } from './specialPlan';
import { checkEvent } from './visitEvent';
import { type CheckAbout, visitOfCheck } from './visitOfCheck';

/** What makes a check necessary outside the draw. */
export interface TriggerInput {
  readonly kind: CheckKind;
  readonly authority: string;
  readonly uscc: string;
  readonly items: readonly string[];
  readonly mode: InspectionMode;
  /** For the department alone. */
  readonly reason: string;
  /** Number of the special plan, for SPECIAL. */
  readonly plan?: string | null;
  readonly receivedOn: Day;
  readonly urgent: boolean;
  /** Why a visit of its own is necessary although another is near and cannot take it in. */
  readonly separateReason?: string | null;
}

async function requireItems(client: PoolClient, { items, authority }: TriggerInput, today: Day): Promise<void> {
  requireAll(inspectionItems(items));
  const listed = await itemsOn(client, items, today);
  const missing = items.find((item) => !listed.some(({ code }) => code === item));
  if (missing !== undefined) {
    throw new CataloguedError('INSPECTION_ITEM_NOT_PUBLISHED', { field: 'items', received: missing, on: today });
  }
  requireAll(itemsOfDepartment(listed, authority));
}

/**
 * Records what makes a check necessary. Where the entity has a visit ahead that nobody has begun, merging is offered and the
 * answer is awaited; otherwise a visit of its own is made, never an entry of a draw. A special one carries out a task of its
 * special plan. Throws INSPECTION_WITHOUT_REASON, INSPECTION_WITHOUT_PLAN, VISIT_REPEAT_WITHOUT_REASON, VISIT_ITEM_OF_ANOTHER,
 * INSPECTION_ITEM_NOT_PUBLISHED, CHECK_RECEIVED_LATER, NOT_YOUR_INSPECTION and the codes of `requireSpecial`, of items, of a
 * code and of a text. DR-3, DR-10;
 * 沪府发〔2020〕7号（十一）
 */
export async function recordTrigger(database: SiloDatabase, input: TriggerInput, doing: WorkDoing): Promise<string> {
  const { actor, today } = doing;
  const { authority, items, receivedOn, urgent } = input;
  getDepartment(authority, 'authority');
  requireVisitRole(actor, authority, ['planner', 'inspector']);
  const kind = requireOneOf(input.kind, CHECK_KINDS, 'kind');
  const mode = requireOneOf(input.mode, INSPECTION_MODES, 'mode');
  const uscc = requireUscc(input.uscc);
  const reason = workText(input.reason, 'reason');
  const separate = input.separateReason ? workText(input.separateReason, 'separateReason') : null;
  const plan = kind === 'SPECIAL' ? (input.plan ?? null) : null;
  requireAll(
    checkReceived(receivedOn, today),
    inspectionTrigger({ trigger: kind, planCode: plan, triggerReason: reason }),
  );
  return database.transaction(async (client) => {
    await requireItems(client, input, today);
    await lockEntity(client, uscc);
    const offer = await findOffer(client, uscc, today);
    const about = { uscc, authority, kind, items: [...items].sort(), mode, plan };
    if (offer) await requireSpecial(client, { check: about, today, joins: true });
    const recorded = { received_on: receivedOn, urgent, recorded_by: actor.subject, recorded_on: today };
    const { plan: plan_number, ...said } = about;
    const waits = { state: 'OFFERED', offered_visit: offer?.number ?? null, offered_on: today };
    const number = await addWork(client, CHECKS, today, { ...said, plan_number, reason, ...recorded, ...waits });
    const event = checkEvent({ ...about, number }, 'RECORDED', doing);
    await appendEvents(client, { ...event, details: { kind, urgent, offeredVisit: offer?.number ?? null } });
    const check: CheckAbout = { ...about, number };
    if (!offer) await visitOfCheck(client, { check, separateReason: separate, declined: null }, doing);
    return number;
  });
}
