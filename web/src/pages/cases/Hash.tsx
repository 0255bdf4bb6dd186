/** A hash in full, that wraps. */
export function Hash({ of }: { readonly of: string | null | undefined }) {
  return of ? <code className="hash">{of}</code> : '—';
}
