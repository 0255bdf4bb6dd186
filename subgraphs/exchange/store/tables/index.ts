import { OutboxEvent } from '../../../../kernel/service/outbox';

/** Every table of the exchange. */
// biome-ignore lint/complexity/noBannedTypes: TypeORM takes classes as Function
export const EXCHANGE_TABLES: readonly Function[] = [OutboxEvent];
