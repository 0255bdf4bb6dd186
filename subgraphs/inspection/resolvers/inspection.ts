import type { GraphQLResolveInfo } from 'graphql';
import { findFactNumber } from '../../../kernel/service/factId';
import { selectsPath } from '../../../kernel/service/selectsPath';
import { findResultCode } from '../../../kernel/values/reference/resultCodes';
import { requireLawful } from '../../../kernel/values/requireLawful';
import { seesPublishedOnly } from '../../../kernel/values/seesPublishedOnly';
import type { InspectionTrigger } from '../rules/inspectionTrigger';
import { complainantVisibility, visibleTrigger } from '../rules/inspectionVisibility';
import { type FollowUpRow, INSPECTION_BY_ID, type InspectionRow, type ResultRow } from '../store/parts';
import type { InspectionContext } from './context';

/** One inspection. */
export const inspection = {
  /** The inspection of an id; null for one that is not there or that the viewer may not see. */
  async __resolveReference(
    { id }: { readonly id: string },
    { viewer, loaders }: InspectionContext,
    info: GraphQLResolveInfo,
  ): Promise<InspectionRow | null> {
    const number = findFactNumber('Inspection', id);
    if (!number) return null;
    const part = selectsPath(info, ['results']) ? INSPECTION_BY_ID.withResults : INSPECTION_BY_ID.plain;
    const params = [seesPublishedOnly(viewer.kind)];
    return (await loaders.entity.load(number, { part, params })) as InspectionRow | null;
  },

  entity: ({ uscc }: InspectionRow): { uscc: string } => ({ uscc }),

  trigger: ({ trigger }: InspectionRow, _: unknown, { viewer }: InspectionContext): InspectionTrigger | null =>
    visibleTrigger(viewer, trigger),

  /** Why it was triggered. Throws NOT_PUBLIC or NOT_OF_YOUR_DEPARTMENT. */
  triggerReason(row: InspectionRow, _: unknown, { viewer }: InspectionContext): string | null {
    requireLawful(complainantVisibility(viewer, row.department, 'triggerReason'));
    return row.triggerReason;
  },
};

/** What is done about a result. */
export const followUp = {
  /** In the department's own words. Throws NOT_PUBLIC or NOT_OF_YOUR_DEPARTMENT. */
  note({ note, department }: FollowUpRow, _: unknown, { viewer }: InspectionContext): string | null {
    requireLawful(complainantVisibility(viewer, department, 'note'));
    return note;
  },
};

/** The result of one inspected item. */
export const inspectionResult = {
  /** The codes with their meaning in their list. */
  codes({ codeSet, codes }: ResultRow): { code: string; meaning: string; name: string; nameEn: string }[] {
    if (codeSet === null) return [];
    return codes.flatMap((code) => {
      const found = findResultCode(codeSet, code);
      return found ? [{ code, meaning: found.name, name: found.zh, nameEn: found.en }] : [];
    });
  },
};
