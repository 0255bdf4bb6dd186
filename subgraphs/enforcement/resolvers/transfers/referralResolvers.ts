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
import { findWork, type WorkTable } from '../../../../kernel/service/work/workTable';
import { parameterOn } from '../../../../kernel/values/parameters';
import { requireUscc } from '../../../../kernel/values/uscc';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { isOverdue } from '../../../../kernel/values/work/workTerm';
import { commonSuperior } from '../../rules/transfers/jurisdiction';
import { isDeltaRegion } from '../../rules/transfers/otherRegion';
import { isReferralOverdue, referralTerm } from '../../rules/transfers/referralClock';
import {
  answerReferral,
  closeReferral,
  receiveReferral,
  remindReferral,
  reopenReferral,
  returnReferral,
} from '../../store/transfers/answerReferral';
import { DISPUTES, type DisputeRow } from '../../store/transfers/disputeRows';
import { designateCompetent, openDispute, referDisputeUp, stateCompetence } from '../../store/transfers/disputes';
import { type PartyRow, seesParty } from '../../store/transfers/holdParty';
import { type ReferralRow, TOLD_REFERRALS } from '../../store/transfers/referralRows';
import { sendReferral } from '../../store/transfers/sendReferral';
import {
  type DisputeFilter,
  listDisputes,
  listReferrals,
  type ReferralFilter,
} from '../../store/transfers/transferReads';
import type { EnforcementContext } from '../context';

type Change<In> = (database: EnforcementContext['store']['database'], input: In, doing: WorkDoing) => Promise<string>;

/** Reads a row of a table for whoever sees one of its parties. */
const seenIn =
  <Row extends PartyRow>(table: WorkTable) =>
  async (number: string, { viewer, store }: EnforcementContext): Promise<Row | null> => {
    const row = await findWork<Row>(readingFrom(store.database.statements), table, number);
    return row && seesParty(viewer, row) ? row : null;
  };

const seenReferral = seenIn<ReferralRow>(TOLD_REFERRALS);
const seenDispute = seenIn<DisputeRow>(DISPUTES);

const referral =
  <In>(change: Change<In>) =>
  async (_: unknown, { input }: Input<In>, context: EnforcementContext): Promise<ReferralRow | null> =>
    seenReferral(await change(context.store.database, input, workDoingOf(context)), context);

const dispute =
  <In>(change: Change<In>) =>
  async (_: unknown, { input }: Input<In>, context: EnforcementContext): Promise<DisputeRow | null> =>
    seenDispute(await change(context.store.database, input, workDoingOf(context)), context);

function referrals(_: unknown, args: PageArgs & Filtered<ReferralFilter>, context: EnforcementContext) {
  const given = args.filter ?? {};
  const filter = { ...given, uscc: given.uscc ? requireUscc(given.uscc) : null };
  const list = { name: 'referrals', scope: JSON.stringify([filter, filter.overdue ? context.today : null]) };
  const { statements } = context.store.database;
  return workPage(list, args, context, (page) => listReferrals(statements, filter, { ...page, today: context.today }));
}

function jurisdictionDisputes(_: unknown, args: PageArgs & Filtered<DisputeFilter>, context: EnforcementContext) {
  const given = args.filter ?? {};
  const filter = { ...given, uscc: given.uscc ? requireUscc(given.uscc) : null };
  const list = { name: 'jurisdictionDisputes', scope: JSON.stringify([filter, filter.overdue ? context.today : null]) };
  const { statements } = context.store.database;
  return workPage(list, args, context, (page) => listDisputes(statements, filter, { ...page, today: context.today }));
}

/** 沪府发〔2020〕7号（十） What agencies tell and ask each other, and disputes on who is competent. */
export const referralResolvers = {
  Query: {
    referrals,
    jurisdictionDisputes,
    referral(_: unknown, { number }: ByNumber, context: EnforcementContext) {
      requireSight(context.viewer, 'Query.referral');
      return seenReferral(number, context);
    },
    jurisdictionDispute(_: unknown, { number }: ByNumber, context: EnforcementContext) {
      requireSight(context.viewer, 'Query.jurisdictionDispute');
      return seenDispute(number, context);
    },
  },
  Mutation: {
    sendReferral: referral(sendReferral),
    receiveReferral: referral(receiveReferral),
    answerReferral: referral(answerReferral),
    returnReferral: referral(returnReferral),
    remindReferral: referral(remindReferral),
    reopenReferral: referral(reopenReferral),
    closeReferral: referral(closeReferral),
    openJurisdictionDispute: dispute(openDispute),
    stateCompetence: dispute(stateCompetence),
    referDisputeUp: dispute(referDisputeUp),
    designateCompetent: dispute(designateCompetent),
  },
  Referral: {
    entity: entityOf,
    isDelta: ({ toRegion }: ReferralRow): boolean => toRegion !== null && isDeltaRegion(toRegion),
    dueBasis: ({ kind, sentOn }: ReferralRow) => referralTerm(kind, sentOn).basis,
    isOverdue: (row: ReferralRow, _: unknown, { today }: EnforcementContext): boolean => isReferralOverdue(row, today),
  },
  JurisdictionDispute: {
    entity: entityOf,
    dueBasis: ({ openedOn }: DisputeRow) => parameterOn('JURISDICTION_NEGOTIATED_WITHIN', openedOn),
    isOverdue: ({ state, dueOn }: DisputeRow, _: unknown, { today }: EnforcementContext): boolean =>
      state === 'NEGOTIATING' && isOverdue(dueOn, today),
    statements: ({ stated }: DisputeRow) => Object.entries(stated).map(([party, competent]) => ({ party, competent })),
    superior: ({ parties }: DisputeRow) => commonSuperior(parties),
  },
};
