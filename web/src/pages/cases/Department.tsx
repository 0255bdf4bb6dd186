import { useText } from '../../words/language';

/** A department by its name in the chosen language. */
export function Department({
  of,
}: {
  readonly of: { readonly code: string; readonly name: string; readonly nameEn: string } | null | undefined;
}) {
  const text = useText();
  return of ? <span title={of.code}>{text(of.name, of.nameEn)}</span> : '—';
}
