import { day } from '../../../kernel/values/day';
import type { ExplainFacts } from '../../../subgraphs/supervision/rules/evaluation/explain';
import type { Evidence } from '../../../subgraphs/supervision/rules/evidence/evidence';
import { EVALUATED_ON, grade, record, supervised } from './evaluationFacts';
import { plainRules } from './plainRules';

/** Evidence that gives 60 points under the plain rules: penalties 30, problems 10, a complaint 10, hygiene 10. */
export const SIXTY_POINTS: readonly Evidence[] = [
  record('ENFORCEMENT_PENALTY', '2026-03-01', { amount: 500_000n, code: 'FINE' }),
  record('ENFORCEMENT_PENALTY', '2025-12-01', { amount: 100_000n, code: 'FINE' }),
  record('ENFORCEMENT_PENALTY', '2024-11-02', { code: 'WARNING' }),
  record('INSPECTION_RESULT', '2026-07-01', { code: 'PROBLEM', grade: 'ORDER_TO_CORRECT' }),
  record('INSPECTION_RESULT', '2026-07-02', { code: 'NO_PROBLEM' }),
  record('COMPLAINT', '2026-08-01', { key: 'own:7', code: 'FOOD' }),
  record('JUDGEMENT', '2026-09-01', { key: 'own:8', code: 'HYGIENE:POOR' }),
  record('JUDGEMENT', '2026-09-02', { key: 'own:9', code: 'HYGIENE:FAIR' }),
];

/** What an explanation is made from: a business of ordinary intensity for which HIGHER is proposed. */
export function explainedCase(said: Partial<ExplainFacts> = {}): ExplainFacts {
  return {
    rules: { number: 'RULES-2026-000001', edition: 1, contentHash: 'c0ffee', content: plainRules() },
    run: {
      ...{ number: 'RUN-2026-000001', day: EVALUATED_ON, seq: 1234567890123456789n, kind: 'REGULAR', cause: null },
      cuts: { higherFrom: 50, lowerTo: 0, higherTie: 45, lowerTie: 5 },
      proportions: { lower: 200, ordinary: 700, higher: 100 },
    },
    ...{ subject: supervised(), evidence: SIXTY_POINTS, missing: [], exception: null },
    previous: grade('ORDINARY-1'),
    goingOn: null,
    history: [
      { day: day('2026-05-02'), proposed: grade('HIGHER-1') },
      { day: day('2025-11-02'), proposed: grade('ORDINARY-1') },
    ],
    ...said,
  };
}
