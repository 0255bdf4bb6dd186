import { useQuery } from 'urql';
import { useNamed } from './choice';
import { PurposesDocument } from './codes.generated';

/** Says a purpose by its name in the catalogue; its code where there is none. */
export function usePurposes(isAsked = true): (code: string | null | undefined) => string | undefined {
  const named = useNamed();
  const [{ data }] = useQuery({ query: PurposesDocument, requestPolicy: 'cache-first', pause: !isAsked });
  const purposes = named(data?.purposes ?? []);
  return (code) => purposes.find(({ value }) => value === code)?.label ?? code ?? undefined;
}
