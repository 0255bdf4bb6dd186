import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { consentDigest, cooperating } from '../../rules/plans/planConsent';
import { mayInspectFor } from '../../rules/work/inspectionParties';
import { editionFor, holdPlan, tellPlan, updateEdition } from './planDesk';

/** For which department somebody consents to its tasks. */
export interface PlanConsenting extends WorkAt {
  readonly department: string;
}

/**
 * Consents for a cooperating department to exactly its own tasks in the window of a draft; once more changes nothing but the
 * day. Returns the number of the plan.
 *
 * Throws NOT_YOUR_INSPECTION, PLAN_NOT_COOPERATING, PLAN_EDITION_MISSING, WORK_STATE_UNFIT, WORK_UNKNOWN, WORK_CHANGED.
 * DR-17
 */
export function consentPlan(database: SiloDatabase, consenting: PlanConsenting, doing: WorkDoing): Promise<string> {
  const { actor, today } = doing;
  const { department } = consenting;
  requireLawful(mayInspectFor(actor, department, 'inspection-head'));
  return database.transaction(async (client) => {
    const plan = await holdPlan(client, consenting, actor);
    const edition = await editionFor(client, plan, 'CONSENT');
    const departments = cooperating(edition.content, plan.authority);
    if (!departments.includes(department)) {
      throw new CataloguedError('PLAN_NOT_COOPERATING', { field: 'department', received: department, departments });
    }
    const digest = consentDigest(edition.content, department);
    const others = edition.consents.filter((one) => one.department !== department);
    const consents = [...others, { department, on: today, digest }];
    await updateEdition(client, edition, { consents: JSON.stringify(consents) });
    const details = { edition: edition.edition, department, digest };
    await tellPlan(client, plan, { kind: 'CONSENTED', actor, on: today, details });
    return plan.number;
  });
}
