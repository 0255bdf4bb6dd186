import { actsFor } from '../../../app/office';
import type { Session } from '../../../app/session';
import type { ActionSpec } from '../action/FormAction';
import { verdict } from '../action/fields';
import {
  type CreditRepairsQuery,
  DescribeCreditPublicationDocument,
  GrantCreditRepairDocument,
  ReceiveCreditRepairDocument,
  RefuseCreditRepairDocument,
  ShareCreditRepairDocument,
  WithdrawCreditRepairDocument,
} from '../repairs.generated';

/** An application for repair as the list reads it. */
export type Repair = NonNullable<CreditRepairsQuery['creditRepairs']>['edges'][number]['node'];

/** Receives an application for the repair of a record. */
export const RECEIVE: ActionSpec = {
  mutation: 'receiveCreditRepair',
  input: 'ReceiveCreditRepairInput',
  document: ReceiveCreditRepairDocument,
  zh: '受理对一条信用信息记录的修复申请，由认定部门决定。证明材料留在部门，枢纽只保存散列值；缺少的条件将逐项列明。',
  en: 'Receives an application for the repair of a record, which the department that established it decides. Proofs stay with the department, the hub keeps their hashes; what is missing is named.',
  fields: [
    { kind: 'text', name: ['record'], max: 60 },
    { kind: 'hash', name: ['correctionProof'], optional: true },
    { kind: 'hash', name: ['performanceProof'], optional: true },
    { kind: 'hash', name: ['commitment'], optional: true },
    verdict(
      ['promisesTruth'],
      ['承诺书写明所交材料真实', 'the commitment says that the materials are true'],
      ['承诺书未写明', 'the commitment does not say it'],
    ),
    verdict(
      ['acceptsLiability'],
      ['承诺书写明违反承诺承担责任', 'the commitment takes on the liability'],
      ['承诺书未写明', 'the commitment does not say it'],
    ),
    { kind: 'heading', name: ['h1'], term: 'ReceiveCreditRepairInput.otherConditions' },
    { kind: 'conditions', name: ['otherConditions'], optional: true },
  ],
  width: 760,
};

/** Says what the channels of a penalty need to know. */
export const DESCRIBE_PUBLICATION: ActionSpec = {
  mutation: 'describeCreditPublication',
  input: 'DescribeCreditPublicationInput',
  document: DescribeCreditPublicationDocument,
  zh: '填报该处罚在各渠道公示所需的情况，公示期据此计算；未填的项目保持原样。',
  en: 'Notes what the channels of a penalty need, by which their terms are reckoned; what is left out stays as it is.',
  fields: [
    { kind: 'day', name: ['necipsPublishedOn'], optional: true },
    verdict(
      ['safetyField'],
      ['属于食品、药品、特种设备、安全生产、消防领域', 'food, drugs, special equipment, work safety or fire'],
      ['不属于上述领域', 'none of these'],
      { optional: true },
    ),
    verdict(
      ['lowFine'],
      ['罚款数额较低，以本省市标准为准', 'a low fine by the sum of the province'],
      ['罚款数额不属较低', 'not a low one'],
      { optional: true },
    ),
    { kind: 'day', name: ['actEndedOn'], optional: true },
  ],
};

const GRANT: ActionSpec = {
  mutation: 'grantCreditRepair',
  input: 'AnswerCreditRepairInput',
  document: GrantCreditRepairDocument,
  zh: '准予修复：该记录及其所据决定立即封存，从列表、导出、其他部门副本和案卷中撤下，此前的接收方都会被告知；不可恢复。',
  en: 'Grants the repair: the record and the decision it rests on are sealed at once and leave lists, exports, other copies and the case file; whoever had them is told. There is no way back.',
  fields: [{ kind: 'long', name: ['note'], max: 500 }],
};

const REFUSE: ActionSpec = {
  mutation: 'refuseCreditRepair',
  input: 'AnswerCreditRepairInput',
  document: RefuseCreditRepairDocument,
  zh: '不予修复并说明理由；记录继续公示。',
  en: 'Refuses the repair with the reason; the record stays published.',
  fields: [{ kind: 'long', name: ['note'], max: 500 }],
};

const SHARE: ActionSpec = {
  mutation: 'shareCreditRepair',
  input: 'CreditWorkAtInput',
  document: ShareCreditRepairDocument,
  zh: '登记修复结果已共享给其他系统；应在准予后三个工作日内完成。',
  en: 'Records that the result was shared with the other systems, due within three working days of the grant.',
  fields: [],
};

const WITHDRAW: ActionSpec = {
  mutation: 'withdrawCreditRepair',
  input: 'AnswerCreditRepairInput',
  document: WithdrawCreditRepairDocument,
  zh: '代申请人撤回修复申请并说明理由；记录继续公示，条件具备后可以再次申请。',
  en: 'Takes the application back for the applicant, with the reason; the record stays published, and can be applied for again.',
  fields: [{ kind: 'long', name: ['note'], max: 500 }],
};

/** What the session can do with an application now. */
export function repairActionsFor(repair: Repair, session: Session): readonly ActionSpec[] {
  const isIts = actsFor(session, repair.authority.code);
  const decides = session.roles.includes('credit-head') && isIts;
  const receives = session.roles.includes('credit-centre') || (session.roles.includes('credit-handler') && isIts);
  if (repair.state === 'RECEIVED') return [...(decides ? [GRANT, REFUSE] : []), ...(receives ? [WITHDRAW] : [])];
  return repair.state === 'GRANTED' && session.roles.includes('credit-centre') ? [SHARE] : [];
}

/** Whether the session receives applications. */
export const receivesRepairs = ({ roles }: Session): boolean =>
  roles.includes('credit-centre') || roles.includes('credit-handler');
