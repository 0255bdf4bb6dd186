import { CataloguedError } from '../cataloguedError';
import { ENTITY_RESOURCES } from './resources/entityResources';
import { HUB_RESOURCES } from './resources/hubResources';
import type { Resource } from './resources/resource';
import { SUPERVISION_RESOURCES } from './resources/supervisionResources';

export {
  type LegalBasis,
  type Resource,
  type ResourceFormat,
  type SecurityGrade,
  SHARING_CLASSES,
  type SharingClass,
  type TwoTongues,
  type UpdateFrequency,
} from './resources/resource';

/** Every resource to which a field of the schema belongs. */
export const RESOURCES: readonly Resource[] = [...ENTITY_RESOURCES, ...SUPERVISION_RESOURCES, ...HUB_RESOURCES];

const byCode = new Map(RESOURCES.map((resource) => [resource.code, resource]));

/** The resource of a code. */
export function findResource(code: string): Resource | undefined {
  return byCode.get(code);
}

/** The resource of a code. Throws UNKNOWN_RESOURCE. */
export function getResource(code: string, field = 'resource'): Resource {
  const found = findResource(code);
  if (!found) throw new CataloguedError('UNKNOWN_RESOURCE', { field, received: code, known: [...byCode.keys()] });
  return found;
}
