import { type AuditingViewer, isAuditor } from '../../../../kernel/values/isAuditor';
import { DATA_CENTRE } from '../../../../kernel/values/reference/departments';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

/** Who acts. */
export interface Actor extends AuditingViewer {
  readonly subject: string;
}

/** On which side of an agreement an act is done. */
export type Side = 'CONSUMER' | 'OWNER' | 'DATA_CENTRE';

/** The departments of an agreement. */
export interface Parties {
  readonly consumer: string;
  readonly owners: readonly string[];
}

const ROLES: Readonly<Record<Side, readonly string[]>> = {
  CONSUMER: ['integrator', 'sharing-officer'],
  OWNER: ['sharing-officer'],
  DATA_CENTRE: ['sharing-administrator'],
};

function departmentsOf(side: Side, { consumer, owners }: Parties): readonly string[] {
  if (side === 'CONSUMER') return [consumer];
  return side === 'OWNER' ? owners : [DATA_CENTRE];
}

/**
 * Who may do what
 *
 * The consumer's integrator or sharing officer applies, completes, signs and holds the credentials; a sharing officer
 * of the department that answers for the data answers and signs; the data centre's administrator of sharing suspends,
 * resumes and ends. 上海市数据条例 38, 39
 */
export function mayActFor(side: Side, actor: Actor, parties: Parties): Verdict {
  const roles = ROLES[side];
  const departments = departmentsOf(side, parties);
  const { department } = actor;
  if (department && departments.includes(department) && actor.roles.some((role) => roles.includes(role))) return lawful;
  return unlawful('NOT_YOUR_PART', '上海市数据条例 38-39', { side, departments, roles });
}

/** Whether someone sees an agreement: its parties, and the data centre with its auditors. */
export function seesAgreement(actor: Actor, { consumer, owners }: Parties): boolean {
  const { department } = actor;
  return seesAllAgreements(actor) || (department !== null && [consumer, ...owners].includes(department));
}

/** Whether someone sees every agreement. */
export function seesAllAgreements(viewer: AuditingViewer): boolean {
  const { department, roles } = viewer;
  return isAuditor(viewer) || (department === DATA_CENTRE && roles.includes('sharing-administrator'));
}
