import { randomUUID } from 'node:crypto';
import { CataloguedError } from '../../kernel/values/cataloguedError';
import { GATEWAY, viewerOf } from '../identity/caller';
import { OperationContext } from '../operationContext';
import type { SiloLink } from '../silos/siloLink';

const RECORD = 'mutation Record($leaves: [String!]!) { recordAccesses(leaves: $leaves) }';
const LEAVES_AT_ONCE = 500;
const CALLS_UNDER_WAY = 3;

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
 * Opens the way to the log. Accesses of one turn of the event loop go together in one call (group commit); while as many
 * calls are under way as may be, those that arrive wait for the first to end.
 */
export function openAccessLog(exchange: SiloLink): AccessLog {
  let waiting: Waiting[] = [];
  let underWay = 0;
  let isPlanned = false;

  async function write(batch: readonly Waiting[]): Promise<void> {
    const operation = new OperationContext({ viewer: viewerOf(GATEWAY, null, randomUUID()), budgetKey: 'gateway' });
    const variables = { leaves: batch.map(({ leaf }) => leaf) };
    const { errors } = await exchange.ask({ query: RECORD, variables }, operation);
    if (errors.length > 0) throw new CataloguedError('ACCESS_NOT_LOGGED');
  }

  async function flush(): Promise<void> {
    isPlanned = false;
    const batch = waiting.slice(0, LEAVES_AT_ONCE);
    waiting = waiting.slice(LEAVES_AT_ONCE);
    underWay += 1;
    try {
      await write(batch);
      for (const { resolve } of batch) resolve();
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
    underWay -= 1;
    schedule();
  }

  function schedule(): void {
    if (isPlanned || waiting.length === 0 || underWay >= CALLS_UNDER_WAY) return;
    isPlanned = true;
    setImmediate(() => void flush());
  }

  return {
    record(leaf) {
      return new Promise((resolve, reject) => {
        waiting.push({ leaf, resolve, reject });
        schedule();
      });
    },
  };
}
