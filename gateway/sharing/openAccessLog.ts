import { randomUUID } from 'node:crypto';
import { CataloguedError } from '../../kernel/values/cataloguedError';
import { GATEWAY, viewerOf } from '../identity/caller';
import { OperationContext } from '../operationContext';
import type { SiloLink } from '../silos/siloLink';

const RECORD = 'mutation Record($leaves: [String!]!) { recordAccesses(leaves: $leaves) }';
const LEAVES_AT_ONCE = 500;
/** Characters of one call: the server of a silo takes a mebibyte. */
const CHARACTERS_AT_ONCE = 300_000;
const CALLS_UNDER_WAY = 3;

/** The log of accesses, kept by the exchange. */
export interface AccessLog {
  /** Resolves when the accesses stand in the log for good. Rejects with ACCESS_NOT_LOGGED. */
  record(leaves: readonly string[]): Promise<void>;
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
  const waiting: Waiting[] = [];
  let underWay = 0;
  let isPlanned = false;

  async function write(batch: readonly Waiting[]): Promise<void> {
    const operation = new OperationContext({ viewer: viewerOf(GATEWAY, null, randomUUID()), budgetKey: 'gateway' });
    const variables = { leaves: batch.map(({ leaf }) => leaf) };
    const { errors } = await exchange.ask({ query: RECORD, variables }, operation);
    if (errors.length > 0) throw new CataloguedError('ACCESS_NOT_LOGGED');
  }

  /** The first of those that wait, as many as one call carries, and always one. */
  function takeBatch(): Waiting[] {
    let characters = 0;
    const end = waiting.findIndex(({ leaf }, at) => {
      characters += leaf.length;
      return at > 0 && (at >= LEAVES_AT_ONCE || characters > CHARACTERS_AT_ONCE);
    });
    return waiting.splice(0, end < 0 ? waiting.length : end);
  }

  async function flush(): Promise<void> {
    isPlanned = false;
    const batch = takeBatch();
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

  function recordOne(leaf: string): Promise<void> {
    return new Promise((resolve, reject) => {
      waiting.push({ leaf, resolve, reject });
      schedule();
    });
  }

  return {
    async record(leaves) {
      await Promise.all(leaves.map(recordOne));
    },
  };
}
