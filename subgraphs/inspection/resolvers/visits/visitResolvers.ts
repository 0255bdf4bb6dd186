import type { PageArgs } from '../../../../kernel/service/connection';
import { isoMoment } from '../../../../kernel/service/scalars';
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
import { findingTexts } from '../../rules/results/findingTexts';
import { checkReason } from '../../rules/visits/checkReason';
import { checkVisitCode } from '../../store/visits/checkVisitCode';
import { type CallOffDecision, decideCallOff } from '../../store/visits/decideCallOff';
import { cancelVisit, type VisitCancellation } from '../../store/visits/endVisit';
import { flagNonCooperation, type NonCooperation } from '../../store/visits/flagNonCooperation';
import { issueVisitCode } from '../../store/visits/issueVisitCode';
import { moveVisit, type VisitMove } from '../../store/visits/moveVisit';
import { type CallOffProposal, proposeCallOff } from '../../store/visits/proposeCallOff';
import { rateVisit, type VisitRatingInput } from '../../store/visits/rateVisit';
import { startVisit, type VisitPartAt } from '../../store/visits/startVisit';
import { findVisit, listVisits, type VisitFilter, type VisitView } from '../../store/visits/visitReads';
import type { PartRow } from '../../store/visits/visitRows';
import type { InspectionContext } from '../context';

async function seenVisit(number: string, { viewer, store }: InspectionContext): Promise<VisitView | null> {
  return (await findVisit(store.database.statements, number, viewer)) ?? null;
}

function visits(_: unknown, args: PageArgs & Filtered<VisitFilter>, context: InspectionContext) {
  const given = args.filter ?? {};
  const filter = { ...given, uscc: given.uscc ? requireUscc(given.uscc) : null };
  const list = { name: 'visits', scope: JSON.stringify(filter) };
  return workPage(list, args, context, (page) => listVisits(context.store.database.statements, filter, page));
}

type Change<T> = (
  database: InspectionContext['store']['database'],
  input: T,
  doing: ReturnType<typeof workDoingOf>,
) => Promise<string>;

/** A mutation that changes a visit and answers with it as it stands then. */
const changing =
  <T>(change: Change<T>) =>
  async (_: unknown, { input }: Input<T>, context: InspectionContext) =>
    seenVisit(await change(context.store.database, input, workDoingOf(context)), context);

/** DR-10, DR-13, DR-17 Visits, their codes and what enterprises say of them. */
export const visitResolvers = {
  Query: {
    visits,
    visit(_: unknown, { number }: ByNumber, context: InspectionContext) {
      requireSight(context.viewer, 'Query.visit');
      return seenVisit(number, context);
    },
    checkVisitCode(_: unknown, { code }: { readonly code: string }, { store }: InspectionContext) {
      return checkVisitCode(store.database.statements, code);
    },
  },
  Mutation: {
    issueVisitCode: changing<WorkAt>(issueVisitCode),
    startVisit: changing<VisitPartAt>(startVisit),
    flagNonCooperation: changing<NonCooperation>(flagNonCooperation),
    moveVisit: changing<VisitMove>(moveVisit),
    cancelVisit: changing<VisitCancellation>(cancelVisit),
    proposeCallOff: changing<CallOffProposal>(proposeCallOff),
    decideCallOff: changing<CallOffDecision>(decideCallOff),
    async rateVisit(_: unknown, { input }: Input<VisitRatingInput>, context: InspectionContext) {
      const { database } = context.store;
      return checkVisitCode(database.statements, await rateVisit(database, input, workDoingOf(context)));
    },
  },
  Visit: {
    entity: entityOf,
    /** Of a triggered visit for its line alone. Throws NOT_OF_YOUR_DEPARTMENT. */
    repeatReason({ repeatReason, check, authority }: VisitView, _: unknown, { viewer }: InspectionContext) {
      if (repeatReason !== null && check !== null) requireLawful(checkReason(viewer, authority, 'repeatReason'));
      return repeatReason;
    },
    codeIssuedAt: ({ codeIssuedAt }: VisitView) => (codeIssuedAt === null ? null : isoMoment(codeIssuedAt)),
  },
  VisitPart: {
    /** Throws NOT_OF_YOUR_DEPARTMENT. */
    uncooperativeFacts({ uncooperativeFacts, office }: PartRow, _: unknown, { viewer }: InspectionContext) {
      if (uncooperativeFacts !== null) requireLawful(findingTexts(viewer, office, 'uncooperativeFacts'));
      return uncooperativeFacts;
    },
  },
  VisitCodeCheck: { entity: entityOf },
};
