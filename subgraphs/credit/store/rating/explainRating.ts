import type { Statements } from '../../../../kernel/service/database/statements';
import { PAST_SCHEMA, settingOf } from '../../../../kernel/service/history/factHistory';
import { readingFrom } from '../../../../kernel/service/work/queryable';
import type { Day } from '../../../../kernel/values/day';
import { type ExplainedRating, explainRating } from '../../rules/rating/explainRating';
import type { RatedRecord } from '../../rules/rating/ratingTypes';
import { PUBLICATION_STATES, SEALED_STATES } from '../../rules/recordVisibility';
import { getSchemeById } from './ratingReads';
import type { RatingRunRow, SchemeRow } from './ratingRows';

/** Why a run gave an entity what it gave. */
export interface RatingExplanation {
  readonly run: RatingRunRow;
  readonly scheme: SchemeRow;
  readonly rating: ExplainedRating;
  /** Records that it rests on and that the auditor alone sees: since when, by id (ISO 8601). */
  readonly sealed: ReadonlyMap<string, string>;
}

interface StoredScore extends Record<string, unknown> {
  readonly total: number;
  readonly grade: number;
  readonly points: readonly number[];
  readonly knownAt: string;
}

const STORED = `SELECT s.total, s.grade, s.points, k.known_at AS "knownAt" FROM rating_score s
  CROSS JOIN LATERAL (SELECT known_at FROM rating_step t WHERE t.run = s.run AND t.up_to >= s.uscc
    ORDER BY t.up_to LIMIT 1) k
  WHERE s.run = $1 AND s.uscc = $2::character(18)`;

const KNOWN = `SELECT 'CREDIT_RECORD' AS source, 'CreditRecord:' || id AS id, kind, severity, effective_from AS day,
    effective_to AS until, publication_state AS state, publication_ends_on AS "publicationEndsOn",
    query_ends_on AS "queryEndsOn" FROM credit_record WHERE uscc = $1::character(18)
  UNION ALL SELECT 'ACCIDENT', 'AccidentReport:' || id, kind, severity, occurred_on, NULL, standing, NULL, NULL
    FROM accident_report WHERE uscc = $1::character(18)
  UNION ALL SELECT 'THIRD_PARTY', 'ThirdPartyEvidence:' || id, kind, NULL, obtained_on, NULL, NULL, NULL, NULL
    FROM third_party_evidence WHERE uscc = $1::character(18)`;

const SEALED = `SELECT 'CreditRecord:' || id AS id, to_json(recorded_at)#>>'{}' AS since FROM credit_record
  WHERE uscc = $1::character(18) AND (publication_state = ANY ($2::text[]) OR query_ends_on < $3::date)
  UNION ALL SELECT 'AccidentReport:' || id, to_json(recorded_at)#>>'{}' FROM accident_report
  WHERE uscc = $1::character(18) AND standing = 'WITHDRAWN'`;

/** What was recorded by a moment, sealed since or not: it is read to be compared, and told by what it is today. */
function knownBy(statements: Statements, moment: string): Statements {
  const sight = { states: PUBLICATION_STATES.join(','), published_on: '', queried_on: '' };
  const told = Object.entries({ as_of: 'infinity', known_at: moment, ...sight });
  return statements.under({
    search_path: PAST_SCHEMA,
    jit: 'off',
    ...Object.fromEntries(told.map(([name, value]) => [settingOf(name), value])),
  });
}

const isSame = (stored: StoredScore, { score }: ExplainedRating): boolean =>
  stored.total === score.total && stored.grade === score.grade && stored.points.join() === score.points.join();

async function sealedOf(
  statements: Statements,
  { uscc, today }: { readonly uscc: string; readonly today: Day },
): Promise<Map<string, string>> {
  const rows = await statements.run<{ id: string; since: string }>(SEALED, [uscc, SEALED_STATES, today]);
  return new Map(rows.map(({ id, since }) => [id, since]));
}

/**
 * Explains what a run gave an entity, from what was known at the run, whatever came, was corrected or sealed since. Undefined
 * where the run did not rate it. Rejects where it does not come out as it was stored, which is a fault of the hub and never
 * an answer.
 *
 * 沪府发〔2020〕7号（七）；《信用修复管理办法》第三条
 */
export async function explainStoredRating(
  statements: Statements,
  run: RatingRunRow,
  of: { readonly uscc: string; readonly today: Day },
): Promise<RatingExplanation | undefined> {
  const [stored] = await statements.run<StoredScore>(STORED, [run.id, of.uscc]);
  if (!stored) return undefined;
  const scheme = await getSchemeById(readingFrom(statements), run.scheme);
  const known = await knownBy(statements, stored.knownAt).run<RatedRecord & Record<string, unknown>>(KNOWN, [of.uscc]);
  const rating = explainRating(scheme.content, known, run.day);
  if (!isSame(stored, rating)) throw new Error(`the rating of ${of.uscc} by ${run.number} is not what was stored`);
  const sealed = await sealedOf(statements, of);
  const counted = new Set(rating.indicators.flatMap(({ records }) => records.map(({ id }) => id)));
  return { run, scheme, rating, sealed: new Map([...sealed].filter(([id]) => counted.has(id))) };
}
