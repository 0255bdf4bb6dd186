import type { CaseDecision } from '../caseParts';
import type { StepOf } from '../caseStep';
import type { Applying } from './applying';

type FilingKind =
  | 'VERIFY'
  | 'EXTEND_FILING'
  | 'FILE'
  | 'DECLINE'
  | 'DECIDE_ON_SPOT'
  | 'RECORD_ON_SPOT'
  | 'ASSIGN'
  | 'ASK_RECUSAL'
  | 'DECIDE_RECUSAL';

const onSpotDecision = (
  { decisionNumber: number, title, penalties }: StepOf<'DECIDE_ON_SPOT'>,
  decidedBy: string,
): Omit<CaseDecision, 'decidedOn'> => ({
  number,
  title,
  decidedBy,
  outcome: 'PENALTY',
  penalties,
});

/** What changes by the steps from a lead to its case, and by who is put on the case. 《行政处罚法》第四十二条、第四十三条、第五十一条、第五十四条 */
export const applyFiling: { readonly [Kind in FilingKind]: Applying<Kind> } = {
  VERIFY: () => ({}),
  EXTEND_FILING: (_file, _step, { today }) => ({ filingExtendedOn: today }),
  FILE: (_, { caseNumber, grave }, { actor, today }) => ({
    caseNumber,
    grave,
    filedOn: today,
    filedBy: actor.subject,
  }),
  DECLINE: (_, { code, reason }, { actor, today }) => ({ ending: { code, reason, on: today, by: actor.subject } }),
  DECIDE_ON_SPOT: (_, step, { actor, today }) => ({
    procedure: 'SIMPLE',
    caseNumber: step.caseNumber,
    filedOn: today,
    officers: step.officers,
    certificatesShownBy: step.certificatesShownBy,
    notice: { servedOn: today, penalties: step.penalties },
    waivedOn: step.waived ? today : null,
    statement: step.statement && { receivedOn: today, reviewedOn: today },
    decision: { ...onSpotDecision(step, actor.subject), decidedOn: today },
    service: { servedOn: step.deliveredOn, method: 'DIRECT', consentSigned: false },
  }),
  RECORD_ON_SPOT: (_file, _step, { today }) => ({ onSpotReportedOn: today }),
  ASSIGN: (_, { officers }) => ({ officers }),
  ASK_RECUSAL: ({ recusals }, { account }) => ({ recusals: [...recusals, { account, state: 'ASKED' as const }] }),
  DECIDE_RECUSAL: ({ recusals, officers }, { account, granted }) => ({
    recusals: recusals.map((one) =>
      one.account === account && one.state === 'ASKED' ? { account, state: granted ? 'GRANTED' : 'REFUSED' } : one,
    ),
    officers: granted ? officers.filter((one) => one.account !== account) : officers,
  }),
};
