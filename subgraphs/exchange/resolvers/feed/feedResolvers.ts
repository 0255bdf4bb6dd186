import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { pageSize } from '../../../../kernel/values/page';
import { changeKind } from '../../rules/feed/changeKind';
import { WITHOUT_ENTITY } from '../../rules/feed/eventResource';
import type { ChangesPage } from '../../store/feed/feedStore';
import type { FeedRow } from '../../store/feed/readFeed';
import { termsFor } from '../../store/feed/termsFor';
import type { ExchangeContext } from '../exchangeContext';
import { changeLine } from './changeLine';
import { requireDeliveryReader } from './requireDeliveryReader';

/** What a doubt is about can be a matter or an item, whose codes are none of an entity. */
const ENTITY_CODE = /^[0-9A-Z]{18}$/;
const LINES = { default: 5_000, max: 5_000 };

interface ChangesArgs {
  readonly resource: string;
  readonly after?: string | null;
  readonly districts?: readonly string[] | null;
}

type PlacedRow = FeedRow & { readonly position: string };

/** Reads a page for the viewer and notes what it gives of another department's data. */
async function readChanges(args: ChangesArgs, limit: number, context: ExchangeContext): Promise<ChangesPage> {
  const { viewer, today, store, loaders } = context;
  const { resource, after, districts } = args;
  const terms = termsFor(viewer, resource, { method: 'FEED', districts });
  const page = await store.feed.page({ resource, after, limit, terms, today });
  if (terms.foreign.length > 0 && page.rows.length > 0) {
    const entities = WITHOUT_ENTITY.includes(resource) ? [] : [...new Set(page.rows.map(({ subject }) => subject))];
    loaders.uses.add({ fields: terms.foreign, denied: [], entities, outOfScope: [] });
  }
  return page;
}

async function changes(args: ChangesArgs & { first?: number | null }, context: ExchangeContext): Promise<object> {
  const limit = pageSize(args.first);
  if (limit === 0) throw new CataloguedError('INVALID_PAGE_SIZE', { field: 'first', received: '0', limit: 1 });
  const { rows, positionOf, position, more } = await readChanges(args, limit, context);
  const edges = rows.map((row) => ({ cursor: positionOf(row), node: { ...row, position: positionOf(row) } }));
  const ends = { startCursor: edges[0]?.cursor ?? null, endCursor: edges.at(-1)?.cursor ?? null };
  return { edges, position, pageInfo: { ...ends, hasNextPage: more, hasPreviousPage: Boolean(args.after) } };
}

async function changeLines(args: ChangesArgs & { limit: number }, context: ExchangeContext): Promise<object> {
  const { rows, positionOf, position, more } = await readChanges(args, pageSize(args.limit, LINES), context);
  return { lines: rows.map((row) => changeLine(row, positionOf(row))).join(''), count: rows.length, position, more };
}

interface AcknowledgeInput {
  readonly resource: string;
  readonly position: string;
}

async function acknowledgeChanges({ resource, position }: AcknowledgeInput, { viewer, store }: ExchangeContext) {
  termsFor(viewer, resource, { method: 'FEED' });
  const { subject: holder, department, grant } = viewer;
  const word = { holder, department, agreement: grant?.agreement ?? null, resource, position };
  return { resource, position, acknowledgedAt: await store.feed.acknowledge(word) };
}

/** The feed of changes: what became known, in order, for whoever may query it. */
export const feedResolvers = {
  Query: {
    changes: (_: unknown, args: ChangesArgs & { first?: number | null }, context: ExchangeContext) =>
      changes(args, context),
    changeLines: (_: unknown, args: ChangesArgs & { limit: number }, context: ExchangeContext) =>
      changeLines(args, context),
    changeDeliveries: async (_: unknown, { id }: { readonly id: string }, { viewer, store }: ExchangeContext) => {
      await requireDeliveryReader(viewer, id, store.feed);
      return store.feed.listDeliveries(id);
    },
  },
  Mutation: {
    acknowledgeChanges: (_: unknown, { input }: { readonly input: AcknowledgeInput }, context: ExchangeContext) =>
      acknowledgeChanges(input, context),
  },
  Change: {
    kind: ({ type, withdrawn }: PlacedRow) => changeKind(type, withdrawn),
    entity: ({ about, subject }: PlacedRow) =>
      WITHOUT_ENTITY.includes(about) || !ENTITY_CODE.test(subject) ? null : { uscc: subject },
  },
};
