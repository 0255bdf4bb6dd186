import {
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
} from 'graphql';

const FEE = { name: /^(fees?|charges?|prices?|tariffs?|billing|invoices?)$/, zh: /收费|缴费|服务费|手续费/ };
const RANK = {
  name: /^(rank(s|ed|ing|ings)?|top|leaderboards?|league|plaques?|medals?|stars?)$/,
  zh: /排名|排行|评比|牌匾|挂牌|星级/,
};
const ORDER = /order|sort/i;
const DIRECTION = /_(ASC|DESC)$/;

/** A place of the schema with its name and the words that describe it. */
interface Place {
  readonly at: string;
  readonly name: string;
  readonly description?: string | null | undefined;
}

const wordsOf = (name: string): string[] => name.split(/_|(?<=[a-z\d])(?=[A-Z])/).map((word) => word.toLowerCase());

function placesOf(type: GraphQLNamedType): Place[] {
  const places: Place[] = [{ at: type.name, ...type }];
  if (isObjectType(type) || isInterfaceType(type)) {
    for (const field of Object.values(type.getFields())) {
      places.push({ at: `${type.name}.${field.name}`, ...field });
      for (const argument of field.args) {
        places.push({ at: `${type.name}.${field.name}(${argument.name}:)`, ...argument });
      }
    }
  }
  if (isInputObjectType(type)) {
    for (const field of Object.values(type.getFields())) places.push({ at: `${type.name}.${field.name}`, ...field });
  }
  if (isEnumType(type))
    for (const value of type.getValues()) places.push({ at: `${type.name}.${value.name}`, ...value });
  return places;
}

function namedFaults(schema: GraphQLSchema, words: { name: RegExp; zh: RegExp }, what: string): string[] {
  const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type));
  return types
    .flatMap(placesOf)
    .filter(
      ({ name, description }) => wordsOf(name).some((w) => words.name.test(w)) || words.zh.test(description ?? ''),
    )
    .map(({ at }) => `${at} ${what}`);
}

/** The values of the enumerations that a type of input leads to. */
function enumValuesOf(type: GraphQLInputType): string[] {
  const named = getNamedType(type);
  if (isEnumType(named)) return named.getValues().map(({ name }) => name);
  return isInputObjectType(named) ? Object.values(named.getFields()).flatMap((field) => enumValuesOf(field.type)) : [];
}

const isOrder = ({ name, type }: GraphQLArgument): boolean => ORDER.test(name) || ORDER.test(getNamedType(type).name);

/** What lists of the schema can be ordered by, by the field that gives the list; directions are left out. */
export function listOrders(schema: GraphQLSchema): ReadonlyMap<string, readonly string[]> {
  const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && !isIntrospectionType(type));
  const fields = types.flatMap((type) => (isObjectType(type) ? Object.values(type.getFields()) : []));
  const orders = fields.map(({ name, args }): [string, string[]] => {
    const values = args.filter(isOrder).flatMap(({ type }) => enumValuesOf(type));
    const stripped = values.map((value) => value.replace(DIRECTION, '')).filter((v) => !['ASC', 'DESC'].includes(v));
    return [name, [...new Set(stripped)]];
  });
  return new Map(orders.filter(([, values]) => values.length > 0));
}

/**
 * Where the schema makes of supervision what it may not become, in sentences: a ranking of entities, a plaque, an order
 * of entities that nothing keeps from the public, or something that costs a fee (上海市分类监管管理办法 24). `judged` are
 * the orders of which a rule says who may use them.
 */
export function abuseFaults(schema: GraphQLSchema, judged: ReadonlySet<string>): string[] {
  const unjudged = [...listOrders(schema)].flatMap(([field, values]) =>
    values
      .filter((value) => !judged.has(value))
      .map((value) => `${field} is ordered by ${value}, and no rule says for whom`),
  );
  return [
    ...namedFaults(schema, FEE, 'speaks of a fee'),
    ...namedFaults(schema, RANK, 'speaks of a ranking'),
    ...unjudged,
  ];
}
