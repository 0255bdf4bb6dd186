import type { PageArgs } from '../../../../kernel/service/connection';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import {
  type ByNumber,
  entityOf,
  type Filtered,
  type Input,
  workDoingOf,
} from '../../../../kernel/service/work/workDoingOf';
import { requireSight, workPage } from '../../../../kernel/service/work/workPage';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import { requireUscc } from '../../../../kernel/values/uscc';
import { answerDue } from '../../rules/visits/answerDue';
import { checkReason } from '../../rules/visits/checkReason';
import { acceptMerge, declineMerge, type MergeRefusal } from '../../store/visits/answerMerge';
import { type CheckFilter, type CheckView, findCheck, listChecks } from '../../store/visits/checkReads';
import { recordTrigger, type TriggerInput } from '../../store/visits/recordTrigger';
import type { InspectionContext } from '../context';

async function seenCheck(number: string, { viewer, store }: InspectionContext): Promise<CheckView | null> {
  return (await findCheck(store.database.statements, number, viewer)) ?? null;
}

function triggeredChecks(_: unknown, args: PageArgs & Filtered<CheckFilter>, context: InspectionContext) {
  const given = args.filter ?? {};
  const filter = { ...given, uscc: given.uscc ? requireUscc(given.uscc) : null };
  const list = { name: 'triggeredChecks', scope: JSON.stringify(filter) };
  return workPage(list, args, context, (page) =>
    listChecks(context.store.database.statements, { ...filter, today: context.today }, page),
  );
}

/** DR-3 Triggered checks, and whether they are merged into a visit ahead. */
export const checkResolvers = {
  Query: {
    triggeredChecks,
    triggeredCheck(_: unknown, { number }: ByNumber, context: InspectionContext) {
      requireSight(context.viewer, 'Query.triggeredCheck');
      return seenCheck(number, context);
    },
  },
  Mutation: {
    async recordTrigger(_: unknown, { input }: Input<TriggerInput>, context: InspectionContext) {
      return seenCheck(await recordTrigger(context.store.database, input, workDoingOf(context)), context);
    },
    async acceptMerge(_: unknown, { input }: Input<WorkAt>, context: InspectionContext) {
      return seenCheck(await acceptMerge(context.store.database, input, workDoingOf(context)), context);
    },
    async declineMerge(_: unknown, { input }: Input<MergeRefusal>, context: InspectionContext) {
      return seenCheck(await declineMerge(context.store.database, input, workDoingOf(context)), context);
    },
  },
  TriggeredCheck: {
    entity: entityOf,
    answerDueOn: answerDue,
    /** Throws NOT_OF_YOUR_DEPARTMENT. */
    reason({ reason, authority }: CheckView, _: unknown, { viewer }: InspectionContext): string {
      requireLawful(checkReason(viewer, authority));
      return reason;
    },
    /** Throws NOT_OF_YOUR_DEPARTMENT. */
    declinedReason({ declinedReason, authority }: CheckView, _: unknown, { viewer }: InspectionContext): string | null {
      if (declinedReason !== null) requireLawful(checkReason(viewer, authority, 'declinedReason'));
      return declinedReason;
    },
  },
};
