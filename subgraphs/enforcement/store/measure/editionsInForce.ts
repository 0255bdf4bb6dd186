import type { Queryable } from '../../../../kernel/service/work/queryable';
import { selectWork } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';
import { lineOf } from '../../../../kernel/values/work/lineOf';
import { basisStands } from '../../rules/measure/basisEnd';
import { sameProvision } from '../../rules/measure/citedProvision';
import type { DiscretionBenchmark } from '../../rules/measure/discretionBenchmark';
import type { NoPenaltyList } from '../../rules/measure/noPenaltyList';
import { basisEnds } from './basisEndRows';
import { benchmarkOf, type EditionSort, listOf, type StandingEdition, standingEditions } from './editionRows';

/** Editions of one sort in force on a day, of a department and of the one above it. */
async function editionsInForce(
  client: Queryable,
  sort: EditionSort,
  { authority, on }: { readonly authority: string; readonly on: Day },
): Promise<StandingEdition[]> {
  const table = standingEditions(sort);
  const sql = `SELECT ${selectWork(table)} FROM ${table.name} w
    WHERE w.state = 'PUBLISHED' AND NOT w.repeals AND w.authority = ANY ($1)
      AND w.effective_from <= $2::date AND (w.effective_to IS NULL OR w.effective_to > $2::date)
    ORDER BY w.authority = $3 DESC, w.id`;
  const { rows } = await client.query<StandingEdition & Record<string, unknown>>(sql, [
    [...new Set([authority, lineOf(authority)])],
    on,
    authority,
  ]);
  return rows;
}

/**
 * The published benchmarks in force on a day under a provision, however it is written, of a department and of the one above it, its own first; none
 * once the provision is no longer in force. 《行政处罚法》第三十四条；沪府发〔2020〕7号（二十三）
 */
export async function benchmarksOf(
  client: Queryable,
  authority: string,
  provision: string,
  on: Day,
): Promise<DiscretionBenchmark[]> {
  const rows = await editionsInForce(client, 'BENCHMARK', { authority, on });
  const ends = await basisEnds(client);
  return rows
    .filter((row) => basisStands({ provision, since: row.effectiveFrom }, ends, on))
    .map(benchmarkOf)
    .filter((benchmark) => sameProvision(benchmark.provision, provision));
}

/**
 * The published lists in force on a day, of a department and of the one above it, its own first, without the situations
 * whose provision is no longer in force. 《上海市优化营商环境条例》第六十条；沪府发〔2020〕7号（二十三）
 */
export async function listsOf(client: Queryable, authority: string, on: Day): Promise<NoPenaltyList[]> {
  const rows = await editionsInForce(client, 'NO_PENALTY_LIST', { authority, on });
  const ends = await basisEnds(client);
  return rows.map(listOf).map(({ situations, ...list }) => ({
    ...list,
    situations: situations.filter(({ provision }) => basisStands({ provision, since: list.effectiveFrom }, ends, on)),
  }));
}
