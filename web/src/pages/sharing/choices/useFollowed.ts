import { useQuery } from 'urql';
import type { Choice } from '../../../parts/choices/choice';
import { useText } from '../../../words/language';
import { FollowedResourcesDocument } from './choices.generated';
import { FOLLOWED } from './followed';

/** Resources whose changes can be followed, by their names in the catalogue, and the name of each. */
export function useFollowed(isAsked: boolean) {
  const text = useText();
  const [{ data }] = useQuery({ query: FollowedResourcesDocument, requestPolicy: 'cache-first', pause: !isAsked });
  const names = new Map(
    (data?.catalogue?.edges ?? []).map(({ node: { resource, name, nameEn } }) => [resource?.code, text(name, nameEn)]),
  );
  const labelOf = (code: string): string => [names.get(code), code].filter(Boolean).join(' ');
  const choices: Choice[] = FOLLOWED.map((value) => ({ value, label: labelOf(value) }));
  return { choices, labelOf };
}
