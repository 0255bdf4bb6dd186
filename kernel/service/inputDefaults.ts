import {
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  type NamedTypeNode,
  type OperationDefinitionNode,
  typeFromAST,
  valueFromASTUntyped,
} from 'graphql';

type Values = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value of an input type with the defaults of the fields that it leaves out, at every depth. */
function completed(value: unknown, wanted: GraphQLInputType): unknown {
  const type = getNullableType(wanted);
  if (isListType(type)) return Array.isArray(value) ? value.map((one) => completed(one, type.ofType)) : value;
  if (!isInputObjectType(type) || !isRecord(value)) return value;
  const entries = Object.values(type.getFields()).flatMap((field) => {
    const given = Object.hasOwn(value, field.name) ? value[field.name] : field.defaultValue;
    return given === undefined ? [] : [[field.name, completed(given, field.type)]];
  });
  return { ...value, ...Object.fromEntries(entries) };
}

const holdsFields = (type: GraphQLInputType): boolean => isInputObjectType(getNamedType(type));

/**
 * Gives the variables of an operation the defaults that they leave out, those of the operation and those of the fields of
 * input types: the compiler refuses what is required and has a default.
 */
export function inputDefaults(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode | undefined,
): (variables: Values) => Record<string, unknown> {
  const plans = (operation?.variableDefinitions ?? []).flatMap(({ variable, type: node, defaultValue }) => {
    const type = typeFromAST(schema, node as NamedTypeNode) as GraphQLInputType;
    const value = defaultValue && valueFromASTUntyped(defaultValue);
    return value !== undefined || holdsFields(type) ? [{ name: variable.name.value, type, value }] : [];
  });
  if (plans.length === 0) return (variables) => variables as Record<string, unknown>;
  return (variables) => {
    const filled: Record<string, unknown> = { ...variables };
    for (const { name, type, value } of plans) {
      const given = Object.hasOwn(filled, name) ? filled[name] : value;
      if (given !== undefined) filled[name] = holdsFields(type) ? completed(given, type) : given;
    }
    return filled;
  };
}
