type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

const KEYS = ['code', 'provision', 'kind', 'category'] as const;

/** The name of an entry in its list: its code, or what stands for one; else its place. */
function nameOf(entry: Json, i: number): string {
  if (entry === null || typeof entry !== 'object' || Array.isArray(entry)) return String(i);
  const fields = entry as Readonly<Record<string, Json>>;
  const key = KEYS.find((name) => typeof fields[name] === 'string');
  if (key === undefined) return String(i);
  return key === 'category' ? `${fields.category}-${fields.level}` : String(fields[key]);
}

function* walk(value: Json, path: string): Generator<readonly [string, string]> {
  if (Array.isArray(value) && value.some((entry) => entry !== null && typeof entry === 'object')) {
    const seen = new Map<string, number>();
    for (const [i, entry] of value.entries()) {
      const name = nameOf(entry, i);
      const times = seen.get(name) ?? 0;
      seen.set(name, times + 1);
      yield* walk(entry, `${path}[${times === 0 ? name : `${name}#${times + 1}`}]`);
    }
  } else if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
    for (const [key, inner] of Object.entries(value)) yield* walk(inner as Json, path === '' ? key : `${path}.${key}`);
  } else {
    yield [path, typeof value === 'string' ? value : JSON.stringify(value)];
  }
}

/**
 * Every single value of rules, or of a part of them, by its path, such as indicators[PENALTIES].weight; entries of lists
 * go by their code, so that their order says nothing.
 */
export function contentPaths(content: object): ReadonlyMap<string, string> {
  return new Map(walk(content as Json, ''));
}
