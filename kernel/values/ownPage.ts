/**
 * The page of this hub that an address means, from its path on; an address of another host, however it is written, means the
 * first page.
 */
export function ownPage(wanted: string | null | undefined, origin: string): string {
  if (!wanted || !URL.canParse(wanted, origin)) return '/';
  const { origin: of, pathname, search } = new URL(wanted, origin);
  return of === origin && !pathname.startsWith('//') ? `${pathname}${search}` : '/';
}
