import type { PoolClient } from 'pg';
import type { Day } from '../../../../kernel/values/day';
import { isPublished } from '../../rules/recordVisibility';
import { decidedPenalty } from '../../rules/repair/decidedPenalty';
import type { DecidedPenalties } from '../../rules/repair/severityOfPenalty';
import type { CreditRecordFact } from '../writeRecords';

type Key = Pick<CreditRecordFact, 'sourceDepartment' | 'sourceRecordId'>;

const KNOWN = `
  SELECT k.department AS "sourceDepartment", k.number AS "sourceRecordId", p.procedure, coalesce(p.kinds, '{}') AS kinds,
    coalesce(p.effect_version, 0) > 0 AS "isDecided",
    CASE WHEN r.publication_state = 'NOT_PUBLISHED' AND r.publication_ends_on < $3::date
      THEN r.publication_ends_on END AS "endedOn"
  FROM unnest($1::text[], $2::text[]) AS k (department, number)
  LEFT JOIN credit_record r ON r.source_department = k.department AND r.source_record_id = k.number
  LEFT JOIN penalty_publication p ON p.source_department = k.department AND p.source_record_id = k.number
  WHERE p.id IS NOT NULL OR r.publication_ends_on IS NOT NULL`;

interface Known extends Key, Omit<DecidedPenalties, 'told'> {
  readonly isDecided: boolean;
  /** Last day of its publication where that is over; null otherwise. */
  readonly endedOn: Day | null;
}

const keyOf = ({ sourceDepartment, sourceRecordId }: Key): string => JSON.stringify([sourceDepartment, sourceRecordId]);

function keep(fact: CreditRecordFact, known: Known | undefined, today: Day): CreditRecordFact {
  if (known === undefined) return fact;
  const { isDecided, endedOn } = known;
  const decided = isDecided ? decidedPenalty(fact, known, today) : fact;
  const isOver = endedOn !== null && decided.publicationEndsOn === null && !isPublished(decided.publicationState);
  return isOver ? { ...decided, publicationEndsOn: endedOn } : decided;
}

/**
 * The facts with what is settled of their records: the severity and the secrecy that a decision gave, and the last day of a
 * publication that is over. The caller holds the lock of the writers.
 *
 * 《信用修复管理办法》（2025年第36号令）；《上海市社会信用条例》第九条
 */
export async function keepDecided(
  client: PoolClient,
  facts: readonly CreditRecordFact[],
  today: Day,
): Promise<readonly CreditRecordFact[]> {
  if (facts.length === 0) return facts;
  const departments = facts.map(({ sourceDepartment }) => sourceDepartment);
  const numbers = facts.map(({ sourceRecordId }) => sourceRecordId);
  const { rows } = await client.query<Known>(KNOWN, [departments, numbers, today]);
  const known = new Map(rows.map((row) => [keyOf(row), row]));
  return facts.map((fact) => keep(fact, known.get(keyOf(fact)), today));
}
