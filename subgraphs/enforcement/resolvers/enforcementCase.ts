import type { GraphQLResolveInfo } from 'graphql';
import { findFactNumber } from '../../../kernel/service/factId';
import { selectsPath } from '../../../kernel/service/selectsPath';
import { requireLawful } from '../../../kernel/values/requireLawful';
import { seesPublishedOnly } from '../../../kernel/values/seesPublishedOnly';
import { isOpenStage } from '../rules/caseStage';
import { proceedingsVisibility } from '../rules/caseVisibility';
import { type CaseRow, caseById, DECISION_BY_ID } from '../store/parts';
import type { EnforcementContext } from './context';

interface FactReference {
  readonly id: string;
}

/** One case. */
export const enforcementCase = {
  /** The case of an id; null for one that is not there or that the viewer may not see. */
  async __resolveReference(
    { id }: FactReference,
    { viewer, loaders }: EnforcementContext,
    info: GraphQLResolveInfo,
  ): Promise<CaseRow | null> {
    const number = findFactNumber('EnforcementCase', id);
    if (!number) return null;
    const part = caseById({
      publicOnly: seesPublishedOnly(viewer.kind),
      stageHistory: selectsPath(info, ['stageHistory']),
      decisions: selectsPath(info, ['decisions']),
    });
    return (await loaders.entity.load(number, { part, params: [] })) as CaseRow | null;
  },

  entity: ({ uscc }: CaseRow): { uscc: string } => ({ uscc }),

  open: ({ stage }: CaseRow): boolean => isOpenStage(stage),

  /** Whether the case is grave. Throws NOT_PUBLIC. */
  grave({ grave }: CaseRow, _: unknown, { viewer }: EnforcementContext): boolean {
    requireLawful(proceedingsVisibility(viewer.kind, 'grave'));
    return grave;
  },

  /** The stages the case came to. Throws NOT_PUBLIC. */
  stageHistory({ stageHistory }: CaseRow, _: unknown, { viewer }: EnforcementContext): CaseRow['stageHistory'] {
    requireLawful(proceedingsVisibility(viewer.kind, 'stageHistory'));
    return stageHistory;
  },
};

/** One decision. */
export const enforcementDecision = {
  /** The decision of an id; null for one that is not there or that the viewer may not see. */
  async __resolveReference({ id }: FactReference, { viewer, loaders }: EnforcementContext): Promise<unknown> {
    const number = findFactNumber('EnforcementDecision', id);
    if (!number) return null;
    const part = seesPublishedOnly(viewer.kind) ? DECISION_BY_ID.published : DECISION_BY_ID.all;
    return loaders.entity.load(number, { part, params: [] });
  },
};
