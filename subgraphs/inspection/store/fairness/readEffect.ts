import type { Statements } from '../../../../kernel/service/database/statements';
import { horvitzThompson, type RateEstimate, type ResultCell } from '../../rules/fairness/horvitzThompson';

/** What became of the draw of one task of a round. */
export interface TaskEffect {
  /** Place in the round, from 1. */
  readonly task: number;
  readonly department: string;
  readonly item: string;
  /** Objects drawn, those who stepped in for others included. */
  readonly drawn: number;
  readonly results: number;
  readonly problems: number;
  /** Objects whose visit was called off, and who were replaced. */
  readonly cancelled: number;
  readonly replaced: number;
  /** Null while there is no result. */
  readonly estimate: RateEstimate | null;
}

/** Codes of the current list that tell of a problem: pending, corrected on order, or a serious refusal to cooperate. */
const PROBLEM_CODES = ['A', 'E', '8'];

const EFFECT = `SELECT t.place AS task, t.department, t.item, d.cell, d.rate_ppm AS ppm,
    (r.bundle::jsonb #>> ARRAY['cells', d.cell::text, 'size'])::int AS size,
    count(*) FILTER (WHERE d.state = 'DRAWN')::int AS drawn, count(f.visit)::int AS results,
    count(*) FILTER (WHERE f.codes && $2::text[])::int AS problems,
    count(*) FILTER (WHERE d.state = 'DRAWN' AND v.state = 'CANCELLED')::int AS cancelled,
    count(*) FILTER (WHERE d.state = 'REPLACED')::int AS replaced
  FROM draw_round r JOIN draw_round_task t ON t.round = r.number
  LEFT JOIN drawn_object d ON d.round = t.round AND d.task = t.place
  LEFT JOIN visit v ON v.round_number = d.round AND v.uscc = d.uscc AND d.state = 'DRAWN'
  LEFT JOIN visit_item f ON f.visit = v.number AND f.department = t.department AND f.item = t.item
  WHERE r.number = $1 GROUP BY t.place, t.department, t.item, d.cell, d.rate_ppm, r.bundle
  ORDER BY t.place, d.cell`;

interface CellEffect extends ResultCell, Record<string, unknown> {
  readonly task: number;
  readonly department: string;
  readonly item: string;
  /** Null where nobody was drawn for the task. */
  readonly cell: number | null;
  readonly cancelled: number;
  readonly replaced: number;
}

function taskEffect(cells: readonly CellEffect[]): TaskEffect[] {
  const [first] = cells;
  if (!first) return [];
  const sum = (of: (cell: CellEffect) => number): number => cells.reduce((total, cell) => total + of(cell), 0);
  const { task, department, item } = first;
  const counts = { drawn: sum((c) => c.drawn), results: sum((c) => c.results), problems: sum((c) => c.problems) };
  const lost = { cancelled: sum((c) => c.cancelled), replaced: sum((c) => c.replaced) };
  const estimate = horvitzThompson(cells.filter(({ cell }) => cell !== null));
  return [{ task, department, item, ...counts, ...lost, estimate }];
}

/**
 * What became of a round's draw, task by task: results, problems, what was called off, and the rate of problems among all
 * who could be drawn, each result weighted by the probability of its draw
 *
 * FL-19; DR-29; 沪府发〔2020〕7号（二十）
 */
export async function readEffect(statements: Statements, round: string): Promise<TaskEffect[]> {
  const rows = await statements.run<CellEffect>(EFFECT, [round, PROBLEM_CODES]);
  const tasks = [...new Set(rows.map(({ task }) => task))];
  return tasks.flatMap((task) => taskEffect(rows.filter((row) => row.task === task)));
}
