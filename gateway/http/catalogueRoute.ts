import { createHash, randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { LRUCache } from 'lru-cache';
import { GATEWAY, viewerOf } from '../identity/caller';
import { OperationContext } from '../operationContext';
import type { SiloLink } from '../silos/siloLink';
import { type Answer, DoorRefusal } from './answer';
import { hasAlready } from './preconditions';
import type { Route } from './route';

const CATALOGUE = '/catalog.jsonld';
const CODE_LIST = /^\/codelists\/([A-Za-z][A-Za-z-]{0,99})\.csv$/;
const BOM = '\uFEFF';
/** How old a document may be when it is handed out. */
const FRESH_MS = 5_000;
const DOCUMENTS = 500;

const CATALOGUE_QUERY = '{ document: catalogueDocument }';
const CODE_LIST_QUERY = 'query CodeList($code: String!) { document: codeListDocument(code: $code) }';

interface Document {
  readonly text: string;
  readonly tag: string;
}

type FindDocument = (query: string, code?: string) => Promise<Document | null>;

const unavailable = (): DoorRefusal => new DoorRefusal('CATALOGUE_UNAVAILABLE', {}, { 'retry-after': '5' });
const tagOf = (text: string): string => `"${createHash('sha256').update(text).digest('base64url')}"`;

/** Reads documents of the exchange, each at most every few seconds and never twice at a time. Throws CATALOGUE_UNAVAILABLE. */
function documentsOf(exchange: Pick<SiloLink, 'ask'>): FindDocument {
  const known = new LRUCache<string, Promise<Document | null>>({ max: DOCUMENTS, ttl: FRESH_MS });
  const ask: FindDocument = async (query, code) => {
    const operation = new OperationContext({ viewer: viewerOf(GATEWAY, null, randomUUID()), budgetKey: 'gateway' });
    const { data, errors } = await exchange.ask({ query, ...(code ? { variables: { code } } : {}) }, operation);
    if (errors.length > 0) throw unavailable();
    const text = data?.document;
    return typeof text === 'string' ? { text, tag: tagOf(text) } : null;
  };
  return (query, code) => {
    const key = code ?? '';
    const answer = known.get(key) ?? ask(query, code);
    known.set(key, answer);
    answer.catch(() => known.delete(key));
    return answer;
  };
}

function requireReading({ method }: IncomingMessage): void {
  if (method === 'GET' || method === 'HEAD') return;
  throw new DoorRefusal('METHOD_NOT_ALLOWED', { received: method ?? '' }, { allow: 'GET, HEAD' });
}

/** The document, or word that the client has it already. */
function answerWith({ headers }: IncomingMessage, { text, tag }: Document, own: Record<string, string>): Answer {
  const sent = { ...own, etag: tag, 'cache-control': 'no-cache' };
  return hasAlready(headers, tag)
    ? { status: 304, headers: sent, body: '' }
    : { status: 200, headers: sent, body: text };
}

/** Opens what of the catalogue is read as documents: all of it as DCAT-AP in JSON-LD, each code list as CSV. */
export function openCatalogueRoute(exchange: Pick<SiloLink, 'ask'>): Route {
  const find = documentsOf(exchange);

  async function catalogue(request: IncomingMessage): Promise<Answer> {
    requireReading(request);
    const document = await find(CATALOGUE_QUERY);
    if (!document) throw unavailable();
    return answerWith(request, document, { 'content-type': 'application/ld+json; charset=utf-8' });
  }

  async function codeList(request: IncomingMessage, url: URL, code: string): Promise<Answer> {
    requireReading(request);
    const document = await find(CODE_LIST_QUERY, code);
    if (!document) throw new DoorRefusal('NO_SUCH_PATH', { received: url.pathname });
    const marked = url.searchParams.get('bom') === '1';
    const text = marked ? BOM + document.text : document.text;
    const tag = marked ? document.tag.replace(/"$/, '-bom"') : document.tag;
    return answerWith(
      request,
      { text, tag },
      {
        'content-type': 'text/csv; charset=utf-8; header=present',
        'content-disposition': `attachment; filename="${code}.csv"`,
      },
    );
  }

  return (request, url) => {
    if (url.pathname === CATALOGUE) return catalogue(request);
    const [, code] = CODE_LIST.exec(url.pathname) ?? [];
    return code === undefined ? undefined : codeList(request, url, code);
  };
}
