/** Cursors by the number of the page that begins after them. */
type Trail = Readonly<Record<number, string>>;

const KEPT = 'hub-pages';
const NONE: Trail = {};
const followers = new Set<() => void>();

/** The trails of this tab; what cannot be read counts as none. */
function read(): Record<string, Trail> {
  try {
    return JSON.parse(sessionStorage.getItem(KEPT) ?? '{}') as Record<string, Trail>;
  } catch {
    return {};
  }
}

let trails = read();

/** How many lists are remembered in one tab. */
const MOST = 30;

/** Writes the trails down, so that they outlive a reload; false where the store is full or closed, and they do not. */
function write(): boolean {
  try {
    sessionStorage.setItem(KEPT, JSON.stringify(trails));
    return true;
  } catch {
    return false;
  }
}

function keep(next: Record<string, Trail>): void {
  trails = Object.fromEntries(Object.entries(next).slice(-MOST));
  write();
  for (const tell of followers) tell();
}

/** The cursors that a list has given so far in this tab, so that its pages can be gone back to, after a reload too. */
export const trailOf = (list: string): Trail => trails[list] ?? NONE;

/** Remembers after which cursor a page of a list begins; what is remembered already stays. */
export function notePage(list: string, number: number, after: string): void {
  const { [list]: known = NONE, ...others } = trails;
  if (known[number] === undefined) keep({ ...others, [list]: { ...known, [number]: after } });
}

/** Forgets all cursors of this tab. */
export const forgetPages = (): void => keep({});

/** Tells when a cursor was noted, until the returned function is called. */
export function followPages(tell: () => void): () => void {
  followers.add(tell);
  return () => followers.delete(tell);
}

/** A short mark of a list's address and conditions. */
export function markOf(list: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < list.length; at++) hash = Math.imul(hash ^ list.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
