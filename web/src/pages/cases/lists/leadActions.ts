import { actsFor } from '../../../app/office';
import type { Session } from '../../../app/session';
import type { ActionSpec } from '../action/FormAction';
import { type Field, verdict } from '../action/fields';
import {
  type CaseLeadsQuery,
  ExtendCaseLeadDocument,
  FeedBackCaseLeadDocument,
  OpenCaseFileDocument,
  ReturnCaseLeadDocument,
} from '../leads.generated';

/** A lead as the list reads it. */
export type Lead = NonNullable<CaseLeadsQuery['caseLeads']>['edges'][number]['node'];

const CASE_FIELDS: readonly Field[] = [
  { kind: 'day', name: ['on'], optional: true },
  { kind: 'text', name: ['cause'], max: 200 },
  { kind: 'one', name: ['party'], of: 'CaseParty' },
  { kind: 'text', name: ['act', 'provision'], max: 100, term: 'CaseActInput.provision' },
  { kind: 'day', name: ['act', 'actFrom'], term: 'CaseActInput.actFrom' },
  { kind: 'day', name: ['act', 'actTo'], term: 'CaseActInput.actTo', optional: true },
  verdict(
    ['act', 'safetyHarm'],
    [
      '涉及生命健康安全、金融安全且有危害后果，追究期限五年',
      'life, health or financial safety with harm done: five years',
    ],
    ['不涉及或者没有危害后果，追究期限二年', 'not touched or no harm done: two years'],
    { term: 'CaseActInput.safetyHarm' },
  ),
  { kind: 'day', name: ['foundOn'] },
];

const open = { mutation: 'openCaseFile', input: 'OpenCaseFileInput', document: OpenCaseFileDocument };

/** Opens a case file from a lead. */
export const OPEN_FILE: ActionSpec = {
  ...open,
  zh: '以该线索开立案件档案；立案期限自收到线索之日起计算，随后开始核查（行政处罚法 54）。',
  en: 'Opens a case file from this lead; the term of the filing runs from its receipt, and it is verified next (54).',
  fields: CASE_FIELDS,
};

/** Opens a case file of own motion. */
export const OPEN_OWN_FILE: ActionSpec = {
  ...open,
  zh: '依职权开立案件档案；立案期限自发现之日起计算，随后核查立案，或者适用简易程序当场处罚（行政处罚法 51、54）。',
  en: 'Opens a case file of own motion; the term of the filing runs from the day on which the act was found. It is verified and filed next, or decided on the spot (51, 54).',
  fields: [{ kind: 'text', name: ['uscc'], max: 18 }, ...CASE_FIELDS],
};

const RETURN: ActionSpec = {
  mutation: 'returnCaseLead',
  input: 'ReturnCaseLeadInput',
  document: ReturnCaseLeadDocument,
  zh: '退回线索并说明理由；移交部门将得知。',
  en: 'Returns the lead with its reason; whoever handed it over hears of it.',
  fields: [
    { kind: 'one', name: ['code'], of: 'CaseLeadReturn' },
    { kind: 'long', name: ['reason'], max: 500 },
  ],
};

const EXTEND: ActionSpec = {
  mutation: 'extendCaseLead',
  input: 'CaseLeadWordsInput',
  document: ExtendCaseLeadDocument,
  zh: '在期限届满前延长一次答复期限。',
  en: 'Lengthens the term of the answer once, before it is over.',
  fields: [{ kind: 'long', name: ['reason'], max: 500 }],
};

const FEED_BACK: ActionSpec = {
  mutation: 'feedBackCaseLead',
  input: 'CaseLeadWordsInput',
  document: FeedBackCaseLeadDocument,
  zh: '登记已将处理结果告知等待答复的人；举报人只经本部门密封登记簿告知。',
  en: 'Notes that whoever waits for the answer was told: a complainant through the sealed register alone.',
  fields: [{ kind: 'long', name: ['reason'], max: 500 }],
};

/** What the session can do with a lead now, beside opening a file from it. */
export function leadActionsFor(lead: Lead, session: Session): readonly ActionSpec[] {
  if (!actsFor(session, lead.authority.code)) return [];
  const isOfficer = session.roles.includes('case-officer');
  const extends_ =
    session.roles.includes('case-head') && lead.state === 'RECEIVED' && !lead.isOverdue && !lead.extendedOn;
  const tells = isOfficer && lead.feedbackDueOn !== null && lead.feedbackOn === null;
  return [
    ...(isOfficer && ['RECEIVED', 'ACCEPTED'].includes(lead.state) ? [RETURN] : []),
    ...(extends_ ? [EXTEND] : []),
    ...(tells ? [FEED_BACK] : []),
  ];
}

/** Whether the session can open a file from a lead. */
export const mayOpenFile = (lead: Lead, session: Session): boolean =>
  lead.state === 'RECEIVED' && session.roles.includes('case-officer') && actsFor(session, lead.authority.code);
