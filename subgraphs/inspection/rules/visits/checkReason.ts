import { findDepartment } from '../../../../kernel/values/reference/departments';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { officeOfActor, type WorkActor } from '../../../../kernel/values/work/workParties';

/**
 * Why a check was necessary, and why it was not merged, is for the department that checks, and the municipal one above it
 *
 * It may point to who complained, and whistle-blowers are strictly protected: not even who watches over inspections reads it.
 *
 * 沪府发〔2020〕7号（十五）
 */
export function checkReason(viewer: WorkActor, authority: string, field = 'reason'): Verdict {
  const office = officeOfActor(viewer);
  const isIts = office !== null && (office === authority || findDepartment(authority)?.parent === office);
  return viewer.kind !== 'public' && isIts
    ? lawful
    : unlawful('NOT_OF_YOUR_DEPARTMENT', '沪府发〔2020〕7号（十五）', { field, department: authority });
}
