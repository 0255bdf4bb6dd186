import { Resolver } from 'node:dns/promises';
import { Agent as PlainAgent, type RequestOptions } from 'node:http';
import { Agent } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { Outbound } from '../../../../kernel/service/silo';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { isPublicAddress } from '../../rules/webhooks/publicAddress';

const RESOLVE_WITHIN_MS = 2_000;
const RESOLVE_TRIES = 2;
const IDLE_SOCKETS = 32;

/** One address of a host. */
interface Found {
  readonly address: string;
  readonly family: number;
}

/** All addresses of a host. */
export type Resolve = (host: string) => Promise<readonly Found[]>;

/** A host that has an address that may not be reached. */
export class AddressRefused extends Error {}

/** The ways to receivers: none leads to an address that was not checked. */
export interface Receivers {
  readonly plainHttp: boolean;
  /** Throws WEBHOOK_HOST_NOT_PUBLIC, also for a host without any address. */
  requireReachable(url: URL): Promise<void>;
  /** What a request needs so that it is connected to an address that was checked. Throws AddressRefused. */
  routeTo(url: URL): Pick<RequestOptions, 'agent'>;
  close(): void;
}

/** Asks the name servers over sockets of its own: a host whose servers are slow holds up no other. */
function openDns(): Resolve {
  const dns = new Resolver({ timeout: RESOLVE_WITHIN_MS, tries: RESOLVE_TRIES });
  return async (host) => {
    const [four, six] = await Promise.allSettled([dns.resolve4(host), dns.resolve6(host)]);
    const found = (answer: typeof four, family: number): Found[] =>
      answer.status === 'fulfilled' ? answer.value.map((address) => ({ address, family })) : [];
    return [...found(four, 4), ...found(six, 6)];
  };
}

const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '');

/**
 * Opens the ways. A name is resolved once for each connection, every address that it has is checked, and the connection
 * is made to what was checked: a name that changes meanwhile changes nothing. Connections are used again for as long as
 * they last, each to the address that it was made to.
 */
export function openReceivers({ plainHttp, allowedAddresses }: Outbound, resolve: Resolve = openDns()): Receivers {
  const isAdmitted = (address: string): boolean => allowedAddresses.includes(address) || isPublicAddress(address);
  const requireAdmitted = (found: readonly Found[]): readonly Found[] => {
    if (found.length > 0 && found.every(({ address }) => isAdmitted(address))) return found;
    throw new AddressRefused('the host has an address that may not be reached');
  };
  const checked: LookupFunction = (host, options, done) => {
    resolve(host)
      .then(requireAdmitted)
      .then(
        (found) => {
          const [first] = found as [Found];
          if (options.all) done(null, [...found]);
          else done(null, first.address, first.family);
        },
        (error: Error) => done(error, ''),
      );
  };
  const settings = { keepAlive: true, maxFreeSockets: IDLE_SOCKETS, lookup: checked };
  const agents = { 'https:': new Agent(settings), 'http:': new PlainAgent(settings) };
  const requireLiteral = (host: string): void => {
    const family = isIP(host);
    if (family !== 0) requireAdmitted([{ address: host, family }]);
  };

  return {
    plainHttp,
    async requireReachable(url) {
      const host = hostOf(url);
      try {
        requireLiteral(host);
        if (isIP(host) === 0) requireAdmitted(await resolve(host));
      } catch {
        throw new CataloguedError('WEBHOOK_HOST_NOT_PUBLIC', { field: 'url', received: host });
      }
    },
    routeTo(url) {
      requireLiteral(hostOf(url));
      return { agent: agents[url.protocol as 'https:' | 'http:'] };
    },
    close() {
      for (const agent of Object.values(agents)) agent.destroy();
    },
  };
}
