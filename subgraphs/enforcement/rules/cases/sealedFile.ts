import type { Day } from '../../../../kernel/values/day';
import { isAuditor } from '../../../../kernel/values/isAuditor';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { officeOfActor, type WorkActor } from '../../../../kernel/values/work/workParties';
import { workStep } from '../../../../kernel/values/work/workStep';
import type { CaseStepKind } from './caseStep';

const ARTICLE = '信用修复管理办法 3';

/** What is still done in a case whose decision was made, when it is repaired: what is owed is collected, the record completed. */
const STILL_TAKEN: readonly CaseStepKind[] = [
  ...(['SERVE', 'BEGIN_PERFORMANCE', 'PERFORM', 'DEFER', 'FALL_OVERDUE', 'ASK_COURT'] as const),
  ...(['ATTACH', 'ARCHIVE'] as const),
];

/**
 * A sealed case file is used for nothing: its decision is served and performed, it is completed and put away, and no other
 * step is taken in it
 *
 * A repair ends publication, sharing and use; it remits no fine (reading of this project).
 *
 * 《信用修复管理办法》第三条；《行政处罚法》第四十七条、第六十一条、第六十六条
 */
export function stepInSealed(sealedOn: Day | null, kind: CaseStepKind): Verdict {
  if (sealedOn === null || STILL_TAKEN.includes(kind)) return lawful;
  return workStep({ act: kind, state: 'SEALED', possibleIn: ['OPEN'], article: ARTICLE });
}

/**
 * Who looks at a sealed case file: the auditor, and nobody else, the department that decided included
 *
 * 《信用修复管理办法》第三条; reading of this project: what is kept as proof is examined by who examines proof.
 */
export function mayAuditFile(actor: WorkActor): Verdict {
  const facts = { role: 'auditor', department: officeOfActor(actor) };
  return isAuditor(actor) ? lawful : unlawful('SEALED_FOR_AUDIT', ARTICLE, facts);
}
