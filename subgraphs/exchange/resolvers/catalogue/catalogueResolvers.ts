import type { GraphQLObjectType, GraphQLResolveInfo } from 'graphql';
import { getNamedType } from 'graphql';
import { type Connection, type PageArgs, toConnection } from '../../../../kernel/service/connection';
import { selectedFields } from '../../../../kernel/service/lookahead';
import { mergeResolvers } from '../../../../kernel/service/mergeResolvers';
import { decodeCursor, pageSize } from '../../../../kernel/values/page';
import { findResource, type Resource } from '../../../../kernel/values/reference/resources';
import { type CatalogueFilterInput, catalogueFilter } from '../../rules/catalogue/catalogueFilter';
import { dcatDocument } from '../../rules/catalogue/dcatDocument';
import type { ExchangeContext } from '../exchangeContext';
import { codeListResolvers } from './codeLists';
import { dcatEntry } from './dcatEntry';
import { entryMutations } from './entryMutations';
import { dueOn, type EntryNode, entryNode, findPlace } from './entryNode';
import { resourceResolvers } from './resourceFields';
import { sharedResources } from './sharedResources';

interface CatalogueArgs extends PageArgs {
  readonly filter?: CatalogueFilterInput | null;
}

const LIST = 'catalogue';
const ORDER = [{ sql: 'a.place', field: 'place', type: 'text' }] as const;

/** A page of the catalogue: the rows and their number, each only if the caller looks at it. */
async function catalogue(
  _: unknown,
  args: CatalogueArgs,
  { store, today }: ExchangeContext,
  info: GraphQLResolveInfo,
): Promise<Connection> {
  const filter = catalogueFilter(args.filter ?? {});
  const seal = { cursorKey: store.cursorKey, scope: JSON.stringify(filter) };
  const limit = pageSize(args.first) + 1;
  const [after] = args.after ? decodeCursor(`${LIST}\n${seal.scope}`, args.after, seal.cursorKey) : [];
  const query = { resources: sharedResources().searched, filter, today };
  const selected = new Set(selectedFields(info, getNamedType(info.returnType) as GraphQLObjectType).map((f) => f.name));
  const wantsRows = selected.has('edges') || selected.has('pageInfo');
  const [rows, total] = await Promise.all([
    wantsRows ? store.catalogue.list(query, { limit, ...(after === undefined ? {} : { after: String(after) }) }) : [],
    selected.has('totalCount') ? store.catalogue.count(query) : 0,
  ]);
  const nodes = rows.map((row) => ({ ...entryNode(row) }));
  return toConnection({ name: LIST, order: ORDER }, { total, rows: nodes }, { ...args, ...seal });
}

async function catalogueEntry(
  _: unknown,
  { id }: { readonly id: string },
  { store, today }: ExchangeContext,
): Promise<EntryNode | null> {
  const place = findPlace(id);
  if (place === undefined) return null;
  const row = await store.catalogue.find({ resources: sharedResources().searched, today }, place);
  return row ? entryNode(row) : null;
}

/** The whole catalogue in the words of DCAT. */
async function catalogueDocument(_: unknown, __: unknown, { store, today }: ExchangeContext): Promise<string> {
  const rows = await store.catalogue.listAll({ resources: sharedResources().searched, today });
  const entries = rows.map(async (row) => {
    const freshness = row.resource === null ? null : await store.catalogue.freshness(row.resource);
    return dcatEntry(entryNode(row), freshness);
  });
  return dcatDocument(await Promise.all(entries));
}

/** The catalogue: what there is, whose it is, how it is shared, and the lists its codes are from. */
export const catalogueResolvers = mergeResolvers([
  {
    Query: {
      resource: (_: unknown, { code }: { readonly code: string }): Resource | null => findResource(code) ?? null,
      catalogue,
      catalogueEntry,
      catalogueDocument,
    },
    Mutation: entryMutations,
    CatalogueEntry: { dueOn },
  },
  resourceResolvers,
  codeListResolvers,
]);
