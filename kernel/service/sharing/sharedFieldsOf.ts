import {
  type FieldNode,
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

/** A field that an operation selects and that is not open to every department. */
export interface SharedSelection {
  /** `Type.field`. */
  readonly coordinate: string;
  /** Such fields around it: where one of them is refused, this one is not reached. */
  readonly under: readonly string[];
}

function readSelections(query: string, schema: GraphQLSchema, sharing: SharingMap): readonly SharedSelection[] {
  const found = new Map<string, SharedSelection>();
  const around: string[][] = [];
  const types = new TypeInfo(schema);
  const isShared = (coordinate: string): boolean =>
    (sharing.get(coordinate)?.class ?? 'UNCONDITIONAL') !== 'UNCONDITIONAL';
  const field = {
    enter({ name }: FieldNode) {
      const parent = getNamedType(types.getParentType());
      const owners = parent ? concreteNames(parent, schema) : [];
      const own = owners.map((owner) => `${owner}.${name.value}`).filter(isShared);
      const under = around.flat();
      for (const coordinate of own) found.set([coordinate, ...under].join(' '), { coordinate, under });
      around.push(own);
    },
    leave() {
      around.pop();
    },
  };
  visit(parse(query, { noLocation: true }), visitWithTypeInfo(types, { Field: field }));
  return [...found.values()].sort((a, b) => (a.coordinate < b.coordinate ? -1 : 1));
}

/** Tells which fields of an operation are not open to every department; worked out once for each text. */
export function openSharedFieldsOf(
  schema: GraphQLSchema,
  sharing: SharingMap,
): (query: string) => readonly SharedSelection[] {
  const known = new LRUCache<string, readonly SharedSelection[]>({ max: TEXTS });
  return (query) => {
    let selections = known.get(query);
    if (!selections) {
      selections = readSelections(query, schema, sharing);
      known.set(query, selections);
    }
    return selections;
  };
}
