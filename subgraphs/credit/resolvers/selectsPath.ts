import type { GraphQLResolveInfo, SelectionSetNode } from 'graphql';

/**
 * Whether the operation names the fields of `path` below the one being resolved, whatever its conditions: a part that
 * a directive leaves out is then read for nothing.
 */
export function selectsPath(info: GraphQLResolveInfo, path: readonly string[]): boolean {
  const visit = (set: SelectionSetNode | undefined, [next, ...rest]: readonly string[]): boolean => {
    if (next === undefined) return true;
    return (set?.selections ?? []).some((node) => {
      if (node.kind === 'Field') return node.name.value === next && visit(node.selectionSet, rest);
      const inner = node.kind === 'InlineFragment' ? node : info.fragments[node.name.value];
      return visit(inner?.selectionSet, [next, ...rest]);
    });
  };
  return info.fieldNodes.some(({ selectionSet }) => visit(selectionSet, path));
}
