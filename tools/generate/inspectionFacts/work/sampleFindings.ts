import type { FindingInput } from '../../../../subgraphs/inspection/store/results/judgeFinding';

const PROBLEM_EVERY = 5;
const CORRECTED_EVERY = 7;

const found = (item: string, codes: readonly string[], kind: string): FindingInput => ({
  item,
  answers: [],
  codeSet: 'ITEM_RESULTS',
  codes,
  followUp: { kind },
  attachments: [],
});

/** A problem of food safety that is a case. */
export const caseFinding = (item: string): FindingInput => found(item, ['A', '3'], 'CASE_LEAD_TRANSFERRED');

/** What the sample finds on an item, by the place of the inspection in its round: mostly nothing. */
export function findingOf(item: string, place: number): FindingInput {
  if (place % PROBLEM_EVERY === PROBLEM_EVERY - 1) return found(item, ['A', '2', 'D'], 'ORDER_TO_CORRECT');
  if (place % CORRECTED_EVERY === CORRECTED_EVERY - 1) return found(item, ['E'], 'NONE_NEEDED');
  return found(item, ['1'], 'NONE_NEEDED');
}
