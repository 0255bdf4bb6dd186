import type { PageArgs } from '../../../../kernel/service/connection';
import {
  type ByNumber,
  entityOf,
  type Filtered,
  type Input,
  workDoingOf,
} from '../../../../kernel/service/work/workDoingOf';
import { requireSight, workPage } from '../../../../kernel/service/work/workPage';
import { parameterOn } from '../../../../kernel/values/parameters';
import { requireUscc } from '../../../../kernel/values/uscc';
import { seesAuthority } from '../../../../kernel/values/work/workParties';
import { isOverdue } from '../../../../kernel/values/work/workTerm';
import { feedbackChannel } from '../../rules/leads/leadFeedback';
import { filingTerm } from '../../rules/proceedings/filingTerm';
import {
  acceptLead,
  closeLead,
  correctLead,
  type LeadAcceptance,
  type LeadBounce,
  type LeadClosing,
  type LeadCorrection,
  returnLead,
} from '../../store/leads/answerLead';
import {
  attachLeadOpinion,
  extendLead,
  feedBackLead,
  type LeadRewarding,
  type LeadWords,
  type OpinionEntry,
  rewardLead,
} from '../../store/leads/followUpLead';
import { findLead, type LeadFilter, listLeads } from '../../store/leads/leadReads';
import type { LeadRow } from '../../store/leads/leadRows';
import { type LeadEntry, registerLead } from '../../store/leads/registerLead';
import type { EnforcementContext } from '../context';

async function seenLead(number: string, { viewer, store }: EnforcementContext): Promise<LeadRow | null> {
  const row = await findLead(store.database.statements, number);
  return row && seesAuthority(viewer, row.authority) ? row : null;
}

function caseLeads(_: unknown, args: PageArgs & Filtered<LeadFilter>, context: EnforcementContext) {
  const given = args.filter ?? {};
  const filter = { ...given, uscc: given.uscc ? requireUscc(given.uscc) : null };
  const list = { name: 'caseLeads', scope: JSON.stringify([filter, filter.overdue ? context.today : null]) };
  const { statements } = context.store.database;
  return workPage(list, args, context, (page) => listLeads(statements, filter, { ...page, today: context.today }));
}

const leadFields = {
  entity: entityOf,
  isOverdue: ({ state, dueOn }: LeadRow, _: unknown, { today }: EnforcementContext): boolean =>
    state === 'RECEIVED' && isOverdue(dueOn, today),
  dueBasis({ receivedOn, extendedOn }: LeadRow) {
    const { basis, extension } = filingTerm({ leadOn: receivedOn, extended: extendedOn !== null });
    return extension === null ? [basis] : [basis, extension];
  },
  feedbackChannel,
  feedbackBasis: (lead: LeadRow) =>
    lead.answeredOn === null || feedbackChannel(lead) === null
      ? null
      : parameterOn('LEAD_FEEDBACK_WITHIN', lead.answeredOn),
  isFeedbackOverdue: ({ feedbackOn, feedbackDueOn }: LeadRow, _: unknown, { today }: EnforcementContext): boolean =>
    feedbackOn === null && isOverdue(feedbackDueOn, today),
};

/** 沪府发〔2020〕7号（十） Leads of every origin. */
export const leadResolvers = {
  Query: {
    caseLeads,
    caseLead(_: unknown, { number }: ByNumber, context: EnforcementContext) {
      requireSight(context.viewer, 'Query.caseLead');
      return seenLead(number, context);
    },
  },
  Mutation: {
    async acceptCaseLead(_: unknown, { input }: Input<LeadAcceptance>, context: EnforcementContext) {
      return seenLead(await acceptLead(context.store.database, input, workDoingOf(context)), context);
    },
    async correctCaseLead(_: unknown, { input }: Input<LeadCorrection>, context: EnforcementContext) {
      return seenLead(await correctLead(context.store.database, input, workDoingOf(context)), context);
    },
    async returnCaseLead(_: unknown, { input }: Input<LeadBounce>, context: EnforcementContext) {
      return seenLead(await returnLead(context.store.database, input, workDoingOf(context)), context);
    },
    async closeCaseLead(_: unknown, { input }: Input<LeadClosing>, context: EnforcementContext) {
      return seenLead(await closeLead(context.store.database, input, workDoingOf(context)), context);
    },
    async registerCaseLead(_: unknown, { input }: Input<LeadEntry>, context: EnforcementContext) {
      return seenLead(await registerLead(context.store.database, input, workDoingOf(context)), context);
    },
    async extendCaseLead(_: unknown, { input }: Input<LeadWords>, context: EnforcementContext) {
      return seenLead(await extendLead(context.store.database, input, workDoingOf(context)), context);
    },
    async feedBackCaseLead(_: unknown, { input }: Input<LeadWords>, context: EnforcementContext) {
      return seenLead(await feedBackLead(context.store.database, input, workDoingOf(context)), context);
    },
    async rewardCaseLead(_: unknown, { input }: Input<LeadRewarding>, context: EnforcementContext) {
      return seenLead(await rewardLead(context.store.database, input, workDoingOf(context)), context);
    },
    async attachCaseLeadOpinion(_: unknown, { input }: Input<OpinionEntry>, context: EnforcementContext) {
      return seenLead(await attachLeadOpinion(context.store.database, input, workDoingOf(context)), context);
    },
  },
  CaseLead: leadFields,
};
