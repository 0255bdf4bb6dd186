import { escapeIdentifier as name } from 'pg';
import { moment, PAST_SCHEMA } from './factHistory';
import { columnsOf, type FactTable, placesOf, sameKey } from './historySql';

/** The past of a table, under its name. */
export const pastView = (table: string): string => `${name(PAST_SCHEMA)}.${name(table)}`;

/** Both halves are bare scans of one table each, so that conditions, joins and orders reach the indexes of both. */
function versions(fact: FactTable, columns: readonly string[]): string {
  const { present, past } = placesOf(fact);
  return `(SELECT ${columnsOf(columns, 'p')}, NULL::timestamp with time zone AS superseded_at FROM ${present} p
    UNION ALL SELECT ${columnsOf(columns, 'h')}, h.superseded_at FROM ${past} h)`;
}

/** A later version that was known and observed by then takes the place of `v`. */
function isReplaced(fact: FactTable): string {
  const { key } = fact.history;
  return `EXISTS (SELECT FROM ${versions(fact, [...key, 'recorded_at', 'observed_at'])} w
    WHERE ${sameKey(key, 'w', 'v')} AND w.recorded_at > v.recorded_at
      AND w.recorded_at <= ${moment('known_at')} AND w.observed_at <= ${moment('as_of')})`;
}

/** The fact was known by then to be no fact at all. */
function isRemoved(fact: FactTable): string {
  const { past } = placesOf(fact);
  return `EXISTS (SELECT FROM ${past} r WHERE ${sameKey(fact.history.key, 'r', 'v')} AND r.removed
    AND r.recorded_at >= v.recorded_at AND r.superseded_at <= ${moment('known_at')})`;
}

function isObserved(fact: FactTable): string {
  const observed = `v.observed_at <= ${moment('as_of')}`;
  if (!fact.history.datesItself) return observed;
  const { past } = placesOf(fact);
  return `(${observed} OR NOT EXISTS (SELECT FROM ${past} e WHERE ${sameKey(fact.history.key, 'e', 'v')}
    AND e.recorded_at < v.recorded_at))`;
}

/** `IS TRUE` keeps the planner from reading all facts of today for the few versions that are asked for. */
function mayBeTold(fact: FactTable): string {
  const { key, toldWhile } = fact.history;
  if (toldWhile === undefined) return '';
  const { present } = placesOf(fact);
  return `AND EXISTS (SELECT FROM ${present} n WHERE ${sameKey(key, 'n', 'v')} AND (${toldWhile})) IS TRUE`;
}

/**
 * The statement that makes the view of a table's past: of every fact the version that was the last one recorded by the
 * moment `known_at`, among those observed by the moment `as_of`.
 */
export function pastViewSql(fact: FactTable): string {
  const columns = fact.columns.map((column) => column.name);
  return `CREATE VIEW ${pastView(fact.history.table)} AS SELECT ${columnsOf(columns, 'v')} FROM ${versions(fact, columns)} v
    WHERE v.recorded_at <= ${moment('known_at')} AND ${isObserved(fact)}
      AND (v.superseded_at IS NULL OR NOT (${isReplaced(fact)} OR ${isRemoved(fact)}))
      ${mayBeTold(fact)}`;
}
