import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { requireAll } from '../../../../kernel/service/work/requireAll';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import type { ColumnValues } from '../../../../kernel/service/work/workTable';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workText } from '../../../../kernel/values/work/workText';
import type { EditionStep } from '../../rules/plans/editionStep';
import { planAmendment } from '../../rules/plans/planAmendment';
import { planConsented } from '../../rules/plans/planConsent';
import { planDeadline, planTimeliness } from '../../rules/plans/planDeadline';
import { isFilingLate } from '../../rules/plans/urgentFiling';
import { approvedByAnother, mayInspectFor } from '../../rules/work/inspectionParties';
import { planDepartments } from './draftPlan';
import { draftersOf, editionFor, holdPlan, requireSoundPlan, tellPlan, updateEdition } from './planDesk';
import { holdCommittedRounds } from './roundsInHand';
import type { PlanEdition, StoredPlan } from './storedPlan';

/** A held plan, and its edition to which something is done. */
interface Held {
  readonly plan: StoredPlan;
  readonly edition: PlanEdition;
  /** Whether a list under the plan is locked, or a round has committed to its tasks. */
  readonly isLocked: boolean;
}

/** What a step leads to: the entry of the history, and what changes of the edition and of the plan. */
interface Outcome {
  readonly kind: string;
  readonly edition: ColumnValues;
  readonly plan?: ColumnValues;
  readonly details?: object;
}

/** Takes one step with the edition under way of a plan that is the actor's to lead. */
function advance(
  { database, at, act }: { readonly database: SiloDatabase; readonly at: WorkAt; readonly act: EditionStep },
  doing: WorkDoing,
  outcome: (client: PoolClient, held: Held) => Promise<Outcome> | Outcome,
): Promise<string> {
  const { actor, today } = doing;
  return database.transaction(async (client) => {
    const rounds = await holdCommittedRounds(client, at.number);
    const plan = await holdPlan(client, at, actor);
    requireLawful(mayInspectFor(actor, plan.authority, 'inspection-head'));
    const edition = await editionFor(client, plan, act);
    const isLocked = plan.state === 'RUNNING' || rounds.length > 0;
    const done = await outcome(client, { plan, edition, isLocked });
    await updateEdition(client, edition, done.edition);
    const details = { edition: edition.edition, contentHash: edition.contentHash, ...done.details };
    await tellPlan(client, plan, { kind: done.kind, actor, on: today, details, set: done.plan ?? {} });
    return plan.number;
  });
}

/** Judges what is about to be approved or published as it stands on the day. */
async function requireStillSound(
  client: PoolClient,
  { plan, edition, isLocked }: Held,
  { today }: WorkDoing,
): Promise<void> {
  const { kind, year, current } = plan;
  const isAmendment = edition.edition > 1;
  const as = { kind, year, today, ...(isAmendment ? { standing: current.content } : {}) };
  await requireSoundPlan(client, edition.content, as);
  if (isAmendment) requireLawful(planAmendment(current.content, edition.content, isLocked));
}

/**
 * Approves the edition of a plan that is a draft, once every cooperating department consented to its tasks. Returns the
 * number of the plan.
 *
 * Throws NOT_YOUR_INSPECTION, SAME_PERSON_APPROVES, PLAN_CONSENT_MISSING, PLAN_EDITION_MISSING, WORK_STATE_UNFIT,
 * WORK_UNKNOWN, WORK_CHANGED and the codes of plans and of tasks. DR-6, DR-7, DR-17
 */
export function approvePlan(database: SiloDatabase, at: WorkAt, doing: WorkDoing): Promise<string> {
  const { actor, today } = doing;
  return advance({ database, at, act: 'APPROVE' }, doing, async (client, held) => {
    const { plan, edition } = held;
    requireAll(...(await draftersOf(client, edition)).map((drafter) => approvedByAnother(actor, drafter)));
    requireLawful(planConsented(edition.content, plan.authority, edition.consents));
    await requireStillSound(client, held, doing);
    const isFirst = edition.edition === 1;
    const approved = { approved_by: actor.subject, approved_on: today };
    return { kind: 'APPROVED', edition: approved, ...(isFirst ? { plan: { state: 'APPROVED' } } : {}) };
  });
}

/** Which edition was filed, under which reference. */
export interface PlanFiling extends WorkAt {
  readonly reference: string;
}

/**
 * Records that the approved edition of a plan was filed. Returns the number of the plan.
 *
 * Throws NOT_YOUR_INSPECTION, PLAN_EDITION_MISSING, WORK_STATE_UNFIT, WORK_UNKNOWN, WORK_CHANGED, the codes of a text. DR-6
 */
export function filePlan(database: SiloDatabase, filing: PlanFiling, doing: WorkDoing): Promise<string> {
  const reference = workText(filing.reference, 'reference', 200);
  return advance({ database, at: filing, act: 'FILE' }, doing, (_, { edition }) => {
    const filedOn = doing.today;
    const late = isFilingLate({ ...edition, filedOn }, filedOn);
    return { kind: 'FILED', edition: { filing_reference: reference, filed_on: filedOn }, details: { reference, late } };
  });
}

/**
 * Publishes the filed edition of a plan, which stands from then on as it is: everybody reads it, and its tasks are drawn.
 * Whoever is late is told so and not kept from it. Returns the number of the plan.
 *
 * Throws as `approvePlan`, without the consent. DR-5, DR-6, DR-7; Opinion 2.2
 */
export function publishPlan(database: SiloDatabase, at: WorkAt, doing: WorkDoing): Promise<string> {
  const { actor, today } = doing;
  return advance({ database, at, act: 'PUBLISH' }, doing, async (client, held) => {
    await requireStillSound(client, held, doing);
    const { plan, edition } = held;
    const departments = planDepartments(edition.content, plan.authority);
    const published = { published_by: actor.subject, published_on: today };
    if (edition.edition > 1) {
      return { kind: 'AMENDED', edition: published, plan: { edition: edition.edition, departments } };
    }
    const dueOn = planDeadline({ ...plan, approvedOn: edition.approvedOn });
    const details = { dueOn, timeliness: planTimeliness(dueOn, today, today) };
    return {
      kind: 'PUBLISHED',
      edition: published,
      plan: { state: 'PENDING', published_on: today, departments },
      details,
    };
  });
}
