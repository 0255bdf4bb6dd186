import type { Statements } from '../../../../kernel/service/database/statements';

/** Most lines that are told at once. */
const LINES_AT_ONCE = 1_000;

const LINES = `SELECT v.uscc || ',' || t.department || ',' || coalesce((SELECT string_agg(s.seat || ':' || s.inspector, '+'
      ORDER BY s.seat) FROM visit_seat s
      WHERE s.visit = t.visit AND s.department = t.department AND s.attempt = t.attempt), '-' || t.lack) AS line
  FROM visit_team t JOIN visit v ON v.number = t.visit
  WHERE t.draw = $1 AND t.place >= $2 ORDER BY t.place LIMIT ${LINES_AT_ONCE}`;

/** Lines of a draw of teams in its order, from a place on, as `teamLines` wrote them, without their LF. */
export async function readTeamLines(statements: Statements, draw: string, from: number): Promise<string[]> {
  const rows = await statements.run<{ line: string }>(LINES, [draw, from]);
  return rows.map(({ line }) => line);
}
