/** A value that a statement binds. */
export type Bound = string | number | boolean | readonly string[] | readonly number[];

/** A statement with its values. */
export interface BoundSql {
  readonly sql: string;
  readonly values: readonly Bound[];
}

/** Hands out the placeholder of a value. */
export type Bind = (value: Bound) => string;

/** Gathers values and hands out their placeholders. */
export function binder(): { readonly values: Bound[]; readonly bind: Bind } {
  const values: Bound[] = [];
  return { values, bind: (value) => `$${values.push(value)}` };
}

/** One value as an equation, which an ordered index can serve page by page; several as a list; none restricts nothing. */
export function isOneOf(
  column: string,
  list: readonly string[] | readonly number[] | undefined | null,
  bind: Bind,
): string[] {
  if (!list) return [];
  const type = typeof list[0] === 'number' ? 'smallint' : 'text';
  const [only] = list;
  if (list.length === 1 && only !== undefined) return [`${column} = ${bind(only)}::${type}`];
  return [list.length === 0 ? 'false' : `${column} = ANY (${bind(list)}::${type}[])`];
}

/** Conditions that must all hold, after WHERE; nothing for none. */
export function where(all: readonly string[]): string {
  return all.length > 0 ? `WHERE ${all.join(' AND ')}` : '';
}
