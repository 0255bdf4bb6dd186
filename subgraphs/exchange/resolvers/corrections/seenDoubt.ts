import { citySharing } from '../../../../kernel/service/sharing/readSharing';
import { sharingPolicy } from '../../../../kernel/service/sharing/sharingPolicy';
import type { Viewer } from '../../../../kernel/service/silo';
import { seesPublishedOnly } from '../../../../kernel/values/seesPublishedOnly';
import { admitsPlace, type Place } from '../../rules/corrections/admitsPlace';
import { DOUBTABLE } from '../../rules/corrections/doubtedField';
import { isPartyTo } from '../../rules/corrections/doubtParties';
import type { DoubtRow } from '../../store/corrections/doubtRows';
import type { ExchangeContext } from '../exchangeContext';

/** Coordinates of the fields that can be doubted and that a viewer may query. */
export function queriedFields(viewer: Viewer): string[] {
  const policy = sharingPolicy(viewer, citySharing());
  return DOUBTABLE.filter((field) => policy.allows(field));
}

/** Whether a viewer holds the fact that a doubt is about: it may query the field for the entity. */
export function isHolder(viewer: Viewer, { field, resource, subject }: DoubtRow, place: Place | null): boolean {
  const sharing = citySharing();
  const policy = sharingPolicy(viewer, sharing);
  if (!policy.allows(field)) return false;
  const isOpen = sharing.get(field)?.class === 'UNCONDITIONAL';
  return isOpen || admitsPlace(policy.scopeOf(resource), subject, place);
}

/** Tells the access log of doubts about what another department shares under an agreement. */
export function noteDoubts(doubts: readonly DoubtRow[], { viewer, loaders }: ExchangeContext): void {
  const sharing = citySharing();
  const policy = sharingPolicy(viewer, sharing);
  const foreign = doubts.filter(({ field }) => sharing.get(field)?.class !== 'UNCONDITIONAL' && !policy.isOwn(field));
  if (foreign.length === 0) return;
  const fields = [...new Set(foreign.map(({ field }) => field))];
  const entities = [...new Set(foreign.map(({ subject }) => subject))];
  loaders.uses.add({ fields, denied: [], entities, outOfScope: [] });
}

/** The doubt as far as a viewer may see it: its sides always, holders of the fact once it was flagged. */
export async function seenDoubt(number: string, context: ExchangeContext): Promise<DoubtRow | null> {
  const { viewer, store } = context;
  if (seesPublishedOnly(viewer.kind)) return null;
  const doubt = await store.corrections.find(number);
  if (!doubt || isPartyTo(viewer, doubt)) return doubt ?? null;
  if (doubt.flaggedOn === null || !isHolder(viewer, doubt, await store.corrections.findPlace(doubt.subject)))
    return null;
  noteDoubts([doubt], context);
  return doubt;
}
