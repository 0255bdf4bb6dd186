import {
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

/**
 * The fields of `type` that the operation selects under the field being resolved, with their arguments, so that a
 * silo can start reading them at once. Selections on other types are passed over.
 */
export function selectedFields(info: GraphQLResolveInfo, type: GraphQLObjectType): SelectedField[] {
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
