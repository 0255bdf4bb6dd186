/** Entities that a viewer may be told of: those that every given list admits. */
export interface PlaceScope {
  readonly districts: readonly string[] | null;
  readonly industries: readonly string[] | null;
  readonly usccs: readonly string[] | null;
}

/** Where an entity is and what its trade is. */
export interface Place {
  readonly district: string | null;
  readonly industry: string | null;
}

const admits = (list: readonly string[] | null, value: string | null): boolean =>
  list === null || (value !== null && list.includes(value));

/**
 * Whether an entity is in the scope that a resource is shared in
 *
 * What is said about a fact reaches no further than the fact; an entity whose place is not known is outside of every
 * district and trade. 《上海市数据条例》第三十八条、第三十九条
 */
export function admitsPlace(scope: PlaceScope | null, uscc: string, place: Place | null): boolean {
  if (scope === null) return true;
  const { districts, industries, usccs } = scope;
  return (
    admits(usccs, uscc) && admits(districts, place?.district ?? null) && admits(industries, place?.industry ?? null)
  );
}
