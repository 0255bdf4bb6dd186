import type { Day } from '../../../../kernel/values/day';
import type { LegalParameter } from '../../../../kernel/values/parameters';
import { isOverdue } from '../../../../kernel/values/work/workTerm';
import type { CaseStage } from '../caseStage';
import { decisionTerm } from '../proceedings/decisionTerm';
import { evidenceRegistrationTerm } from '../proceedings/evidenceRegistration';
import { filingTerm } from '../proceedings/filingTerm';
import { hearingRequestTerm } from '../proceedings/hearingTerms';
import { serviceTerm } from '../proceedings/service';
import { reviewTerm, statementTerm } from '../proceedings/stepTerms';
import type { CaseFile } from './caseFile';
import { hearingGroundsOf } from './decisionVerdicts';
import { clockOf } from './guards/investigationGuards';

/** 期限种类 What a clock of a case waits for. */
export const CASE_CLOCK_KINDS = [
  'FILING',
  'DECISION',
  'EVIDENCE_REGISTRATION',
  'REVIEW',
  'STATEMENT',
  'HEARING_REQUEST',
  'SERVICE',
] as const;

/** One clock of a case: from when to when it runs, and the numbers that set it. */
export interface CaseClock {
  readonly kind: (typeof CASE_CLOCK_KINDS)[number];
  readonly startedOn: Day;
  /** Null while days are left out, and where the holidays of its year are not known. */
  readonly dueOn: Day | null;
  readonly isOverdue: boolean;
  /** Days that have counted, that were left out, and that it has; null but for the decision's. */
  readonly spentDays: number | null;
  readonly pausedDays: number | null;
  readonly allowedDays: number | null;
  readonly basis: readonly LegalParameter<number>[];
}

type Term = Pick<CaseClock, 'dueOn'> & { readonly basis: LegalParameter<number> };

const UNFILED: readonly CaseStage[] = ['LEAD', 'VERIFYING'];
const ENDED: readonly CaseStage[] = ['NOT_FILED', 'TERMINATED', 'TRANSFERRED_CRIMINAL'];

function clock(kind: CaseClock['kind'], startedOn: Day, { dueOn, basis }: Term, today: Day): CaseClock {
  const counts = { spentDays: null, pausedDays: null, allowedDays: null };
  return { kind, startedOn, dueOn, isOverdue: isOverdue(dueOn, today), ...counts, basis: [basis] };
}

function filing({ foundOn, filingExtendedOn }: CaseFile, today: Day): CaseClock {
  const { dueOn, basis, extension } = filingTerm({ leadOn: foundOn, extended: filingExtendedOn !== null });
  const one = clock('FILING', foundOn, { dueOn, basis }, today);
  return extension ? { ...one, basis: [basis, extension] } : one;
}

function deciding(file: CaseFile, today: Day): CaseClock {
  const { filedOn } = clockOf(file);
  const { dueOn, spentDays, pausedDays, allowedDays, basis } = decisionTerm(clockOf(file), today);
  const counts = { spentDays, pausedDays, allowedDays };
  return { kind: 'DECISION', startedOn: filedOn, dueOn, isOverdue: isOverdue(dueOn, today), ...counts, basis };
}

function beforeDecision(file: CaseFile, today: Day): readonly CaseClock[] {
  const { stage, registrations, submittedOn, notice, proposal } = file;
  const open = registrations.filter(({ decidedOn }) => decidedOn === null);
  const offered = proposal !== null && hearingGroundsOf(file, proposal, today).length > 0;
  const served = stage === 'NOTIFIED' && notice ? notice.servedOn : null;
  const heardBy = served ?? (stage === 'HEARING_WAIVED' && notice ? notice.servedOn : null);
  return [
    deciding(file, today),
    ...open.map(({ registeredOn }) =>
      clock('EVIDENCE_REGISTRATION', registeredOn, evidenceRegistrationTerm(registeredOn), today),
    ),
    ...(stage === 'IN_REVIEW' && submittedOn ? [clock('REVIEW', submittedOn, reviewTerm(submittedOn), today)] : []),
    ...(heardBy ? [clock('STATEMENT', heardBy, statementTerm(heardBy), today)] : []),
    ...(served && offered ? [clock('HEARING_REQUEST', served, hearingRequestTerm(served), today)] : []),
  ];
}

/**
 * The clocks of a case that run on a day; none once it is served or has ended otherwise
 *
 * 《行政处罚法》第四十五条、第五十六条、第六十条、第六十一条、第六十四条；《市场监督管理行政处罚程序规定》第十八条、第六十四条（未核对）
 */
export function caseClocks(file: CaseFile, today: Day): readonly CaseClock[] {
  const { stage, procedure, decision, filedOn } = file;
  if (ENDED.includes(stage) || procedure === 'SIMPLE') return [];
  if (UNFILED.includes(stage)) return [filing(file, today)];
  if (stage === 'DECIDED' && decision) {
    return [clock('SERVICE', decision.decidedOn, serviceTerm(decision.decidedOn, false), today)];
  }
  return filedOn !== null && decision === null ? beforeDecision(file, today) : [];
}
