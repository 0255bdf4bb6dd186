import {
  type DocumentNode,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  type InlineFragmentNode,
  isAbstractType,
  parse,
  separateOperations,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { SiloRequest } from '../silo';
import { type Conditional, conditionNames, conditionValues, hasConditions, isIncluded } from './includedFields';
import type { SharingMap } from './readSharing';

const TEXTS = 500;

type Shared = { readonly schema: GraphQLSchema; readonly sharing: SharingMap };
type Asked = Pick<SiloRequest, 'query' | 'operationName' | 'variables'>;

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

/** What of an operation is not open to every department. */
export interface SharedSelections {
  /** The fields that are asked for. */
  readonly asked: readonly SharedSelection[];
  /** `Type.field` of those that conditions leave out everywhere: nobody asks for them, so nothing may give them. */
  readonly leftOut: readonly string[];
}

function readSelections(
  document: DocumentNode,
  includes: (node: Conditional) => boolean,
  { schema, sharing }: Shared,
): readonly SharedSelection[] {
  const found = new Map<string, SharedSelection>();
  const around: string[][] = [];
  const types = new TypeInfo(schema);
  const isShared = (coordinate: string): boolean =>
    (sharing.get(coordinate)?.class ?? 'UNCONDITIONAL') !== 'UNCONDITIONAL';
  const field = {
    enter(node: FieldNode) {
      if (!includes(node)) return false;
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
  const fragment = (node: InlineFragmentNode) => (includes(node) ? undefined : false);
  visit(document, visitWithTypeInfo(types, { Field: field, InlineFragment: { enter: fragment } }));
  return [...found.values()].sort((a, b) => (a.coordinate < b.coordinate ? -1 : 1));
}

/** The one operation of a text that is executed, with the fragments that it uses. */
function executedOperation({ query, operationName }: Asked): DocumentNode {
  const document = parse(query, { noLocation: true });
  const operations = separateOperations(document);
  return (operationName ? operations[operationName] : Object.values(operations)[0]) ?? document;
}

function readShared(document: DocumentNode, { variables = {} }: Asked, shared: Shared): SharedSelections {
  const values = conditionValues(document, variables);
  const asked = readSelections(document, (node) => isIncluded(node, values), shared);
  if (!hasConditions(document)) return { asked, leftOut: [] };
  const left = new Set(readSelections(document, () => true, shared).map(({ coordinate }) => coordinate));
  for (const { coordinate } of asked) left.delete(coordinate);
  return { asked, leftOut: [...left] };
}

/** What a request says of its conditions: only a Boolean decides one. */
function statedOf(names: readonly string[], { variables = {} }: Asked): readonly (boolean | null)[] {
  return names.map((name) => {
    const value = variables[name];
    return typeof value === 'boolean' ? value : null;
  });
}

/**
 * Tells which fields of the operation that is executed are not open to every department; worked out once for each
 * operation and each way in which its variables leave fields out. What is left out is neither asked for nor refused.
 */
export function openSharedFieldsOf(schema: GraphQLSchema, sharing: SharingMap): (request: Asked) => SharedSelections {
  const names = new LRUCache<string, readonly string[]>({ max: TEXTS });
  const known = new LRUCache<string, SharedSelections>({ max: TEXTS });
  return (request) => {
    const text = `${request.operationName ?? ''}\n${request.query}`;
    const keyOf = (conditions: readonly string[]) => `${JSON.stringify(statedOf(conditions, request))}${text}`;
    const asked = names.get(text);
    const found = asked && known.get(keyOf(asked));
    if (found) return found;
    const document = executedOperation(request);
    const conditions = asked ?? conditionNames(document);
    const selections = readShared(document, request, { schema, sharing });
    names.set(text, conditions);
    known.set(keyOf(conditions), selections);
    return selections;
  };
}
