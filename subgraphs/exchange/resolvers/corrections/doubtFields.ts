import type { Connection, PageArgs } from '../../../../kernel/service/connection';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { seesPublishedOnly } from '../../../../kernel/values/seesPublishedOnly';
import { type DoubtClock, doubtClocks } from '../../rules/corrections/doubtClock';
import { isPartyTo, seesDoubtDeliveries } from '../../rules/corrections/doubtParties';
import { WITHOUT_ENTITY } from '../../rules/feed/eventResource';
import type { DoubtDelivery } from '../../store/corrections/doubtDeliveries';
import type { DoubtRow } from '../../store/corrections/doubtRows';
import { type OpenDoubts, openDoubtsRequest } from '../../store/corrections/openDoubts';
import { pageOf } from '../agreements/agreementQueries';
import type { ExchangeContext } from '../exchangeContext';
import { isHolder, noteDoubts, queriedFields } from './seenDoubt';

/** A field that the sides of a doubt alone are given. */
function ofSides<Name extends keyof DoubtRow>(name: Name) {
  return (row: DoubtRow, _: unknown, { viewer }: ExchangeContext): DoubtRow[Name] | null =>
    isPartyTo(viewer, row) ? row[name] : null;
}

async function deliveries(
  row: DoubtRow,
  _: unknown,
  { viewer, store }: ExchangeContext,
): Promise<DoubtDelivery[] | null> {
  if (!seesDoubtDeliveries(viewer, row)) return null;
  await store.accessLog.catchUp();
  return store.corrections.listDeliveries(row);
}

async function history(row: DoubtRow, args: PageArgs, { viewer, store }: ExchangeContext): Promise<Connection | null> {
  if (!isPartyTo(viewer, row)) return null;
  const list = { name: 'DataDoubt.history', scope: row.number };
  return pageOf(list, args, { store, viewer, read: (page) => store.corrections.listHistory(row.id, page) });
}

async function openDoubts(
  { uscc }: { readonly uscc: string },
  _: unknown,
  context: ExchangeContext,
): Promise<DoubtRow[]> {
  const { viewer, loaders } = context;
  if (seesPublishedOnly(viewer.kind)) throw new CataloguedError('NOT_PUBLIC', { field: 'MarketEntity.openDoubts' });
  const found = (await loaders.doubts.load(uscc, openDoubtsRequest(queriedFields(viewer)))) as OpenDoubts;
  const seen = found.doubts.filter((doubt) => isHolder(viewer, doubt, found.place));
  noteDoubts(seen, context);
  return seen;
}

/** The fields of a doubt, and the flags on an entity. */
export const doubtFields = {
  DataDoubt: {
    id: ({ number }: DoubtRow): string => number,
    entity: ({ resource, subject }: DoubtRow): object | null =>
      WITHOUT_ENTITY.includes(resource) ? null : { uscc: subject },
    correctingChange: ({ correctingEvent }: DoubtRow): string | null => correctingEvent,
    clocks: (row: DoubtRow, _: unknown, { today }: ExchangeContext): DoubtClock[] => doubtClocks(row, today),
    doubter: ofSides('doubter'),
    cause: ofSides('cause'),
    reason: ofSides('reason'),
    evidence: ofSides('evidence'),
    grounds: ofSides('grounds'),
    deliveries,
    history,
  },
  DataDoubtClock: {
    source: ({ basis }: DoubtClock): string => basis.source,
    article: ({ basis }: DoubtClock): string => basis.article,
    verified: ({ basis }: DoubtClock): boolean => basis.verified,
  },
  MarketEntity: { openDoubts },
};
