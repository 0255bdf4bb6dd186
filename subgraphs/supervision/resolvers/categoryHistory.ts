import type { GraphQLObjectType, GraphQLResolveInfo } from 'graphql';
import {
  type Connection,
  type PageArgs,
  type PageRows,
  pageRequest,
  toConnection,
} from '../../../kernel/service/connection';
import type { Part, PartRequest } from '../../../kernel/service/entityReader';
import { selectedFields } from '../../../kernel/service/lookahead';
import { selectsPath, withNested } from '../../../kernel/service/selectsPath';
import { CataloguedError } from '../../../kernel/values/cataloguedError';
import { seesPublishedOnly } from '../../../kernel/values/seesPublishedOnly';
import {
  CATEGORY_HISTORIES,
  CATEGORY_HISTORY,
  type CategoryRow,
  HISTORIES_BY_MATTER,
  historyKey,
} from '../store/parts';
import type { SupervisionContext } from './context';

interface HistoryShape {
  readonly withMatter: boolean;
  readonly publishedOnly: boolean;
}

/** The first pages of an entity's histories in all its matters, so that they share the statement of the entity. */
function firstPages(
  first: number | null | undefined,
  { withMatter, publishedOnly }: HistoryShape,
  cursorKey: Buffer,
): PartRequest {
  const list = withMatter ? CATEGORY_HISTORIES.withMatter : CATEGORY_HISTORIES.plain;
  const { part, params } = pageRequest(list, { first: first ?? null }, { cursorKey, scope: '', own: [publishedOnly] });
  const sql: Part['sql'] = (param) => HISTORIES_BY_MATTER(part.sql(param));
  const request = { part: { name: part.name, sql }, params };
  return withMatter ? withNested(request, 'matter') : request;
}

/** Starts reading the histories that the operation selects below an entity's categories. */
export function startHistories(
  uscc: string,
  { viewer, store, loaders }: SupervisionContext,
  info: GraphQLResolveInfo,
): void {
  const type = info.schema.getType('SupervisionCategory') as GraphQLObjectType;
  const shape = {
    withMatter: selectsPath(info, ['history', 'edges', 'node', 'matter']),
    publishedOnly: seesPublishedOnly(viewer.kind),
  };
  for (const { name, args } of selectedFields(info, type)) {
    if (name !== 'history' || (args as PageArgs).after) continue;
    try {
      void loaders.entity.load(uscc, firstPages((args as PageArgs).first, shape, store.cursorKey));
    } catch (error) {
      if (!(error instanceof CataloguedError)) throw error;
    }
  }
}

/** All decisions on the entity and matter of a category that the viewer may see. Throws the codes of a page. */
export async function categoryHistory(
  row: CategoryRow,
  args: PageArgs,
  { viewer, store, loaders }: SupervisionContext,
  info: GraphQLResolveInfo,
): Promise<Connection> {
  const withMatter = selectsPath(info, ['edges', 'node', 'matter']);
  const publishedOnly = seesPublishedOnly(viewer.kind);
  const list = withMatter ? CATEGORY_HISTORY.withMatter : CATEGORY_HISTORY.plain;
  const seal = { cursorKey: store.cursorKey, scope: historyKey(row) };
  const request = pageRequest(list, args, { ...seal, own: [publishedOnly] });
  const page = args.after
    ? loaders.entity.load(seal.scope, withMatter ? withNested(request, 'matter') : request)
    : loaders.entity
        .load(row.uscc, firstPages(args.first, { withMatter, publishedOnly }, store.cursorKey))
        .then((pages) => (pages as Record<string, PageRows>)[row.matterCode]);
  return toConnection(list, ((await page) ?? { total: 0, rows: [] }) as PageRows, { ...args, ...seal });
}
