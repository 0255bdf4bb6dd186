import type { SharedField } from './readSharing';

/** The type from whose fields an agreement leads to facts, and to which every fact leads back. */
export const ENTITY = 'MarketEntity';

/** Name of the type that a field belongs to. */
export const typeOf = ({ coordinate }: SharedField): string => coordinate.slice(0, coordinate.indexOf('.'));

/** Of each type that fields of a resource lead to, those that lead to it by the shortest way; none to where ways begin. */
export type ResourceWays = ReadonlyMap<string, readonly SharedField[]>;

/** Follows fields from some types to those that no way is known to yet. */
function follow(fields: readonly SharedField[], from: readonly string[], ways: Map<string, SharedField[]>): void {
  for (const type of from) ways.set(type, []);
  let edge = new Set(from);
  while (edge.size > 0) {
    const next = fields.filter((field) => edge.has(typeOf(field)) && !ways.has(field.returns));
    for (const field of next) ways.set(field.returns, [...(ways.get(field.returns) ?? []), field]);
    edge = new Set(next.map(({ returns }) => returns));
  }
}

/**
 * The ways from the entity by fields of one resource alone: no field of another resource shortens them, whoever sees it.
 * What stands within another resource has none; its ways begin at the types of that other, which needs a term of its own.
 */
export function resourceWays(fields: readonly SharedField[]): ResourceWays {
  const ways = new Map<string, SharedField[]>();
  follow(fields, [ENTITY], ways);
  const led = new Set(fields.map(({ returns }) => returns));
  const within = fields.map(typeOf).filter((type) => !led.has(type) && !ways.has(type));
  follow(fields, [...new Set(within)], ways);
  return ways;
}
