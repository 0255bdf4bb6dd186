import { unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { WorkActor } from '../../../../kernel/values/work/workParties';
import { isOverseer, mayInspectFor } from '../work/inspectionParties';

/**
 * Who may look at pools and at objects: planners and heads of one of the departments, and the overseer
 *
 * Classes of credit risk and categories are internal to supervision; who plans inspections needs them, nobody else here.
 *
 * DR-34；《上海市分类监管管理办法》第二十二条；沪府发〔2020〕7号（十一）
 */
export function mayPreviewFor(actor: WorkActor, departments: readonly string[]): Verdict {
  if (isOverseer(actor)) return { lawful: true };
  const verdicts = departments.flatMap((department) => [
    mayInspectFor(actor, department, 'planner'),
    mayInspectFor(actor, department, 'inspection-head'),
  ]);
  const facts = { departments, role: 'planner' };
  return (
    verdicts.find(({ lawful }) => lawful) ??
    verdicts[0] ??
    unlawful('NOT_YOUR_INSPECTION', '沪府发〔2020〕7号（十一）', facts)
  );
}
