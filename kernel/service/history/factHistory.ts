import type { Day } from '../../values/day';
import type { Viewer } from '../silo';

/** A table of facts of which every version is kept. */
export interface FactHistory {
  readonly table: string;
  /** Columns of its primary key. */
  readonly key: readonly string[];
  /** Lists of columns, each as in an index, by which earlier versions are looked for beside their key. */
  readonly lookups: readonly string[];
  /**
   * Condition over `n`, the fact as it is today, without which nothing of its past is told. It binds what the silo's
   * `sight` says by `seen`. Absent where every version may be told to whoever may see the fact.
   */
  readonly toldWhile?: string;
  /** Whether rows carry their own days: the first version then holds for all days before it was observed. */
  readonly datesItself?: boolean;
}

/** How a silo keeps its past, and how much of it is told to whom. */
export interface SiloPast {
  readonly tables: readonly FactHistory[];
  /** What `toldWhile` conditions bind, by name: the viewer's sight of facts as they are today. */
  sight(viewer: Viewer, today: Day): Readonly<Record<string, string>>;
}

/** The schema that holds the past under the names of the present. */
export const PAST_SCHEMA = 'as_of';

/** The name under which a transaction is told a value of the silo's sight. */
export const settingOf = (name: string): string => `hub.${name}`;

const settingSql = (name: string): string => `current_setting('${settingOf(name)}')`;

/** SQL of a text of the sight; null where it is empty. Read once a statement, and an error where it was not set. */
export const seen = (name: string): string => `(SELECT nullif(${settingSql(name)}, ''))`;

/** SQL of a day of the sight; null where it is empty. */
export const seenDay = (name: string): string => `(SELECT nullif(${settingSql(name)}, '')::date)`;

/** SQL of a list of the sight, written with commas. */
export const seenList = (name: string): string => `(SELECT string_to_array(${settingSql(name)}, ','))::text[]`;

/** SQL of one of the two moments. */
export const moment = (name: 'as_of' | 'known_at'): string => `(SELECT ${settingSql(name)}::timestamptz)`;
