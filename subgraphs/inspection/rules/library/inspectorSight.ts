import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { officeOfActor, type WorkActor } from '../../../../kernel/values/work/workParties';
import { mayInspectFor } from '../work/inspectionParties';

/** Whose inspector it is, and under which subject he signs in. */
export interface InspectorOf {
  readonly authority: string;
  readonly account: string | null;
}

const ARTICLE = '个人信息保护法 6';

/** Whether somebody is the inspector himself. */
export function isHimself({ kind, subject }: WorkActor, { account }: InspectorOf): boolean {
  return kind === 'official' && account !== null && account === subject;
}

/**
 * Who an inspector is, is for his own office alone
 *
 * Other departments, the department above and whoever watches over it see numbers and fields; the public sees nothing.
 *
 * 《个人信息保护法》第六条; 沪府发〔2020〕7号（十八）
 */
export function inspectorNameSeen(viewer: WorkActor, { authority }: InspectorOf, field: string): Verdict {
  if (viewer.kind === 'public') return unlawful('NOT_PUBLIC', ARTICLE, { field });
  return viewer.kind === 'official' && officeOfActor(viewer) === authority
    ? lawful
    : unlawful('NOT_OF_YOUR_DEPARTMENT', ARTICLE, { field, department: authority });
}

/**
 * What ties an inspector to entities is for those of his own office who keep its library, and for himself
 *
 * 《个人信息保护法》第六条; DR-11
 */
export function tiesSeen(viewer: WorkActor, inspector: InspectorOf, field: string): Verdict {
  if (isHimself(viewer, inspector)) return lawful;
  const seen = inspectorNameSeen(viewer, inspector, field);
  const keeps = viewer.roles.includes('planner') || viewer.roles.includes('inspection-head');
  if (!seen.lawful || keeps) return seen;
  return unlawful('NOT_YOUR_INSPECTION', ARTICLE, { field, authority: inspector.authority, role: 'inspection-head' });
}

/**
 * Who keeps the library of an office: its planner or its head, or one of the municipal department above it
 *
 * 沪府发〔2020〕7号（十一）
 */
export function mayKeepInspectors(actor: WorkActor, office: string): Verdict {
  const asPlanner = mayInspectFor(actor, office, 'planner');
  return asPlanner.lawful ? asPlanner : mayInspectFor(actor, office, 'inspection-head');
}
