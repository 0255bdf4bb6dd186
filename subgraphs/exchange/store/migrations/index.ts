import { InitialTables0000000000001 } from './0001-initialTables';

/** Every migration of the exchange, in order. */
// biome-ignore lint/complexity/noBannedTypes: TypeORM takes classes as Function
export const EXCHANGE_MIGRATIONS: readonly Function[] = [InitialTables0000000000001];
