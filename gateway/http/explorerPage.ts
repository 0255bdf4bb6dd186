import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Answer } from './answer';
import { isLocal } from './localRequest';
import { takesGzip } from './preconditions';
import { PAGE_HEADERS } from './securityHeaders';

const compress = promisify(gzip);
const LIFETIME_MS = 600_000;

/** The query with which the explorer opens. */
export const PROFILE_QUERY = `# 经营主体画像 One entity from every silo. Ctrl-Enter runs it.
query Profile($uscc: USCC!) {
  marketEntity(uscc: $uscc) {
    uscc
    name
    status
    registeredOn
    creditRecords(first: 5) { totalCount edges { node { id kind observedAt } } }
    publicCreditRating { grade ratedOn }
    supervisionCategories { status since }
    inspections(first: 5) { totalCount edges { node { id } } }
    enforcementCases(first: 5) { totalCount edges { node { id stage } } }
    openCaseCount
    sources { silo asOf status }
  }
}
`;

/** What the page is filled in with. */
export interface ExplorerOptions {
  /** A token to ask with; undefined asks as the public. */
  issueToken(): Promise<string | undefined>;
  /** The code of an entity of this hub; undefined where it holds none. */
  findExample(): Promise<string | undefined>;
}

/** An explorer of the schema in one page, with nothing from any other host. */
export interface ExplorerPage {
  /** Whether a browser asks for a page rather than for data. */
  isWanted(request: IncomingMessage): boolean;
  answer(request: IncomingMessage): Promise<Answer>;
}

interface Page {
  readonly plain: Buffer;
  readonly gzipped: Buffer;
}

async function render({ issueToken, findExample }: ExplorerOptions, local: boolean): Promise<Page> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const [token, uscc] = [local ? await issueToken() : undefined, await findExample()];
  const html = renderGraphiQL({
    title: 'Market supervision hub',
    endpoint: '/graphql',
    defaultQuery: PROFILE_QUERY,
    ...(uscc ? { variables: JSON.stringify({ uscc }, null, 2) } : {}),
    ...(token ? { headers: JSON.stringify({ authorization: `Bearer ${token}` }, null, 2) } : {}),
  } as never);
  const plain = Buffer.from(html);
  return { plain, gzipped: await compress(plain) };
}

/** Keeps a page for ten minutes, then makes it anew. */
function openKept(make: () => Promise<Page>): () => Promise<Page> {
  let page: Promise<Page> | undefined;
  let madeAt = 0;
  return () => {
    if (!page || Date.now() - madeAt > LIFETIME_MS) {
      madeAt = Date.now();
      page = make();
      page.catch(() => {
        page = undefined;
      });
    }
    return page;
  };
}

/** Opens the explorer. A token is written into the page for browsers on this machine alone. */
export function openExplorerPage(options: ExplorerOptions): ExplorerPage {
  const local = openKept(() => render(options, true));
  const foreign = openKept(() => render(options, false));
  return {
    isWanted: ({ method, headers }) => method === 'GET' && /text\/html/.test(headers.accept ?? ''),
    async answer(request) {
      const { headers } = request;
      const page = (isLocal(request) ? local : foreign)();
      const { plain, gzipped } = await page;
      const isGzip = takesGzip(headers);
      return {
        status: 200,
        headers: { ...PAGE_HEADERS, vary: 'accept-encoding', ...(isGzip ? { 'content-encoding': 'gzip' } : {}) },
        body: isGzip ? gzipped : plain,
      };
    },
  };
}
