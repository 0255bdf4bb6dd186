import type { IncomingMessage } from 'node:http';
import type { Answer } from '../http/answer';
import { hasAlready, takesGzip } from '../http/preconditions';
import type { Route } from '../http/route';
import { WEB_HEADERS } from '../http/securityHeaders';
import type { WebFile } from './webFiles';

const PAGE = '/index.html';
const FOREVER = 'public, max-age=31536000, immutable';

function answerWith({ headers }: IncomingMessage, file: WebFile): Answer {
  const own = {
    ...WEB_HEADERS,
    'content-type': file.type,
    'cache-control': file.isImmutable ? FOREVER : 'no-cache',
    etag: file.tag,
    vary: 'accept-encoding',
  };
  if (hasAlready(headers, file.tag)) return { status: 304, headers: own, body: '' };
  return takesGzip(headers)
    ? { status: 200, headers: { ...own, 'content-encoding': 'gzip' }, body: file.gzipped() }
    : { status: 200, headers: own, body: file.plain };
}

/**
 * Opens the dashboard: its files by their names, and its one page wherever a person opens an address that nothing else
 * answers, because the page finds its way by the address itself.
 */
export function openWebRoute(files: ReadonlyMap<string, WebFile>): Route {
  const page = files.get(PAGE);
  return (request, { pathname }) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return undefined;
    const file = pathname === '/' ? page : files.get(pathname);
    if (file) return Promise.resolve(answerWith(request, file));
    const wantsPage = /text\/html/.test(request.headers.accept ?? '') && !/\.\w+$/.test(pathname);
    return page && wantsPage ? Promise.resolve(answerWith(request, page)) : undefined;
  };
}
