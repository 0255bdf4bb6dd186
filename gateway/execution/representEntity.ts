import { type GraphQLSchema, isAbstractType } from 'graphql';
import { type AnswerObject, mergeAnswer } from './mergeAnswer';
import type { RequiredSelection } from './plannerSeam';
import { requirePlainName } from './uncompilable';

/** Takes from an entity what a fetch needs to know of it; null where it is not known. */
export type Represent = (entity: AnswerObject | null) => AnswerObject | null;

type Step = (entity: AnswerObject, result: AnswerObject) => boolean;

/** Names of the types that fit a condition of the schema behind the gateway. */
function fittingTypes(condition: string, schema: GraphQLSchema): ReadonlySet<unknown> {
  const type = schema.getType(condition);
  if (!isAbstractType(type)) return new Set([condition]);
  const interfaces = 'getInterfaces' in type ? schema.getImplementations(type).interfaces : [];
  return new Set([condition, ...[...schema.getPossibleTypes(type), ...interfaces].map(({ name }) => name)]);
}

function compileStep(selection: RequiredSelection, schema: GraphQLSchema): Step {
  if (selection.kind === 'InlineFragment') {
    if (!selection.typeCondition) return () => true;
    const fitting = fittingTypes(selection.typeCondition, schema);
    const represent = compileRepresent(selection.selections, schema);
    return (entity, result) => {
      const part = fitting.has(entity?.__typename) ? represent(entity) : null;
      if (part) mergeAnswer(result, part);
      return true;
    };
  }
  const name = requirePlainName(selection.alias ?? selection.name);
  const represent = selection.selections && compileRepresent(selection.selections, schema);
  return (entity, result) => {
    const value = Object.hasOwn(entity, name) ? entity[name] : undefined;
    if (value === undefined) return false;
    if (!represent) result[name] = value;
    else result[name] = Array.isArray(value) ? value.map(represent) : represent(value as AnswerObject | null);
    return true;
  };
}

/** Compiles what a fetch needs to know of an entity. */
export function compileRepresent(selections: readonly RequiredSelection[], schema: GraphQLSchema): Represent {
  const steps = selections.map((selection) => compileStep(selection, schema));
  return (entity) => {
    if (entity === null) return null;
    const result: AnswerObject = {};
    for (const step of steps) {
      if (!step(entity, result)) return null;
    }
    return result;
  };
}
