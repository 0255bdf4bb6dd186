import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
} from 'graphql';

const WORDS =
  /complainants?|complainers?|informants?|informers?|whistle|blowers?|tipsters?|petitioners?|accusers?|denouncers?|callers?/i;
const TERMS = /举报人|投诉人|检举人|控告人|来电人|反映人|信访人|报料人|爆料人|线人/;
/** The only thing by which a complainant may be named, and only to a change: his number in a sealed register. */
const SEALED_NUMBER = 'complainantReference';

/** The Chinese term at the head of a description. */
const termOf = (description: string | null | undefined): string =>
  /^\P{ASCII}+/u.exec((description ?? '').trim())?.[0] ?? '';

interface Place {
  readonly name: string;
  readonly description?: string | null | undefined;
}

const joined = (name: string): string => name.replaceAll('_', '');

/** Whether a name, or the Chinese term that stands for it, speaks of whoever reported something. */
export function speaksOfComplainant({ name, description }: Place): boolean {
  return WORDS.test(joined(name)) || TERMS.test(termOf(description));
}

type Holder = GraphQLObjectType | GraphQLInterfaceType;

/** A yes or no, or a state, tells who somebody is as little as a day does. */
function isHarmless(type: GraphQLNamedType): boolean {
  return type.name === 'Boolean' || type.name === 'Date' || isEnumType(type);
}

function outputFaults(holder: Holder): string[] {
  const own = speaksOfComplainant(holder) ? [`${holder.name} is a type of complainants`] : [];
  const fields = Object.values(holder.getFields()).filter(
    (field) => speaksOfComplainant(field) && !isHarmless(getNamedType(field.type)),
  );
  return [...own, ...fields.map(({ name }) => `${holder.name}.${name} tells of a complainant`)];
}

/** What an argument asks for, its input types followed once each. */
function askedFaults(
  at: string,
  asked: GraphQLArgument | GraphQLInputField,
  sealed: boolean,
  seen: Set<string>,
): string[] {
  const place = `${at}.${asked.name}`;
  const isAllowed = sealed && asked.name === SEALED_NUMBER;
  const own = speaksOfComplainant(asked) && !isAllowed ? [`${place} asks for a complainant`] : [];
  const type = getNamedType(asked.type);
  if (!isInputObjectType(type) || seen.has(type.name)) return own;
  seen.add(type.name);
  return [...own, ...Object.values(type.getFields()).flatMap((field) => askedFaults(type.name, field, sealed, seen))];
}

/**
 * Where a schema could give away whoever reported something, in sentences: a type or a field that tells of him, or an
 * argument by which he could be searched for. A change may be given his number in a sealed register, and nothing else.
 * 沪府发〔2020〕7号（十五）
 */
export function complainantFaults(schema: GraphQLSchema): string[] {
  const holders = Object.values(schema.getTypeMap()).filter(
    (type): type is Holder => (isObjectType(type) || isInterfaceType(type)) && !isIntrospectionType(type),
  );
  const asked = holders.flatMap((holder) => {
    const isChange = holder === schema.getMutationType();
    return Object.values(holder.getFields()).flatMap((field) =>
      field.args.flatMap((argument) => askedFaults(`${holder.name}.${field.name}`, argument, isChange, new Set())),
    );
  });
  return [...new Set([...holders.flatMap(outputFaults), ...asked])];
}

/** A column of a table or of an event. */
export interface ToldColumn {
  readonly table: string;
  readonly name: string;
  readonly type: string;
}

/** The columns that could hold a complainant, in sentences; one that is a yes or no could not. 沪府发〔2020〕7号（十五） */
export function complainantColumns(columns: readonly ToldColumn[]): string[] {
  return columns
    .filter(({ name, type }) => WORDS.test(joined(name)) && type !== 'boolean')
    .map(({ table, name }) => `${table}.${name} could hold a complainant`);
}
