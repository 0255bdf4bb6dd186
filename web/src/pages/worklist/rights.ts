import { useMemo } from 'react';
import { useQuery } from 'urql';
import type { Session } from '../../app/session';
import { type Conditions, orderOf, sharedConditions } from './conditions';
import { WorklistRightsDocument, type WorklistRightsQuery } from './worklist.generated';

/** What of an entity the caller may be given beside its entry in the register. */
export interface Rights {
  readonly credit: boolean;
  readonly risk: boolean;
  readonly intensity: boolean;
  readonly cases: boolean;
  readonly inspection: boolean;
  readonly key: boolean;
}

/** Nothing beside the register. */
export const NO_RIGHTS: Rights = {
  credit: false,
  risk: false,
  intensity: false,
  cases: false,
  inspection: false,
  key: false,
};

function rightsOf(data: WorklistRightsQuery): Rights {
  const names = Object.keys(NO_RIGHTS) as (keyof Rights)[];
  return Object.fromEntries(names.map((name) => [name, data[name]?.suppressed === false])) as unknown as Rights;
}

/** The caller's rights, of which counts tell: whoever gets protected counts of a dimension may not have its rows. */
export function useRights(session: Session) {
  const district = session.district ? [session.district] : undefined;
  const [{ data, error, fetching }] = useQuery({
    query: WorklistRightsDocument,
    variables: { district },
    requestPolicy: 'cache-first',
  });
  const rights = useMemo(() => data && rightsOf(data), [data]);
  const grades = (data?.credit?.cells ?? []).flatMap(({ values: [grade] }) => (grade ? [grade] : [])).sort();
  const matters = data?.supervisionMatters?.edges.map(({ node }) => node) ?? [];
  return { rights, grades, matters, error, fetching };
}

/**
 * Whether every entity of the list lies where the caller's rights reach: a district's caller asks for its own district,
 * or for something shared, by which the hub narrows the list itself.
 */
export function isWithinScope(session: Session, conditions: Conditions): boolean {
  if (!session.district || conditions.district === session.district) return true;
  const ordered = (orderOf(conditions) ?? []).some(({ by }) => by !== 'REGISTERED_ON');
  return sharedConditions(conditions).length > 0 || ordered;
}
