import { CataloguedError } from '../../values/cataloguedError';
import { getResource } from '../../values/reference/resources';
import type { SharedUse } from '../silo';
import type { OperationAccess } from './operationAccess';
import type { SharedField } from './readSharing';
import type { EntityScope, SharingPolicy, SharingRefusal } from './sharingPolicy';

/** Where an entity is and what its trade is, as far as the silo knows. */
export interface EntityPlace {
  readonly district: string | null;
  readonly industry: string | null;
}

/** Finds places of entities, many at once. */
export interface PlaceReader {
  load(uscc: string): Promise<EntityPlace | null>;
}

function refuse({ coordinate, resource }: SharedField, reason: SharingRefusal | 'OUT_OF_SCOPE', uscc?: string): never {
  const { owner } = getResource(resource);
  const received = uscc === undefined ? {} : { received: uscc };
  throw new CataloguedError('NOT_IN_AGREEMENT', { field: coordinate, resource, owner, reason, ...received });
}

const admits = (list: readonly string[] | null, value: string | null): boolean =>
  list === null || (value !== null && list.includes(value));

/** What one request may be given, and what of it was given. */
export class RequestGuard {
  private readonly outOfScope = new Set<string>();
  private readonly touched = new Set<string>();
  private readonly judged = new Map<string, Promise<boolean>>();

  constructor(
    private readonly access: OperationAccess,
    private readonly policy: SharingPolicy | null,
    private readonly places: PlaceReader | undefined,
  ) {}

  /** Throws NOT_IN_AGREEMENT for a field that the viewer may not be given. */
  requireField(field: SharedField): void {
    if (!this.access.denied.has(field.coordinate)) return;
    refuse(field, this.policy?.refusal(field.coordinate) ?? 'NOT_SHARED');
  }

  /** Whether the viewer may be given the resource of some entities alone. */
  isScoped({ resource }: SharedField): boolean {
    return this.access.scoped && (this.policy?.scopeOf(resource) ?? null) !== null;
  }

  /** Rejects with NOT_IN_AGREEMENT for an entity outside the scope; an entity whose place is not known is outside. */
  async requireEntity(field: SharedField, uscc: string): Promise<void> {
    const scope = this.policy?.scopeOf(field.resource);
    if (!scope) return;
    const key = `${field.resource} ${uscc}`;
    let answer = this.judged.get(key);
    if (!answer) {
      answer = this.isInScope(scope, uscc);
      this.judged.set(key, answer);
    }
    if (await answer) return;
    this.outOfScope.add(uscc);
    refuse(field, 'OUT_OF_SCOPE', uscc);
  }

  /** Notes an entity that a fact given by its own id is about. */
  touch(uscc: string): void {
    this.touched.add(uscc);
  }

  /** What the access log must tell; undefined where nothing of another department was given or refused. */
  use(entities: Iterable<string>): SharedUse | undefined {
    const { foreign, denied } = this.access;
    if (foreign.length === 0 && denied.size === 0) return undefined;
    const given = [...entities, ...this.touched].filter((uscc) => !this.outOfScope.has(uscc));
    return {
      fields: foreign,
      denied: [...denied],
      entities: [...new Set(given)],
      outOfScope: [...this.outOfScope],
    };
  }

  private async isInScope({ districts, industries, usccs }: EntityScope, uscc: string): Promise<boolean> {
    if (!admits(usccs, uscc)) return false;
    if (districts === null && industries === null) return true;
    const place = await this.places?.load(uscc);
    return place ? admits(districts, place.district) && admits(industries, place.industry) : false;
  }
}
