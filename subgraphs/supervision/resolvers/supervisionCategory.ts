import type { GraphQLResolveInfo } from 'graphql';
import { findFactNumber } from '../../../kernel/service/factId';
import { selectsPath } from '../../../kernel/service/selectsPath';
import { seesPublishedOnly } from '../../../kernel/values/seesPublishedOnly';
import { categoryIntensity } from '../rules/categoryIntensity';
import { categoryNotice, type UsageNotice } from '../rules/categoryNotice';
import { CATEGORY_BY_ID, type CategoryRow } from '../store/parts';
import { categoryHistory } from './categoryHistory';
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
    const params = [seesPublishedOnly(viewer.kind)];
    return (await loaders.entity.load(number, { part, params })) as CategoryRow | null;
  },

  entity: ({ uscc }: CategoryRow): { uscc: string } => ({ uscc }),

  intensity: ({ category, level }: CategoryRow): number | null =>
    category === null || level === null ? null : categoryIntensity(category, level),

  notice: ({ published }: CategoryRow): UsageNotice | null => categoryNotice(published),

  history: categoryHistory,
};
