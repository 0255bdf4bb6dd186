import { createEntityLoader, type EntityLoader } from '../../../kernel/service/entityReader';
import { RequestUses } from '../../../kernel/service/sharing/requestUses';
import type { SiloContext } from '../../../kernel/service/silo';
import { recordVisibility, type Visibility } from '../rules/recordVisibility';
import type { CreditStore } from '../store/creditStore';
import type { CoreRow, RegistrationRow } from '../store/entityParts';

/** What lives as long as one request. */
export interface CreditLoaders {
  readonly entity: EntityLoader;
  /** What resolvers that judge sharing themselves have given of other departments' data. */
  readonly uses: RequestUses;
}

/** Opens one request's loaders. */
export function openCreditLoaders(store: CreditStore): CreditLoaders {
  return { entity: createEntityLoader(store.reader), uses: new RequestUses() };
}

/** What the credit silo's resolvers use. */
export type CreditContext = SiloContext<CreditStore, CreditLoaders>;

/** An entity on its way through the resolvers, with what a list or a root field has read of it already. */
export interface EntityParent {
  readonly uscc: string;
  readonly core?: CoreRow;
  readonly registration?: RegistrationRow;
}

/** Which credit records the caller may see today. */
export function visibilityOf({ viewer, today }: CreditContext): Visibility {
  return recordVisibility({ viewerKind: viewer.kind, today });
}
