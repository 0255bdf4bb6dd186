import type { PageRows } from '../../../kernel/service/connection';
import type { Statements } from '../../../kernel/service/database/statements';
import { listWork, type WorkListPage } from '../../../kernel/service/work/listWork';
import type { Day } from '../../../kernel/values/day';
import { PUBLIC_PUBLICATIONS } from '../rules/caseVisibility';
import { MOST_PENALTIES } from '../rules/decisionOutcome';

/** Which public decisions are wanted. */
export interface PublishedDecisionFilter {
  readonly department?: string | null;
  readonly decision?: string | null;
}

const FROM = `(SELECT d.*, c.department, c.department AS authority, c.cause FROM enforcement_decision d
  JOIN enforcement_case c ON c.case_number = d.case_number) w`;

const PENALTIES = `(SELECT coalesce(json_agg(p), '[]'::json) FROM (SELECT sequence, kind, amount::text AS amount, text
  FROM penalty WHERE decision_number = w.number ORDER BY sequence LIMIT ${MOST_PENALTIES}) p)`;

const COLUMNS = `w.number AS decision, w.uscc, w.department, w.cause, w.decided_on AS "decidedOn",
  w.document_title AS "documentTitle", w.publication_ends_on AS "publicationEndsOn", ${PENALTIES} AS penalties`;

const WHERE = `w.publication = ANY ($1) AND w.publication_ends_on >= $2::date
  AND ($3::text IS NULL OR w.department = $3) AND ($4::text IS NULL OR w.number = $4)`;

/**
 * Decisions that are public on the day, newest first: repaired, withdrawn and expired ones are told no longer
 *
 * 《行政处罚法》第四十八条
 */
export function listPublishedDecisions(
  statements: Statements,
  { department, decision }: PublishedDecisionFilter,
  { today, ...page }: Pick<WorkListPage, 'limit' | 'after'> & { readonly today: Day },
): Promise<PageRows> {
  const params = [PUBLIC_PUBLICATIONS, today, department ?? null, decision ?? null];
  return listWork(statements, { columns: COLUMNS, from: FROM, where: WHERE, params }, { ...page, authorities: null });
}
