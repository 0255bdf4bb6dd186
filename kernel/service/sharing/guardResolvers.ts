import {
  defaultFieldResolver,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isObjectType,
} from 'graphql';
import type { SharedField, SharingMap } from './readSharing';
import type { RequestGuard } from './requestGuard';

/** The guard of each request, by its context: resolvers themselves know nothing of it. */
export type Guards = WeakMap<object, RequestGuard>;

type Reference = (reference: unknown, context: object, info: GraphQLResolveInfo) => unknown;
type Row = { readonly uscc?: string } | null | undefined;

function guardField(field: SharedField, resolve: GraphQLFieldResolver<unknown, object>, guards: Guards) {
  const ofEntity = field.coordinate.startsWith('MarketEntity.');
  return (parent: unknown, args: Record<string, unknown>, context: object, info: GraphQLResolveInfo): unknown => {
    const guard = guards.get(context);
    guard?.requireField(field);
    const { uscc } = parent as { readonly uscc?: string };
    if (!guard || !ofEntity || uscc === undefined || !guard.isScoped(field))
      return resolve(parent, args, context, info);
    return guard.requireEntity(field, uscc).then(() => resolve(parent, args, context, info));
  };
}

/**
 * Puts the guard before every field of a silo's schema that is not open to every department. Meant for the callers who
 * may not be given all they ask for; the others are served by a schema without it.
 */
export function guardFields(schema: GraphQLSchema, sharing: SharingMap, guards: Guards): void {
  for (const [coordinate, field] of sharing) {
    if (field.class === 'UNCONDITIONAL') continue;
    const [typeName = '', name = ''] = coordinate.split('.');
    const type = schema.getType(typeName);
    const definition = isObjectType(type) ? type.getFields()[name] : undefined;
    if (definition) definition.resolve = guardField(field, definition.resolve ?? defaultFieldResolver, guards);
  }
}

function guardReference(field: SharedField, resolve: Reference, guards: Guards): Reference {
  return async (reference, context, info) => {
    const guard = guards.get(context);
    guard?.requireResource(field);
    const row = (await resolve(reference, context, info)) as Row;
    if (row?.uscc) await guard?.requireFact(field, row.uscc);
    return row;
  };
}

/** A silo's resolvers whose facts, asked for by their own ids, are held against the viewer's scope and noted. */
export function guardReferences<T extends Readonly<Record<string, object>>>(
  resolvers: T,
  sharing: SharingMap,
  guards: Guards,
): T {
  const guarded = Object.entries(resolvers).map(([type, fields]) => {
    const field = sharing.get(`${type}.id`);
    const resolve = (fields as { readonly __resolveReference?: Reference }).__resolveReference;
    if (!resolve || !field || field.class === 'UNCONDITIONAL') return [type, fields];
    return [type, { ...fields, __resolveReference: guardReference(field, resolve, guards) }];
  });
  return Object.fromEntries(guarded) as T;
}
