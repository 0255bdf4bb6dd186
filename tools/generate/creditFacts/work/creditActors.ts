import { DEVELOPMENT_CALLERS, type DevelopmentCallerName } from '../../../../gateway/identity/developmentCallers';
import type { WorkActor } from '../../../../kernel/values/work/workParties';

function readyMade(subject: DevelopmentCallerName): WorkActor {
  const { kind, department, district, roles } = DEVELOPMENT_CALLERS[subject];
  return { subject, kind, department, district, roles };
}

/** The market regulator's office of which the credit work of the sample city is. */
export const OFFICE = 'SAMR-310115';

/** Who enters credit information for that office, and who decides. */
export const HANDLER = readyMade('credit-handler-pudong');
export const HEAD = readyMade('credit-head-pudong');

/** The same of emergency management. */
export const EMERGENCY_HANDLER = readyMade('credit-handler-emergency');
export const EMERGENCY_HEAD = readyMade('credit-head-emergency');

/** Who runs the public credit platform. */
export const CENTRE = readyMade('credit-centre');
