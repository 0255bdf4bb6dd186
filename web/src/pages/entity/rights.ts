import { useMemo } from 'react';
import { useQuery } from 'urql';
import { type Session, useSession } from '../../app/session';
import { useText } from '../../words/language';
import type { EntityPageQueryVariables } from './entity.generated';
import { EntityRightsDocument, type EntityRightsQuery } from './rights.generated';

type Resource = 'record' | 'rating' | 'risk' | 'file' | 'category' | 'inspection' | 'case';

/** What of an entity the viewer may ask for, resource by resource, and what the resources are called. */
export interface Rights {
  /** Whether a department may ask for it: of its own, or by its agreement. */
  has(resource: Resource): boolean;
  nameOf(code: string): string;
  /** Whether the exchange could tell of the session's agreement, where it has one. */
  readonly isAgreementKnown: boolean;
  readonly ready: boolean;
}

/** What the exchange says of some resources, and of the agreement of the session. */
type Told = Partial<Pick<EntityRightsQuery, Resource | 'agreement'>>;

/** Whether a session may ask for a resource: its department owns it, or its agreement shares it. */
export function mayAskFor(session: Session, data: Told | undefined, resource: Resource): boolean {
  if (session.kind === 'public') return false;
  const found = data?.[resource];
  if (!data || !found) return true;
  const agreed = data.agreement?.state === 'ACTIVE' ? data.agreement.terms : [];
  return found.owner.code === session.department || agreed.some((term) => term.resource === found.code);
}

/**
 * Which parts of an entity are asked for at all. While the exchange cannot say it, departments ask for everything and
 * are told what they may not have.
 */
export function useRights(): Rights {
  const { session } = useSession();
  const text = useText();
  const isPublic = session.kind === 'public';
  const [{ data, fetching }] = useQuery({
    query: EntityRightsDocument,
    variables: { agreement: session.agreement ?? '', agreed: session.agreement !== null },
    pause: isPublic,
    requestPolicy: 'cache-first',
  });
  return useMemo(() => {
    const named = Object.values(data ?? {}).flatMap((one) => (one && 'code' in one ? [one] : []));
    return {
      has: (resource) => mayAskFor(session, data, resource),
      nameOf(code) {
        const found = named.find((one) => one.code === code);
        return found ? text(found.name, found.nameEn) : code;
      },
      isAgreementKnown: session.agreement === null || !data || data.agreement !== null,
      ready: isPublic || !fetching,
    };
  }, [session, data, fetching, isPublic, text]);
}

/** What the operation of the page is told to leave out. */
export function asksOf(
  uscc: string,
  { kind }: Session,
  { has }: Pick<Rights, 'has'>,
  past: boolean,
): EntityPageQueryVariables {
  const official = kind !== 'public';
  return {
    uscc,
    official,
    records: !official || has('record'),
    measures: has('record') && !past,
    rating: has('rating'),
    risk: has('risk'),
    commitments: (!official || has('file')) && !past,
    annual: !official || has('file'),
    industry: has('file'),
    categories: !official || has('category'),
    categoryDetails: has('category'),
    inspections: !official || has('inspection'),
    cases: !official || has('case'),
    caseDetails: has('case'),
    bans: has('case') && !past,
    explained: has('category') && !past,
    present: !past,
    doubts: official && !past,
    course: official && !past,
  };
}
