import { findDepartment } from '../../../kernel/values/reference/departments';
import { seesPublishedOnly } from '../../../kernel/values/seesPublishedOnly';
import { lawful, unlawful, type Verdict } from '../../../kernel/values/verdict';
import { officeOfActor } from '../../../kernel/values/work/workParties';
import { type InspectionTrigger, isPlannedTrigger } from './inspectionTrigger';

/** Who asks: a kind of viewer, the department that it belongs to, and the district whose office this is. */
export interface InspectionViewer {
  readonly kind: string;
  readonly department: string | null;
  readonly district: string | null;
}

/**
 * What may point to a complainant is for the inspecting office, and the department above it, alone
 *
 * Results are public; what was complained of, and what was done about it in the department's own words, may point to who
 * complained, and whistle-blowers are strictly protected. The public is refused, and so is every other department.
 *
 * 沪府发〔2020〕7号（十五）
 */
export function complainantVisibility(viewer: InspectionViewer, department: string, field: string): Verdict {
  const article = '沪府发〔2020〕7号（十五）';
  if (seesPublishedOnly(viewer.kind)) return unlawful('NOT_PUBLIC', article, { field });
  const office = officeOfActor(viewer);
  const isIts = office !== null && (office === department || office === findDepartment(department)?.parent);
  return isIts ? lawful : unlawful('NOT_OF_YOUR_DEPARTMENT', article, { field, department });
}

/** The trigger as the viewer may see it: for the public null for all that is outside a plan, complaint or not. */
export function visibleTrigger(viewer: InspectionViewer, trigger: InspectionTrigger): InspectionTrigger | null {
  return seesPublishedOnly(viewer.kind) && !isPlannedTrigger(trigger) ? null : trigger;
}
