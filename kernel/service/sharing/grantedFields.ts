import type { SharedField, SharingMap } from './readSharing';

/** Types from which facts are reached. */
const WAYS_IN: readonly string[] = ['MarketEntity', 'Query'];

const typeOf = ({ coordinate }: SharedField): string => coordinate.slice(0, coordinate.indexOf('.'));

/** How many fields lead from the ways in to each type, by the shortest way. */
function depths(fields: readonly SharedField[]): ReadonlyMap<string, number> {
  const found = new Map(WAYS_IN.map((type) => [type, 0]));
  for (let depth = 0, grew = true; grew; depth += 1) {
    const next = fields.filter((field) => found.get(typeOf(field)) === depth && !found.has(field.returns));
    for (const { returns } of next) found.set(returns, depth + 1);
    grew = next.length > 0;
  }
  return found;
}

/** Opens fields of one agreement, one term after the other. */
class Opening {
  readonly given = new Set<string>();
  private readonly reached = new Set<string>();
  private readonly depth: ReadonlyMap<string, number>;

  constructor(private readonly fields: readonly SharedField[]) {
    this.depth = depths(fields);
  }

  /** Everything of a resource. */
  resource(code: string): void {
    for (const field of this.fields) if (field.resource === code) this.given.add(field.coordinate);
  }

  /** A single field with what is below it, the core of its fact and the way to it. */
  field(field: SharedField): void {
    this.below(field);
    this.reach(typeOf(field), field.resource);
  }

  private below(field: SharedField): void {
    if (this.given.has(field.coordinate)) return;
    this.given.add(field.coordinate);
    for (const inner of this.fields) {
      if (typeOf(inner) === field.returns && inner.resource === field.resource) this.below(inner);
    }
  }

  private reach(type: string, resource: string): void {
    if (this.reached.has(type) || WAYS_IN.includes(type)) return;
    this.reached.add(type);
    const depth = this.depth.get(type) ?? 0;
    for (const field of this.fields) {
      if (field.resource !== resource) continue;
      const owner = typeOf(field);
      if (owner === type && field.core) this.given.add(field.coordinate);
      if (field.returns !== type || (this.depth.get(owner) ?? 0) >= depth) continue;
      this.given.add(field.coordinate);
      this.reach(owner, resource);
    }
  }
}

/**
 * The coordinates that the terms of an agreement give: those of whole resources; and of single fields, with what is below
 * them, the source, times and id of their fact and the shortest way to it, and nothing beside.
 */
export function grantedFields(terms: readonly string[], sharing: SharingMap): ReadonlySet<string> {
  const opening = new Opening([...sharing.values()]);
  for (const term of terms) {
    const field = sharing.get(term);
    if (field) opening.field(field);
    else opening.resource(term);
  }
  return opening.given;
}
