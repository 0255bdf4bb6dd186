import { randomUUID } from 'node:crypto';
import { CataloguedError } from '../../kernel/values/cataloguedError';
import { GATEWAY, viewerOf } from '../identity/caller';
import { OperationContext } from '../operationContext';
import type { SiloLink } from '../silos/siloLink';

const RECORD = 'mutation Record($leaves: [String!]!) { recordAccesses(leaves: $leaves) }';
const LEAVES_AT_ONCE = 500;

/** The log of accesses, kept by the exchange. */
export interface AccessLog {
  /** Resolves when the access stands in the log for good. Rejects with ACCESS_NOT_LOGGED. */
  record(leaf: string): Promise<void>;
}

interface Waiting {
  readonly leaf: string;
  resolve(): void;
  reject(error: unknown): void;
}

/**
 * Opens the way to the log. Accesses that arrive while others are being written go together in the next call (group
 * commit), so the log is written as often as it can be and no access waits for more than the one before.
 */
export function openAccessLog(exchange: SiloLink): AccessLog {
  let waiting: Waiting[] = [];
  let busy = false;

  async function write(batch: readonly Waiting[]): Promise<void> {
    const operation = new OperationContext({ viewer: viewerOf(GATEWAY, null, randomUUID()), budgetKey: 'gateway' });
    const variables = { leaves: batch.map(({ leaf }) => leaf) };
    const { errors } = await exchange.ask({ query: RECORD, variables }, operation);
    if (errors.length > 0) throw new CataloguedError('ACCESS_NOT_LOGGED');
  }

  async function flush(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting.slice(0, LEAVES_AT_ONCE);
      waiting = waiting.slice(LEAVES_AT_ONCE);
      try {
        await write(batch);
        for (const { resolve } of batch) resolve();
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    busy = false;
  }

  return {
    record(leaf) {
      return new Promise((resolve, reject) => {
        waiting.push({ leaf, resolve, reject });
        if (busy) return;
        busy = true;
        setImmediate(() => void flush());
      });
    },
  };
}
