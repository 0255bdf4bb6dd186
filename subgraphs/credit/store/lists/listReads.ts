import type { PageRows } from '../../../../kernel/service/connection';
import type { Statements } from '../../../../kernel/service/database/statements';
import type { PartRequest } from '../../../../kernel/service/entityReader';
import { jsonObject } from '../../../../kernel/service/jsonObject';
import { listWork } from '../../../../kernel/service/work/listWork';
import { readingFrom } from '../../../../kernel/service/work/queryable';
import { findWork, listingOf } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';
import { CANDIDATES, type CandidateRow } from './candidateRows';
import { LISTINGS, type ListingRow } from './listingRows';
import { MEASURES, type MeasureRow } from './measureRows';

type Page = Parameters<typeof listWork>[2] & { readonly today: Day; readonly isAuditor: boolean };

/** Which candidates are wanted. */
export interface CandidateFilter {
  readonly authority?: string | null;
  readonly uscc?: string | null;
  readonly state?: string | null;
}

/** Candidates of the departments in a viewer's sight, newest first. */
export function listCandidates(statements: Statements, filter: CandidateFilter, page: Page): Promise<PageRows> {
  const conditions = [
    ['w.authority = ?', filter.authority],
    ['w.uscc = ?::character(18)', filter.uscc],
    ['w.state = ?', filter.state],
  ] as const;
  return listWork(statements, listingOf(CANDIDATES, conditions), page);
}

/** Which entries are wanted. */
export interface ListingFilter extends CandidateFilter {
  readonly list?: string | null;
  readonly ground?: string | null;
  /** True for those whose decision, on entry or removal, is overdue. */
  readonly overdue?: boolean | null;
}

const LISTING_OVERDUE = `(w.decided_on IS NULL AND w.due_on < ?::date)
  OR (w.state = 'REMOVAL_APPLIED' AND w.removal_due_on < ?::date)`;

/** Entries of the departments in a viewer's sight, newest first; sealed ones are told to the auditor alone. */
export function listListings(statements: Statements, filter: ListingFilter, page: Page): Promise<PageRows> {
  const conditions = [
    ['w.authority = ?', filter.authority],
    ['w.uscc = ?::character(18)', filter.uscc],
    ['w.state = ?', filter.state],
    ['w.list = ?', filter.list],
    ['w.ground = ?', filter.ground],
    [LISTING_OVERDUE, filter.overdue ? page.today : null],
    ['w.sealed IN (false, ?::boolean)', page.isAuditor],
  ] as const;
  return listWork(statements, listingOf(LISTINGS, conditions), page);
}

/** Which measures are wanted. */
export interface MeasureFilter extends CandidateFilter {
  readonly executor?: string | null;
  readonly kind?: string | null;
  readonly measure?: string | null;
  /** True for those whose feedback, or whose confirmation that they stopped, is overdue. */
  readonly overdue?: boolean | null;
}

const MEASURE_OVERDUE = `(w.state = 'IN_FORCE' AND w.feedback_on IS NULL AND w.feedback_due_on < ?::date)
  OR (w.lifted_on IS NOT NULL AND w.stopped_on IS NULL AND w.stop_due_on < ?::date)`;
const MEASURE_SEEN = `?::boolean OR NOT w.sealed OR (w.stopped_on IS NULL AND w.state <> 'REFUSED')`;

/** Measures that departments in a viewer's sight propose or apply, newest first, as far as they may be told. */
export function listMeasures(statements: Statements, filter: MeasureFilter, page: Page): Promise<PageRows> {
  const conditions = [
    ['w.authority = ?', filter.authority],
    ['w.uscc = ?::character(18)', filter.uscc],
    ['w.state = ?', filter.state],
    ['w.executor = ?', filter.executor],
    ['w.kind = ?', filter.kind],
    ['w.measure = ?', filter.measure],
    [MEASURE_OVERDUE, filter.overdue ? page.today : null],
    [MEASURE_SEEN, page.isAuditor],
  ] as const;
  const listing = { ...listingOf(MEASURES, conditions), parties: 'ARRAY[w.authority, w.executor]' };
  return listWork(statements, listing, page);
}

/** The candidate of a number; undefined where there is none. */
export function findCandidate(statements: Statements, number: string): Promise<CandidateRow | undefined> {
  return findWork<CandidateRow>(readingFrom(statements), CANDIDATES, number);
}

/** The entry of a number; undefined where there is none. */
export function findListing(statements: Statements, number: string): Promise<ListingRow | undefined> {
  return findWork<ListingRow>(readingFrom(statements), LISTINGS, number);
}

/** The measure of a number; undefined where there is none. */
export function findMeasure(statements: Statements, number: string): Promise<MeasureRow | undefined> {
  return findWork<MeasureRow>(readingFrom(statements), MEASURES, number);
}

const fieldsOf = (columns: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(columns).map(([field, column]) => [field, `w.${column}`]));

/** Reads the entry of a list whose record is the one of the key; null where the record is of none. */
export const LISTING_OF_RECORD: PartRequest = {
  part: {
    name: 'listingOfRecord',
    sql: () => `SELECT ${jsonObject({ number: 'w.number', ...fieldsOf(LISTINGS.columns) })} FROM credit_record r
      JOIN list_entry w ON w.number = r.source_record_id AND w.authority = r.source_department
      WHERE r.id = k.key::bigint AND NOT w.sealed`,
  },
  params: [],
};

/** Most measures that are told of one entity. */
export const MOST_MEASURES = 50;

/** Reads the measures in force against or for the entity of the key on a day, those that end first to the front. */
export function measuresInForce(today: Day): PartRequest {
  const fields = { number: 'w.number', version: 'w.version', authority: 'w.authority', ...fieldsOf(MEASURES.columns) };
  return {
    part: {
      name: 'measuresInForce',
      sql: (param) => `SELECT coalesce(json_agg(m.told), '[]') FROM (
        SELECT ${jsonObject(fields)} AS told FROM credit_measure w
        WHERE w.uscc = k.key::bpchar AND w.state = 'IN_FORCE' AND NOT w.sealed
          AND ${param(0)}::date BETWEEN w.from_day AND w.until_day
        ORDER BY w.until_day, w.id LIMIT ${MOST_MEASURES}) m`,
    },
    params: [today],
  };
}
