import type { Queryable } from '../../../../kernel/service/work/queryable';
import { selectWork, type WorkRow, type WorkTable } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';
import type { InspectionTrigger } from '../../rules/inspectionTrigger';
import type { InspectionMode } from '../../rules/inspectionWords';
import type { PartState, VisitState } from '../../rules/visits/visitWords';

/** A visit of an entity; `authority` is the office that leads it. */
export interface VisitRow extends WorkRow {
  readonly uscc: string;
  readonly round: string | null;
  readonly plan: string | null;
  readonly check: string | null;
  readonly trigger: InspectionTrigger;
  readonly windowFrom: Day;
  readonly windowTo: Day;
  readonly scheduledOn: Day | null;
  readonly district: string | null;
  /** The offices of its parts. */
  readonly departments: readonly string[];
  readonly joint: boolean;
  readonly mode: InspectionMode;
  readonly code: string | null;
  readonly codeIssuedAt: string | null;
  readonly state: VisitState;
  readonly endedReason: string | null;
  readonly repeatReason: string | null;
  readonly mergedChecks: readonly string[];
  readonly startedOn: Day | null;
  readonly completedOn: Day | null;
}

/** Visits, as a table of work. */
export const VISITS: WorkTable = {
  name: 'visit',
  prefix: 'VS',
  columns: {
    uscc: 'uscc',
    round: 'round_number',
    plan: 'plan_number',
    check: 'check_number',
    trigger: 'trigger',
    windowFrom: 'window_from',
    windowTo: 'window_to',
    scheduledOn: 'scheduled_on',
    district: 'district',
    departments: 'departments',
    joint: 'joint',
    mode: 'mode',
    code: 'code',
    codeIssuedAt: 'code_issued_at',
    state: 'state',
    endedReason: 'ended_reason',
    repeatReason: 'repeat_reason',
    mergedChecks: 'merged_checks',
    startedOn: 'started_on',
    completedOn: 'completed_on',
  },
};

/** What one department does in a visit. */
export interface PartRow {
  readonly visit: string;
  readonly department: string;
  /** The office that goes out for it. */
  readonly office: string;
  readonly trigger: InspectionTrigger;
  readonly plan: string | null;
  readonly check: string | null;
  /** Places of the round's tasks that it carries out; none for a triggered check. */
  readonly tasks: readonly number[];
  readonly items: readonly string[];
  readonly mode: InspectionMode;
  readonly state: PartState;
  readonly factRecord: string;
  readonly startedOn: Day | null;
  readonly completedOn: Day | null;
  readonly uncooperativeOn: Day | null;
  readonly uncooperativeFacts: string | null;
}

/** Field of a part -> its SQL over `p`, days as text. */
export const PART_FIELDS: Readonly<Record<keyof PartRow, string>> = {
  visit: 'p.visit',
  department: 'p.department',
  office: 'p.office',
  trigger: 'p.trigger',
  plan: 'p.plan_number',
  check: 'p.check_number',
  tasks: 'p.tasks',
  items: 'p.items',
  mode: 'p.mode',
  state: 'p.state',
  factRecord: 'p.fact_record',
  startedOn: 'p.started_on::text',
  completedOn: 'p.completed_on::text',
  uncooperativeOn: 'p.uncooperative_on::text',
  uncooperativeFacts: 'p.uncooperative_facts',
};

const PART_COLUMNS = Object.entries(PART_FIELDS).map(([field, sql]) => `${sql} AS "${field}"`);

/** The parts of visits, by visit and department. */
export async function partsOf(client: Queryable, visits: readonly string[]): Promise<PartRow[]> {
  const sql = `SELECT ${PART_COLUMNS.join(', ')} FROM visit_part p WHERE p.visit = ANY ($1)
    ORDER BY p.visit, p.department`;
  return (await client.query<PartRow & Record<string, unknown>>(sql, [visits])).rows;
}

/** The columns of a visit over `visit w`. */
export const VISIT_COLUMNS = selectWork(VISITS);
