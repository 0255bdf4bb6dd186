/** Resolvers by type, then by field. */
export type ResolverMap = Readonly<Record<string, object>>;

/** The resolvers of several areas of one silo, as one map: types that several areas extend get the fields of all. */
export function mergeResolvers(areas: readonly ResolverMap[]): ResolverMap {
  const merged: Record<string, object> = {};
  for (const area of areas) {
    for (const [type, fields] of Object.entries(area)) merged[type] = { ...merged[type], ...fields };
  }
  return merged;
}
