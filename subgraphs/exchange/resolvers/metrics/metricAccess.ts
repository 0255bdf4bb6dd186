import { citySharing } from '../../../../kernel/service/sharing/readSharing';
import { type EntityScope, type SharingPolicy, sharingPolicy } from '../../../../kernel/service/sharing/sharingPolicy';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { getResource } from '../../../../kernel/values/reference/resources';
import { seesPublishedOnly } from '../../../../kernel/values/seesPublishedOnly';
import type { NamedMetric } from '../../rules/metrics/registry';
import type { ExchangeContext } from '../exchangeContext';

const NOTHING = { fields: [], denied: [], entities: [], outOfScope: [] } as const;

const policyOf = ({ viewer }: ExchangeContext): SharingPolicy => sharingPolicy(viewer, citySharing());
const resourceOf = (coordinate: string): string => citySharing().get(coordinate)?.resource ?? '';

/** Codes of the resources on which a metric rests. */
export function resourcesOf({ coordinates }: NamedMetric): string[] {
  return [...new Set(coordinates.map(resourceOf))];
}

/** Whether the viewer may be given every field on which the metric rests, of some entities at least. */
export function seesFacts({ coordinates }: NamedMetric, context: ExchangeContext): boolean {
  const policy = policyOf(context);
  return !seesPublishedOnly(context.viewer.kind) && coordinates.every((coordinate) => policy.allows(coordinate));
}

/** The scopes of entities that an exact figure, and its rows, may be about. */
export function scopesOf(metric: NamedMetric, context: ExchangeContext): EntityScope[] {
  const scopes = resourcesOf(metric).map((resource) => policyOf(context).scopeOf(resource));
  return [...new Map(scopes.flatMap((scope) => (scope ? [[JSON.stringify(scope), scope] as const] : []))).values()];
}

/** Throws NOT_PUBLIC where the public asks for a metric that does not rest on published data alone. */
export function requireFigure({ id, published }: NamedMetric, { viewer }: ExchangeContext): void {
  if (published || !seesPublishedOnly(viewer.kind)) return;
  throw new CataloguedError('NOT_PUBLIC', { field: 'id', received: id });
}

/** Throws NOT_PUBLIC for the public, NOT_IN_AGREEMENT where a field on which the rows rest is not shared. */
export function requireFacts(metric: NamedMetric, context: ExchangeContext): void {
  if (seesPublishedOnly(context.viewer.kind))
    throw new CataloguedError('NOT_PUBLIC', { field: 'id', received: metric.id });
  const policy = policyOf(context);
  const denied = metric.coordinates.filter((coordinate) => !policy.allows(coordinate));
  const [field] = denied;
  if (field === undefined) return;
  const resource = resourceOf(field);
  context.loaders.uses.add({ ...NOTHING, denied });
  const { owner } = getResource(resource);
  throw new CataloguedError('NOT_IN_AGREEMENT', {
    field,
    resource,
    owner,
    reason: policy.refusal(field),
    metric: metric.id,
  });
}

/** Notes for the access log what of other departments' data an answer rests on, and of whom it told. */
export function noteFacts({ coordinates }: NamedMetric, entities: readonly string[], context: ExchangeContext): void {
  const policy = policyOf(context);
  const fields = coordinates.filter(
    (coordinate) => citySharing().get(coordinate)?.class !== 'UNCONDITIONAL' && !policy.isOwn(coordinate),
  );
  if (fields.length > 0) context.loaders.uses.add({ ...NOTHING, fields, entities: [...new Set(entities)] });
}
