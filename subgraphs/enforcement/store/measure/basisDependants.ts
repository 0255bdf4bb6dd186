import type { Queryable } from '../../../../kernel/service/work/queryable';
import type { Day } from '../../../../kernel/values/day';
import { type BasisEnd, basisEnd, endsBasis } from '../../rules/measure/basisEnd';
import type { NoPenaltySituation } from '../../rules/measure/noPenaltyList';
import { basisEnds } from './basisEndRows';
import { standingEditions } from './editionRows';

/** What of enforcement rests on a law. */
export type BasisSort = 'BENCHMARK' | 'NO_PENALTY_SITUATION' | 'BAN' | 'LADDER_STEP';

/** Something that rests on a law, and from when on its provision no longer bears it; null while it does. */
export interface BasisDependant {
  readonly sort: BasisSort;
  readonly number: string;
  readonly authority: string;
  /** The situation within its list; null for others. */
  readonly situation: string | null;
  /** The provision, as it is written there. */
  readonly basis: string;
  readonly basisEndedOn: Day | null;
}

/** Which law, on which day what rests on it must stand or be to come, and whose unpublished work may be told. */
export interface DependantsAsked extends Pick<BasisEnd, 'law' | 'article'> {
  readonly on: Day;
  readonly authorities: readonly string[] | null;
}

/** Dependants told at once at most. */
export const MOST_DEPENDANTS = 1_000;

interface Found extends Omit<BasisDependant, 'basisEndedOn' | 'situation'> {
  readonly since: Day;
  readonly situations: readonly NoPenaltySituation[] | null;
}

const edition = (sort: 'BENCHMARK' | 'NO_PENALTY_LIST', told: BasisSort): string =>
  `SELECT 1 AS place, w.id, '${told}' AS sort, w.number, w.authority, w.effective_from AS since,
    coalesce(w.provision, w.content::text) AS basis, ${sort === 'BENCHMARK' ? 'NULL' : 'w.content'} AS situations
  FROM ${standingEditions(sort).name} w WHERE NOT w.repeals AND (w.effective_to IS NULL OR w.effective_to > $2::date)
    AND (w.state = 'PUBLISHED' OR (w.state = 'DRAFT' AND ($3::text[] IS NULL OR w.authority = ANY ($3))))`;

const SEEN = '($3::text[] IS NULL OR w.authority = ANY ($3))';

const STANDING = `${edition('BENCHMARK', 'BENCHMARK')} UNION ALL ${edition('NO_PENALTY_LIST', 'NO_PENALTY_SITUATION')}
  UNION ALL SELECT 2, w.id, 'BAN', w.number, w.authority, w.from_day, w.basis, NULL FROM ban w
  WHERE ${SEEN} AND (w.until_day IS NULL OR w.until_day > $2::date) AND (w.lifted_on IS NULL OR w.lifted_on > $2::date)
  UNION ALL SELECT 3, w.id, 'LADDER_STEP', w.number, w.authority, w.taken_on, w.basis, NULL FROM ladder_step w
  WHERE ${SEEN} AND w.basis IS NOT NULL AND (w.closed_on IS NULL OR w.closed_on > $2::date)`;

const PLAIN = `replace(regexp_replace(normalize(basis, NFKC), '\\s', '', 'g'), '中华人民共和国', '')`;

const RESTING = `SELECT sort, number, authority, since::text AS since, basis, situations FROM (${STANDING}) found
  WHERE position($1 in ${PLAIN}) > 0 ORDER BY place, sort, id`;

/** A list stands for each of its situations. */
function* partsOf({
  situations,
  ...found
}: Found): Generator<Omit<Found, 'situations'> & { situation: string | null }> {
  if (situations === null) yield { ...found, situation: null };
  else for (const { code, provision } of situations) yield { ...found, basis: provision, situation: code };
}

/**
 * Everything in enforcement that rests on a law, or on one article of it: benchmarks, situations of no-penalty lists, bans
 * and steps of the ladder that stand on a day or are to come; of what is not published only that of the authorities asked
 *
 * 沪府发〔2020〕7号（二十三）
 */
export async function basisDependants(client: Queryable, asked: DependantsAsked): Promise<BasisDependant[]> {
  const { law, on, authorities } = asked;
  const { rows } = await client.query<Found & Record<string, unknown>>(RESTING, [law, on, authorities]);
  const ends = await basisEnds(client);
  const resting = rows.flatMap((row) => [...partsOf(row)]).filter(({ basis }) => endsBasis(asked, basis));
  return resting.slice(0, MOST_DEPENDANTS).map(({ since, ...found }) => ({
    ...found,
    basisEndedOn: basisEnd({ provision: found.basis, since }, ends),
  }));
}
