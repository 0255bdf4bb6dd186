import { Kind, type OperationDefinitionNode } from 'graphql';
import type { Operation, Selection, SelectionSet } from './plannerSeam';
import { Uncompilable } from './uncompilable';

/** The values of the variables that say what is included and what is skipped. */
export type Conditions = ReadonlyMap<string, boolean>;

/** The `if` of a directive, undefined where the directive is not there. */
function findIf(
  { element }: Selection,
  directive: 'skip' | 'include',
): boolean | { readonly name: string } | undefined {
  const [applied] = element.appliedDirectivesOf(directive);
  return applied?.arguments().if;
}

function collectVariables(set: SelectionSet, names: Set<string>): void {
  for (const selection of set.selections()) {
    if (selection.kind === 'FieldSelection' && selection.element.definition.isSchemaIntrospectionField()) {
      throw new Uncompilable('introspection');
    }
    for (const directive of ['skip', 'include'] as const) {
      const value = findIf(selection, directive);
      if (typeof value === 'object') names.add(value.name);
    }
    if (selection.selectionSet) collectVariables(selection.selectionSet, names);
  }
}

/** Names of the variables that say what an operation includes and skips. Throws `Uncompilable` for introspection. */
export function conditionVariables({ selectionSet }: Operation): readonly string[] {
  const names = new Set<string>();
  collectVariables(selectionSet, names);
  return [...names];
}

/** The values of an operation's conditions, undefined where one of them is not a Boolean. */
export function findConditions(
  names: readonly string[],
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Conditions | undefined {
  const values = new Map<string, boolean>();
  for (const name of names) {
    const definition = operation.variableDefinitions?.find(({ variable }) => variable.name.value === name);
    const fallback = definition?.defaultValue?.kind === Kind.BOOLEAN ? definition.defaultValue.value : undefined;
    const value = Object.hasOwn(variables, name) ? variables[name] : fallback;
    if (typeof value !== 'boolean') return undefined;
    values.set(name, value);
  }
  return values;
}

/** Whether a field or fragment is left out under these conditions. */
export function isLeftOut(selection: Selection, conditions: Conditions): boolean {
  const holds = (value: boolean | { readonly name: string } | undefined): boolean | undefined =>
    typeof value === 'object' ? conditions.get(value.name) : value;
  return holds(findIf(selection, 'skip')) === true || holds(findIf(selection, 'include')) === false;
}
