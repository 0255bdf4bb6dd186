import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { SiloName } from '../values/silos';

/** What a silo tells beside the facts that it takes in: of what kind, about what, and its columns. */
export interface ToldEvent {
  /** Aggregate type of the outbox. */
  readonly aggregate: string;
  readonly subject: string;
  /** CloudEvents type without its `cn.sh.hub.`. */
  readonly type: string;
  readonly data: object;
  /** Id of the event; a new one unless stated. */
  readonly id?: string | undefined;
}

const TELL = `
  INSERT INTO outbox (id, aggregatetype, aggregateid, type, payload)
  SELECT $1::uuid, $2::text, $3::text, $4::text, json_build_object('specversion', '1.0', 'id', $1::uuid,
    'source', $6::text, 'type', $4::text, 'subject', $3::text, 'time', now(),
    'datacontenttype', 'application/json', 'data', $5::json)`;

/** Puts an event of a silo into its outbox, in the caller's transaction. */
export async function tellOutbox(client: PoolClient, silo: SiloName, told: ToldEvent): Promise<void> {
  const { aggregate, subject, type, data, id = randomUUID() } = told;
  const values = [id, aggregate, subject, `cn.sh.hub.${type}`, JSON.stringify(data), `/silos/${silo}`];
  await client.query(TELL, values);
}
