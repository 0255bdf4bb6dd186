import { type ByNumber, entityOf, type Input, workDoingOf } from '../../../../kernel/service/work/workDoingOf';
import { requireSight, workPage } from '../../../../kernel/service/work/workPage';
import { isAuditor } from '../../../../kernel/values/isAuditor';
import { findHeavierPenalty, findListGround, LIST_GROUNDS } from '../../../../kernel/values/reference/listGrounds';
import { listClocks } from '../../rules/lists/listClocks';
import { seesCredit } from '../../rules/work/creditSight';
import type { CandidateRow } from '../../store/lists/candidateRows';
import {
  type CandidateDismissal,
  type CandidateReport,
  dismissCandidate,
  reportCandidate,
} from '../../store/lists/candidates';
import { decideListing, type ListingDecision } from '../../store/lists/decideListing';
import { hearListing, type ListingNotice, type ListingStatement, noticeListing } from '../../store/lists/hearListing';
import type { ListingProposal } from '../../store/lists/listingContent';
import type { ListingRow } from '../../store/lists/listingRows';
import {
  type CandidateFilter,
  findCandidate,
  findListing,
  type ListingFilter,
  listCandidates,
  listListings,
} from '../../store/lists/listReads';
import { proposeListing } from '../../store/lists/proposeListing';
import {
  applyRemoval,
  decideRemoval,
  type RemovalApplication,
  type RemovalDecision,
} from '../../store/lists/removeListing';
import type { CreditContext } from '../creditContext';
import { type FilteredPage, readingOf, scopeOf, settled } from './listContext';

async function seenCandidate(number: string, { viewer, store }: CreditContext): Promise<CandidateRow | null> {
  const row = await findCandidate(store.database.statements, number);
  return row && seesCredit(viewer, row.authority) ? row : null;
}

/** The entry that a step has just changed, for who took the step: of one that is sealed now, too. */
async function changedListing(number: string, { store }: CreditContext): Promise<ListingRow | null> {
  return (await findListing(store.database.statements, number)) ?? null;
}

const Query = {
  listGrounds: () => LIST_GROUNDS,
  listCandidates(_: unknown, args: FilteredPage<CandidateFilter>, context: CreditContext) {
    const filter = settled(args.filter);
    const list = { name: 'listCandidates', scope: scopeOf(filter as object, context) };
    const { statements } = context.store.database;
    return workPage(list, args, context, (page) =>
      listCandidates(statements, filter, { ...page, ...readingOf(context) }),
    );
  },
  listCandidate(_: unknown, { number }: ByNumber, context: CreditContext) {
    requireSight(context.viewer, 'Query.listCandidate');
    return seenCandidate(number, context);
  },
  creditListings(_: unknown, args: FilteredPage<ListingFilter>, context: CreditContext) {
    const filter = settled(args.filter);
    const list = { name: 'creditListings', scope: scopeOf(filter, context) };
    const { statements } = context.store.database;
    return workPage(list, args, context, (page) =>
      listListings(statements, filter, { ...page, ...readingOf(context) }),
    );
  },
  async creditListing(_: unknown, { number }: ByNumber, context: CreditContext) {
    const { viewer, store } = context;
    requireSight(viewer, 'Query.creditListing');
    const row = await findListing(store.database.statements, number);
    const isSeen = row && seesCredit(viewer, row.authority) && (!row.sealed || isAuditor(viewer));
    return isSeen ? row : null;
  },
};

const Mutation = {
  async reportListCandidate(_: unknown, { input }: Input<CandidateReport>, context: CreditContext) {
    return seenCandidate(await reportCandidate(context.store.database, input, workDoingOf(context)), context);
  },
  async dismissListCandidate(_: unknown, { input }: Input<CandidateDismissal>, context: CreditContext) {
    return seenCandidate(await dismissCandidate(context.store.database, input, workDoingOf(context)), context);
  },
  async proposeListing(_: unknown, { input }: Input<ListingProposal>, context: CreditContext) {
    return changedListing(await proposeListing(context.store.database, input, workDoingOf(context)), context);
  },
  async noticeListing(_: unknown, { input }: Input<ListingNotice>, context: CreditContext) {
    return changedListing(await noticeListing(context.store.database, input, workDoingOf(context)), context);
  },
  async hearListing(_: unknown, { input }: Input<ListingStatement>, context: CreditContext) {
    return changedListing(await hearListing(context.store.database, input, workDoingOf(context)), context);
  },
  async decideListing(_: unknown, { input }: Input<ListingDecision>, context: CreditContext) {
    return changedListing(await decideListing(context.store.database, input, workDoingOf(context)), context);
  },
  async applyListingRemoval(_: unknown, { input }: Input<RemovalApplication>, context: CreditContext) {
    return changedListing(await applyRemoval(context.store.database, input, workDoingOf(context)), context);
  },
  async decideListingRemoval(_: unknown, { input }: Input<RemovalDecision>, context: CreditContext) {
    return changedListing(await decideRemoval(context.store.database, input, workDoingOf(context)), context);
  },
};

/** Fields that an entry has for whoever sees it. */
const TOLD_OF_ENTRY = {
  ground: ({ ground }: ListingRow) => findListGround(ground),
  heavierPenalties: ({ heavier }: ListingRow) => heavier.map((code) => findHeavierPenalty(code)),
  clocks: (row: ListingRow, _: unknown, { today }: CreditContext) => listClocks(row, today),
};

/** CR-7..13 The lists of abnormal operation and of serious dishonesty, and candidates for the first. */
export const listingResolvers = {
  Query,
  Mutation,
  ListGround: { name: ({ zh }: { readonly zh: string }) => zh, nameEn: ({ en }: { readonly en: string }) => en },
  HeavierPenalty: { name: ({ zh }: { readonly zh: string }) => zh, nameEn: ({ en }: { readonly en: string }) => en },
  ListCandidate: { entity: entityOf, ground: ({ ground }: CandidateRow) => findListGround(ground) },
  CreditListing: {
    ...TOLD_OF_ENTRY,
    entity: entityOf,
    penaltyRecord: ({ penaltyRecord }: ListingRow) => penaltyRecord && `CreditRecord:${penaltyRecord}`,
    responsiblePersons: ({ persons }: ListingRow) => persons,
  },
  PublishedListing: {
    ...TOLD_OF_ENTRY,
    listedOn: ({ decidedOn }: ListingRow) => decidedOn,
  },
};
