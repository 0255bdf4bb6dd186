import { isAuditor } from '../../../../kernel/values/isAuditor';
import { lineOf } from '../../../../kernel/values/work/lineOf';
import type { WorkActor } from '../../../../kernel/values/work/workParties';
import { officeOfActor } from '../../../../kernel/values/work/workParties';

/** 撤回事实种类 Kinds of facts that are withdrawn, with the field that tells of it. */
export const WITHDRAWN_FACTS = {
  'credit-record': 'CreditRecord.publicationState',
  'enforcement-decision': 'EnforcementDecision.publication',
  'enforcement-case': 'EnforcementCase.caseNumber',
} as const;

/** One of the kinds. */
export type WithdrawnFact = keyof typeof WITHDRAWN_FACTS;

/** Whether a kind of fact is one of those. */
export const isWithdrawnFact = (about: string): about is WithdrawnFact => Object.hasOwn(WITHDRAWN_FACTS, about);

/** Department of a supplier, as the key of its fact begins. */
const supplierOf = (recordKey: string): string => recordKey.slice(0, recordKey.indexOf('/'));

/**
 * Who is told to whom a withdrawn fact had been given: the department that answers for the resource, the one that
 * established the fact or is above it, and the auditor
 *
 * 《信用修复管理办法》（谁认定、谁修复）；《上海市社会信用条例》第三十八条
 */
export function seesWithdrawal(viewer: WorkActor, recordKey: string, ownsResource: boolean): boolean {
  if (viewer.kind === 'public') return false;
  const office = officeOfActor(viewer);
  const supplier = supplierOf(recordKey);
  const isIts = office !== null && (office === supplier || office === lineOf(supplier));
  return ownsResource || isIts || isAuditor(viewer);
}
