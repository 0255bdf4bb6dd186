import type { GraphQLResolveInfo } from 'graphql';
import {
  type Connection,
  type PageArgs,
  type PageRows,
  pageRequest,
  toConnection,
} from '../../../kernel/service/connection';
import { findFactNumber } from '../../../kernel/service/factId';
import { selectsPath, withNested } from '../../../kernel/service/selectsPath';
import { categoryIntensity } from '../rules/categoryIntensity';
import { seesPublishedCategoriesOnly } from '../rules/categoryVisibility';
import { CATEGORY_BY_ID, CATEGORY_HISTORY, type CategoryRow, historyKey } from '../store/parts';
import type { SupervisionContext } from './context';

/** One decision on a category. */
export const supervisionCategory = {
  /** The decision of an id; null for one that is not there or that the viewer may not see. */
  async __resolveReference(
    { id }: { readonly id: string },
    { viewer, loaders }: SupervisionContext,
    info: GraphQLResolveInfo,
  ): Promise<CategoryRow | null> {
    const number = findFactNumber('SupervisionCategory', id);
    if (!number) return null;
    const part = selectsPath(info, ['matter']) ? CATEGORY_BY_ID.withMatter : CATEGORY_BY_ID.plain;
    const params = [seesPublishedCategoriesOnly(viewer.kind)];
    return (await loaders.entity.load(number, { part, params })) as CategoryRow | null;
  },

  entity: ({ uscc }: CategoryRow): { uscc: string } => ({ uscc }),

  intensity: ({ category, level }: CategoryRow): number | null =>
    category === null || level === null ? null : categoryIntensity(category, level),

  /** All decisions on the same entity and matter that the viewer may see. */
  async history(
    row: CategoryRow,
    args: PageArgs,
    { viewer, store, loaders }: SupervisionContext,
    info: GraphQLResolveInfo,
  ): Promise<Connection> {
    const withMatter = selectsPath(info, ['edges', 'node', 'matter']);
    const list = withMatter ? CATEGORY_HISTORY.withMatter : CATEGORY_HISTORY.plain;
    const seal = { cursorKey: store.cursorKey, scope: historyKey(row) };
    const request = pageRequest(list, args, { ...seal, own: [seesPublishedCategoriesOnly(viewer.kind)] });
    const page = await loaders.entity.load(seal.scope, withMatter ? withNested(request, 'matter') : request);
    return toConnection(list, page as PageRows, { ...args, ...seal });
  },
};
