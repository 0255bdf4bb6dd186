import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { PAGE_ROWS } from '../../kernel/values/page';

const PAGE = 'first';
/** An argument that is a list of what is asked for, one row of the answer for each of them. */
const ASKED = 'rows';
/** Rows assumed of a list that has no page size; such lists say their bound in their description. */
const SHORT_LIST = 10;

/** How many rows a page has: a number, or the name of the variable that says it. */
type Rows = number | { readonly variable: string; readonly unlessGiven: number };

/** So many objects, each once for every row of the pages around it. */
interface Term {
  objects: number;
  readonly pages: readonly Rows[];
}

/** The estimated cost of an operation for the variables of one request. */
export type CostOf = (variables: Readonly<Record<string, unknown>> | undefined) => number;

interface Walk {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly operation: OperationDefinitionNode;
  readonly terms: Map<string, Term>;
}

/** Where a selection stands: its type, the pages around it, and the page whose rows the next list carries. */
interface Place {
  readonly type: string;
  readonly pages: readonly Rows[];
  readonly page?: Rows | undefined;
}

const page = (rows: number): number => Math.min(PAGE_ROWS.max, Math.max(0, Math.trunc(rows)));

function defaultOf({ variableDefinitions }: OperationDefinitionNode, name: string): number {
  const given = variableDefinitions?.find(({ variable }) => variable.name.value === name)?.defaultValue;
  return given?.kind === Kind.INT ? Number(given.value) : PAGE_ROWS.default;
}

function rowsOf(node: FieldNode, field: GraphQLField<unknown, unknown>, operation: OperationDefinitionNode): Rows {
  const value = node.arguments?.find(({ name }) => name.value === PAGE)?.value;
  if (value?.kind === Kind.INT) return page(Number(value.value));
  if (value?.kind === Kind.VARIABLE) {
    return { variable: value.name.value, unlessGiven: defaultOf(operation, value.name.value) };
  }
  const stated = field.args.find(({ name }) => name === PAGE)?.defaultValue;
  return typeof stated === 'number' ? page(stated) : PAGE_ROWS.default;
}

/** As many rows as the caller sends to be answered; undefined for a field without such an argument. */
function askedOf(node: FieldNode): Rows | undefined {
  const value = node.arguments?.find(({ name }) => name.value === ASKED)?.value;
  if (value?.kind === Kind.LIST) return page(value.values.length);
  return value?.kind === Kind.VARIABLE ? { variable: value.name.value, unlessGiven: 0 } : undefined;
}

function addObjects({ terms }: Walk, pages: readonly Rows[]): void {
  const key = JSON.stringify(pages);
  const term = terms.get(key) ?? { objects: 0, pages };
  term.objects += 1;
  terms.set(key, term);
}

function walkField(walk: Walk, node: FieldNode, { type, pages, page: inherited }: Place): void {
  const parent = walk.schema.getType(type);
  const known = isObjectType(parent) || isInterfaceType(parent);
  const field = known ? parent.getFields()[node.name.value] : undefined;
  if (!field || !isCompositeType(getNamedType(field.type))) return;
  const under = getNamedType(field.type).name;
  const isPaged = field.args.some(({ name }) => name === PAGE);
  const own = isPaged ? rowsOf(node, field, walk.operation) : askedOf(node);
  if (isListType(getNullableType(field.type))) {
    const rows = own ?? inherited ?? SHORT_LIST;
    addObjects(walk, [...pages, rows]);
    walkSet(walk, node.selectionSet, { type: under, pages: [...pages, rows] });
  } else {
    addObjects(walk, pages);
    walkSet(walk, node.selectionSet, { type: under, pages, page: own });
  }
}

function walkSet(walk: Walk, set: SelectionSetNode | undefined, place: Place): void {
  for (const selection of set?.selections ?? []) {
    if (selection.kind === Kind.FIELD) walkField(walk, selection, place);
    else if (selection.kind === Kind.INLINE_FRAGMENT) {
      const type = selection.typeCondition?.name.value ?? place.type;
      walkSet(walk, selection.selectionSet, { ...place, type });
    } else {
      const fragment = walk.fragments.get(selection.name.value);
      if (fragment) walkSet(walk, fragment.selectionSet, { ...place, type: fragment.typeCondition.name.value });
    }
  }
}

function rowsFor(rows: Rows, variables: Readonly<Record<string, unknown>> | undefined): number {
  if (typeof rows === 'number') return rows;
  const given = variables?.[rows.variable];
  if (Array.isArray(given)) return page(given.length);
  return page(typeof given === 'number' ? given : rows.unlessGiven);
}

/**
 * The static cost of a valid operation: one for each object it may bring, so the product of `first` over the pages
 * around it; values cost nothing. A list without `first` counts as ten rows, one that answers the argument `rows` as so
 * many, up to those of a page. Walks the operation once; what it returns only multiplies. The operation must have passed
 * the size rule, which bounds the walk.
 */
export function operationCost(
  schema: GraphQLSchema,
  { definitions }: DocumentNode,
  operation: OperationDefinitionNode,
): CostOf {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const terms = new Map<string, Term>();
  const root = schema.getRootType(operation.operation);
  walkSet({ schema, fragments, operation, terms }, operation.selectionSet, { type: root?.name ?? '', pages: [] });
  const all = [...terms.values()];
  return (variables) =>
    all.reduce(
      (sum, { objects, pages }) => sum + pages.reduce<number>((n, rows) => n * rowsFor(rows, variables), objects),
      0,
    );
}
