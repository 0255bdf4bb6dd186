import type { FieldNode, GraphQLResolveInfo, SelectionSetNode } from 'graphql';
import type { PartRequest } from './entityReader';

const answers = new WeakMap<readonly FieldNode[], Map<string, boolean>>();

function reaches(set: SelectionSetNode | undefined, path: readonly string[], info: GraphQLResolveInfo): boolean {
  const [name, ...rest] = path;
  if (name === undefined) return true;
  return (set?.selections ?? []).some((node) => {
    if (node.kind === 'Field') return node.name.value === name && reaches(node.selectionSet, rest, info);
    const inner = node.kind === 'InlineFragment' ? node : info.fragments[node.name.value];
    return reaches(inner?.selectionSet, path, info);
  });
}

/**
 * Whether the operation may select the field at `path` below the one being resolved, so that a part is read with the
 * rows it belongs to. Conditions of fragments and directives are passed over: at worst something is read in vain.
 * Answered once for each place of a compiled operation.
 */
export function selectsPath(info: GraphQLResolveInfo, path: readonly string[]): boolean {
  const known = answers.get(info.fieldNodes) ?? new Map<string, boolean>();
  answers.set(info.fieldNodes, known);
  const name = path.join('.');
  let answer = known.get(name);
  if (answer === undefined) {
    answer = info.fieldNodes.some((node) => reaches(node.selectionSet, path, info));
    known.set(name, answer);
  }
  return answer;
}

/** A request for rows that carry something nested: another column of a statement than the same rows without it. */
export function withNested(request: PartRequest, nested: string): PartRequest {
  return { ...request, part: { ...request.part, name: `${request.part.name}+${nested}` } };
}
