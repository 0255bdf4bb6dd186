import type { GraphQLResolveInfo } from 'graphql';
import { selectsPath } from '../../../kernel/service/selectsPath';
import { requireLawful } from '../../../kernel/values/requireLawful';
import { seesPublishedOnly } from '../../../kernel/values/seesPublishedOnly';
import { requireUscc } from '../../../kernel/values/uscc';
import { categoryVisibility } from '../rules/categoryVisibility';
import { keySupervisionVisibility } from '../rules/keySupervisionVisibility';
import { KEY_SUPERVISION } from '../store/keyParts';
import { type CategoryRow, CURRENT_CATEGORIES } from '../store/parts';
import { startHistories } from './categoryHistory';
import type { SupervisionContext } from './context';

interface EntityReference {
  readonly uscc: string;
}

/** What supervision tells about an entity. An entity it knows nothing of has empty lists. */
export const marketEntity = {
  /** The entity of a code. Rejects with the codes of `requireUscc`; a throw would fail the other entities as well. */
  async __resolveReference({ uscc }: EntityReference): Promise<EntityReference> {
    return { uscc: requireUscc(uscc) };
  },

  /** The categories in force that the viewer may see. Throws CATEGORY_INTERNAL for who may see none. */
  async supervisionCategories(
    { uscc }: EntityReference,
    _: unknown,
    context: SupervisionContext,
    info: GraphQLResolveInfo,
  ): Promise<readonly CategoryRow[]> {
    const { viewer, today, loaders } = context;
    startHistories(uscc, context, info);
    const part = selectsPath(info, ['matter']) ? CURRENT_CATEGORIES.withMatter : CURRENT_CATEGORIES.plain;
    const publishedOnly = seesPublishedOnly(viewer.kind);
    const rows = (await loaders.entity.load(uscc, { part, params: [publishedOnly, today] })) as readonly CategoryRow[];
    requireLawful(categoryVisibility({ publishedOnly, visible: rows.length }));
    return rows;
  },

  /** The key lists that the entity is on. Throws NOT_PUBLIC. */
  async keySupervision({ uscc }: EntityReference, _: unknown, context: SupervisionContext): Promise<unknown> {
    const { viewer, today, loaders } = context;
    requireLawful(keySupervisionVisibility(viewer.kind));
    return loaders.entity.load(uscc, { part: KEY_SUPERVISION, params: [today] });
  },
};
