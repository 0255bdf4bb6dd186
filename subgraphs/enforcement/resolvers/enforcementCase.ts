import type { GraphQLResolveInfo } from 'graphql';
import { findFactNumber } from '../../../kernel/service/factId';
import { selectsPath } from '../../../kernel/service/selectsPath';
import { requireLawful } from '../../../kernel/values/requireLawful';
import { seesPublishedOnly } from '../../../kernel/values/seesPublishedOnly';
import { type CaseStage, isOpenStage } from '../rules/caseStage';
import { proceedingsVisibility } from '../rules/caseVisibility';
import { type CaseRow, caseById, decisionById } from '../store/parts';
import type { EnforcementContext } from './context';

interface FactReference {
  readonly id: string;
}

/** One case. */
export const enforcementCase = {
  /** The case of an id; null for one that is not there or that the viewer may not see. */
  async __resolveReference(
    { id }: FactReference,
    { viewer, today, loaders }: EnforcementContext,
    info: GraphQLResolveInfo,
  ): Promise<CaseRow | null> {
    const number = findFactNumber('EnforcementCase', id);
    if (!number) return null;
    const part = caseById({
      publicOn: seesPublishedOnly(viewer.kind) ? today : null,
      stageHistory: selectsPath(info, ['stageHistory']),
      decisions: selectsPath(info, ['decisions']),
    });
    return (await loaders.entity.load(number, { part, params: [] })) as CaseRow | null;
  },

  entity: ({ uscc }: CaseRow): { uscc: string } => ({ uscc }),

  /** How far the case has come; null for the public, which a list of cases must not fail for. */
  stage: ({ stage }: CaseRow, _: unknown, { viewer }: EnforcementContext): CaseStage | null =>
    seesPublishedOnly(viewer.kind) ? null : stage,

  open: ({ stage }: CaseRow, _: unknown, { viewer }: EnforcementContext): boolean | null =>
    seesPublishedOnly(viewer.kind) ? null : isOpenStage(stage),

  closedOn: ({ closedOn }: CaseRow, _: unknown, { viewer }: EnforcementContext): string | null =>
    seesPublishedOnly(viewer.kind) ? null : closedOn,

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
  async __resolveReference({ id }: FactReference, { viewer, today, loaders }: EnforcementContext): Promise<unknown> {
    const number = findFactNumber('EnforcementDecision', id);
    if (!number) return null;
    const part = decisionById(seesPublishedOnly(viewer.kind) ? today : null);
    return loaders.entity.load(number, { part, params: [] });
  },
};
