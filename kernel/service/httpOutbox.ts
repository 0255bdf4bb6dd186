import { Pool } from 'undici';
import type { SiloName } from '../values/silos';
import { outboxAudience, signAssertion } from './identity/assertion';
import type { OutboxPage, OutboxPort } from './outboxPort';
import type { Viewer } from './silo';

const CONNECTIONS = 2;
const CONNECT_TIMEOUT_MS = 1_000;
const ANSWER_TIMEOUT_MS = 20_000;

/** The exchange, as it names itself to a silo whose outbox it reads. */
const READER: Viewer = {
  subject: 'silo:exchange',
  kind: 'application',
  department: 'BIG_DATA',
  roles: [],
  district: null,
  grant: null,
  operationId: 'outbox',
};

/** Reaches the outbox of a silo that runs as a process of its own, at the root of `url`; `key` is that silo's. */
export function httpOutbox(silo: SiloName, url: string, key: Buffer): OutboxPort & { close(): Promise<void> } {
  const pool = new Pool(new URL(url).origin, {
    connections: CONNECTIONS,
    connect: { timeout: CONNECT_TIMEOUT_MS },
    headersTimeout: ANSWER_TIMEOUT_MS,
    bodyTimeout: ANSWER_TIMEOUT_MS,
  });
  async function post<T>(request: object): Promise<T> {
    const assertion = signAssertion(READER, outboxAudience(silo), { key, now: Date.now() });
    const { statusCode, body } = await pool.request({
      method: 'POST',
      path: '/outbox',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${assertion}` },
      body: JSON.stringify(request),
    });
    if (statusCode === 200) return (await body.json()) as T;
    await body.dump();
    throw new Error(`the outbox of ${silo} answered with status ${statusCode}`);
  }
  return {
    silo,
    read: (after, limit) => post<OutboxPage>({ after, limit }),
    prune: async (upTo) => (await post<{ removed: number }>({ prune: upTo })).removed,
    close: () => pool.destroy(),
  };
}
