import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { WorkActor } from '../../../../kernel/values/work/workParties';
import { recusedOfficer } from '../proceedings/recusal';
import { mayEnforceFor } from '../work/enforcementParties';
import type { CaseFile } from './caseFile';
import type { StepRule } from './caseSteps';

function assigned({ officers }: CaseFile, { subject }: WorkActor): Verdict {
  return officers.length === 0 || officers.some(({ account }) => account === subject)
    ? lawful
    : unlawful('CASE_NOT_ASSIGNED', '行政处罚法 42', { subject });
}

function apart({ everOfficers }: CaseFile, { subject }: WorkActor, article: string): Verdict {
  return everOfficers.includes(subject) ? unlawful('SAME_PERSON_APPROVES', article, { subject }) : lawful;
}

function chairing({ hearing }: CaseFile, { subject }: WorkActor): Verdict {
  const chair = hearing?.chair ?? null;
  return chair === subject ? lawful : unlawful('CASE_NOT_CHAIR', '行政处罚法 64', { chair, subject });
}

/** Who withdrew from a case does nothing in it any more, even while nobody else is on it. */
const present = ({ recusals }: CaseFile, { subject: account }: WorkActor): Verdict =>
  recusedOfficer([{ account }], recusals);

/**
 * Who may take a step: an officer on the case handles it, the head who never worked on it approves, somebody else reviews
 *
 * Once officers are put on a case, nobody else of the authority handles it. Whoever worked on it once, was taken off it or
 * withdrew from it neither approves nor reviews nor chairs. What another area takes is judged there.
 *
 * 《行政处罚法》第四十二条、第四十三条、第五十七条、第五十八条、第六十四条第四项
 */
export function caseSeat(
  file: CaseFile,
  { seat, article }: Pick<StepRule, 'seat' | 'article'>,
  actor: WorkActor,
): readonly Verdict[] {
  const { authority } = file;
  switch (seat) {
    case 'OFFICE':
      return [mayEnforceFor(actor, authority, 'case-officer')];
    case 'OFFICERS':
      return [mayEnforceFor(actor, authority, 'case-officer'), assigned(file, actor), present(file, actor)];
    case 'HEAD':
      return [mayEnforceFor(actor, authority, 'case-head'), apart(file, actor, article)];
    case 'REVIEWER':
      return [mayEnforceFor(actor, authority, 'legal-reviewer'), apart(file, actor, article)];
    case 'CHAIR':
      return [mayEnforceFor(actor, authority, 'legal-reviewer'), chairing(file, actor), apart(file, actor, article)];
    case 'AREA':
      return [];
  }
}
