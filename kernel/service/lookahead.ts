import {
  type FieldNode,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** A field that the operation selects below the one being resolved. */
export interface SelectedField {
  readonly name: string;
  readonly args: Record<string, unknown>;
}

function isIncluded(node: SelectionNode, info: GraphQLResolveInfo): boolean {
  const skip = getDirectiveValues(GraphQLSkipDirective, node, info.variableValues);
  const include = getDirectiveValues(GraphQLIncludeDirective, node, info.variableValues);
  return skip?.if !== true && include?.if !== false;
}

/** By the variables of a request, then by the place in its operation: a field of every row of a list asks again. */
const answers = new WeakMap<object, WeakMap<readonly FieldNode[], Map<GraphQLObjectType, readonly SelectedField[]>>>();

function fieldsBelow(info: GraphQLResolveInfo, type: GraphQLObjectType): SelectedField[] {
  const found: SelectedField[] = [];
  const visit = (set: SelectionSetNode | undefined): void => {
    for (const node of set?.selections ?? []) {
      if (!isIncluded(node, info)) continue;
      if (node.kind === 'Field') {
        const field = type.getFields()[node.name.value];
        if (field) found.push({ name: field.name, args: getArgumentValues(field, node, info.variableValues) });
      } else if (node.kind === 'InlineFragment') {
        if (!node.typeCondition || node.typeCondition.name.value === type.name) visit(node.selectionSet);
      } else {
        const fragment = info.fragments[node.name.value];
        if (fragment?.typeCondition.name.value === type.name) visit(fragment.selectionSet);
      }
    }
  };
  for (const node of info.fieldNodes) visit(node.selectionSet);
  return found;
}

/**
 * The fields of `type` that the operation selects under the field being resolved, with their arguments, so that a
 * silo can start reading them at once. Selections on other types are passed over. Worked out once in a request for each
 * place.
 */
export function selectedFields(info: GraphQLResolveInfo, type: GraphQLObjectType): readonly SelectedField[] {
  const places = answers.get(info.variableValues) ?? new WeakMap();
  answers.set(info.variableValues, places);
  const types = places.get(info.fieldNodes) ?? new Map();
  places.set(info.fieldNodes, types);
  const known = types.get(type) ?? fieldsBelow(info, type);
  types.set(type, known);
  return known;
}
