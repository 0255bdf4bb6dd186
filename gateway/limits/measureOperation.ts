import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';

/** The size of an operation's text, each use of a fragment counted. */
export interface OperationSize {
  /** Fields nested in one another; what lies under `__schema` and `__type` is left out. */
  readonly depth: number;
  readonly aliases: number;
  readonly fields: number;
}

const NOTHING: OperationSize = { depth: 0, aliases: 0, fields: 0 };
const INTROSPECTION = new Set(['__schema', '__type']);

const together = (a: OperationSize, b: OperationSize): OperationSize => ({
  depth: Math.max(a.depth, b.depth),
  aliases: a.aliases + b.aliases,
  fields: a.fields + b.fields,
});

/** Measures selection sets; each fragment once, however often it is used. A fragment within itself counts nothing. */
function openMeasure(fragments: ReadonlyMap<string, FragmentDefinitionNode>): (set: SelectionSetNode) => OperationSize {
  const measured = new Map<string, OperationSize>();
  const ofFragment = (name: string): OperationSize => {
    const known = measured.get(name);
    if (known) return known;
    measured.set(name, NOTHING);
    const fragment = fragments.get(name);
    const size = fragment ? ofSet(fragment.selectionSet) : NOTHING;
    measured.set(name, size);
    return size;
  };
  const ofSelection = (selection: SelectionSetNode['selections'][number]): OperationSize => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value);
    if (selection.kind === Kind.INLINE_FRAGMENT) return ofSet(selection.selectionSet);
    const under = selection.selectionSet ? ofSet(selection.selectionSet) : NOTHING;
    const depth = INTROSPECTION.has(selection.name.value) ? 1 : under.depth + 1;
    return { depth, aliases: under.aliases + (selection.alias ? 1 : 0), fields: under.fields + 1 };
  };
  const ofSet = ({ selections }: SelectionSetNode): OperationSize =>
    selections.map(ofSelection).reduce(together, NOTHING);
  return ofSet;
}

/** The size of all operations of a document together. Takes time in proportion to the text, whatever it expands to. */
export function measureOperation({ definitions }: DocumentNode): OperationSize {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const measure = openMeasure(fragments);
  return definitions
    .flatMap((definition) => (definition.kind === Kind.OPERATION_DEFINITION ? [measure(definition.selectionSet)] : []))
    .reduce(together, NOTHING);
}
