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
import { isHeldBack, type Renew } from '../app/useWho';

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

/** For whom a client asks, and what it does when the hub does not take the session. */
export interface ClientOptions {
  /** The mark of whom the page stands for. */
  readonly holder: string;
  readonly renew: Renew;
  /** What goes with every operation beside it, as those do that ask about the past. */
  readonly headers?: Readonly<Record<string, string>>;
}

const holdsCode = (error: CombinedError, code: string): boolean =>
  error.graphQLErrors.some(({ extensions }) => extensions?.code === code);

const hasEnded = (error: CombinedError): boolean =>
  holdsCode(error, 'TOKEN_INVALID') || (error.response as Response | undefined)?.status === 401;

/** Tells each fault of a silo how old what the silo holds is. */
function dateFaults({ error, extensions }: OperationResult): void {
  const silos: Readonly<Record<string, { readonly asOf?: string | null }>> = extensions?.silos ?? {};
  for (const { extensions: fault } of error?.graphQLErrors ?? []) {
    const asOf = silos[String(fault.silo)]?.asOf;
    if (asOf) fault.asOf = asOf;
  }
}

/**
 * The dashboard's way to the hub: GraphQL to /graphql of the same host and nothing else. Every operation says for whom the
 * page stands, so that the hub does nothing in the name of somebody who has signed in meanwhile. Operations that meet an
 * ended session, or another person's, wait until the same person has signed in again and are then sent once more.
 */
export function openClient({ holder, renew, headers }: ClientOptions): Client {
  return createClient({
    url: '/graphql',
    fetchOptions: { headers: { ...headers, 'hub-session-holder': holder } },
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    exchanges: [
      cacheExchange,
      mapExchange({ onResult: dateFaults }),
      authExchange(async () => {
        let isChanged = false;
        return {
          addAuthToOperation: (operation) => operation,
          willAuthError: isHeldBack,
          didAuthError(error) {
            isChanged = holdsCode(error, 'SESSION_CHANGED');
            return isChanged || hasEnded(error);
          },
          refreshAuth: () => renew(isChanged ? 'changed' : 'ended'),
        };
      }),
      fetchExchange,
    ],
  });
}
