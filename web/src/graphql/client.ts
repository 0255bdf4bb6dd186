import {
  type Client,
  type CombinedError,
  cacheExchange,
  createClient,
  fetchExchange,
  mapExchange,
  type OperationResult,
} from '@urql/core';
import { authExchange } from '@urql/exchange-auth';
import { isHeldBack } from '../app/session';

/** What the hub says of a refusal or a fault: its code, texts in both languages, article, and how to mend it. */
export interface FaultExtensions {
  readonly code?: string;
  readonly message_zh?: string;
  readonly mend?: { readonly zh: string; readonly en: string };
  readonly article?: string;
  readonly field?: string;
  readonly received?: unknown;
  readonly incident?: string;
  readonly silo?: string;
  /** Up to when the silo of the fault had recorded, as the answer tells beside its faults. */
  readonly asOf?: string | null;
}

const hasEnded = (error: CombinedError): boolean =>
  error.graphQLErrors.some(({ extensions }) => extensions?.code === 'TOKEN_INVALID') ||
  (error.response as Response | undefined)?.status === 401;

/** Tells each fault of a silo how old what the silo holds is. */
function dateFaults({ error, extensions }: OperationResult): void {
  const silos: Readonly<Record<string, { readonly asOf?: string | null }>> = extensions?.silos ?? {};
  for (const { extensions: fault } of error?.graphQLErrors ?? []) {
    const asOf = silos[String(fault.silo)]?.asOf;
    if (asOf) fault.asOf = asOf;
  }
}

/**
 * The dashboard's way to the hub: GraphQL to /graphql of the same host and nothing else. Operations that meet an ended
 * session wait until somebody has signed in again and are then sent once more. `headers` go with every operation, as those do that ask about
 * the past.
 */
export function openClient(renew: () => Promise<void>, headers: Readonly<Record<string, string>> = {}): Client {
  return createClient({
    url: '/graphql',
    fetchOptions: { headers },
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    exchanges: [
      cacheExchange,
      mapExchange({ onResult: dateFaults }),
      authExchange(async () => ({
        addAuthToOperation: (operation) => operation,
        willAuthError: isHeldBack,
        didAuthError: hasEnded,
        refreshAuth: renew,
      })),
      fetchExchange,
    ],
  });
}
