import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { lineOf } from '../../../../kernel/values/work/lineOf';
import { officeOfActor, type WorkActor } from '../../../../kernel/values/work/workParties';

/** Whether somebody is of an office, or of the municipal department above it. 沪府发〔2020〕7号（四） */
export function isOfLine(viewer: WorkActor, office: string): boolean {
  const own = officeOfActor(viewer);
  return own !== null && (own === office || own === lineOf(office));
}

/**
 * What an inspector writes in words is for his own line alone
 *
 * Facts and notes may point to who complained, and whistle-blowers are strictly protected: whoever watches over a round sees
 * codes, days and hashes.
 *
 * 沪府发〔2020〕7号（十五）
 */
export function findingTexts(viewer: WorkActor, office: string, field: string): Verdict {
  return isOfLine(viewer, office)
    ? lawful
    : unlawful('NOT_OF_YOUR_DEPARTMENT', '沪府发〔2020〕7号（十五）', { field, department: office });
}
