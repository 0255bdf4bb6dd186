import { requireLawful } from '../../../../kernel/values/requireLawful';
import { actsFor, type WorkActor } from '../../../../kernel/values/work/workParties';
import { type InspectionRole, mayInspectFor } from '../../rules/work/inspectionParties';

/** Lets pass whoever acts for an office in one of some roles. Throws NOT_YOUR_INSPECTION with the first of them. */
export function requireVisitRole(
  actor: WorkActor,
  office: string,
  roles: readonly [InspectionRole, ...InspectionRole[]],
): void {
  if (!roles.some((role) => actsFor(actor, office, role))) requireLawful(mayInspectFor(actor, office, roles[0]));
}
