import { citySharing } from '../../../../kernel/service/sharing/readSharing';
import { type EntityScope, type SharingPolicy, sharingPolicy } from '../../../../kernel/service/sharing/sharingPolicy';
import { getResource } from '../../../../kernel/values/reference/resources';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import { seesPublishedOnly } from '../../../../kernel/values/seesPublishedOnly';
import { dimensionAccess } from '../../rules/entityIndex/dimensionAccess';
import { DIMENSIONS, type DimensionName } from '../../rules/entityIndex/dimensions';
import type { ExchangeContext } from '../exchangeContext';

const NOTHING = { fields: [], denied: [], entities: [], outOfScope: [] } as const;

const policyOf = ({ viewer }: ExchangeContext): SharingPolicy => sharingPolicy(viewer, citySharing());
const resourceOf = (coordinate: string): string => citySharing().get(coordinate)?.resource ?? '';

function refuse(name: DimensionName, context: ExchangeContext): void {
  const { coordinate } = DIMENSIONS[name];
  const policy = policyOf(context);
  const isPublic = seesPublishedOnly(context.viewer.kind);
  const verdict = dimensionAccess(name, { isPublic, allows: (field) => policy.allows(field) });
  if (verdict.lawful) return;
  const resource = resourceOf(coordinate);
  if (!isPublic) context.loaders.uses.add({ ...NOTHING, denied: [coordinate] });
  requireLawful(verdict, { resource, owner: getResource(resource).owner, reason: policy.refusal(coordinate) });
}

/** The dimensions that are not published of every entity. */
export function keptAmong(names: Iterable<DimensionName>): DimensionName[] {
  return [...names].filter((name) => !DIMENSIONS[name].open);
}

/** Those of the dimensions that the viewer may not be given of an entity. */
export function deniedAmong(names: Iterable<DimensionName>, context: ExchangeContext): DimensionName[] {
  const policy = policyOf(context);
  return keptAmong(names).filter((name) => !policy.allows(DIMENSIONS[name].coordinate));
}

/** Whether a dimension is kept by its department for itself. */
export function isNotShared(name: DimensionName): boolean {
  return citySharing().get(DIMENSIONS[name].coordinate)?.class === 'NOT_SHARED';
}

/** The entities over which the viewer may compare all of the dimensions. Throws NOT_PUBLIC or NOT_IN_AGREEMENT. */
export function requireDimensions(names: Iterable<DimensionName>, context: ExchangeContext): readonly EntityScope[] {
  const kept = keptAmong(names);
  for (const name of kept) refuse(name, context);
  const resources = new Set(kept.map((name) => resourceOf(DIMENSIONS[name].coordinate)));
  const scopes = [...resources].map((resource) => policyOf(context).scopeOf(resource));
  return [...new Map(scopes.flatMap((scope) => (scope ? [[JSON.stringify(scope), scope]] : []))).values()];
}

/** Notes for the access log what of other departments' data an answer told, and of whom. */
export function noteUse(names: Iterable<DimensionName>, entities: readonly string[], context: ExchangeContext): void {
  const policy = policyOf(context);
  const coordinates = keptAmong(names).map((name) => DIMENSIONS[name].coordinate);
  const fields = [...new Set(coordinates)].filter((coordinate) => !policy.isOwn(coordinate));
  if (fields.length > 0) context.loaders.uses.add({ ...NOTHING, fields, entities });
}
