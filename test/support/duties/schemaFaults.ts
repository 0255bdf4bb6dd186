import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isNamedType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';

/** The promise of a list that is no connection: its description says how long it can become. */
export const LIST_BOUND = /\b(At most|at most) [\d,]+\b|\b(One|one) (for|per) each\b|最多\s*\d+/;
const PERMISSION = /^Permission: \S.*$/m;
const AUDIT = /^Audit: [a-z]\S*$/m;
const DERIVED = /(Connection|Edge)$/;

/** A field with the type that it belongs to. */
interface Place {
  readonly owner: GraphQLNamedType;
  readonly field: GraphQLField<unknown, unknown>;
}

/**
 * What the schema owes its readers, in sentences; nothing when it keeps every duty:
 * descriptions everywhere, pages with `first` and `after`, bounded lists, mutations that name their permission and
 * their audit event, and a term in the glossary for each type and no other. `terms` are the types of the glossary.
 */
export function schemaFaults(schema: GraphQLSchema, terms: ReadonlySet<string>): string[] {
  const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type) && !isBuiltIn(type));
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
  return [
    ...types.flatMap(descriptionFaults),
    ...types.flatMap((type) => fieldsOf(type).flatMap(listFaults)),
    ...mutations.flatMap(mutationFaults),
    ...termFaults(
      types.map(({ name }) => name),
      terms,
    ),
  ];
}

function termFaults(types: readonly string[], terms: ReadonlySet<string>): string[] {
  const rowsOf = (name: string): string[] => [name.replace(DERIVED, ''), name, name.replace(/Edge$/, 'Connection')];
  const missing = types.filter((name) => !rowsOf(name).some((row) => terms.has(row)));
  const gone = [...terms].filter((term) => !types.includes(term));
  return [
    ...missing.map((name) => `${name} has no term in docs/glossary.md`),
    ...gone.map((term) => `${term} is a type in docs/glossary.md but not in the schema`),
  ];
}

const isBuiltIn = (type: GraphQLNamedType) => isSpecifiedScalarType(type);

function fieldsOf(owner: GraphQLNamedType): Place[] {
  const fields = isObjectType(owner) || isInterfaceType(owner) ? Object.values(owner.getFields()) : [];
  return fields.map((field) => ({ owner, field }));
}

function descriptionFaults(type: GraphQLNamedType): string[] {
  const described: [string, { readonly description?: string | null | undefined }][] = [[type.name, type]];
  for (const { field } of fieldsOf(type)) {
    described.push([`${type.name}.${field.name}`, field]);
    for (const argument of field.args) described.push([`${type.name}.${field.name}(${argument.name}:)`, argument]);
  }
  if (isInputObjectType(type)) {
    for (const field of Object.values(type.getFields())) described.push([`${type.name}.${field.name}`, field]);
  }
  if (isEnumType(type)) {
    for (const value of type.getValues()) described.push([`${type.name}.${value.name}`, value]);
  }
  return described
    .filter(([, { description }]) => (description ?? '').trim() === '')
    .map(([name]) => `${name} has no description`);
}

function listFaults({ owner, field }: Place): string[] {
  const name = `${owner.name}.${field.name}`;
  const type = getNullableType(field.type);
  if (isNamedType(type) && type.name.endsWith('Connection')) return pageFaults(name, field.args);
  if (!isList(type) || owner.name.endsWith('Connection')) return [];
  return LIST_BOUND.test(field.description ?? '') ? [] : [`${name} is a list whose description names no bound`];
}

const isList = (type: GraphQLOutputType) => isListType(getNullableType(type));

function pageFaults(name: string, args: readonly GraphQLArgument[]): string[] {
  const types = new Map(args.map((argument) => [argument.name, String(getNullableType(argument.type))]));
  return [
    ...(types.get('first') === 'Int' ? [] : [`${name} is a connection without first: Int`]),
    ...(types.get('after') === 'String' ? [] : [`${name} is a connection without after: String`]),
  ];
}

function mutationFaults({ name, description }: GraphQLField<unknown, unknown>): string[] {
  return [
    ...(PERMISSION.test(description ?? '') ? [] : [`mutation ${name} names no permission ("Permission: ...")`]),
    ...(AUDIT.test(description ?? '') ? [] : [`mutation ${name} names no audit event ("Audit: ...")`]),
  ];
}
