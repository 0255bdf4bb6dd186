import type { PageArgs } from '../../../../kernel/service/connection';
import { readingFrom } from '../../../../kernel/service/work/queryable';
import {
  type ByNumber,
  entityOf,
  type Filtered,
  type Input,
  workDoingOf,
} from '../../../../kernel/service/work/workDoingOf';
import { requireSight, workPage } from '../../../../kernel/service/work/workPage';
import { findWork } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';
import { requireUscc } from '../../../../kernel/values/uscc';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { isOverdue } from '../../../../kernel/values/work/workTerm';
import { justiceClock } from '../../rules/transfers/justiceClock';
import {
  type JusticeCircumstance,
  type JusticeStandard,
  justiceStandardsOn,
} from '../../rules/transfers/justiceStandards';
import { sendingDue } from '../../rules/transfers/sendingDue';
import {
  answerTransfer,
  handOverEvidence,
  objectToTransfer,
  receiveTransfer,
} from '../../store/transfers/answerTransfer';
import { closeTransfer, returnTransfer } from '../../store/transfers/endTransfer';
import { seesParty } from '../../store/transfers/holdParty';
import { type JusticeRow, TOLD_JUSTICE_TRANSFERS } from '../../store/transfers/justiceRows';
import { proposeTransfer } from '../../store/transfers/proposeTransfer';
import { decideTransfer, sendTransfer } from '../../store/transfers/sendTransfer';
import { listTransfers, type TransferFilter } from '../../store/transfers/transferReads';
import type { EnforcementContext } from '../context';

type Change<In> = (database: EnforcementContext['store']['database'], input: In, doing: WorkDoing) => Promise<string>;

async function seenTransfer(number: string, { viewer, store }: EnforcementContext): Promise<JusticeRow | null> {
  const row = await findWork<JusticeRow>(readingFrom(store.database.statements), TOLD_JUSTICE_TRANSFERS, number);
  return row && seesParty(viewer, row) ? row : null;
}

/** The resolver of a change: it gives the transfer as it stands after it. */
const changing =
  <In>(change: Change<In>) =>
  async (_: unknown, { input }: Input<In>, context: EnforcementContext): Promise<JusticeRow | null> =>
    seenTransfer(await change(context.store.database, input, workDoingOf(context)), context);

function justiceTransfers(_: unknown, args: PageArgs & Filtered<TransferFilter>, context: EnforcementContext) {
  const given = args.filter ?? {};
  const filter = { ...given, uscc: given.uscc ? requireUscc(given.uscc) : null };
  const list = { name: 'justiceTransfers', scope: JSON.stringify([filter, filter.overdue ? context.today : null]) };
  const { statements } = context.store.database;
  return workPage(list, args, context, (page) => listTransfers(statements, filter, { ...page, today: context.today }));
}

/** 沪府发〔2020〕7号（十）、（十九） Transfers to the police. */
export const justiceResolvers = {
  Query: {
    justiceTransfers,
    justiceTransfer(_: unknown, { number }: ByNumber, context: EnforcementContext) {
      requireSight(context.viewer, 'Query.justiceTransfer');
      return seenTransfer(number, context);
    },
    justiceStandards: (_: unknown, { on }: { readonly on?: Day | null }, { today }: EnforcementContext) =>
      justiceStandardsOn(on ?? today),
  },
  Mutation: {
    proposeJusticeTransfer: changing(proposeTransfer),
    decideJusticeTransfer: changing(decideTransfer),
    sendJusticeTransfer: changing(sendTransfer),
    receiveJusticeTransfer: changing(receiveTransfer),
    answerJusticeTransfer: changing(answerTransfer),
    objectToJusticeTransfer: changing(objectToTransfer),
    handOverJusticeEvidence: changing(handOverEvidence),
    returnJusticeTransfer: changing(returnTransfer),
    closeJusticeTransfer: changing(closeTransfer),
  },
  JusticeTransfer: {
    entity: entityOf,
    standard: ({ standard, proposedOn }: JusticeRow) =>
      justiceStandardsOn(proposedOn).find(({ code }) => code === standard) ?? null,
    dueBasis: ({ state, stateSince, approvedAt }: JusticeRow) =>
      state === 'APPROVED' && approvedAt !== null
        ? sendingDue(approvedAt).basis
        : (justiceClock(state, stateSince)?.basis ?? null),
    isOverdue: ({ dueOn }: JusticeRow, _: unknown, { today }: EnforcementContext): boolean => isOverdue(dueOn, today),
  },
  JusticeStandard: {
    offence: ({ zh }: JusticeStandard) => zh,
    offenceEn: ({ en }: JusticeStandard) => en,
    threshold: ({ threshold }: JusticeStandard) => threshold?.toString() ?? null,
  },
  JusticeCircumstance: {
    name: ({ zh }: JusticeCircumstance) => zh,
    nameEn: ({ en }: JusticeCircumstance) => en,
  },
};
