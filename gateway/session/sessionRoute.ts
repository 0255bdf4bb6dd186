import type { IncomingMessage } from 'node:http';
import { CataloguedError } from '../../kernel/values/cataloguedError';
import { type Answer, DoorRefusal, jsonAnswer } from '../http/answer';
import { isLocal } from '../http/localRequest';
import { readJsonBody } from '../http/requestBody';
import type { Route } from '../http/route';
import { DEVELOPMENT_CALLERS, type DevelopmentCaller } from '../identity/developmentCallers';
import type { TokenBearer, TokenReader } from '../identity/tokenReader';
import { askingPage } from './askingPage';
import type { BrowserCookies } from './browserCookies';
import type { CityIssuer } from './cityIssuer';
import { endedCookie, sessionCookie } from './sessionCookie';
import { holderOf } from './sessionHolder';

const PATH = '/session';
const PEOPLE = '/session/people';
const LONGEST_BODY = 1_024;

/** What the session of a browser works with. */
export interface SessionRouteOptions {
  readonly tokens: TokenReader;
  readonly cookies: BrowserCookies;
  /** Makes the token of a ready-made caller; absent where the city's own issuer says who somebody is. */
  readonly issueToken?: (name: string) => Promise<string>;
  /** Where people sign in from the page; absent where they do not. */
  readonly issuer?: CityIssuer;
}

/** How one signs in here. */
interface Ways {
  readonly canChoose: boolean;
  readonly atIssuer: boolean;
}

/** Who signed in: the caller, without what is of no use to a page. */
function described(bearer: TokenBearer, ways: Ways): object {
  const { kind, subject, department, roles, district, agreement, purpose, expiresAt } = bearer;
  const known: DevelopmentCaller | undefined = ways.canChoose
    ? (DEVELOPMENT_CALLERS as Readonly<Record<string, DevelopmentCaller>>)[subject]
    : undefined;
  const names = known ? { zh: known.zh, en: known.en } : null;
  const holder = holderOf(bearer);
  return { kind, subject, names, department, roles, district, agreement, purpose, expiresAt, holder, ...ways };
}

function people(): object {
  const entries = Object.entries<DevelopmentCaller>(DEVELOPMENT_CALLERS);
  return entries.map(([name, { zh, en, kind, department, district, roles }]) => {
    return { name, zh, en, kind, department, district, roles };
  });
}

/** A page of another site may not sign anybody in or out. */
function refuseForeignPage(request: IncomingMessage): void {
  if (askingPage(request) !== 'foreign') return;
  const { origin, 'sec-fetch-site': site } = request.headers;
  throw new DoorRefusal('SESSION_FOREIGN_PAGE', { received: origin ?? String(site) });
}

/**
 * Opens the session of a browser: `GET /session` says who is signed in, `DELETE /session` ends it and says where the
 * session at the issuer ends, where that is known. With the development issuer `GET /session/people` lists the ready-made callers and `POST /session` with `{ "as": NAME }` signs one in,
 * from this machine alone.
 */
export function openSessionRoute({ tokens, cookies, issueToken, issuer }: SessionRouteOptions): Route {
  const ways = { canChoose: issueToken !== undefined, atIssuer: issuer !== undefined };

  async function signIn(request: IncomingMessage): Promise<Answer> {
    refuseForeignPage(request);
    if (!issueToken) throw new CataloguedError('DEVELOPMENT_ONLY', { received: 'sign-in' });
    if (!isLocal(request)) throw new DoorRefusal('SIGN_IN_NOT_LOCAL', { received: request.headers.host ?? '' });
    const body = (await readJsonBody(request, LONGEST_BODY)) as { as?: unknown } | null;
    const name = body?.as;
    if (typeof name !== 'string') throw new CataloguedError('UNKNOWN_CALLER', { field: 'as', received: typeof name });
    const token = await issueToken(name);
    const bearer = await tokens.read(`Bearer ${token}`);
    const cookie = sessionCookie(cookies, token, bearer.expiresAt ?? 0);
    return { ...jsonAnswer(200, described(bearer, ways)), headers: { 'set-cookie': cookie } };
  }

  async function answer(request: IncomingMessage): Promise<Answer> {
    if (request.method === 'POST') return signIn(request);
    if (request.method === 'DELETE') {
      refuseForeignPage(request);
      const ended = { signOutAt: issuer?.signOutAt() ?? null };
      return { ...jsonAnswer(200, ended), headers: { 'set-cookie': endedCookie(cookies) } };
    }
    if (request.method === 'GET') {
      return jsonAnswer(200, described(await tokens.read(request.headers.authorization), ways));
    }
    throw new DoorRefusal('METHOD_NOT_ALLOWED', { received: request.method ?? '' }, { allow: 'GET, POST, DELETE' });
  }

  return (request, { pathname }) => {
    if (pathname === PATH) return answer(request);
    return pathname === PEOPLE && ways.canChoose && request.method === 'GET'
      ? Promise.resolve(jsonAnswer(200, people()))
      : undefined;
  };
}
