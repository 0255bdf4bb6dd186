import {
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { SharingMap } from './readSharing';

const TEXTS = 500;

function concreteNames(type: GraphQLNamedType, schema: GraphQLSchema): string[] {
  return isAbstractType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : [type.name];
}

function readFields(query: string, schema: GraphQLSchema, sharing: SharingMap): readonly string[] {
  const found = new Set<string>();
  const types = new TypeInfo(schema);
  visit(
    parse(query, { noLocation: true }),
    visitWithTypeInfo(types, {
      Field({ name }) {
        const parent = getNamedType(types.getParentType());
        for (const owner of parent ? concreteNames(parent, schema) : []) {
          const coordinate = `${owner}.${name.value}`;
          const field = sharing.get(coordinate);
          if (field && field.class !== 'UNCONDITIONAL') found.add(coordinate);
        }
      },
    }),
  );
  return [...found].sort();
}

/** Tells which fields of an operation are not open to every department, by coordinate; worked out once for each text. */
export function openSharedFieldsOf(schema: GraphQLSchema, sharing: SharingMap): (query: string) => readonly string[] {
  const known = new LRUCache<string, readonly string[]>({ max: TEXTS });
  return (query) => {
    let fields = known.get(query);
    if (!fields) {
      fields = readFields(query, schema, sharing);
      known.set(query, fields);
    }
    return fields;
  };
}
