import type { Queryable } from '../../../../kernel/service/work/queryable';
import type { WorkRow, WorkTable } from '../../../../kernel/service/work/workTable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import type { PlanConsent } from '../../rules/plans/planConsent';
import type { PlanContent, PlanKind } from '../../rules/plans/planContent';
import type { PlanState } from '../../rules/plans/planState';

/** Plans, as a table of work. */
export const PLANS: WorkTable = {
  name: 'inspection_plan',
  prefix: 'IP',
  columns: {
    kind: 'kind',
    year: 'year',
    departments: 'departments',
    state: 'state',
    edition: 'edition',
    publishedOn: 'published_on',
    startedOn: 'started_on',
    completedOn: 'completed_on',
    withdrawnOn: 'withdrawn_on',
    withdrawal: 'withdrawal',
  },
};

/** A plan: whose it is and where it stands. */
export interface PlanRow extends WorkRow {
  readonly kind: PlanKind;
  readonly year: number;
  readonly departments: readonly string[];
  readonly state: PlanState;
  /** The edition in force; of a plan that is not public, the only one. */
  readonly edition: number;
  /** Day on which the first edition was published. */
  readonly publishedOn: Day | null;
  readonly startedOn: Day | null;
  readonly completedOn: Day | null;
  readonly withdrawnOn: Day | null;
  readonly withdrawal: string | null;
}

/** An edition of a plan. */
export interface PlanEdition {
  readonly plan: string;
  readonly edition: number;
  readonly content: PlanContent;
  /** SHA-256 of the content as canonical JSON. */
  readonly contentHash: string;
  /** Why the plan is amended; null for the first edition. */
  readonly reason: string | null;
  readonly urgent: boolean;
  readonly consents: readonly PlanConsent[];
  readonly draftedBy: string;
  readonly draftedOn: Day;
  readonly approvedOn: Day | null;
  readonly filingReference: string | null;
  readonly filedOn: Day | null;
  readonly publishedOn: Day | null;
  readonly droppedOn: Day | null;
}

/** A plan with its edition in force; of one that is not public, with its only edition. */
export interface StoredPlan extends PlanRow {
  readonly current: PlanEdition;
}

/** The columns of `PlanEdition`, over `inspection_plan_edition e`, days as text. */
export const EDITION_FIELDS: Readonly<Record<keyof PlanEdition, string>> = {
  plan: 'e.plan_number',
  edition: 'e.edition',
  content: 'e.content',
  contentHash: 'e.content_hash',
  reason: 'e.reason',
  urgent: 'e.urgent',
  consents: 'e.consents',
  draftedBy: 'e.drafted_by',
  draftedOn: 'e.drafted_on',
  approvedOn: 'e.approved_on',
  filingReference: 'e.filing_reference',
  filedOn: 'e.filed_on',
  publishedOn: 'e.published_on',
  droppedOn: 'e.dropped_on',
};

const FIELDS = Object.entries(EDITION_FIELDS).map(([field, sql]) => `'${field}', ${sql}`);

/** An edition as JSON, over `inspection_plan_edition e`. */
export const EDITION_JSON = `json_build_object(${FIELDS.join(', ')})`;

/** The columns of a plan over `inspection_plan w`, with its edition in force. */
export const PLAN_COLUMNS = `w.id::text AS id, w.number, w.version, w.authority,
  ${Object.entries(PLANS.columns)
    .map(([field, column]) => `w.${column} AS "${field}"`)
    .join(', ')},
  (SELECT ${EDITION_JSON} FROM inspection_plan_edition e WHERE e.plan_number = w.number AND e.edition = w.edition)
    AS current`;

/** The plan of a number with its edition in force; undefined where there is none. */
export async function findPlan(client: Queryable, number: string): Promise<StoredPlan | undefined> {
  const sql = `SELECT ${PLAN_COLUMNS} FROM inspection_plan w WHERE w.number = $1`;
  return (await client.query<StoredPlan & Record<string, unknown>>(sql, [number])).rows[0];
}

/** The plan of a number with its edition in force, whatever its state. Throws INSPECTION_PLAN_UNKNOWN. */
export async function getPlan(client: Queryable, number: string): Promise<StoredPlan> {
  const plan = await findPlan(client, number);
  if (!plan) throw new CataloguedError('INSPECTION_PLAN_UNKNOWN', { field: 'plan', received: number });
  return plan;
}
