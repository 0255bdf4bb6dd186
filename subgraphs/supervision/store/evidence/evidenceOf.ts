import type { Queryable } from '../../../../kernel/service/work/queryable';
import type { Evidence, Subject } from '../../rules/evidence/evidence';

/** The condition that rows of the alias belong to the snapshot whose number is the SQL `seq`. */
export const inSnapshot = (alias: string, seq: string): string =>
  `${alias}.seq <= ${seq} AND (${alias}.superseded_seq IS NULL OR ${alias}.superseded_seq > ${seq})`;

const EVIDENCE = `SELECT e.record_key AS key, e.kind, e.code, e.grade, e.amount::text, e.occurred_on::text AS "occurredOn",
    e.ended_on::text AS "endedOn", e.source_department AS "sourceDepartment", e.seq::text
  FROM evidence_record e WHERE e.uscc = $1::character(18) AND ${inSnapshot('e', '$2::bigint')} AND NOT e.withdrawn
  ORDER BY e.kind COLLATE "C", e.occurred_on, e.record_key`;

type Row = Omit<Evidence, 'amount' | 'seq'> & { readonly amount: string | null; readonly seq: string };

/** All evidence on an entity as it stood in a snapshot, by kind, day and key; what was withdrawn by then is not in it. */
export async function evidenceOf(client: Queryable, uscc: string, seq: bigint): Promise<Evidence[]> {
  const { rows } = await client.query<Row>(EVIDENCE, [uscc, String(seq)]);
  return rows.map(({ amount, seq: since, ...row }) => ({
    ...row,
    amount: amount === null ? null : BigInt(amount),
    seq: BigInt(since),
  }));
}

const SUBJECT = `SELECT s.uscc::text, s.matter_code AS matter, s.authority, s.approval, s.approved_on::text AS "approvedOn",
    s.stopped_on::text AS "stoppedOn", s.ended_on::text AS "endedOn"
  FROM supervised_subject s
  WHERE s.matter_code = $1 AND s.uscc = $2::character(18) AND ${inSnapshot('s', '$3::bigint')}`;

/** What the authority held of a subject in a matter in a snapshot; undefined where it was under nobody's supervision. */
export async function subjectOf(
  client: Queryable,
  { uscc, matter }: Pick<Subject, 'uscc' | 'matter'>,
  seq: bigint,
): Promise<Subject | undefined> {
  return (await client.query<Subject & Record<string, unknown>>(SUBJECT, [matter, uscc, String(seq)])).rows[0];
}
