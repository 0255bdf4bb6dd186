import type { Statements } from '../../../../kernel/service/database/statements';
import type { Day } from '../../../../kernel/values/day';
import type { DrawBundle } from '../../rules/draw/drawBundle';
import { type Expectation, expectationOf } from '../../rules/objects/expectation';
import { CALLED_OFF } from './callOffRows';

/** What became of a round's visits. */
export interface BoardCounts {
  readonly tasks: number;
  readonly tasksInVisits: number;
  readonly drawnEntities: number;
  readonly plannedVisits: number;
  readonly realisedVisits: number;
  readonly visitsUnderWay: number;
  readonly cancelledVisits: number;
  readonly jointVisits: number;
  readonly unscheduledVisits: number;
  readonly mergedChecks: number;
  readonly tasksCalledOff: number;
}

/** Visits of one day. */
export interface VisitsOfDay {
  readonly on: Day;
  readonly visits: number;
}

/** A second visit that was not merged. */
export interface SeparateVisitRow {
  readonly number: string;
  readonly uscc: string;
  readonly trigger: string;
}

/** The planner's board of one round. */
export interface PlannerBoard extends BoardCounts {
  readonly round: string;
  /** Null until the round is drawn. */
  readonly expected: Expectation | null;
  readonly days: readonly VisitsOfDay[];
  readonly separate: readonly SeparateVisitRow[];
}

/** Most second visits that a board names. */
const MOST_SEPARATE = 200;

const COUNTS = `SELECT
    (SELECT count(*)::int FROM drawn_object d WHERE d.round = $1 AND d.state = 'DRAWN') AS tasks,
    (SELECT count(DISTINCT d.uscc)::int FROM drawn_object d WHERE d.round = $1 AND d.state = 'DRAWN') AS "drawnEntities",
    (SELECT coalesce(sum(cardinality(p.tasks)), 0)::int FROM visit_part p JOIN visit v ON v.number = p.visit
      WHERE v.round_number = $1 AND p.state <> 'CANCELLED') AS "tasksInVisits",
    count(*) FILTER (WHERE v.state <> 'CANCELLED')::int AS "plannedVisits",
    count(*) FILTER (WHERE v.state = 'COMPLETED')::int AS "realisedVisits",
    count(*) FILTER (WHERE v.state = 'IN_PROGRESS')::int AS "visitsUnderWay",
    count(*) FILTER (WHERE v.state = 'CANCELLED')::int AS "cancelledVisits",
    count(*) FILTER (WHERE v.state <> 'CANCELLED' AND v.joint)::int AS "jointVisits",
    count(*) FILTER (WHERE v.state <> 'CANCELLED' AND v.scheduled_on IS NULL)::int AS "unscheduledVisits",
    (SELECT count(*)::int FROM triggered_check c JOIN visit m ON m.number = c.visit_number
      WHERE c.state = 'MERGED' AND m.round_number = $1) AS "mergedChecks",
    (SELECT count(*)::int FROM (${CALLED_OFF}) c WHERE c.round = $1) AS "tasksCalledOff"
  FROM visit v WHERE v.round_number = $1`;
const DAYS = `SELECT v.scheduled_on::text AS "on", count(*)::int AS visits FROM visit v
  WHERE v.round_number = $1 AND v.state <> 'CANCELLED' AND v.scheduled_on IS NOT NULL
  GROUP BY v.scheduled_on ORDER BY v.scheduled_on`;
const SEPARATE = `SELECT w.number, w.uscc::text, w.trigger FROM visit w
  WHERE w.repeat_reason IS NOT NULL AND ($2::text[] IS NULL OR (w.departments || w.authority) && $2)
    AND w.state <> 'CANCELLED'
    AND EXISTS (SELECT 1 FROM visit v WHERE v.round_number = $1 AND v.uscc = w.uscc AND v.state <> 'CANCELLED')
  ORDER BY w.id DESC LIMIT ${MOST_SEPARATE}`;

/** What a drawn round was expected to send out, from the cells of its bundle. */
function expectedOf({ header, cells }: Pick<DrawBundle, 'header' | 'cells'>): Expectation {
  return expectationOf(
    header.cells,
    cells.map(({ size }) => size),
  );
}

/**
 * Reads the board of a round, whatever its state. Second visits are those in which one of the authorities takes part, null
 * for all; why they were necessary may point to who complained, and is not on the board.
 * 沪府发〔2020〕7号（十一）、（十五）; DR-10, DR-17
 */
export async function readPlannerBoard(
  statements: Statements,
  round: string,
  authorities: readonly string[] | null,
): Promise<PlannerBoard> {
  const [counts, days, separate, drawn] = await Promise.all([
    statements.run<BoardCounts & Record<string, unknown>>(COUNTS, [round]),
    statements.run<VisitsOfDay & Record<string, unknown>>(DAYS, [round]),
    statements.run<SeparateVisitRow & Record<string, unknown>>(SEPARATE, [round, authorities]),
    statements.run<{ bundle: string | null }>('SELECT bundle FROM draw_round WHERE number = $1', [round]),
  ]);
  const bundle = drawn[0]?.bundle;
  const expected = bundle ? expectedOf(JSON.parse(bundle) as DrawBundle) : null;
  return { round, ...(counts[0] as BoardCounts), expected, days, separate };
}
