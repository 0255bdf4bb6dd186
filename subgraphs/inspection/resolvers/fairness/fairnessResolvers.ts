import { readingFrom } from '../../../../kernel/service/work/queryable';
import { type Input, workDoingOf } from '../../../../kernel/service/work/workDoingOf';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { FairnessResult } from '../../rules/fairness/fairnessResult';
import { FALSE_ALARM } from '../../rules/fairness/reportSize';
import { seesOutcome } from '../../rules/rounds/roundSight';
import { type AskReportInput, askReport } from '../../store/fairness/askReport';
import { readEffect } from '../../store/fairness/readEffect';
import { findReport, type ReportRow } from '../../store/fairness/reportRows';
import { findRound } from '../../store/rounds/roundRows';
import type { InspectionContext } from '../context';

interface OfRound {
  readonly round: string;
}

/** Whether there is such a round, drawn, for the caller to look at. Throws NOT_PUBLIC for one whose outcome is not told yet. */
async function isTold(
  { round }: OfRound,
  { viewer, store, today }: InspectionContext,
  field: string,
): Promise<boolean> {
  const found = await findRound(readingFrom(store.database.statements), round);
  if (found?.state !== 'DRAWN') return false;
  if (!seesOutcome(viewer, found, today)) throw new CataloguedError('NOT_PUBLIC', { field, received: round });
  return true;
}

/** FL-16, FL-19 The fairness and the effect of a round's draw. */
export const fairnessResolvers = {
  Query: {
    async fairnessReport(_: unknown, args: OfRound, context: InspectionContext): Promise<ReportRow | null> {
      if (!(await isTold(args, context, 'Query.fairnessReport'))) return null;
      return (await findReport(readingFrom(context.store.database.statements), args.round)) ?? null;
    },
    async drawEffect(_: unknown, args: OfRound, context: InspectionContext) {
      if (!(await isTold(args, context, 'Query.drawEffect'))) return [];
      return readEffect(context.store.database.statements, args.round);
    },
  },
  Mutation: {
    askFairnessReport(_: unknown, { input }: Input<AskReportInput>, context: InspectionContext): Promise<ReportRow> {
      return askReport(context.store.database, input, workDoingOf(context));
    },
  },
  FairnessReport: {
    falseAlarm: (): number => FALSE_ALARM,
    result: ({ result }: ReportRow): FairnessResult | null => (result === null ? null : JSON.parse(result)),
  },
};
