import { type ExecutionResult, type GraphQLSchema, Kind, parse, specifiedRules, validate } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import { CataloguedError } from '../values/cataloguedError';
import { inputDefaults } from './inputDefaults';

const MOST_OPERATIONS = 500;
/** A compiled operation takes several hundred times the memory of its text. */
const MOST_CHARACTERS = 131_072;

type Variables = Readonly<Record<string, unknown>>;

/** Runs one operation text over a schema, as often as it is asked for. */
export type CompiledOperation = (context: unknown, variables: Variables | undefined) => Promise<ExecutionResult>;

function compile(schema: GraphQLSchema, query: string, operationName: string | undefined): CompiledOperation {
  const document = parse(query, { noLocation: true });
  const [fault] = validate(schema, document, specifiedRules);
  if (fault) throw new CataloguedError('BAD_OPERATION', { received: fault.message });
  const made = compileQuery(schema, document, operationName);
  if (!isCompiledQuery(made)) {
    throw new CataloguedError('BAD_OPERATION', { received: made.errors?.[0]?.message ?? '' });
  }
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const operation = operations.find(({ name }) => !operationName || name?.value === operationName);
  const complete = inputDefaults(schema, operation);
  return async (context, variables = {}) => made.query({}, context, complete(variables));
}

/** Parses, validates and compiles each operation text once; the least recently used texts are forgotten. */
export function openCompiledOperations(
  schema: GraphQLSchema,
): (request: { readonly query: string; readonly operationName?: string | undefined }) => CompiledOperation {
  const compiled = new LRUCache<string, CompiledOperation>({
    max: MOST_OPERATIONS,
    maxSize: MOST_CHARACTERS,
    sizeCalculation: (_compiled, name) => name.length,
  });
  return ({ query, operationName }) => {
    const name = `${operationName ?? ''}\n${query}`;
    const known = compiled.get(name);
    if (known) return known;
    const made = compile(schema, query, operationName);
    compiled.set(name, made);
    return made;
  };
}
