import type { PoolClient } from 'pg';
import type { DecisionPublication } from '../../rules/caseVisibility';
import type { CaseInput, DecisionInput } from '../checkCase';
import { ingestCases } from '../writeCases';

const momentOf = (sql: string): string => `to_json(${sql})#>>'{}'`;

const PENALTIES = `(SELECT coalesce(json_agg(r), '[]'::json) FROM (SELECT p.kind, p.amount::text, p.text FROM penalty p
  WHERE p.decision_number = d.number ORDER BY p.sequence) r)`;

const DECISIONS = `(SELECT coalesce(json_agg(r), '[]'::json) FROM (SELECT d.number, d.decided_on AS "decidedOn", d.outcome,
    d.document_title AS "documentTitle", d.publication, ${PENALTIES} AS penalties,
    d.source_department AS "sourceDepartment", d.source_record_id AS "sourceRecordId",
    ${momentOf('d.observed_at')} AS "observedAt", ${momentOf('greatest(d.observed_at, now())')} AS "changedAt"
  FROM enforcement_decision d WHERE d.case_number = c.case_number ORDER BY d.decided_on, d.id) r)`;

const HISTORY = `(SELECT json_agg(r) FROM (SELECT e.stage, e.entered_on AS "enteredOn" FROM case_stage_entry e
  WHERE e.case_number = c.case_number ORDER BY e.sequence) r)`;

const READ = `SELECT c.case_number AS "caseNumber", c.uscc, c.cause, c.department, c.stage, c.opened_on AS "openedOn",
    c.closed_on AS "closedOn", c.grave, c.source_department AS "sourceDepartment",
    c.source_record_id AS "sourceRecordId", ${momentOf('c.observed_at')} AS "observedAt",
    ${HISTORY} AS history, ${DECISIONS} AS decisions
  FROM enforcement_case c WHERE c.case_number = ANY ($1) ORDER BY c.case_number`;

type StoredDecision = DecisionInput & { readonly changedAt: string };

const decisionOf = (stored: StoredDecision): StoredDecision => ({
  ...stored,
  penalties: stored.penalties.map(({ amount, ...rest }) => ({
    ...rest,
    amount: amount === null ? null : BigInt(amount),
  })),
});

/** Cases as they stand, each with its whole history, its decisions and their penalties, as `ingestCases` takes them. */
export async function readCases(client: PoolClient, caseNumbers: readonly string[]): Promise<CaseInput[]> {
  const { rows } = await client.query<CaseInput & { decisions: StoredDecision[] }>(READ, [caseNumbers]);
  return rows.map((row) => ({ ...row, decisions: row.decisions.map(decisionOf) }));
}

/** Gives decisions of cases another publication, and tells them; those that have it already change and tell nothing. */
export async function republish(
  client: PoolClient,
  caseNumbers: readonly string[],
  { numbers, publication }: { readonly numbers: readonly string[]; readonly publication: DecisionPublication },
): Promise<void> {
  const cases = await readCases(client, caseNumbers);
  const changed = (one: DecisionInput): DecisionInput =>
    numbers.includes(one.number) ? { ...one, publication, observedAt: (one as StoredDecision).changedAt } : one;
  await ingestCases(
    client,
    cases.map((row) => ({ ...row, decisions: row.decisions.map(changed) })),
  );
}
