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
  private readonly refused = new Set<string>();
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
    if (await this.reaches(field, uscc)) return;
    this.outOfScope.add(uscc);
    refuse(field, 'OUT_OF_SCOPE', uscc);
  }

  /** Throws NOT_IN_AGREEMENT for who may be given nothing of a resource, not even which facts there are. */
  requireResource(id: SharedField): void {
    if (!this.policy || this.policy.allows(id.coordinate)) return;
    this.refused.add(id.coordinate);
    refuse(id, this.policy.refusal(id.coordinate));
  }

  /**
   * Notes the entity that a fact given by its own id is about. Rejects with NOT_IN_AGREEMENT for one outside the scope,
   * and names it nowhere, in the log neither: whoever knows the number of a fact need not know of whom it is.
   */
  async requireFact(id: SharedField, uscc: string): Promise<void> {
    if (await this.reaches(id, uscc)) {
      this.touched.add(uscc);
      return;
    }
    this.refused.add(id.coordinate);
    refuse(id, 'OUT_OF_SCOPE');
  }

  /** What the access log must tell; undefined where nothing of another department was given or refused. */
  use(entities: Iterable<string>): SharedUse | undefined {
    const { foreign } = this.access;
    const denied = new Set([...this.access.refused, ...this.refused]);
    if (foreign.length === 0 && denied.size === 0) return undefined;
    const given = [...entities, ...this.touched].filter((uscc) => !this.outOfScope.has(uscc));
    return {
      fields: foreign,
      denied: [...denied],
      entities: [...new Set(given)],
      outOfScope: [...this.outOfScope],
    };
  }

  private async reaches({ resource }: SharedField, uscc: string): Promise<boolean> {
    const scope = this.policy?.scopeOf(resource);
    if (!scope) return true;
    const key = `${resource} ${uscc}`;
    let answer = this.judged.get(key);
    if (!answer) {
      answer = this.isInScope(scope, uscc);
      this.judged.set(key, answer);
    }
    return answer;
  }

  private async isInScope({ districts, industries, usccs }: EntityScope, uscc: string): Promise<boolean> {
    if (!admits(usccs, uscc)) return false;
    if (districts === null && industries === null) return true;
    const place = await this.places?.load(uscc);
    return place ? admits(districts, place.district) && admits(industries, place.industry) : false;
  }
}
