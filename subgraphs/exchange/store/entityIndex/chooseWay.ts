import type { Statements } from '../../../../kernel/service/database/statements';
import type { FoundNames } from './entityConditions';
import { boundSql } from './facetSql';
import { namesSql, type Way, type WorklistQuery } from './worklistSql';

/** Most names that are found beforehand: beside other conditions more, since a walk along an order then meets fewer. */
const MOST_NAMES = { alone: 10_000, besideOthers: 50_000 } as const;

/**
 * Whether the conditions that are counted by leave few enough entities to be found and sorted. Of n among all, the rows of
 * a page lie within the first limit times all over n rows of their order: the shorter way is taken. Undefined where no
 * condition is counted by.
 */
async function leavesFew(query: WorklistQuery, statements: Statements): Promise<boolean | undefined> {
  const bound = boundSql(query);
  if (!bound) return undefined;
  const [row] = await statements.runPlanned<{ n: string; every: number }>(bound.sql, bound.values);
  return Number(row?.n) ** 2 < query.limit * Number(row?.every);
}

type Plan = { readonly 'QUERY PLAN': readonly [{ readonly Plan: { readonly 'Plan Rows': number } }] };

/** Whether names that hold the words are common, as the planner reckons from how common their pairs are. */
async function areCommon(words: readonly string[], most: number, statements: Statements): Promise<boolean> {
  const { sql, values } = namesSql(words);
  const [plan] = await statements.runPlanned<Plan>(`EXPLAIN (FORMAT JSON) ${sql}`, values);
  return (plan?.['QUERY PLAN'][0].Plan['Plan Rows'] ?? 0) > most;
}

/** The names that hold the words; undefined where there are too many to be found beforehand. */
async function findNames(
  words: readonly string[],
  most: number,
  statements: Statements,
): Promise<FoundNames | undefined> {
  if (await areCommon(words, most, statements)) return undefined;
  const { sql, values } = namesSql(words, most + 1);
  const found = await statements.runPlanned<{ uscc: string; district: string }>(sql, values);
  if (found.length > most) return undefined;
  return { usccs: found.map(({ uscc }) => uscc), districts: found.map(({ district }) => district) };
}

/**
 * Chooses how the rows of a page are found. The planner cannot: it takes conditions for independent of each other and of
 * the order, and hopes that a page is full soon.
 */
export async function chooseWay(query: WorklistQuery, statements: Statements): Promise<Way> {
  const filterFirst = await leavesFew(query, statements);
  const { words } = query.filter;
  if (!words || filterFirst) return { filterFirst: filterFirst ?? false, names: 'PROBE' };
  const most = filterFirst === undefined ? MOST_NAMES.alone : MOST_NAMES.besideOthers;
  const names = await findNames(words, most, statements);
  return { filterFirst: names !== undefined, names: names ?? 'PROBE' };
}
