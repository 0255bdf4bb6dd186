import type { PoolClient } from 'pg';
import type { PageRows } from '../../../../kernel/service/connection';
import type { Statements } from '../../../../kernel/service/database/statements';
import { listWork, type WorkListPage } from '../../../../kernel/service/work/listWork';
import { listingOf, type WorkRow, type WorkTable } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';
import { HUB_ACTOR } from '../../../../kernel/values/work/hubActor';
import type { TypicalCaseEnd } from '../../rules/after/typicalCase';
import { appendEvents } from '../work/appendEvent';

/** A typical case. */
export interface TypicalCaseRow extends WorkRow {
  readonly decision: string;
  readonly title: string;
  readonly summary: string;
  readonly publishedOn: Day;
  readonly withdrawnOn: Day | null;
  readonly withdrawnBecause: TypicalCaseEnd | null;
}

/** Typical cases, as a table of work. */
export const TYPICAL_CASES: WorkTable = {
  name: 'typical_case',
  prefix: 'TC',
  columns: {
    decision: 'decision_number',
    title: 'title',
    summary: 'summary',
    publishedOn: 'published_on',
    withdrawnOn: 'withdrawn_on',
    withdrawnBecause: 'withdrawn_because',
  },
};

/** Typical cases whose decision is published now. */
const SHOWN: WorkTable = {
  ...TYPICAL_CASES,
  name: `(SELECT t.* FROM typical_case t JOIN enforcement_decision d ON d.number = t.decision_number
    WHERE t.withdrawn_on IS NULL AND d.publication = 'PUBLISHED')`,
};

/** Typical cases newest first, as everybody reads them. 沪府发〔2020〕7号（十五） */
export function listTypicalCases(
  statements: Statements,
  authority: string | null,
  page: Pick<WorkListPage, 'limit' | 'after'>,
): Promise<PageRows> {
  return listWork(statements, listingOf(SHOWN, [['w.authority = ?', authority]]), { ...page, authorities: null });
}

const END = `UPDATE typical_case t SET version = t.version + 1, recorded_at = now(),
    withdrawn_on = greatest(t.published_on, (d.observed_at AT TIME ZONE 'Asia/Shanghai')::date),
    withdrawn_because = CASE WHEN d.publication IN ('WITHDRAWN', 'REPAIRED', 'EXPIRED') THEN d.publication
      ELSE 'UNPUBLISHED' END
  FROM enforcement_decision d WHERE d.number = t.decision_number AND d.number = ANY ($1)
    AND d.publication <> 'PUBLISHED' AND t.withdrawn_on IS NULL
  RETURNING t.number, t.authority, t.withdrawn_on::text AS on, t.withdrawn_because AS because,
    d.case_number AS "caseNumber", d.uscc`;

interface Ended {
  readonly number: string;
  readonly authority: string;
  readonly on: Day;
  readonly because: TypicalCaseEnd;
  readonly caseNumber: string;
  readonly uscc: string;
}

/**
 * Withdraws the typical cases of decisions that are published no longer, in the transaction that takes them out, whoever
 * does it: a repair, a fall, the end of the publication, or a file of the department. The decisions are written already.
 *
 * 沪府发〔2020〕7号（十五）；《信用修复管理办法》第三条；《行政处罚法》第四十八条
 */
export async function endTypicalCases(client: PoolClient, decisions: readonly string[]): Promise<void> {
  if (decisions.length === 0) return;
  const { rows } = await client.query<Ended>(END, [decisions]);
  const actor = HUB_ACTOR;
  const events = rows.map(({ because, ...about }) => ({
    ...({ topic: 'typical-case', kind: 'WITHDRAWN', actor, details: { because } } as const),
    ...about,
  }));
  if (events.length > 0) await appendEvents(client, ...events);
}
