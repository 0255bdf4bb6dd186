import { type GraphQLNamedType, isEnumType, isSpecifiedScalarType } from 'graphql';

/** Shapes a value of an answer that is neither null nor missing; undefined where something about it is unusual. */
export type Shape = (value: unknown) => unknown;

const WRITTEN_WITHOUT_EXPONENT = 1e21;

const isWhole = (value: unknown): boolean =>
  Number.isInteger(value) && Math.abs(value as number) < WRITTEN_WITHOUT_EXPONENT;

const SCALARS: Readonly<Record<string, Shape>> = {
  Boolean: (value) => (typeof value === 'boolean' ? value : undefined),
  Int: (value) => (isWhole(value) ? value : undefined),
  Float: (value) => (Number.isFinite(value) ? value : undefined),
  String: (value) => (typeof value === 'string' ? value : undefined),
  ID: (value) => (typeof value === 'string' || isWhole(value) ? value : undefined),
};

/** How values of a scalar or an enum are checked; a scalar of the schema's own lets everything pass. */
export function compileLeaf(type: GraphQLNamedType): Shape {
  if (isEnumType(type)) {
    const values = new Set<unknown>(type.getValues().map(({ name }) => name));
    return (value) => (values.has(value) ? value : undefined);
  }
  return (isSpecifiedScalarType(type) ? SCALARS[type.name] : undefined) ?? ((value) => value);
}
