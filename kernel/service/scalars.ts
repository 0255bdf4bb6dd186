import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { CataloguedError } from '../values/cataloguedError';
import { day, isDay } from '../values/day';

function textOf(node: ValueNode): string {
  if (node.kind !== Kind.STRING) throw new CataloguedError('INVALID_TEXT', { received: node.kind });
  return node.value;
}

function textScalar(
  name: string,
  read: (text: string) => string,
  write: (value: unknown) => string,
): GraphQLScalarType {
  const parseValue = (value: unknown): string => {
    if (typeof value !== 'string') throw new CataloguedError('INVALID_TEXT', { received: JSON.stringify(value) ?? '' });
    return read(value);
  };
  return new GraphQLScalarType({ name, serialize: write, parseValue, parseLiteral: (node) => read(textOf(node)) });
}

const UTC_OFFSET = /\+00(:00)?$/;

/** PostgreSQL's text of a moment in UTC, as ISO 8601 with T and Z. */
export function isoMoment(value: unknown): string {
  return String(value).replace(' ', 'T').replace(UTC_OFFSET, 'Z');
}

const MOMENT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;

function moment(text: string): string {
  const [, date] = MOMENT.exec(text) ?? [];
  if (!date || !isDay(date)) throw new CataloguedError('INVALID_MOMENT', { received: text });
  return new Date(text).toISOString();
}

/** The shared scalars of `schema/common.graphql`. A code is checked by the resolver that uses it, not by its scalar. */
export const scalarResolvers = {
  USCC: textScalar('USCC', (text) => text, String),
  Date: textScalar('Date', day, String),
  DateTime: textScalar('DateTime', moment, isoMoment),
  MinorUnits: textScalar('MinorUnits', (text) => text, String),
};
