import type { Decided, Decision } from '../../subgraphs/exchange/rules/reconciliation/decide';
import type { Candidate, ReadRow } from '../../subgraphs/exchange/rules/reconciliation/judgeCandidate';
import { REASONS } from '../../subgraphs/exchange/rules/reconciliation/reasons';

/** The columns that are put behind those of a list. */
export const RESULT_COLUMNS = [
  'uscc',
  'score',
  'match',
  'decision',
  'registered_name',
  'reasons',
  'candidates',
  'fault',
];

const SHOWN_CANDIDATES = 5;

const wordsOf = ({ reasons }: Candidate): string =>
  reasons.map((reason) => `${reason} ${REASONS[reason].zh}`).join('; ');

/** Candidates for the person who decides: code, name, score and reasons of each. */
const listed = (candidates: readonly Candidate[]): string =>
  candidates
    .slice(0, SHOWN_CANDIDATES)
    .map((candidate) => `${candidate.entity.uscc} ${candidate.entity.name} ${candidate.score} (${wordsOf(candidate)})`)
    .join(' | ');

/** What became of a row, REFUSED where it was not looked for. */
export function decisionOf({ reading }: ReadRow, { decision }: Decided): Decision {
  return reading.kind === 'REFUSED' ? 'REFUSED' : decision;
}

/**
 * The cells behind a row's own. The code stands in its column only where it may be accepted without a person; what a
 * person has to decide stands under `candidates`, a mended code among it.
 */
export function resultCells(row: ReadRow, decided: Decided): string[] {
  const [best] = decided.candidates;
  const isMatch = decided.decision === 'MATCH';
  const { reading } = row;
  return [
    isMatch ? (best?.entity.uscc ?? '') : '',
    best ? String(best.score) : '',
    String(isMatch),
    decisionOf(row, decided),
    isMatch ? (best?.entity.name ?? '') : '',
    isMatch && best ? wordsOf(best) : '',
    isMatch ? '' : listed(decided.candidates),
    'code' in reading ? reading.code : '',
  ];
}
