import type { PoolClient } from 'pg';
import { type ToldEvent, tellOutbox as tellSiloOutbox } from '../../../kernel/service/tellOutbox';

export type { ToldEvent } from '../../../kernel/service/tellOutbox';

/** Puts an event of the exchange into its outbox, in the caller's transaction. */
export function tellOutbox(client: PoolClient, told: ToldEvent): Promise<void> {
  return tellSiloOutbox(client, 'exchange', told);
}
