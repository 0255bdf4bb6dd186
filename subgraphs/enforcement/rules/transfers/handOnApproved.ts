import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { WorkActor } from '../../../../kernel/values/work/workParties';
import type { CaseFile } from '../cases/caseFile';
import { caseSeat } from '../cases/caseSeat';

const ARTICLE = '行政处罚法 57';

/** The letter by which a case is to be handed on: its hash, and who put it into the record; null where nobody did. */
export interface HandOnLetter {
  readonly sha256: string;
  readonly drafter: string | null;
}

function asked({ officers }: CaseFile, { sha256, drafter }: HandOnLetter): Verdict {
  const facts = { field: 'handOn.sha256', received: sha256, missing: 'TRANSFER_LETTER' };
  if (drafter === null) return unlawful('JUSTICE_CASE_UNFIT', ARTICLE, facts);
  return officers.some(({ account }) => account === drafter)
    ? lawful
    : unlawful('CASE_NOT_ASSIGNED', ARTICLE, { subject: drafter });
}

/**
 * A case is handed on by two: an officer on the case put the letter into its record, and the head, who did not work on the
 * case and did not draft the letter, decides on it
 *
 * 《行政处罚法》第五十七条
 */
export function handOnApproved(file: CaseFile, letter: HandOnLetter, actor: WorkActor): readonly Verdict[] {
  const isDrafter = letter.drafter === actor.subject;
  return [
    asked(file, letter),
    isDrafter ? unlawful('SAME_PERSON_APPROVES', ARTICLE, { subject: actor.subject }) : lawful,
    ...caseSeat(file, { seat: 'HEAD', article: ARTICLE }, actor),
  ];
}
