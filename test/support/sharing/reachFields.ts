import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { projectPath } from '../../../kernel/service/repository';

/** How a field is reached from an entity: names of fields, the field itself last. */
export interface ReachedField {
  readonly coordinate: string;
  readonly path: readonly string[];
  /** Whether the field has fields of its own. */
  readonly composite: boolean;
}

/** Types that lead back to the entity or to what is open to everybody. */
const NOT_ENTERED = ['MarketEntity', 'Query'];

function apiSchema(): GraphQLSchema {
  return buildSchema(readFileSync(projectPath('schema', 'api.graphql'), 'utf8'));
}

const needsNothing = ({ args }: GraphQLField<unknown, unknown>): boolean => !args.some(isRequiredArgument);

/** How often a type is entered: once more than needed, because a type may be reached where some of its fields are always empty. */
const ENTRIES = 2;

/** Every field of the schema that can be reached from an entity by fields without required arguments, shortest ways first. */
export function reachFields(): ReachedField[] {
  const schema = apiSchema();
  const found: ReachedField[] = [];
  const entries = new Map<string, number>(NOT_ENTERED.map((name) => [name, ENTRIES]));
  let edge: { type: GraphQLObjectType; path: readonly string[] }[] = [
    { type: schema.getType('MarketEntity') as GraphQLObjectType, path: [] },
  ];
  while (edge.length > 0) {
    const next: typeof edge = [];
    for (const { type, path } of edge) {
      for (const field of Object.values(type.getFields()).filter(needsNothing)) {
        const named = getNamedType(field.type);
        const own = [...path, field.name];
        found.push({ coordinate: `${type.name}.${field.name}`, path: own, composite: isCompositeType(named) });
        const entered = entries.get(named.name) ?? 0;
        if (!isObjectType(named) || entered >= ENTRIES) continue;
        entries.set(named.name, entered + 1);
        next.push({ type: named, path: own });
      }
    }
    edge = next;
  }
  return found;
}

/** The operation that asks one field of an entity and nothing else. */
export function operationFor({ path, composite }: ReachedField): string {
  const inner = path.reduceRight(
    (below, name) => `${name}${below ? ` { ${below} }` : ''}`,
    composite ? '__typename' : '',
  );
  return `query Reach($uscc: USCC!) { marketEntity(uscc: $uscc) { ${inner} } }`;
}

/** All values that an answer holds at a path, through every list on the way; nulls left out. */
export function valuesAt(value: unknown, path: readonly string[]): unknown[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((item) => valuesAt(item, path));
  const [name, ...rest] = path;
  if (name === undefined) return [value];
  return valuesAt((value as Record<string, unknown>)[name], rest);
}
