import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { DOCUMENTED_ENTITIES } from '../../../tools/generate/documentedEntities';

/** A business that the sample city has. */
const KNOWN = DOCUMENTED_ENTITIES[0]?.uscc ?? '';
/** A word that stands in every hostile text and nowhere else. */
export const MARK = 'Q7hostile';
/** Texts that would change a statement that was put together of them. */
const TEXTS = [
  `'; DROP TABLE market_entity; --${MARK}`,
  `${MARK}' OR '1'='1`,
  `${MARK}") UNION SELECT rolpassword FROM pg_authid --`,
  `$1 ${MARK} $$; SELECT pg_sleep(9); $$`,
  `\\' ${MARK} \\"`,
  `${MARK}%_[]{}(.*)+`,
] as const;
/** What a sound value of the other scalars is. */
const SOUND: Readonly<Record<string, unknown>> = {
  USCC: KNOWN,
  Date: '2026-06-30',
  DateTime: '2026-06-30T08:00:00Z',
  MinorUnits: '100',
  Int: 1,
  Float: 1,
  Boolean: true,
};
const DEEPEST = 6;

/** One field of the API, asked for with hostile texts wherever it takes a text. */
export interface HostileOperation {
  readonly field: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Gives the texts in turn, so that each field meets several. */
class Hostility {
  private at = 0;

  next(): string {
    this.at += 1;
    return TEXTS[this.at % TEXTS.length] as string;
  }

  valueOf(type: GraphQLInputType, depth = 0): unknown {
    if (isNonNullType(type)) return this.valueOf(type.ofType, depth);
    if (isListType(type)) return [this.valueOf(type.ofType, depth)];
    if (isEnumType(type)) return type.getValues()[0]?.name;
    if (!isInputObjectType(type)) return SOUND[type.name] ?? this.next();
    const fields = Object.values(type.getFields());
    const wanted = depth < DEEPEST ? fields : fields.filter((field) => isNonNullType(field.type));
    if (type.isOneOf) return { [wanted[0]?.name ?? '']: this.valueOf(wanted[0]?.type as never, depth + 1) };
    return Object.fromEntries(wanted.map((field) => [field.name, this.valueOf(field.type, depth + 1)]));
  }
}

const PLACE_OF_PAGE = ['after', 'before'];
type Field = GraphQLField<unknown, unknown>;
type Given = (argument: GraphQLArgument) => unknown;

function write(kind: string, field: Field, given: Given, within: readonly [string, string]): HostileOperation {
  const taken = field.args.map((argument) => [argument, given(argument)] as const);
  const used = taken.filter(([, value]) => value !== undefined);
  const heads = used.map(([{ name, type }]) => `$${name}: ${type}`);
  const args = used.map(([{ name }]) => `${name}: $${name}`);
  const selection = isCompositeType(getNamedType(field.type)) ? ' { __typename }' : '';
  const call = `${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''}${selection}`;
  const query = `${kind}${heads.length > 0 ? ` (${heads.join(', ')})` : ''} { ${within[0]}${call}${within[1]} }`;
  return { field: field.name, query, variables: Object.fromEntries(used.map(([{ name }, value]) => [name, value])) };
}

const takesText = ({ variables }: HostileOperation): boolean => JSON.stringify(variables).includes(MARK);

/** Every field of the roots, and of an entity, that takes a text, each in an operation of its own. */
export function hostileOperations(schema: GraphQLSchema): HostileOperation[] {
  const hostility = new Hostility();
  const given: Given = ({ name, type }) => (PLACE_OF_PAGE.includes(name) ? undefined : hostility.valueOf(type));
  return everyField(schema, given).filter(takesText);
}

/** Every list of the roots, and of an entity, continued after a hostile place. */
export function hostilePlaces(schema: GraphQLSchema): HostileOperation[] {
  const hostility = new Hostility();
  const plain = new Map(Object.entries({ String: 'x', ID: 'x' }));
  const given: Given = ({ name, type }) => {
    if (PLACE_OF_PAGE.includes(name)) return hostility.next();
    if (!isNonNullType(type)) return undefined;
    return plain.get(getNamedType(type).name) ?? hostility.valueOf(type);
  };
  return everyField(schema, given).filter(({ variables }) => variables.after !== undefined);
}

function everyField(schema: GraphQLSchema, given: Given): HostileOperation[] {
  const fieldsOf = (type: unknown): Field[] => Object.values((type as GraphQLObjectType).getFields());
  const entity = [`marketEntity(uscc: "${KNOWN}") { `, ' }'] as const;
  return [
    ...fieldsOf(schema.getQueryType()).map((field) => write('query', field, given, ['', ''])),
    ...fieldsOf(schema.getType('MarketEntity')).map((field) => write('query', field, given, entity)),
    ...fieldsOf(schema.getMutationType()).map((field) => write('mutation', field, given, ['', ''])),
  ];
}
