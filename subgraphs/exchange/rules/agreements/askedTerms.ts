import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { findDepartment } from '../../../../kernel/values/reference/departments';
import { getResource, type SharingClass } from '../../../../kernel/values/reference/resources';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

/** A term of an agreement, and whose it is. */
export interface AskedTerm {
  /** Code of a resource or coordinate of a field. */
  readonly term: string;
  readonly resource: string;
  /** Department that answers for the resource. */
  readonly owner: string;
  /** How the term is shared: of a whole resource, the most open of its fields that still needs an agreement. */
  readonly class: SharingClass;
}

/** What the schema says of what can be shared: coordinates and codes of resources, with resource and class. */
export type Shareable = ReadonlyMap<string, { readonly resource: string; readonly class: SharingClass }>;

/** What the terms name. Throws UNKNOWN_TERM for what is neither a resource of the schema nor a field of one. */
export function askedTerms(terms: readonly string[], shareable: Shareable): AskedTerm[] {
  return terms.map((term) => {
    const found = shareable.get(term);
    if (!found) throw new CataloguedError('UNKNOWN_TERM', { field: 'terms', received: term });
    return { term, owner: getResource(found.resource).owner, ...found };
  });
}

/**
 * Terms that can be agreed on
 *
 * Data is refused to sharing only where a law, an administrative regulation or a decision of the State Council says so;
 * a department needs no agreement for its own data, nor do its district offices.
 *
 * 政务数据共享条例（国务院令第809号）; 上海市数据条例 38
 */
export function canBeAgreed(terms: readonly AskedTerm[], consumer: string): Verdict {
  const closed = terms.filter((asked) => asked.class === 'NOT_SHARED').map(({ term }) => term);
  if (closed.length > 0) return unlawful('TERM_NOT_SHARED', '上海市数据条例 38', { terms: closed });
  const department = findDepartment(consumer);
  const own = terms.filter(({ owner }) => owner === consumer || owner === department?.parent).map(({ term }) => term);
  return own.length === 0 ? lawful : unlawful('TERM_OF_OWN_DEPARTMENT', '上海市数据条例 38', { terms: own });
}

/** The terms of each owner, owners in order. */
export function termsByOwner(terms: readonly AskedTerm[]): Map<string, AskedTerm[]> {
  const owners = [...new Set(terms.map(({ owner }) => owner))].sort();
  return new Map(owners.map((owner) => [owner, terms.filter((asked) => asked.owner === owner)]));
}
