/** Queries that a client should send at once; whoever has a token may send more. */
export const BATCH_SIZE = 50;

/** The one type of thing that lists are matched with. */
export const ENTITY_TYPE = { id: 'MarketEntity', name: '经营主体 Market entity' };

/** The service's description of itself, after the W3C Reconciliation Service API 0.2. `origin` is where it is reached. */
export function reconcileManifest(origin: string): object {
  return {
    versions: ['0.2'],
    name: '经营主体 Market entities of the city',
    identifierSpace: `${origin}/reconcile/view?id=`,
    schemaSpace: `${origin}/graphql`,
    defaultTypes: [ENTITY_TYPE],
    view: { url: `${origin}/reconcile/view?id={{id}}` },
    suggest: { entity: { service_url: origin, service_path: '/reconcile/suggest/entity' } },
    batchSize: BATCH_SIZE,
  };
}
