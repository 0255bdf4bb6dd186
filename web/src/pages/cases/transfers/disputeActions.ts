import { actsFor } from '../../../app/office';
import type { Session } from '../../../app/session';
import type { ActionSpec } from '../action/FormAction';
import {
  DesignateCompetentDocument,
  type JurisdictionDisputesQuery,
  OpenJurisdictionDisputeDocument,
  ReferDisputeUpDocument,
  StateCompetenceDocument,
} from '../disputes.generated';

/** A dispute on jurisdiction as the list reads it. */
export type Dispute = NonNullable<JurisdictionDisputesQuery['jurisdictionDisputes']>['edges'][number]['node'];

/** Opens a dispute on which department is competent. */
export const OPEN_DISPUTE: ActionSpec = {
  mutation: 'openJurisdictionDispute',
  input: 'OpenJurisdictionDisputeInput',
  document: OpenJurisdictionDisputeDocument,
  zh: '提出管辖争议：各方先行协商，协商不成的报请共同的上一级行政机关指定管辖（行政处罚法 25）。',
  en: 'Opens a dispute on which department is competent: they negotiate first, and where that fails their common superior designates (25).',
  fields: [
    { kind: 'departments', name: ['parties'] },
    { kind: 'text', name: ['uscc'], max: 18 },
    { kind: 'long', name: ['reason'], max: 1_000 },
  ],
};

const STATE: ActionSpec = {
  mutation: 'stateCompetence',
  input: 'StateCompetenceInput',
  document: StateCompetenceDocument,
  zh: '以本部门负责人表明应由谁管辖；各方意见一致即由其管辖（行政处罚法 25）。',
  en: 'States as the head of a party whom it holds to be competent; once all name the same, it is (25).',
  fields: [
    { kind: 'pick', name: ['party'], from: 'own' },
    { kind: 'pick', name: ['competent'], from: 'parties' },
  ],
};

const REFER_UP: ActionSpec = {
  mutation: 'referDisputeUp',
  input: 'ReferDisputeUpInput',
  document: ReferDisputeUpDocument,
  zh: '协商不成，报请共同的上一级行政机关指定管辖（行政处罚法 25）。',
  en: 'Reports the dispute to the common superior, which designates (25).',
  fields: [
    { kind: 'pick', name: ['party'], from: 'own' },
    { kind: 'long', name: ['reason'], max: 1_000 },
  ],
};

const DESIGNATE: ActionSpec = {
  mutation: 'designateCompetent',
  input: 'DesignateCompetentInput',
  document: DesignateCompetentDocument,
  zh: '以共同上级指定管辖部门；争议就此终结（行政处罚法 25）。',
  en: 'Designates as the common superior who is competent; the dispute ends with it (25).',
  fields: [
    { kind: 'pick', name: ['competent'], from: 'parties' },
    { kind: 'text', name: ['documentNumber'], max: 60 },
  ],
};

const OPEN: readonly Dispute['state'][] = ['NEGOTIATING', 'REFERRED_UP'];

/** The parties for which a session acts. */
export const ownParties = ({ parties }: Dispute, session: Session): Dispute['parties'] =>
  parties.filter(({ code }) => actsFor(session, code));

/** Whether a session acts for the common superior: its head, or the reform office of the city for the government. */
function isSuperior({ superior }: Dispute, session: Session): boolean {
  const role = superior.code === 'REFORM_OFFICE' ? 'reform-office' : 'case-head';
  return session.department === superior.code && session.district === null && session.roles.includes(role);
}

/** The actions on a dispute that are possible now and are the session's to take. */
export function disputeActionsFor(dispute: Dispute, session: Session): readonly ActionSpec[] {
  const isParty = session.roles.includes('case-head') && ownParties(dispute, session).length > 0;
  return [
    ...(isParty && dispute.state === 'NEGOTIATING' ? [STATE, REFER_UP] : []),
    ...(OPEN.includes(dispute.state) && isSuperior(dispute, session) ? [DESIGNATE] : []),
  ];
}
