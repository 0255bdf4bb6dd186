import type { Statements } from '../../../../kernel/service/database/statements';
import type { KnownEntity } from '../../rules/reconciliation/judgeCandidate';

/** So many of one key are enough to see that they are a tie. */
const MOST_OF_A_KEY = 21;
const MOST_ALIKE = 12;

const FIELDS = `n.uscc, n.name, n.name_key AS "nameKey", n.core_key AS "coreKey", n.former_names AS "formerNames",
  n.former_keys AS "formerKeys", n.registration_number AS "registrationNumber", n.district`;

/** An entity with the keys by which it was found. */
export interface FoundEntity extends KnownEntity {
  readonly nameKey: string;
  readonly coreKey: string;
  readonly formerKeys: readonly string[];
}

/** What the rows of a batch may mean, gathered so that one statement finds it all. */
export interface LookedFor {
  readonly usccs: readonly string[];
  readonly organisations: readonly string[];
  readonly numbers: readonly string[];
  readonly nameKeys: readonly string[];
  readonly coreKeys: readonly string[];
}

const byKey = (parameter: number, condition: string): string => `
  SELECT hit.uscc FROM unnest($${parameter}::text[]) AS wanted(key) CROSS JOIN LATERAL
    (SELECT uscc FROM reconciliation_name WHERE ${condition} LIMIT ${MOST_OF_A_KEY}) hit`;

const BY_KEYS = `
  WITH hit AS (
    SELECT uscc FROM reconciliation_name WHERE uscc = ANY ($1::bpchar[])
    UNION ${byKey(2, 'organisation = wanted.key')}
    UNION ${byKey(3, 'registration_number = wanted.key')}
    UNION ${byKey(4, 'name_key = wanted.key')}
    UNION ${byKey(5, 'core_key = wanted.key')}
    UNION SELECT uscc FROM reconciliation_name WHERE former_keys <> '{}' AND former_keys && $4::text[])
  SELECT ${FIELDS} FROM reconciliation_name n JOIN hit USING (uscc)`;

/** The entities that bear one of the codes, numbers or names: one statement for a whole batch. */
export function findByKeys(statements: Statements, wanted: LookedFor): Promise<FoundEntity[]> {
  const { usccs, organisations, numbers, nameKeys, coreKeys } = wanted;
  return statements.run<FoundEntity>(BY_KEYS, [usccs, organisations, numbers, nameKeys, coreKeys]);
}

/** The words of one row's name; those that lead are the ones that entities are looked for by. */
export interface RowWords {
  readonly row: number;
  readonly words: readonly string[];
  readonly leads: readonly string[];
}

/** An entity whose name is like that of a row. */
export interface AlikeEntity extends FoundEntity {
  readonly row: number;
}

const ALIKE = `
  SELECT q.row::int AS row, ${FIELDS}
  FROM (SELECT w.row, array_agg(w.word) AS words, array_agg(w.word) FILTER (WHERE w.leads) AS leads
        FROM unnest($1::int[], $2::text[], $3::boolean[]) AS w(row, word, leads) GROUP BY w.row) q
  CROSS JOIN LATERAL (
    SELECT n.*, 2.0 * (SELECT count(*) FROM unnest(n.words) AS own(word) WHERE own.word = ANY (q.words))
      / (cardinality(n.words) + cardinality(q.words)) AS likeness
    FROM reconciliation_name n WHERE n.words && q.leads
    ORDER BY likeness DESC, n.uscc LIMIT ${MOST_ALIKE}) n`;

/** The entities whose names share most pairs of characters with a row's, a dozen for each row. */
export function findAlike(statements: Statements, rows: readonly RowWords[]): Promise<AlikeEntity[]> {
  const flat = rows.flatMap(({ row, words, leads }) => words.map((word) => [row, word, leads.includes(word)] as const));
  return statements.run<AlikeEntity>(ALIKE, [
    flat.map(([row]) => row),
    flat.map(([, word]) => word),
    flat.map(([, , leads]) => leads),
  ]);
}
