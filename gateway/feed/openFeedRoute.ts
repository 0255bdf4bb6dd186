import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import type { IncidentLog } from '../../kernel/service/errors';
import type { HubLog } from '../../kernel/service/log';
import { CataloguedError } from '../../kernel/values/cataloguedError';
import { findDistrict } from '../../kernel/values/reference/districts';
import { type Answer, DoorRefusal, refusalAnswer } from '../http/answer';
import { referenceOf } from '../http/referenceOf';
import type { Route } from '../http/route';
import type { TokenReader } from '../identity/tokenReader';
import { changeStream, type StreamOptions } from './changeStream';
import { type ChangeSource, countPage, type FollowedChanges, readChangeLines } from './readChangeLines';

const PATH = /^\/feed\/([a-z][a-z-]{0,99})$/;
const STREAMS_A_CALLER = 4;
const FOLLOW_MS = 600_000;
const FORBIDDEN = 403;

/** What the streams work with. */
export interface FeedRouteOptions extends ChangeSource {
  readonly tokens: TokenReader;
  readonly log: HubLog;
}

/** The streams of changes, and the end of those that wait for more. */
export interface FeedRoute {
  readonly route: Route;
  /** Ends every stream with a last line, each after the page that it is sending. */
  close(): void;
}

type Asked = Omit<FollowedChanges, 'reference'>;
type Lasting = Pick<StreamOptions, 'followMs' | 'expiresAt'>;

/** Counts the streams that each caller has open. */
class OpenStreams {
  private readonly open = new Map<string, number>();

  /** Throws TOO_MANY_STREAMS. */
  enter(subject: string): void {
    const before = this.open.get(subject) ?? 0;
    if (before >= STREAMS_A_CALLER)
      throw new DoorRefusal('TOO_MANY_STREAMS', { limit: STREAMS_A_CALLER }, { 'retry-after': '5' });
    this.open.set(subject, before + 1);
  }

  leave(subject: string): void {
    const left = (this.open.get(subject) ?? 1) - 1;
    if (left > 0) this.open.set(subject, left);
    else this.open.delete(subject);
  }
}

function requireGet({ method }: IncomingMessage): void {
  if (method === 'GET') return;
  throw new DoorRefusal('METHOD_NOT_ALLOWED', { received: method ?? '' }, { allow: 'GET' });
}

const PARAMETERS = ['after', 'district', 'follow'] as const;

/** What a stream is asked for. Throws BAD_REQUEST for a parameter that is not known, UNKNOWN_DISTRICT for a district. */
function readParameters({ searchParams }: URL): Pick<FollowedChanges, 'after' | 'districts'> & { followMs: number } {
  for (const name of searchParams.keys()) {
    if (!(PARAMETERS as readonly string[]).includes(name)) {
      throw new DoorRefusal('BAD_REQUEST', { field: name, received: searchParams.get(name) ?? '', known: PARAMETERS });
    }
  }
  const follow = searchParams.get('follow');
  if (follow !== null && follow !== '1') throw new DoorRefusal('BAD_REQUEST', { field: 'follow', received: follow });
  const districts = searchParams.getAll('district');
  const unknown = districts.find((code) => !findDistrict(code));
  if (unknown !== undefined) throw new DoorRefusal('UNKNOWN_DISTRICT', { field: 'district', received: unknown });
  return {
    after: searchParams.get('after'),
    districts: districts.length > 0 ? districts : null,
    followMs: follow ? FOLLOW_MS : 0,
  };
}

/** Opens `GET /feed/<resource>?after=&district=&follow=1`: a resource's changes as lines of JSON (NDJSON). */
export function openFeedRoute(options: FeedRouteOptions): FeedRoute {
  const { tokens, log } = options;
  const onIncident: IncidentLog = (incident, error) => log.error({ incident, err: error }, 'incident');
  const closing = new AbortController();
  const streams = new OpenStreams();

  async function open(asked: Asked, until: Lasting, request: IncomingMessage): Promise<Answer> {
    const { socket } = request;
    const followed = { ...asked, reference: referenceOf(request) };
    const { subject } = followed.caller;
    streams.enter(subject);
    const gone = new AbortController();
    const onGone = (): void => gone.abort();
    try {
      await countPage(options, followed.caller);
      const first = await readChangeLines(options, followed);
      const signal = AbortSignal.any([closing.signal, gone.signal]);
      const lines = changeStream(options, followed, { first, ...until, signal, onIncident });
      const body = Readable.from(lines, { objectMode: false });
      socket.once('close', onGone);
      body.once('close', () => {
        socket.removeListener('close', onGone);
        streams.leave(subject);
      });
      return { status: 200, headers: { 'content-type': 'application/x-ndjson; charset=utf-8' }, body };
    } catch (error) {
      streams.leave(subject);
      const refused = refusalAnswer(error, onIncident);
      const isForbidden = error instanceof CataloguedError && error.code === 'NOT_IN_AGREEMENT';
      return isForbidden ? { ...refused, status: FORBIDDEN } : refused;
    }
  }

  async function answer(request: IncomingMessage, url: URL, resource: string): Promise<Answer> {
    requireGet(request);
    const { expiresAt, ...caller } = await tokens.read(request.headers.authorization);
    if (caller.kind === 'public') throw new DoorRefusal('TOKEN_NEEDED', {}, { 'www-authenticate': 'Bearer' });
    const { followMs, ...wanted } = readParameters(url);
    return open({ caller, resource, ...wanted }, { followMs, expiresAt }, request);
  }

  return {
    route(request, url) {
      const [, resource] = PATH.exec(url.pathname) ?? [];
      return resource === undefined ? undefined : answer(request, url, resource);
    },
    close: () => closing.abort(),
  };
}
