import type { Connection, PageArgs } from '../../../../kernel/service/connection';
import { findFactNumber } from '../../../../kernel/service/factId';
import {
  type ByNumber,
  entityOf,
  type Filtered,
  type Input,
  workDoingOf,
} from '../../../../kernel/service/work/workDoingOf';
import { requireSight, workPage } from '../../../../kernel/service/work/workPage';
import type { Day } from '../../../../kernel/values/day';
import { parameterOn } from '../../../../kernel/values/parameters';
import { INDUSTRY_RATING_SCHEMES } from '../../../../kernel/values/reference/industryRatingSchemes';
import { seesPublishedOnly } from '../../../../kernel/values/seesPublishedOnly';
import { requireUscc } from '../../../../kernel/values/uscc';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { isOverdue } from '../../../../kernel/values/work/workTerm';
import { type CatalogueEntry, findCatalogueOn } from '../../rules/creditCatalogue';
import { type GroundKind, trustOf } from '../../rules/file/thirdPartyGround';
import { creditAuthoritiesSeen, seesCredit } from '../../rules/work/creditSight';
import { checkCommitment } from '../../store/file/checkCommitment';
import { type CommitmentFilter, findCommitment, listCommitments } from '../../store/file/commitmentReads';
import type { CommitmentWork } from '../../store/file/commitmentRows';
import { decideBreach, fixBreach, revokeCommitment } from '../../store/file/decideBreach';
import { fileAnnualReport } from '../../store/file/fileAnnualReport';
import type { FilingReceipt } from '../../store/file/fileFact';
import { fileIndustryRating, fileThirdPartyEvidence } from '../../store/file/fileOthersWords';
import { fileDeclaration, fileOwnEvent } from '../../store/file/fileOwnWords';
import { commitmentById, commitmentList, commitmentParams } from '../../store/file/fileParts';
import { makeCommitment } from '../../store/file/makeCommitment';
import { reportAccident, withdrawAccident } from '../../store/file/reportAccident';
import type { CreditContext, EntityParent } from '../creditContext';
import { pageOf } from './fileFields';

async function seenCommitment(number: string, { viewer, store, today }: CreditContext): Promise<CommitmentWork | null> {
  const row = await findCommitment(store.database.statements, number, today);
  return row && seesCredit(viewer, row.authority) ? row : null;
}

function commitmentFiles(_: unknown, args: PageArgs & Filtered<CommitmentFilter>, context: CreditContext) {
  const given = args.filter ?? {};
  const filter = { ...given, uscc: given.uscc ? requireUscc(given.uscc) : null };
  const list = { name: 'commitmentFiles', scope: JSON.stringify([filter, filter.overdue ? context.today : null]) };
  const { statements } = context.store.database;
  const authorities = creditAuthoritiesSeen(context.viewer);
  return workPage(list, args, context, (page) =>
    listCommitments(statements, filter, { ...page, authorities, today: context.today }),
  );
}

type Database = CreditContext['store']['database'];

/** A mutation that gives the receipt of a filing. */
const filing =
  <T>(file: (database: Database, input: T, doing: WorkDoing) => Promise<FilingReceipt>) =>
  (_: unknown, { input }: Input<T>, context: CreditContext): Promise<FilingReceipt> =>
    file(context.store.database, input, workDoingOf(context));

/** A mutation that gives the commitment that it made or changed. */
const committing =
  <T>(change: (database: Database, input: T, doing: WorkDoing) => Promise<string>) =>
  async (_: unknown, { input }: Input<T>, context: CreditContext): Promise<CommitmentWork | null> =>
    seenCommitment(await change(context.store.database, input, workDoingOf(context)), context);

function creditCatalogue(_: unknown, { on }: { readonly on?: Day | null }, { today }: CreditContext) {
  return findCatalogueOn(on ?? today) ?? null;
}

function commitments(entity: EntityParent, args: PageArgs, context: CreditContext): Promise<Connection | null> {
  const own = commitmentParams(seesPublishedOnly(context.viewer.kind), context.today);
  return pageOf(entity, args, context, { spec: commitmentList, own });
}

const isCommitmentOverdue = ({ state, checkDueOn, fixBy }: CommitmentWork, today: Day): boolean =>
  (state === 'MADE' && isOverdue(checkDueOn, today)) || (state === 'ORDERED' && isOverdue(fixBy, today));

/** 《上海市优化营商环境条例》第二十七条；沪府发〔2020〕7号（七）、（十三）、（十四） Filing, and commitments from promise to end. */
export const fileResolvers = {
  Query: {
    creditCatalogue,
    industryRatingSchemes: () => INDUSTRY_RATING_SCHEMES,
    commitmentFiles,
    commitmentFile(_: unknown, { number }: ByNumber, context: CreditContext) {
      requireSight(context.viewer, 'Query.commitmentFile');
      return seenCommitment(number, context);
    },
  },
  Mutation: {
    makeCommitment: committing(makeCommitment),
    checkCommitment: committing(checkCommitment),
    decideCommitmentBreach: committing(decideBreach),
    fixCommitmentBreach: committing(fixBreach),
    revokeCommitment: committing(revokeCommitment),
    fileAnnualReport: filing(fileAnnualReport),
    fileOwnEvent: filing(fileOwnEvent),
    fileDeclaration: filing(fileDeclaration),
    reportAccident: filing(reportAccident),
    withdrawAccidentReport: filing(withdrawAccident),
    fileThirdPartyEvidence: filing(fileThirdPartyEvidence),
    fileIndustryRating: filing(fileIndustryRating),
  },
  MarketEntity: { commitments },
  Commitment: {
    __resolveReference({ id }: { readonly id: string }, { viewer, today, loaders }: CreditContext): unknown {
      const number = findFactNumber('Commitment', id);
      return number ? loaders.entity.load(number, commitmentById(seesPublishedOnly(viewer.kind), today)) : null;
    },
    entity: entityOf,
  },
  CommitmentFile: {
    entity: entityOf,
    isOverdue: (row: CommitmentWork, _: unknown, { today }: CreditContext): boolean => isCommitmentOverdue(row, today),
    checkBasis: ({ decidedOn }: CommitmentWork) => decidedOn && parameterOn('COMMITMENT_CHECKED_WITHIN', decidedOn),
  },
  CommitmentGround: { trust: ({ kind }: { readonly kind: GroundKind }): string => trustOf(kind) },
  CreditFiling: { entity: entityOf },
  CreditCatalogueEntry: {
    number: ({ catalogueClass }: CatalogueEntry): number => catalogueClass,
    name: ({ zh }: CatalogueEntry): string => zh,
    nameEn: ({ en }: CatalogueEntry): string => en,
  },
};
