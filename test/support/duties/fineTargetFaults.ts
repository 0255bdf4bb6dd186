import {
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isObjectType,
} from 'graphql';

const REVENUE = /^(quotas?|revenues?|incomes?|turnovers?|bonus(es)?|commissions?|kickbacks?)$/;
const TARGET = /^(targets?|goals?)$/;
const ENFORCING = /^(fines?|penalt(y|ies)|cases?|decisions?|inspections?|confiscat\w*|surcharges?)$/;
const SUMMED = /^(totals?|sums?|aggregated?|cumulative|averages?|means?)$/;
const ZH = /罚没收入|罚款(总额|收入|指标|任务)|(处罚|办案|检查)(指标|任务数)|创收|罚款返还|罚款提成/;

/** A place of the schema: its name, the words that describe it, and the name of the type that it gives. */
interface Place {
  readonly at: string;
  readonly name: string;
  readonly description?: string | null | undefined;
  readonly gives: string;
}

type OneField = GraphQLField<unknown, unknown> | GraphQLInputField;

const wordsOf = (name: string): string[] => name.split(/_|(?<=[a-z\d])(?=[A-Z])/).map((word) => word.toLowerCase());

function placesOf(schema: GraphQLSchema): Place[] {
  const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type));
  return types.flatMap((type): Place[] => {
    const own: Place = { at: type.name, name: type.name, description: type.description, gives: '' };
    if (isEnumType(type)) {
      const values = type.getValues().map(({ name, description }): Place => {
        return { at: `${type.name}.${name}`, name, description, gives: '' };
      });
      return [own, ...values];
    }
    if (!isObjectType(type) && !isInputObjectType(type)) return [own];
    const fields = Object.values<OneField>(type.getFields());
    return [
      own,
      ...fields.map(({ name, description, type: of }) => {
        return { at: `${type.name}.${name}`, name, description, gives: getNamedType(of).name };
      }),
    ];
  });
}

function isTarget({ name, description }: Place): boolean {
  const words = wordsOf(name);
  const aimsAtPenalties = words.some((word) => TARGET.test(word)) && words.some((word) => ENFORCING.test(word));
  return aimsAtPenalties || words.some((word) => REVENUE.test(word)) || ZH.test(description ?? '');
}

const isSumOfMoney = ({ name, gives }: Place): boolean =>
  gives === 'MinorUnits' && wordsOf(name).some((word) => SUMMED.test(word));

/**
 * Where the schema would let fines be an aim, in sentences: a target of penalties or inspections, revenue from them, or the
 * sum of what many of them brought in (行政处罚法 74).
 */
export function fineTargetFaults(schema: GraphQLSchema): string[] {
  const places = placesOf(schema);
  return [
    ...places.filter(isTarget).map(({ at }) => `${at} makes an aim of penalties`),
    ...places.filter(isSumOfMoney).map(({ at }) => `${at} sums up what penalties brought in`),
  ];
}
