import type { RecordedState } from './agreementState';

/** What an owner answered. */
export type OwnerAnswer = 'APPROVED' | 'NARROWED' | 'REFUSED';

/**
 * The answer of all owners together: undefined while one of them is silent. Refused when all refuse; narrowed when one
 * narrows, or refuses while another consents; approved when all approve. Each owner answers for its own data alone.
 */
export function combinedAnswer(
  answers: readonly (OwnerAnswer | null)[],
): Extract<RecordedState, OwnerAnswer> | undefined {
  if (answers.includes(null)) return undefined;
  if (answers.every((answer) => answer === 'REFUSED')) return 'REFUSED';
  return answers.every((answer) => answer === 'APPROVED') ? 'APPROVED' : 'NARROWED';
}
