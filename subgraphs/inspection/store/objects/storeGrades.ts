import type { PoolClient } from 'pg';
import { type CopyValue, copyRows } from '../../../../kernel/service/copyRows';
import type { GradeFact, WithdrawnFact } from '../../rules/objects/objectFact';

/** The columns of an object that one kind of grade fills. */
interface GradeColumns {
  readonly record: string;
  readonly value: string;
  readonly on: string;
  readonly at: string;
}

const COLUMNS: Readonly<Record<GradeFact['about'], GradeColumns>> = {
  RATING: { record: 'credit_record', value: 'credit_grade', on: 'rated_on', at: 'credit_observed_at' },
  RISK: { record: 'risk_record', value: 'risk_class', on: 'classified_on', at: 'risk_observed_at' },
};

const STAGED = ['uscc', 'record', 'value', 'dated_on', 'observed_at'];

const STAGING = `CREATE TEMP TABLE staging_grade (no bigint GENERATED ALWAYS AS IDENTITY, uscc character(18) COLLATE "C",
  record text, value text, dated_on date, observed_at timestamptz) ON COMMIT DROP`;

/** Of several accounts of a record the one observed last stands; what is withdrawn has no value. */
const LAST = `last AS (SELECT DISTINCT ON (uscc, record) * FROM staging_grade
  ORDER BY uscc, record, observed_at DESC, no DESC)`;

/** What is withdrawn is emptied; its record stays, so that an earlier account of it does not come back. */
const withdrawSql = ({ record, value, on, at }: GradeColumns): string => `
  WITH ${LAST} UPDATE inspection_object o SET ${value} = NULL, ${on} = NULL, ${at} = l.observed_at
  FROM last l WHERE l.value IS NULL AND o.uscc = l.uscc AND o.${record} = l.record AND o.${at} <= l.observed_at
    AND o.${value} IS NOT NULL`;

/** Another account of the record that stands counts by when it was observed, another record by its day. */
const storeSql = ({ record, value, on, at }: GradeColumns): string => `
  WITH ${LAST} INSERT INTO inspection_object AS o (uscc, ${record}, ${value}, ${on}, ${at})
  SELECT DISTINCT ON (uscc) uscc, record, value, dated_on, observed_at FROM last
  WHERE value IS NOT NULL ORDER BY uscc, dated_on DESC, observed_at DESC, no DESC
  ON CONFLICT (uscc) DO UPDATE SET ${[record, value, on, at].map((name) => `${name} = excluded.${name}`).join(', ')}
  WHERE (o.${record}, o.${value}, o.${on}) IS DISTINCT FROM (excluded.${record}, excluded.${value}, excluded.${on})
    AND CASE WHEN o.${record} = excluded.${record} THEN excluded.${at} >= o.${at}
      ELSE o.${on} IS NULL OR (excluded.${on}, excluded.${at}) >= (o.${on}, o.${at}) END`;

/**
 * Stores grades of one kind inside the caller's transaction: of several the latest day stands, of one record the account
 * observed last; the same again changes nothing. A grade that is withdrawn leaves the object without one: the one before
 * it was superseded, and is not brought back.
 */
export async function storeGrades(
  client: PoolClient,
  about: GradeFact['about'],
  facts: readonly (GradeFact | WithdrawnFact)[],
): Promise<void> {
  if (facts.length === 0) return;
  function* rows(): Generator<CopyValue[]> {
    for (const fact of facts) {
      const [value, on] = fact.about === 'WITHDRAWN' ? [null, null] : [fact.value, fact.on];
      yield [fact.uscc, fact.record, value, on, fact.observedAt];
    }
  }
  await client.query(STAGING);
  await copyRows(client, { table: 'staging_grade', columns: STAGED }, rows());
  await client.query(withdrawSql(COLUMNS[about]));
  await client.query(storeSql(COLUMNS[about]));
  await client.query('DROP TABLE staging_grade');
}
