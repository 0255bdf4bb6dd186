import type { PageArgs } from '../../../../kernel/service/connection';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { openPage } from '../../../../kernel/service/work/openPage';
import { readingFrom } from '../../../../kernel/service/work/queryable';
import { type Filtered, type Input, workDoingOf } from '../../../../kernel/service/work/workDoingOf';
import { requireSight, workPage } from '../../../../kernel/service/work/workPage';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import { requireUscc } from '../../../../kernel/values/uscc';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { askCourt, remindParty } from '../../store/after/askCourt';
import { askDeferral, decideDeferral } from '../../store/after/deferPayment';
import { type FallReason, reasonKept } from '../../store/after/fallOf';
import { type FollowUpFilter, findToldFollowUp, listFollowUps } from '../../store/after/followUpReads';
import type { FollowUpRow } from '../../store/after/followUpRow';
import { handInCash, payFine } from '../../store/after/payFine';
import { beginPerformance, completePerformance, recordDuties } from '../../store/after/perform';
import { confirmWithdrawal, preparePublication, publishDecision } from '../../store/after/publishDecision';
import { concludeRemedy, correctDecision, recordRemedy } from '../../store/after/remedies';
import { listWithdrawn } from '../../store/after/withdrawnDecisions';
import type { EnforcementContext } from '../context';
import { followUpTypes } from './followUpTypes';

async function seenFollowUp(number: string, { viewer, store }: EnforcementContext): Promise<FollowUpRow | null> {
  return (await findToldFollowUp(readingFrom(store.database.statements), number, viewer)) ?? null;
}

function decisionFollowUps(_: unknown, args: PageArgs & Filtered<FollowUpFilter>, context: EnforcementContext) {
  const given = args.filter ?? {};
  const filter = { ...given, uscc: given.uscc ? requireUscc(given.uscc) : null };
  const scope = JSON.stringify([filter, filter.publicationLate ? context.today : null]);
  const { statements } = context.store.database;
  return workPage({ name: 'decisionFollowUps', scope }, args, context, (page) =>
    listFollowUps(statements, filter, { ...page, today: context.today }),
  );
}

type Verb<T> = (database: SiloDatabase, input: T, doing: WorkDoing) => Promise<string>;

/** A mutation that takes a step and gives the follow-up after it. */
const after =
  <T>(verb: Verb<T>) =>
  async (_: unknown, { input }: Input<T>, context: EnforcementContext): Promise<FollowUpRow | null> =>
    seenFollowUp(await verb(context.store.database, input, workDoingOf(context)), context);

/** The same for a step whose reason is read in public where the decision falls. Throws DECISION_HOLDS_SECRETS, TEXT_TOO_LONG. */
const falling = <T extends FallReason>(verb: Verb<T>) =>
  after<T>((database, input, doing) => {
    requireLawful(reasonKept(input));
    return verb(database, input, doing);
  });

/** 《行政处罚法》第四十八条、第六十六条至第七十三条 What follows a decision. */
export const followUpResolvers = {
  ...followUpTypes,
  Query: {
    decisionFollowUps,
    decisionFollowUp(_: unknown, { decision }: { readonly decision: string }, context: EnforcementContext) {
      requireSight(context.viewer, 'Query.decisionFollowUp');
      return seenFollowUp(decision, context);
    },
    withdrawnDecisions: (_: unknown, args: PageArgs, context: EnforcementContext) =>
      openPage({ name: 'withdrawnDecisions', scope: '' }, args, context, ({ limit, after: from }) =>
        listWithdrawn(context.store.database.statements, { limit, after: from }),
      ),
  },
  Mutation: {
    beginPerformance: after(beginPerformance),
    payFine: after(payFine),
    handInCash: after(handInCash),
    askPaymentDeferral: after(askDeferral),
    decidePaymentDeferral: after(decideDeferral),
    recordDutiesDone: after(recordDuties),
    remindPenaltyParty: after(remindParty),
    askCourtEnforcement: after(askCourt),
    completePerformance: after(completePerformance),
    recordDecisionRemedy: after(recordRemedy),
    concludeDecisionRemedy: falling(concludeRemedy),
    correctOwnDecision: falling(correctDecision),
    prepareDecisionPublication: after(preparePublication),
    publishDecision: after(publishDecision),
    confirmDecisionWithdrawal: after(confirmWithdrawal),
  },
};
