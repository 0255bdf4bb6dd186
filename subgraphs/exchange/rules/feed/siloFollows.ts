/** Columns of a resource that a silo follows, by kind of event. */
export type FollowedColumns = Readonly<Record<string, readonly string[]>>;

const PLACE: FollowedColumns = { 'market-entity': ['uscc', 'district', 'industry_division', 'observed_at'] };

const FOLLOWS: Readonly<Record<string, Readonly<Record<string, FollowedColumns>>>> = {
  supervision: { 'market-entity': PLACE },
  inspection: { 'market-entity': PLACE },
  enforcement: { 'market-entity': PLACE },
};

/**
 * What a silo may follow of other silos' facts, and no column more: what it decides on
 *
 * Where an entity is and what its trade is decides whether an agreement, or a district's office, reaches it.
 *
 * 《上海市数据条例》第三十八条、第三十九条
 */
export function findSiloFollows(silo: string, resource: string): FollowedColumns | undefined {
  return FOLLOWS[silo]?.[resource];
}
