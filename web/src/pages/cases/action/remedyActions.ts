import type { FollowUp } from '../decision/useDecision';
import {
  ConcludeDecisionRemedyDocument,
  CorrectOwnDecisionDocument,
  RecordDecisionRemedyDocument,
} from '../decision.generated';
import { DOCUMENT_DAY } from './commonFields';
import type { DecisionAction } from './decisionAction';
import type { Field } from './fields';

/** A challenge is running. */
const CHALLENGED: readonly string[] = ['RECONSIDERATION', 'LITIGATION'];

/** What a reconsideration left standing or changed can still be sued over, once. */
const SUABLE: readonly string[] = ['UPHELD', 'CHANGED'];

/** Nothing is left of a decision that was revoked or found void. */
const GONE: readonly string[] = ['REVOKED', 'INVALID'];

const sued = ({ remedies }: FollowUp): boolean => remedies.some(({ kind }) => kind === 'LITIGATION');

/** Words of the reason in public, and what is looked for in it. */
const PUBLIC_REASON: readonly Field[] = [
  { kind: 'text', name: ['reference'], max: 100 },
  { kind: 'long', name: ['reason'], max: 500 },
  { kind: 'money', name: ['fine'], optional: true },
  { kind: 'words', name: ['persons'], optional: true },
  { kind: 'words', name: ['secrets'], optional: true },
];

/** The actions on challenges of a decision, and on its correction by the agency itself. */
export const REMEDY_ACTIONS: readonly DecisionAction[] = [
  {
    mutation: 'recordDecisionRemedy',
    input: 'RecordDecisionRemedyInput',
    document: RecordDecisionRemedyDocument,
    role: 'legal-reviewer',
    isPossible: (followUp) =>
      followUp.remedyState === 'NONE' || (SUABLE.includes(followUp.remedyState) && !sued(followUp)),
    zh: '登记当事人申请行政复议或者提起行政诉讼；除有停止执行事由外，处罚不停止执行（行政处罚法 73）。',
    en: 'Records that the party challenges the decision; it is executed all the same, unless a ground stays it (73).',
    fields: [
      DOCUMENT_DAY,
      { kind: 'one', name: ['kind'], of: 'DecisionRemedyKind' },
      { kind: 'text', name: ['body'], max: 100 },
      { kind: 'text', name: ['reference'], max: 100 },
      { kind: 'one', name: ['stay'], of: 'ExecutionStayGround', optional: true },
      { kind: 'long', name: ['stayReason'], max: 500, optional: true },
    ],
  },
  {
    mutation: 'concludeDecisionRemedy',
    input: 'ConcludeDecisionRemedyInput',
    document: ConcludeDecisionRemedyDocument,
    role: 'legal-reviewer',
    isPossible: ({ remedyState }) => CHALLENGED.includes(remedyState),
    zh: '登记复议或者诉讼的结果。决定被变更、撤销、确认违法或者确认无效的，立即撤回公示并公开说明理由（行政处罚法 48）。所填姓名和涉密用语只用于查找，不予保存。',
    en: 'Records how the challenge ended. A decision that is changed, revoked, found illegal or void leaves publication at once, with the reason in public (48). Names and secret words are looked for and not kept.',
    fields: [DOCUMENT_DAY, { kind: 'one', name: ['outcome'], of: 'DecisionRemedyOutcome' }, ...PUBLIC_REASON],
  },
  {
    mutation: 'correctOwnDecision',
    input: 'CorrectOwnDecisionInput',
    document: CorrectOwnDecisionDocument,
    role: 'case-head',
    isPossible: ({ standing }) => !GONE.includes(standing),
    zh: '机关自行变更、撤销决定或者确认其违法、无效；决定立即撤回公示，并公开说明理由（行政处罚法 48、75）。',
    en: 'The agency changes or revokes its own decision, or finds it illegal or void; it leaves publication at once, with the reason in public (48, 75).',
    fields: [DOCUMENT_DAY, { kind: 'one', name: ['outcome'], of: 'DecisionCorrection' }, ...PUBLIC_REASON],
  },
];
