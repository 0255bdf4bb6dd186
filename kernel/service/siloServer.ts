import type { IncomingMessage, ServerResponse } from 'node:http';
import { CataloguedError } from '../values/cataloguedError';
import { CODES, type Code } from '../values/codes';
import type { Facts } from '../values/verdict';
import { codeExtensions } from './errors';
import { isFileRequest, serveFile } from './files/serveFile';
import { drain, listen, originOf } from './listen';
import type { HubLog } from './log';
import type { AsOf, PeerRoute, Silo, SiloRequest, SiloResponse } from './silo';
import { openServer, type TlsIdentity } from './tls';

/** How often what is overdue is looked for; the runtime's own half minute would let it be. */
const CHECK_EVERY_MS = 1_000;
const MOST_BYTES = 1_048_576;
const HEADERS_MS = 8_000;
const REQUEST_MS = 12_000;
/** Longer than the gateway keeps an idle connection, so that the silo is not the one to hang up. */
const KEEP_ALIVE_MS = 65_000;
const LONGEST_DRAIN_MS = 5_000;

/** A silo behind HTTP, for gateways in other processes. */
export interface SiloServer {
  readonly url: string;
  readonly port: number;
  /** Takes no more requests, answers those under way, then closes. */
  stop(): Promise<void>;
}

/** The silo to serve, where, and who hears of faults. */
export interface SiloServerOptions {
  readonly silo: Silo;
  readonly host: string;
  readonly port: number;
  readonly log: HubLog;
  /** What it shows over TLS; plain HTTP without it. */
  readonly identity?: TlsIdentity | undefined;
}

interface Answer {
  readonly status: number;
  readonly body: object;
}

function refusal(code: Code, facts: Facts = {}): Answer {
  const { en, http = 400 } = CODES[code] as { en: string; http?: number };
  const body: SiloResponse = {
    data: null,
    errors: [{ message: en, extensions: codeExtensions(code, facts) }],
    extensions: { asOf: null },
  };
  return { status: http, body };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new CataloguedError('MALFORMED_JSON');
  }
}

/** Whether a body has the form of an operation; who may ask it is the silo's to say. */
function isOperation(body: unknown): body is Omit<SiloRequest, 'assertion'> {
  return typeof body === 'object' && body !== null && 'query' in body && typeof body.query === 'string';
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new CataloguedError('BODY_TOO_LARGE', { limit: MOST_BYTES });
    chunks.push(chunk);
  }
  return parseJson(Buffer.concat(chunks).toString('utf8'));
}

function bearerOf({ headers }: IncomingMessage): string {
  const [, assertion = ''] = /^Bearer (.+)$/.exec(headers.authorization ?? '') ?? [];
  return assertion;
}

const isMoment = (value: unknown): value is string | null => value === null || typeof value === 'string';

/** The past that a body asks for; whether it is one is the silo's to say. Throws BAD_REQUEST for another form. */
function timesOf({ times }: Omit<SiloRequest, 'assertion'>): AsOf | undefined {
  if (times === undefined) return undefined;
  const { asOf, knownAt } = (times ?? {}) as Partial<AsOf>;
  if (!isMoment(asOf) || !isMoment(knownAt)) throw new CataloguedError('BAD_REQUEST', { field: 'times' });
  return { asOf, knownAt };
}

async function ask(silo: Silo, request: IncomingMessage): Promise<Answer> {
  const body = await readBody(request);
  if (!isOperation(body)) throw new CataloguedError('BAD_REQUEST', { field: 'body' });
  const { query, operationName, variables } = body;
  const response = await silo.process({
    query,
    operationName,
    variables,
    times: timesOf(body),
    assertion: bearerOf(request),
  });
  const stranger = response.errors?.some(({ extensions }) => extensions.code === 'NOT_THE_GATEWAY');
  return { status: stranger ? 401 : 200, body: response };
}

async function askPeer(silo: Silo, route: PeerRoute, request: IncomingMessage): Promise<Answer> {
  return { status: 200, body: await silo.answerPeer(route, bearerOf(request), await readBody(request)) };
}

async function health(silo: Silo, stopping: boolean): Promise<Answer> {
  if (stopping) return { status: 503, body: { ready: false } };
  const ready = await silo.ready().then(
    () => true,
    () => false,
  );
  return { status: ready ? 200 : 503, body: { ready } };
}

/**
 * Serves a silo: POST /graphql with the gateway's assertion as bearer token, POST /outbox with the exchange's,
 * POST /feed with another silo's, GET /exports/... and /draws/... for the
 * gateway's files, /health/live and /health/ready.
 */
export async function startSiloServer({ silo, host, port, log, identity }: SiloServerOptions): Promise<SiloServer> {
  let stopping = false;

  async function answer(request: IncomingMessage): Promise<Answer> {
    const route = `${request.method} ${request.url}`;
    if (route === 'POST /graphql') return ask(silo, request);
    if (route === 'POST /outbox') return askPeer(silo, '/outbox', request);
    if (route === 'POST /feed') return askPeer(silo, '/feed', request);
    if (route === 'GET /health/live') return { status: 200, body: { live: true } };
    if (route === 'GET /health/ready') return health(silo, stopping);
    return refusal('NO_SUCH_PATH');
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const work = isFileRequest(request) ? serveFile(silo, request, response) : answer(request);
    const answered = await work.catch((error: unknown) => {
      if (error instanceof CataloguedError) return refusal(error.code, error.facts);
      log.error({ silo: silo.name, err: error }, 'request not answered');
      return refusal('INTERNAL');
    });
    if (!answered || response.destroyed) return;
    const { status, body } = answered;
    const text = JSON.stringify(body);
    const isLast = stopping || status === 413;
    response.writeHead(status, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(text),
      ...(isLast ? { connection: 'close' } : {}),
    });
    response.end(text);
  }

  const server = openServer(
    {
      headersTimeout: HEADERS_MS,
      requestTimeout: REQUEST_MS,
      keepAliveTimeout: KEEP_ALIVE_MS,
      connectionsCheckingInterval: CHECK_EVERY_MS,
    },
    (request, response) => void handle(request, response),
    identity,
  );
  const taken = await listen(server, { host, port });
  return {
    url: originOf({ host, port: taken }, identity !== undefined),
    port: taken,
    async stop() {
      stopping = true;
      await drain(server, LONGEST_DRAIN_MS);
    },
  };
}
