import { CataloguedError } from '../../../../kernel/values/cataloguedError';

const LONGEST_URL = 2_048;
const LOWEST_FREE_PORT = 1_024;
const WEB_PORTS: readonly string[] = ['', '80', '443'];

function findFault(url: URL, plainHttp: boolean): string | undefined {
  if (url.protocol !== 'https:' && !(plainHttp && url.protocol === 'http:')) return 'SCHEME';
  if (url.username !== '' || url.password !== '') return 'CREDENTIALS';
  if (url.hash !== '') return 'FRAGMENT';
  return WEB_PORTS.includes(url.port) || Number(url.port) >= LOWEST_FREE_PORT ? undefined : 'PORT';
}

/** What a URL shows of itself in a refusal: it may hold a password. */
function shown(url: URL): string {
  return `${url.protocol}//${url.host}`;
}

/**
 * The URL of a receiver, in its normal form
 *
 * HTTPS, without a name and password in it, at port 443, 80 or one that is free to everybody, so that nobody's mail or
 * directory server can be addressed. Throws WEBHOOK_URL_UNFIT.
 *
 * 《数据安全法》第二十七条
 */
export function receiverUrl(text: string, { plainHttp }: { readonly plainHttp: boolean }): URL {
  const unfit = (reason: string, received?: string): never => {
    throw new CataloguedError('WEBHOOK_URL_UNFIT', { field: 'url', reason, ...(received ? { received } : {}) });
  };
  if (text.length > LONGEST_URL) return unfit('LENGTH');
  if (!URL.canParse(text)) return unfit('FORM');
  const url = new URL(text);
  const fault = findFault(url, plainHttp);
  return fault === undefined ? url : unfit(fault, shown(url));
}
