import type { PageArgs } from '../../../../kernel/service/connection';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { type ByNumber, type Filtered, type Input, workDoingOf } from '../../../../kernel/service/work/workDoingOf';
import { requireSight, workPage } from '../../../../kernel/service/work/workPage';
import { getDepartment } from '../../../../kernel/values/reference/departments';
import { seesAuthority } from '../../../../kernel/values/work/workParties';
import {
  type BasisEnding,
  endItemBasis,
  type ItemWithdrawal,
  withdrawItem,
} from '../../store/library/changeListedItem';
import { type ItemRejection, publishItem, rejectItem } from '../../store/library/decideItem';
import { findProposal, listProposals, type ProposalFilter } from '../../store/library/itemReads';
import type { ProposalRow } from '../../store/library/proposalRows';
import { type ItemProposalInput, proposeItem } from '../../store/library/proposeItem';
import { type SettlementInput, settleItem } from '../../store/library/settleItem';
import { ITEM_BY_CODE } from '../../store/parts';
import type { InspectionContext } from '../context';

/** What an input of an item leaves out. */
const UNSAID = { ratioFloorPpm: null, ratioCeilingPpm: null, mostPerYear: null, inspectorField: null } as const;
const UNPROPOSED = { ...UNSAID, version: null, nameEn: null, leastPerYear: null, matter: null } as const;
const UNSETTLED = { ...UNSAID, methods: null, basis: null } as const;

async function seenProposal(number: string, { viewer, store }: InspectionContext): Promise<ProposalRow | null> {
  const row = await findProposal(store.database.statements, number);
  return row && seesAuthority(viewer, row.authority) ? row : null;
}

/** An item of the list by its code; null where it never came onto it. */
const listedItem = (code: string, { loaders }: InspectionContext): Promise<unknown> =>
  loaders.entity.load(code, { part: ITEM_BY_CODE, params: [] });

function proposals(name: string, filter: ProposalFilter, args: PageArgs, context: InspectionContext) {
  if (filter.department) getDepartment(filter.department);
  const list = { name, scope: JSON.stringify(filter) };
  return workPage(list, args, context, (page) => listProposals(context.store.database.statements, filter, page));
}

/** DR-1, DR-2 Items: proposed, settled, published, withdrawn; their basis ended. */
export const itemResolvers = {
  Query: {
    itemProposals: (_: unknown, args: PageArgs & Filtered<ProposalFilter>, context: InspectionContext) =>
      proposals('itemProposals', args.filter ?? {}, args, context),
    quarantinedItems(_: unknown, args: PageArgs & { readonly department?: string | null }, context: InspectionContext) {
      const filter = { department: args.department ?? null, state: 'QUARANTINED' } as const;
      return proposals('quarantinedItems', filter, args, context);
    },
    itemProposal(_: unknown, { number }: ByNumber, context: InspectionContext) {
      requireSight(context.viewer, 'Query.itemProposal');
      return seenProposal(number, context);
    },
  },
  Mutation: {
    async proposeItem(_: unknown, { input }: Input<ItemProposalInput>, context: InspectionContext) {
      const given = { ...UNPROPOSED, ...input };
      return seenProposal(await proposeItem(context.store.database, given, workDoingOf(context)), context);
    },
    async settleItem(_: unknown, { input }: Input<SettlementInput>, context: InspectionContext) {
      const given = { ...UNSETTLED, ...input };
      return seenProposal(await settleItem(context.store.database, given, workDoingOf(context)), context);
    },
    async publishItem(_: unknown, { input }: Input<WorkAt>, context: InspectionContext) {
      return seenProposal(await publishItem(context.store.database, input, workDoingOf(context)), context);
    },
    async rejectItem(_: unknown, { input }: Input<ItemRejection>, context: InspectionContext) {
      return seenProposal(await rejectItem(context.store.database, input, workDoingOf(context)), context);
    },
    async withdrawItem(_: unknown, { input }: Input<ItemWithdrawal>, context: InspectionContext) {
      const given = { ...input, withdrawnOn: input.withdrawnOn ?? null };
      return listedItem(await withdrawItem(context.store.database, given, workDoingOf(context)), context);
    },
    async endItemBasis(_: unknown, { input }: Input<BasisEnding>, context: InspectionContext) {
      const codes = await endItemBasis(context.store.database, input, workDoingOf(context));
      return Promise.all(codes.map((code) => listedItem(code, context)));
    },
  },
  ItemProposal: {
    department: ({ authority }: ProposalRow): string => authority,
    imported: ({ told }: ProposalRow): boolean => told !== null,
    /** The row of the list in its own words, by field. */
    told({ told }: ProposalRow): { field: string; text: string }[] {
      const words = told === null ? {} : (JSON.parse(told) as Record<string, string>);
      return Object.entries(words).map(([field, text]) => ({ field, text }));
    },
    item: ({ code }: ProposalRow, _: unknown, context: InspectionContext) => listedItem(code, context),
  },
};
