import {
  type ExecutionResult,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  specifiedRules,
  validate,
  valueFromASTUntyped,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import { CataloguedError } from '../values/cataloguedError';

const MOST_OPERATIONS = 500;
/** A compiled operation takes several hundred times the memory of its text. */
const MOST_CHARACTERS = 131_072;

type Variables = Readonly<Record<string, unknown>>;

/** Runs one operation text over a schema, as often as it is asked for. */
export type CompiledOperation = (context: unknown, variables: Variables | undefined) => Promise<ExecutionResult>;

/** Defaults that the operation gives its variables: the compiler fails where a required one with a default is left out. */
function defaultsOf(operation: OperationDefinitionNode | undefined): Variables | undefined {
  const given = operation?.variableDefinitions?.flatMap(({ variable, defaultValue }) =>
    defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
  );
  return given && given.length > 0 ? Object.fromEntries(given) : undefined;
}

function compile(schema: GraphQLSchema, query: string, operationName: string | undefined): CompiledOperation {
  const document = parse(query, { noLocation: true });
  const [fault] = validate(schema, document, specifiedRules);
  if (fault) throw new CataloguedError('BAD_OPERATION', { received: fault.message });
  const made = compileQuery(schema, document, operationName);
  if (!isCompiledQuery(made)) {
    throw new CataloguedError('BAD_OPERATION', { received: made.errors?.[0]?.message ?? '' });
  }
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const defaults = defaultsOf(operations.find(({ name }) => !operationName || name?.value === operationName));
  return async (context, variables = {}) =>
    made.query({}, context, defaults ? { ...defaults, ...variables } : (variables as Record<string, unknown>));
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
