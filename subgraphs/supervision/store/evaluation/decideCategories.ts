import type { PoolClient } from 'pg';
import type { Ingested } from '../../../../kernel/service/ingest';
import type { Day } from '../../../../kernel/values/day';
import { type CategoryAssignmentRow, type CategoryGround, writeCategoryAssignments } from '../writeCategories';
import type { StandingCategory } from './standingCategory';

/** A decision under rules of this hub, before it has its first day. */
export interface NewDecision
  extends Pick<
    CategoryAssignmentRow,
    'uscc' | 'matterCode' | 'status' | 'reason' | 'category' | 'level' | 'authority'
  > {
  readonly ground: CategoryGround;
  /** `run-<run>-<code>`, or `hand-<number>`. */
  readonly sourceRecordId: string;
}

/** A new decision, and the one whose place it takes. */
export interface DecidedChange {
  readonly decision: NewDecision;
  readonly standing: StandingCategory | undefined;
}

/** First day of the decisions, and the moment at which they are made. */
export interface DecidedAt {
  readonly on: Day;
  readonly now: Date;
}

const laterOf = (now: Date, observedAt: string): string =>
  Date.parse(observedAt) >= now.getTime() ? observedAt : now.toISOString();

function decisionRows({ decision, standing }: DecidedChange, { on, now }: DecidedAt): CategoryAssignmentRow[] {
  const observedAt = standing ? laterOf(now, standing.observedAt) : now.toISOString();
  const unpublished = { until: null, published: false, publishedOn: null, sourceDepartment: decision.authority };
  const row = { ...decision, ...unpublished, since: on, observedAt };
  if (!standing) return [row];
  if (standing.since < on) return [{ ...standing, until: on, observedAt }, row];
  const { since, sourceDepartment, sourceRecordId } = standing;
  return [{ ...row, since, sourceDepartment, sourceRecordId }];
}

/**
 * Stores decisions on categories with their measures, and tells them; each ends the one that stood on the day before. A
 * decision that replaces one of the same day, or of a later one, takes over its row: no day has two categories, and the
 * history of the table keeps what stood until then. The caller's transaction holds the categories since it read what
 * stands (`holdCategories`). Throws what `storeCategoryAssignments` throws.
 *
 * 《上海市分类监管管理办法》第十六条第一款
 */
export function decideCategories(
  client: PoolClient,
  changes: readonly DecidedChange[],
  at: DecidedAt,
): Promise<Ingested> {
  return writeCategoryAssignments(
    client,
    changes.flatMap((change) => decisionRows(change, at)),
  );
}
