import type { CaseFile } from './caseFile';
import type { CaseStep, CaseStepKind } from './caseStep';
import { ruleOf } from './caseSteps';

/** Steps by which somebody works on a case before officers are put on it. */
const BY_HANDLING: readonly CaseStepKind[] = ['VERIFY', 'DECIDE_ON_SPOT'];

/** The same people as officers, for what asks officers. */
export const workedOn = ({ everOfficers }: CaseFile): readonly { readonly account: string }[] =>
  everOfficers.map((account) => ({ account }));

/** Accounts that take no part in a discussion of the heads: who worked on the file, and who reviewed what it proposes. */
export const apartFromHeads = ({ everOfficers, reviews, round }: CaseFile): readonly string[] => [
  ...everOfficers,
  ...reviews.filter((one) => one.round === round).map(({ reviewer }) => reviewer),
];

/**
 * Accounts of everybody who worked on a file, after a step has changed it: those before, whoever is on the case
 * now, and who took a step of an officer
 *
 * Nobody leaves it: who was taken off a case, or withdrew from it, has worked on it all the same.
 *
 * 《行政处罚法》第四十三条、第五十八条、第六十四条第四项
 */
export function everOfficersAfter(
  { everOfficers, officers }: Pick<CaseFile, 'everOfficers' | 'officers'>,
  step: CaseStep,
  { subject }: { readonly subject: string },
): readonly string[] {
  const handled = ruleOf(step).seat === 'OFFICERS' || BY_HANDLING.includes(step.kind);
  return [...new Set([...everOfficers, ...officers.map(({ account }) => account), ...(handled ? [subject] : [])])];
}
