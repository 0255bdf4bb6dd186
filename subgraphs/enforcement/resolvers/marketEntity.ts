import type { GraphQLResolveInfo } from 'graphql';
import {
  type Connection,
  type PageArgs,
  type PageRows,
  pageRequest,
  toConnection,
} from '../../../kernel/service/connection';
import { selectsPath, withNested } from '../../../kernel/service/selectsPath';
import { requireLawful } from '../../../kernel/values/requireLawful';
import { seesPublishedOnly } from '../../../kernel/values/seesPublishedOnly';
import { requireUscc } from '../../../kernel/values/uscc';
import { proceedingsVisibility } from '../rules/caseVisibility';
import { caseList, OPEN_CASE_COUNT, shapeName } from '../store/parts';
import type { EnforcementContext } from './context';

interface EntityReference {
  readonly uscc: string;
}

interface CaseArgs extends PageArgs {
  readonly open?: boolean | null;
}

/** What enforcement tells about an entity. An entity it knows nothing of has empty lists. */
export const marketEntity = {
  /** The entity of a code. Rejects with the codes of `requireUscc`; a throw would fail the other entities as well. */
  async __resolveReference({ uscc }: EntityReference): Promise<EntityReference> {
    return { uscc: requireUscc(uscc) };
  },

  /** The cases that the viewer may see. Throws NOT_PUBLIC where the public asks which are open, and the codes of a page. */
  async enforcementCases(
    { uscc }: EntityReference,
    args: CaseArgs,
    { viewer, today, store, loaders }: EnforcementContext,
    info: GraphQLResolveInfo,
  ): Promise<Connection> {
    const shape = {
      publicOn: seesPublishedOnly(viewer.kind) ? today : null,
      stageHistory: selectsPath(info, ['edges', 'node', 'stageHistory']),
      decisions: selectsPath(info, ['edges', 'node', 'decisions']),
    };
    const open = args.open ?? null;
    if (open !== null) requireLawful(proceedingsVisibility(viewer.kind, 'open'));
    const list = caseList(shape);
    const seal = { cursorKey: store.cursorKey, scope: `${uscc} ${open}` };
    const request = withNested(pageRequest(list, args, { ...seal, own: [open] }), shapeName(shape));
    const page = await loaders.entity.load(uscc, request);
    return toConnection(list, page as PageRows, { ...args, ...seal });
  },

  /** How many cases are open. Throws NOT_PUBLIC. */
  async openCaseCount({ uscc }: EntityReference, _: unknown, { viewer, loaders }: EnforcementContext): Promise<number> {
    requireLawful(proceedingsVisibility(viewer.kind, 'openCaseCount'));
    return (await loaders.entity.load(uscc, { part: OPEN_CASE_COUNT, params: [] })) as number;
  },
};
