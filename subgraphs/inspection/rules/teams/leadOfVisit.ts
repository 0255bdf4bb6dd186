/** What a member is in the team of the whole visit. */
export type SeatRole = 'LEAD' | 'MEMBER';

/** A department and the office that goes out for it. */
export interface LeadCandidate {
  readonly department: string;
  readonly office: string;
}

/**
 * The department whose first seat leads a visit: the one of the office whose visit it is, otherwise the first by code
 *
 * A visit of several departments has one leader, and the others report to him. DR-17
 */
export function leadOfVisit(authority: string, parts: readonly LeadCandidate[]): string | undefined {
  const own = parts.find(({ office, department }) => office === authority || department === authority);
  return own?.department ?? parts.map(({ department }) => department).sort()[0];
}
