import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Server as TlsServer } from 'node:https';
import { setTimeout as delay } from 'node:timers/promises';
import type { IncidentLog } from '../../kernel/service/errors';
import { drain, listen } from '../../kernel/service/listen';
import type { HubLog } from '../../kernel/service/log';
import { openServer, type TlsIdentity } from '../../kernel/service/tls';
import { CataloguedError } from '../../kernel/values/cataloguedError';
import type { GatewayLimits } from '../gatewayConfig';
import type { BrowserCookies } from '../session/browserCookies';
import { takeSession } from '../session/sessionCookie';
import { type Answer, DoorRefusal, jsonAnswer, refusalAnswer, send } from './answer';
import type { Endpoint } from './graphqlEndpoint';
import { refusePast } from './pastTimes';
import type { Route } from './route';

const BASE = 'http://hub';
const KEEP_ALIVE_MS = 65_000;
const CHECK_EVERY_MS = 1_000;
const LONGEST_DRAIN_MS = 12_000;

/** The gateway's HTTP server. */
export interface HttpDoor {
  readonly port: number;
  /**
   * Closes the door without cutting a request: says "not ready", goes on taking requests for `lameDuckMs` so that
   * balancers turn away, then takes no more and waits for those under way.
   */
  close(lameDuckMs: number): Promise<void>;
}

/** What stands behind the door. */
export interface HttpDoorOptions {
  readonly host: string;
  readonly port: number;
  readonly graphql: Endpoint;
  /** What else is answered; the first that knows the path. */
  readonly routes: readonly Route[];
  readonly limits: Pick<GatewayLimits, 'headersMs' | 'requestMs' | 'connectionsPerAddress'>;
  /** Tells whether the gateway is ready, and what of it. */
  readonly readiness: () => Promise<object>;
  readonly cookies: BrowserCookies;
  readonly log: HubLog;
  /** What it shows over TLS; plain HTTP without it. */
  readonly identity?: TlsIdentity | undefined;
}

/** Hangs up on an address that has more connections open than the limit. */
function limitConnections(server: Server | TlsServer, limit: number): void {
  const open = new Map<string, number>();
  server.on('connection', (socket) => {
    const address = socket.remoteAddress ?? '';
    const before = open.get(address) ?? 0;
    if (before >= limit) {
      socket.destroy();
      return;
    }
    open.set(address, before + 1);
    socket.once('close', () => {
      const left = (open.get(address) ?? 1) - 1;
      if (left > 0) open.set(address, left);
      else open.delete(address);
    });
  });
}

/** Opens the door on a port, 0 for any free one. */
export async function openHttpDoor(options: HttpDoorOptions): Promise<HttpDoor> {
  const { host, port, graphql, routes, limits, readiness, cookies, log } = options;
  let closing = false;
  const onIncident: IncidentLog = (incident, error) => log.error({ incident, err: error }, 'incident');

  async function answer(request: IncomingMessage): Promise<Answer> {
    const url = URL.canParse(request.url ?? '', BASE) ? new URL(request.url ?? '', BASE) : undefined;
    if (!url) throw new DoorRefusal('NO_SUCH_PATH', { received: request.url ?? '' });
    takeSession(cookies, request);
    if (url.pathname === '/graphql') return graphql(request, url);
    if (url.pathname === '/health/live') return jsonAnswer(200, { live: true });
    if (url.pathname === '/health/ready') {
      return jsonAnswer(closing ? 503 : 200, { ready: !closing, ...(await readiness()) });
    }
    refusePast(request.headers, url.pathname);
    for (const route of routes) {
      const answered = route(request, url);
      if (answered) return answered;
    }
    throw new DoorRefusal('NO_SUCH_PATH', { received: url.pathname });
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      send(response, await answer(request), closing);
    } catch (error) {
      if (request.socket.destroyed) return;
      if (error instanceof CataloguedError) log.info({ code: error.code, method: request.method }, 'refused');
      const refused = refusalAnswer(error, onIncident);
      send(response, refused, closing || refused.headers?.connection === 'close');
    }
  }

  const server = openServer(
    {
      headersTimeout: limits.headersMs,
      requestTimeout: limits.requestMs,
      keepAliveTimeout: KEEP_ALIVE_MS,
      connectionsCheckingInterval: Math.min(CHECK_EVERY_MS, limits.headersMs),
    },
    (request, response) => void handle(request, response),
    options.identity,
  );
  limitConnections(server, limits.connectionsPerAddress);
  const taken = await listen(server, { host, port });
  return {
    port: taken,
    async close(lameDuckMs) {
      closing = true;
      await delay(lameDuckMs);
      await drain(server, LONGEST_DRAIN_MS);
    },
  };
}
