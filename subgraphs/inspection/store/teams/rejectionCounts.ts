import type { Statements } from '../../../../kernel/service/database/statements';
import type { TeamRejection } from '../../rules/teams/judgeCandidate';

/** How many inspectors of an office could not be drawn for a reason. */
export interface RejectionCount {
  readonly office: string;
  readonly reason: TeamRejection;
  readonly inspectors: number;
}

const COUNTS = `SELECT r.office, r.reason, count(DISTINCT r.inspector)::int AS inspectors FROM seat_rejection r
  WHERE r.draw = $1 GROUP BY r.office, r.reason ORDER BY r.office, r.reason LIMIT 2000`;

/** How many inspectors could not be drawn in a draw, by office and reason. */
export function countRejections(statements: Statements, draw: string): Promise<RejectionCount[]> {
  return statements.run<RejectionCount & Record<string, unknown>>(COUNTS, [draw]);
}
