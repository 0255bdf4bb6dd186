import {
  type DocumentNode,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  type InlineFragmentNode,
  isAbstractType,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { type ConditionValues, conditionNames, conditionValues, isIncluded } from './includedFields';
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

function readSelections(
  document: DocumentNode,
  values: ConditionValues,
  { schema, sharing }: { readonly schema: GraphQLSchema; readonly sharing: SharingMap },
): readonly SharedSelection[] {
  const found = new Map<string, SharedSelection>();
  const around: string[][] = [];
  const types = new TypeInfo(schema);
  const isShared = (coordinate: string): boolean =>
    (sharing.get(coordinate)?.class ?? 'UNCONDITIONAL') !== 'UNCONDITIONAL';
  const field = {
    enter(node: FieldNode) {
      if (!isIncluded(node, values)) return false;
      const parent = getNamedType(types.getParentType());
      const owners = parent ? concreteNames(parent, schema) : [];
      const own = owners.map((owner) => `${owner}.${node.name.value}`).filter(isShared);
      const under = around.flat();
      for (const coordinate of own) found.set([coordinate, ...under].join(' '), { coordinate, under });
      around.push(own);
      return undefined;
    },
    leave() {
      around.pop();
    },
  };
  const fragment = (node: InlineFragmentNode) => (isIncluded(node, values) ? undefined : false);
  visit(document, visitWithTypeInfo(types, { Field: field, InlineFragment: { enter: fragment } }));
  return [...found.values()].sort((a, b) => (a.coordinate < b.coordinate ? -1 : 1));
}

/**
 * Tells which fields of an operation are not open to every department; worked out once for each text and each way in which
 * its variables leave fields out. What is left out is neither asked for nor refused.
 */
export function openSharedFieldsOf(
  schema: GraphQLSchema,
  sharing: SharingMap,
): (query: string, variables?: Readonly<Record<string, unknown>>) => readonly SharedSelection[] {
  const names = new LRUCache<string, readonly string[]>({ max: TEXTS });
  const known = new LRUCache<string, readonly SharedSelection[]>({ max: TEXTS });
  return (query, variables = {}) => {
    const asked = names.get(query);
    const stated = asked?.map((name) => variables[name]);
    const found = stated && known.get(JSON.stringify([query, stated]));
    if (found) return found;
    const document = parse(query, { noLocation: true });
    const conditions = asked ?? conditionNames(document);
    const selections = readSelections(document, conditionValues(document, variables), { schema, sharing });
    names.set(query, conditions);
    known.set(JSON.stringify([query, conditions.map((name) => variables[name])]), selections);
    return selections;
  };
}
