import type { SharedField, SharingMap } from './readSharing';
import { ENTITY, type ResourceWays, resourceWays, typeOf } from './resourceWays';

/** Opens fields of one resource in one agreement, one term after the other. */
class Opening {
  readonly given = new Set<string>();
  private readonly opened = new Set<string>();
  private readonly reached = new Set<string>();
  private readonly ways: ResourceWays;

  constructor(private readonly fields: readonly SharedField[]) {
    this.ways = resourceWays(fields);
  }

  /** A single field with what is below it, the core of its fact and the way to it. */
  field(field: SharedField): void {
    this.below(field);
    this.reach(typeOf(field));
  }

  private below(field: SharedField): void {
    if (this.opened.has(field.coordinate)) return;
    this.opened.add(field.coordinate);
    this.given.add(field.coordinate);
    if (field.returns === ENTITY) return;
    for (const inner of this.fields) if (typeOf(inner) === field.returns) this.below(inner);
  }

  private reach(type: string): void {
    if (this.reached.has(type)) return;
    this.reached.add(type);
    for (const field of this.fields) if (field.core && typeOf(field) === type) this.given.add(field.coordinate);
    for (const field of this.ways.get(type) ?? []) {
      this.given.add(field.coordinate);
      this.reach(typeOf(field));
    }
  }
}

function openingOf({ resource }: SharedField, fields: readonly SharedField[], known: Map<string, Opening>): Opening {
  const opening = known.get(resource) ?? new Opening(fields.filter((field) => field.resource === resource));
  known.set(resource, opening);
  return opening;
}

/**
 * The coordinates that the terms of an agreement give: those of whole resources; and of single fields, with what is below
 * them, the source, times and id of their fact and the shortest way to it from the entity by fields of its own resource,
 * and nothing beside. What stands within another resource is not reached without a term on that other.
 */
export function grantedFields(terms: readonly string[], sharing: SharingMap): ReadonlySet<string> {
  const fields = [...sharing.values()];
  const openings = new Map<string, Opening>();
  const given = new Set<string>();
  for (const term of terms) {
    const field = sharing.get(term);
    if (field) openingOf(field, fields, openings).field(field);
    else for (const { resource, coordinate } of fields) if (resource === term) given.add(coordinate);
  }
  for (const opening of openings.values()) for (const coordinate of opening.given) given.add(coordinate);
  return given;
}
