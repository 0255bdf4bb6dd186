/** What of a cookie is its own; the rest is the same for all. */
interface CookieTerms {
  /** Seconds for which a browser keeps it. */
  readonly seconds: number;
  readonly sameSite: 'Strict' | 'Lax';
}

/**
 * The cookies that this gateway sets and reads. Over https their names begin with `__Host-`, so that browsers take them from
 * this very host alone and over TLS alone.
 */
export interface BrowserCookies {
  /** The header that sets a cookie. */
  line(name: string, value: string, terms: CookieTerms): string;
  /** The value that a browser sent; undefined for none, and where the name comes twice, as nobody knows which is this host's. */
  read(sent: string | undefined, name: string): string | undefined;
  /** Names that begin so, in the order in which the browser sent them: the oldest first. */
  namesOf(sent: string | undefined, start: string): string[];
}

function pairsOf(sent: string | undefined): [string, string][] {
  return (sent ?? '').split(';').map((pair) => {
    const [name = '', value = ''] = pair.trim().split('=', 2);
    return [name, value];
  });
}

/** Opens the cookies of a gateway that browsers reach over https or not. */
export function openBrowserCookies(secure: boolean): BrowserCookies {
  const prefix = secure ? '__Host-' : '';
  const attributes = `Path=/; HttpOnly${secure ? '; Secure' : ''}`;
  return {
    line: (name, value, { seconds, sameSite }) =>
      `${prefix}${name}=${value}; Max-Age=${seconds}; ${attributes}; SameSite=${sameSite}`,
    read(sent, name) {
      const found = pairsOf(sent).filter(([one]) => one === prefix + name);
      return found.length === 1 ? found[0]?.[1] || undefined : undefined;
    },
    namesOf: (sent, start) =>
      pairsOf(sent).flatMap(([name]) => (name.startsWith(prefix + start) ? [name.slice(prefix.length)] : [])),
  };
}
