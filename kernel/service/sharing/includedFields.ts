import { BREAK, type DirectiveNode, type DocumentNode, Kind, visit } from 'graphql';

/** What the variables of an operation say of what it includes and skips. */
export type ConditionValues = ReadonlyMap<string, boolean>;

/** What may be included and skipped. */
export interface Conditional {
  readonly directives?: readonly DirectiveNode[] | undefined;
}

const CONDITIONS = ['include', 'skip'];

/** Names of the variables by which a document includes and skips. */
export function conditionNames(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  visit(document, {
    Directive({ name, arguments: given = [] }) {
      if (!CONDITIONS.includes(name.value)) return;
      for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}

/** Whether a document includes or skips anything, by variables or by itself. */
export function hasConditions(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Directive({ name }) {
      if (!CONDITIONS.includes(name.value)) return undefined;
      found = true;
      return BREAK;
    },
  });
  return found;
}

/** The Boolean values of an operation's variables, those by default among them; of a document of one operation. */
export function conditionValues(document: DocumentNode, variables: Readonly<Record<string, unknown>>): ConditionValues {
  const values = new Map<string, boolean>();
  visit(document, {
    VariableDefinition({ variable, defaultValue }) {
      if (defaultValue?.kind === Kind.BOOLEAN) values.set(variable.name.value, defaultValue.value);
    },
  });
  for (const [name, value] of Object.entries(variables)) if (typeof value === 'boolean') values.set(name, value);
  return values;
}

function statedIf({ arguments: given = [] }: DirectiveNode, values: ConditionValues): boolean | undefined {
  const value = given.find(({ name }) => name.value === 'if')?.value;
  if (value?.kind === Kind.BOOLEAN) return value.value;
  return value?.kind === Kind.VARIABLE ? values.get(value.name.value) : undefined;
}

/** Whether a selection is asked for; one whose condition cannot be told counts as asked for. */
export function isIncluded({ directives = [] }: Conditional, values: ConditionValues): boolean {
  return directives.every((directive) => {
    const value = statedIf(directive, values);
    if (directive.name.value === 'include') return value !== false;
    return directive.name.value !== 'skip' || value !== true;
  });
}
