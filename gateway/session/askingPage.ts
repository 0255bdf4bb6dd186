import type { IncomingMessage } from 'node:http';

/** What a browser says of a request that a page of this very origin, or a person at the address bar, has made. */
const OWN_SITES: readonly unknown[] = ['same-origin', 'none'];

/**
 * Whose page asks: browsers say the site of every request over TLS and to the same machine; elsewhere the origin or the page
 * that the request comes from is looked at. Unknown where none of these is sent, as by programs.
 */
export function askingPage({ headers }: Pick<IncomingMessage, 'headers'>): 'own' | 'foreign' | 'unknown' {
  const { 'sec-fetch-site': site, origin, referer, host } = headers;
  if (site !== undefined) return OWN_SITES.includes(site) ? 'own' : 'foreign';
  const from = origin ?? referer;
  if (from === undefined) return 'unknown';
  return URL.canParse(from) && new URL(from).host === host ? 'own' : 'foreign';
}
