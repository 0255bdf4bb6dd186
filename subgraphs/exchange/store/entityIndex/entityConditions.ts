import type { EntityScope } from '../../../../kernel/service/sharing/sharingPolicy';
import { nameWords } from '../../../../kernel/values/nameWords';
import { INTENSITY_CATEGORIES } from '../../../../kernel/values/reference/intensityCategories';
import { gradeNumbers } from '../../rules/entityIndex/grades';
import type { InspectedCondition, MatterCondition, WorklistFilter } from '../../rules/entityIndex/worklistFilter';
import { type Bind, isOneOf } from './boundSql';

function casesBetween(
  { gte, lte }: { readonly gte: number; readonly lte?: number },
  column: string,
  bind: Bind,
): string[] {
  return [
    ...(gte > 0 ? [`${column} >= ${bind(gte)}::smallint`] : []),
    ...(lte === undefined ? [] : [`${column} <= ${bind(Math.min(lte, 32_767))}::smallint`]),
  ];
}

function inspectedIn({ before, from, never }: InspectedCondition, bind: Bind): string[] {
  if (never) return [`e.last_inspected_on = '-infinity'::date`];
  return [
    ...(before ? [`e.last_inspected_on < ${bind(before)}::date`] : []),
    ...(from ? [`e.last_inspected_on >= ${bind(from)}::date`] : []),
    ...(never === false && !from ? [`e.last_inspected_on > '-infinity'::date`] : []),
  ];
}

/** Levels of one category are neighbours in the order of intensity. */
function inCategories(categories: readonly string[]): string {
  const ranges = INTENSITY_CATEGORIES.flatMap((category, i) =>
    categories.includes(category) ? [`e.intensity BETWEEN ${i + 1}0 AND ${i + 1}9`] : [],
  );
  return ranges.length > 0 ? `(${ranges.join(' OR ')})` : 'false';
}

const STATUSES = ['ASSIGNED', 'NOT_EVALUATED', 'DEFERRED', 'INCOMPLETE'];

/** An entity's categories are kept as matter, category and status together: any of those that the condition admits. */
function inMatter(
  { matter, categories = ['', ...INTENSITY_CATEGORIES], statuses = STATUSES }: MatterCondition,
  bind: Bind,
): string {
  const admitted = categories.flatMap((category) => statuses.map((status) => `${matter}/${category}/${status}`));
  return `e.matters && ${bind(admitted)}::text[]`;
}

/** Names that hold the words: the index yields those that hold every pair; longer words are then looked for whole. */
export function nameConditions(words: readonly string[], bind: Bind): string {
  const pairs = [...new Set(words.flatMap(nameWords))];
  const long = words.filter((word) => Array.from(word).length > 2);
  const all = [`n.words @> ${bind(pairs)}::text[]`, ...long.map((word) => `strpos(n.folded, ${bind(word)}::text) > 0`)];
  return all.join(' AND ');
}

/** Entities whose names were found already, with the districts in which they are indexed. */
export interface FoundNames {
  readonly usccs: readonly string[];
  readonly districts: readonly string[];
}

/** How the names of entities are compared: as the planner likes, row by row, or by a list of those found already. */
export type NameWay = 'JOIN' | 'PROBE' | FoundNames;

/** OFFSET keeps the planner from making a join of what is to be asked row by row. */
function isNamed(words: readonly string[], way: NameWay, bind: Bind): string {
  if (way === 'JOIN') {
    return `(e.uscc, e.district) IN (SELECT n.uscc, n.indexed_in FROM entity_name n WHERE ${nameConditions(words, bind)})`;
  }
  if (way === 'PROBE') {
    return `EXISTS (SELECT FROM entity_name n WHERE n.uscc = e.uscc AND ${nameConditions(words, bind)} OFFSET 0)`;
  }
  const found = `unnest(${bind(way.usccs)}::bpchar[], ${bind(way.districts)}::text[])`;
  return `(e.uscc, e.district) IN (SELECT f.uscc, f.district FROM ${found} f(uscc, district))`;
}

/** Codes sort by their bytes, so those with one beginning lie between it and its highest continuation. */
function beginsWith(prefix: string, bind: Bind): string[] {
  return [`e.uscc >= ${bind(prefix)}::bpchar`, `e.uscc <= ${bind(prefix.padEnd(18, 'Z'))}::bpchar`];
}

/** The conditions of a filter over `entity_index e`. */
export function filterConditions(filter: WorklistFilter, bind: Bind, names: NameWay = 'JOIN'): string[] {
  const { openCases, inspected, keyListed, words, codePrefix, matters = [] } = filter;
  return [
    ...isOneOf('e.district', filter.districts, bind),
    ...isOneOf('e.industry', filter.divisions, bind),
    ...isOneOf('e.status', filter.states, bind),
    ...isOneOf('e.grade', filter.grades && gradeNumbers(filter.grades), bind),
    ...isOneOf('e.risk_class', filter.riskClasses, bind),
    ...(filter.categories ? [inCategories(filter.categories)] : []),
    ...(openCases ? casesBetween(openCases, 'e.open_cases', bind) : []),
    ...(inspected ? inspectedIn(inspected, bind) : []),
    ...(keyListed === undefined ? [] : [keyListed ? 'e.key_listed' : 'NOT e.key_listed']),
    ...matters.map((condition) => inMatter(condition, bind)),
    ...(words ? [isNamed(words, names, bind)] : []),
    ...(codePrefix ? beginsWith(codePrefix, bind) : []),
  ];
}

/** The conditions of a viewer's scopes over `entity_index e`. */
export function scopeConditions(scopes: readonly EntityScope[], bind: Bind): string[] {
  return scopes.flatMap(({ districts, industries, usccs }) => [
    ...isOneOf('e.district', districts, bind),
    ...isOneOf('e.industry', industries, bind),
    ...(usccs ? [`e.uscc = ANY (${bind(usccs)}::bpchar[])`] : []),
  ]);
}
