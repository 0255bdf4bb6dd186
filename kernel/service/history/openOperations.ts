import { type GraphQLSchema, isObjectType } from 'graphql';
import { CataloguedError } from '../../values/cataloguedError';
import { type Guards, guardReferences } from '../sharing/guardResolvers';
import { openSharedOperations, type SharedOperations, type SharedOperationsOptions } from '../sharing/sharedOperations';
import type { SiloModule } from '../silo';

const ROOTS = ['Query', 'MarketEntity'];
/** What federation itself asks for, and the key by which the other silos name an entity. */
const OPEN = new Set(['Query._entities', 'Query._service', 'MarketEntity.uscc']);

type Fields = Readonly<Record<string, unknown>>;

/** The silo with nothing to be had by its own id: only an entity of the register is named by other silos. */
function refuseReferences<T extends SiloModule<never, never>>(silo: T): T {
  const resolvers = Object.entries(silo.resolvers).map(([type, fields]) => {
    if (type === 'MarketEntity' || !(fields as Fields).__resolveReference) return [type, fields];
    const refuse = async (): Promise<never> => {
      throw new CataloguedError('AS_OF_NOT_SUPPORTED', { silo: silo.name, field: type });
    };
    return [type, { ...fields, __resolveReference: refuse }];
  });
  return { ...silo, resolvers: Object.fromEntries(resolvers) };
}

/**
 * The schema of a silo for questions about the past, where it keeps none, or not of everything: each field that cannot
 * answer is null with AS_OF_NOT_SUPPORTED, which names silo and field.
 */
function refuseFields(schema: GraphQLSchema, silo: SiloModule<never, never>): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    for (const field of isObjectType(type) ? Object.values(type.getFields()) : []) {
      const coordinate = `${type.name}.${field.name}`;
      if (OPEN.has(coordinate) || tellsPast(silo, coordinate)) continue;
      field.resolve = () => {
        throw new CataloguedError('AS_OF_NOT_SUPPORTED', { silo: silo.name, field: coordinate });
      };
    }
  }
  return schema;
}

/** Whether a field answers for the past; of a silo without one, what lies below its roots is never reached. */
function tellsPast({ past, presentOnly = [], timeless = [] }: SiloModule<never, never>, coordinate: string): boolean {
  if (past) return !presentOnly.includes(coordinate);
  return timeless.includes(coordinate) || !ROOTS.includes(coordinate.split('.')[0] ?? '');
}

/** What the operations of a silo run on. */
export interface OperationsOptions extends Omit<SharedOperationsOptions, 'makeSchema' | 'guards'> {
  /** Makes the executable schema of a silo, anew each time. */
  readonly makeSchema: (silo: SiloModule<never, never>) => GraphQLSchema;
}

/** The operations of a silo at every moment: those of one that keeps no past are refused where they ask for it. */
export function openOperations(silo: SiloModule<never, never>, options: OperationsOptions): SharedOperations {
  const { makeSchema, ...shared } = options;
  const guards: Guards = new WeakMap();
  const guarded = { ...silo, resolvers: guardReferences(silo.resolvers, shared.sharing, guards) };
  const open = (schemaOf: () => GraphQLSchema): SharedOperations =>
    openSharedOperations({ ...shared, guards, makeSchema: schemaOf });
  const operations = open(() => makeSchema(guarded));
  if (silo.past && !silo.presentOnly?.length) return operations;
  const told = silo.past ? guarded : refuseReferences(guarded);
  let refusals: SharedOperations | undefined;
  return (request, viewer, places) => {
    if (!request.times) return operations(request, viewer, places);
    refusals ??= open(() => refuseFields(makeSchema(told), silo));
    return refusals(request, viewer, places);
  };
}
