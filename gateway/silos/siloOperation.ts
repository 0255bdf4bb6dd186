import { type DocumentNode, type FieldNode, Kind, parse, type SelectionSetNode, type ValueNode } from 'graphql';
import { LRUCache } from 'lru-cache';

const PARSED_OPERATIONS = 200;

/** A field that the gateway asks of a silo, under the name it has in the answer. */
export interface AskedField {
  readonly responseName: string;
  readonly name: string;
  readonly args: Readonly<Record<string, ValueNode>>;
  /** Fields under it; those of fragments on any type are among them. */
  readonly fields: readonly AskedField[];
}

/** What the gateway asks of a silo, as a tree of fields. */
export interface SiloOperation {
  readonly roots: readonly AskedField[];
}

function fieldsOf(set: SelectionSetNode | undefined, document: DocumentNode): AskedField[] {
  return (set?.selections ?? []).flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [askedField(selection, document)];
    if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsOf(selection.selectionSet, document);
    const name = selection.name.value;
    const fragment = document.definitions.find((d) => d.kind === Kind.FRAGMENT_DEFINITION && d.name.value === name);
    return fieldsOf(fragment && 'selectionSet' in fragment ? fragment.selectionSet : undefined, document);
  });
}

function askedField(node: FieldNode, document: DocumentNode): AskedField {
  return {
    responseName: node.alias?.value ?? node.name.value,
    name: node.name.value,
    args: Object.fromEntries((node.arguments ?? []).map(({ name, value }) => [name.value, value])),
    fields: fieldsOf(node.selectionSet, document),
  };
}

const read = new LRUCache<string, SiloOperation>({ max: PARSED_OPERATIONS });

/** Reads an operation that the query planner wrote for a silo. Only failures need it, so it is not read before. */
export function readSiloOperation(query: string): SiloOperation {
  const known = read.get(query);
  if (known) return known;
  const document = parse(query, { noLocation: true });
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const made = { roots: fieldsOf(operation?.selectionSet, document) };
  read.set(query, made);
  return made;
}
