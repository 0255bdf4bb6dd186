import type { GraphQLResolveInfo } from 'graphql';
import {
  type Connection,
  type PageArgs,
  type PageRows,
  pageRequest,
  toConnection,
} from '../../../kernel/service/connection';
import { selectsPath, withNested } from '../../../kernel/service/selectsPath';
import { seesPublishedOnly } from '../../../kernel/values/seesPublishedOnly';
import { requireUscc } from '../../../kernel/values/uscc';
import { INSPECTIONS } from '../store/parts';
import type { InspectionContext } from './context';

interface EntityReference {
  readonly uscc: string;
}

/** What inspection tells about an entity. An entity it knows nothing of has empty lists. */
export const marketEntity = {
  /** The entity of a code. Rejects with the codes of `requireUscc`; a throw would fail the other entities as well. */
  async __resolveReference({ uscc }: EntityReference): Promise<EntityReference> {
    return { uscc: requireUscc(uscc) };
  },

  /** The inspections that the viewer may see. Throws the codes of a page. */
  async inspections(
    { uscc }: EntityReference,
    args: PageArgs,
    { viewer, store, loaders }: InspectionContext,
    info: GraphQLResolveInfo,
  ): Promise<Connection> {
    const withResults = selectsPath(info, ['edges', 'node', 'results']);
    const list = withResults ? INSPECTIONS.withResults : INSPECTIONS.plain;
    const seal = { cursorKey: store.cursorKey, scope: uscc };
    const request = pageRequest(list, args, { ...seal, own: [seesPublishedOnly(viewer.kind)] });
    const page = await loaders.entity.load(uscc, withResults ? withNested(request, 'results') : request);
    return toConnection(list, page as PageRows, { ...args, ...seal });
  },
};
