import type { PageRows } from '../../../../kernel/service/connection';
import type { Statements } from '../../../../kernel/service/database/statements';
import type { PartRequest } from '../../../../kernel/service/entityReader';
import { jsonObject } from '../../../../kernel/service/jsonObject';
import { listWork } from '../../../../kernel/service/work/listWork';
import { readingFrom } from '../../../../kernel/service/work/queryable';
import { findWork, listingOf, type WorkCondition, type WorkTable } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';
import { OPEN_OBJECTIONS } from '../../rules/repair/objectionState';
import { OBJECTIONS, type ObjectionRow, REPAIRS, type RepairRow } from './repairRows';

type Page = Parameters<typeof listWork>[2] & { readonly today: Day };

/** Which repairs or objections are wanted. */
export interface RecordWorkFilter {
  readonly authority?: string | null;
  readonly uscc?: string | null;
  readonly state?: string | null;
  /** True for those of which something is still to be done whose last day is over. */
  readonly overdue?: boolean | null;
}

function list(table: WorkTable, { authority, uscc, state }: RecordWorkFilter, overdue: WorkCondition) {
  const conditions: WorkCondition[] = [
    ['w.authority = ?', authority],
    ['w.uscc = ?::character(18)', uscc],
    ['w.state = ?', state],
    overdue,
  ];
  return listingOf(table, conditions);
}

/** Repairs of the departments in a viewer's sight, newest first. */
export function listRepairs(statements: Statements, filter: RecordWorkFilter, page: Page): Promise<PageRows> {
  const late = filter.overdue ? page.today : null;
  return listWork(statements, list(REPAIRS, filter, [`w.state = 'GRANTED' AND w.share_due_on < ?::date`, late]), page);
}

const OPEN = OPEN_OBJECTIONS.map((state) => `'${state}'`).join(', ');

/** Objections to records of the departments in a viewer's sight, newest first. */
export function listObjections(statements: Statements, filter: RecordWorkFilter, page: Page): Promise<PageRows> {
  const late = filter.overdue ? page.today : null;
  return listWork(statements, list(OBJECTIONS, filter, [`w.state IN (${OPEN}) AND w.due_on < ?::date`, late]), page);
}

/** The repair of a number; undefined where there is none. */
export function findRepair(statements: Statements, number: string): Promise<RepairRow | undefined> {
  return findWork<RepairRow>(readingFrom(statements), REPAIRS, number);
}

/** The objection of a number; undefined where there is none. */
export function findObjection(statements: Statements, number: string): Promise<ObjectionRow | undefined> {
  return findWork<ObjectionRow>(readingFrom(statements), OBJECTIONS, number);
}

const facts = jsonObject({
  kind: 'r.kind',
  sourceDepartment: 'r.source_department',
  severity: 'r.severity',
  documentDate: 'r.effective_from',
  publicationState: 'r.publication_state',
  publicationEndsOn: 'r.publication_ends_on',
  procedure: 'p.procedure',
  penaltyKinds: `coalesce(p.kinds, '{}')`,
  safetyField: 'coalesce(p.safety_field, false)',
  lowFine: 'coalesce(p.low_fine, false)',
  necipsPublishedOn: 'p.necips_published_on',
});

/** Reads what decides the channels of the record whose number is the key; null where there is none. */
export const CHANNEL_FACTS: PartRequest = {
  part: {
    name: 'channelFacts',
    sql: () => `SELECT ${facts} FROM credit_record r LEFT JOIN penalty_publication p
      ON p.source_department = r.source_department AND p.source_record_id = r.source_record_id WHERE r.id = k.key::bigint`,
  },
  params: [],
};
