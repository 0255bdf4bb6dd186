import type { Connection, PageArgs } from '../../../../kernel/service/connection';
import { ownsResource } from '../../../../kernel/service/sharing/sharingPolicy';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import { RESOURCES } from '../../../../kernel/values/reference/resources';
import { seesPublishedOnly } from '../../../../kernel/values/seesPublishedOnly';
import { qualityFigures } from '../../rules/corrections/qualityFigures';
import { qualityPeriod } from '../../rules/corrections/qualityPeriod';
import type { DoubtRow } from '../../store/corrections/doubtRows';
import type { DoubtFilter } from '../../store/corrections/listDoubts';
import { pageOf, sightOf } from '../agreements/agreementQueries';
import type { ExchangeContext } from '../exchangeContext';
import { seenDoubt } from './seenDoubt';

function doubt(_: unknown, { id }: { readonly id: string }, context: ExchangeContext): Promise<DoubtRow | null> {
  return seenDoubt(id, context);
}

async function doubts(
  _: unknown,
  args: PageArgs & { readonly filter?: DoubtFilter | null },
  { store, viewer, today }: ExchangeContext,
): Promise<Connection> {
  if (seesPublishedOnly(viewer.kind)) throw new CataloguedError('NOT_PUBLIC', { field: 'Query.doubts' });
  const filter = args.filter ?? {};
  const list = { name: 'doubts', scope: JSON.stringify([sightOf(viewer), filter]) };
  return pageOf(list, args, { store, viewer, read: (page) => store.corrections.list({ ...page, filter, today }) });
}

async function providerQuality(
  _: unknown,
  { from, to }: { readonly from: Day; readonly to: Day },
  { store, viewer }: ExchangeContext,
): Promise<object[]> {
  if (seesPublishedOnly(viewer.kind)) throw new CataloguedError('NOT_PUBLIC', { field: 'Query.providerQuality' });
  const resources = RESOURCES.filter(({ code }) => ownsResource(viewer.department, code)).map(({ code }) => code);
  const query = { period: qualityPeriod(from, to), department: sightOf(viewer), resources };
  const rows = await store.corrections.measureQuality(query);
  return rows.map((row) => ({ ...row, ...qualityFigures(row) }));
}

/** The root fields that read doubts and the quality of providers' data. */
export const doubtQueries = { doubt, doubts, providerQuality };
