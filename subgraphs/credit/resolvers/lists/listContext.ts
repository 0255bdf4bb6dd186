import type { PageArgs } from '../../../../kernel/service/connection';
import type { Filtered } from '../../../../kernel/service/work/workDoingOf';
import { isAuditor } from '../../../../kernel/values/isAuditor';
import { requireUscc } from '../../../../kernel/values/uscc';
import { creditAuthoritiesSeen } from '../../rules/work/creditSight';
import type { CreditContext } from '../creditContext';

/** A list of work with its filter and page. */
export type FilteredPage<Filter> = PageArgs & Filtered<Filter>;

/** A filter with its entity's code in one form. Throws the codes of a code. */
export function settled<Filter extends { readonly uscc?: string | null }>(filter: Filter | null | undefined): Filter {
  const given = filter ?? ({} as Filter);
  return { ...given, uscc: given.uscc ? requireUscc(given.uscc) : null };
}

/** What the lists are read with beside the page: the day, whose work may be told, and whether sealed rows may. */
export function readingOf({ today, viewer }: CreditContext): {
  readonly today: CreditContext['today'];
  readonly authorities: readonly string[] | null;
  readonly isAuditor: boolean;
} {
  return { today, authorities: creditAuthoritiesSeen(viewer), isAuditor: isAuditor(viewer) };
}

/** What binds a cursor to its list: the filter, and the day where it decides. */
export function scopeOf(filter: { readonly overdue?: boolean | null }, { today }: CreditContext): string {
  return JSON.stringify([filter, filter.overdue ? today : null]);
}
