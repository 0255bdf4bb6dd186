import type { AuditingViewer } from '../../../../kernel/values/isAuditor';
import { DATA_CENTRE } from '../../../../kernel/values/reference/departments';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { type Actor, seesAllAgreements } from '../agreements/agreementParties';

/** On which side of a doubt an act is done. */
export type DoubtSide = 'DOUBTER' | 'OWNER' | 'DATA_CENTRE';

/** The departments of a doubt. */
export interface DoubtParties {
  /** Who raised it. */
  readonly doubter: string;
  /** The person who raised it. */
  readonly raisedBy: string;
  /** The department that answers for the resource. */
  readonly owner: string;
}

/** Roles of each side; nobody of the doubter's department needs one. */
const ROLES: Readonly<Record<DoubtSide, readonly string[]>> = {
  DOUBTER: [],
  OWNER: ['sharing-officer'],
  DATA_CENTRE: ['sharing-administrator'],
};

/**
 * Who may do what with a doubt
 *
 * A sharing officer of the department that answers for the resource flags and answers, anybody of the department that
 * raised the doubt takes it to the data centre, and its administrator of sharing decides there. Who raised it never
 * decides it. 政务数据共享条例（国务院令第809号）第二十六条；《上海市数据条例》第三十五条
 */
export function mayActOnDoubt(side: DoubtSide, actor: Actor, { doubter, raisedBy, owner }: DoubtParties): Verdict {
  const roles = ROLES[side];
  const department = { DOUBTER: doubter, OWNER: owner, DATA_CENTRE }[side];
  const hasRole = roles.length === 0 || actor.roles.some((role) => roles.includes(role));
  if (actor.department !== department || !hasRole) {
    return unlawful('DOUBT_NOT_YOUR_PART', '政务数据共享条例（国务院令第809号） 26', { side, department, roles });
  }
  if (side === 'DOUBTER' || actor.subject !== raisedBy) return lawful;
  return unlawful('DOUBTER_CANNOT_ANSWER', '政务数据共享条例（国务院令第809号） 26', { subject: actor.subject });
}

/** Whether someone sees all of a doubt: its sides, and the data centre with its auditors. */
export function isPartyTo(
  viewer: AuditingViewer,
  { doubter, owner }: Pick<DoubtParties, 'doubter' | 'owner'>,
): boolean {
  const { department } = viewer;
  return seesAllAgreements(viewer) || department === doubter || department === owner;
}

/** Whether someone sees who has the fact and what reached them: the department that answers for it, and auditors. */
export function seesDoubtDeliveries(viewer: AuditingViewer, { owner }: Pick<DoubtParties, 'owner'>): boolean {
  return viewer.department === owner || seesAllAgreements(viewer);
}
