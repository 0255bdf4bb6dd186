import { citySharing } from '../../../../kernel/service/sharing/readSharing';
import type { SharingClass } from '../../../../kernel/values/reference/resources';
import type { Shareable } from '../../rules/agreements/askedTerms';

type Named = { readonly resource: string; readonly class: SharingClass };

/** Of a whole resource: under conditions where one of its fields is, closed where all are. */
function classOf(classes: ReadonlySet<SharingClass>): SharingClass {
  if (classes.has('CONDITIONAL')) return 'CONDITIONAL';
  return classes.has('UNCONDITIONAL') ? 'UNCONDITIONAL' : 'NOT_SHARED';
}

function makeShareable(): Shareable {
  const classes = new Map<string, Set<SharingClass>>();
  const named = new Map<string, Named>();
  for (const { coordinate, resource, class: own } of citySharing().values()) {
    named.set(coordinate, { resource, class: own });
    classes.set(resource, (classes.get(resource) ?? new Set()).add(own));
  }
  for (const [resource, found] of classes) named.set(resource, { resource, class: classOf(found) });
  return named;
}

let city: Shareable | undefined;

/** What the schema offers for agreements: every field by its coordinate, every resource by its code. */
export function cityShareable(): Shareable {
  city ??= makeShareable();
  return city;
}
