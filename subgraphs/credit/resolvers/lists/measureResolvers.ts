import { type ByNumber, entityOf, type Input, workDoingOf } from '../../../../kernel/service/work/workDoingOf';
import { requireSight, workPage } from '../../../../kernel/service/work/workPage';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import { CREDIT_LISTS } from '../../../../kernel/values/reference/listGrounds';
import {
  CREDIT_REWARDS,
  findMeasureItem,
  PUNITIVE_LIST,
  PUNITIVE_MEASURES,
} from '../../../../kernel/values/reference/punitiveMeasures';
import { seesPublishedOnly } from '../../../../kernel/values/seesPublishedOnly';
import { measureClocks } from '../../rules/lists/measureClocks';
import { liftMeasureEarly, type MeasureLifting } from '../../store/lists/endMeasures';
import {
  answerMeasure,
  confirmStop,
  type MeasureAnswer,
  type MeasureNote,
  sightOf,
} from '../../store/lists/executeMeasure';
import {
  findMeasure,
  LISTING_OF_RECORD,
  listMeasures,
  type MeasureFilter,
  measuresInForce,
} from '../../store/lists/listReads';
import type { MeasureRow } from '../../store/lists/measureRows';
import { decideMeasure, type MeasureDecision, type MeasureProposal, proposeMeasure } from '../../store/lists/measures';
import type { CreditContext, EntityParent } from '../creditContext';
import { type FilteredPage, readingOf, scopeOf, settled } from './listContext';

const isListed = (on: Day) => (item: { readonly from?: Day }) => item.from === undefined || item.from <= on;

const Query = {
  /** Items in force on a day; today unless told. */
  creditMeasureItems: (_: unknown, { on }: { readonly on?: Day | null }, { today }: CreditContext) =>
    [...PUNITIVE_MEASURES, ...CREDIT_REWARDS].filter(isListed(on ?? today)),
  punitiveMeasureList: () => PUNITIVE_LIST,
  creditMeasures(_: unknown, args: FilteredPage<MeasureFilter>, context: CreditContext) {
    const filter = settled(args.filter);
    const list = { name: 'creditMeasures', scope: scopeOf(filter, context) };
    const { statements } = context.store.database;
    return workPage(list, args, context, (page) =>
      listMeasures(statements, filter, { ...page, ...readingOf(context) }),
    );
  },
  async creditMeasure(_: unknown, { number }: ByNumber, { viewer, store }: CreditContext) {
    requireSight(viewer, 'Query.creditMeasure');
    const row = await findMeasure(store.database.statements, number);
    return row && sightOf(viewer, row) !== 'NONE' ? row : null;
  },
};

/** The measure that a step has just changed, for who took the step. */
async function changedMeasure(number: string, { store }: CreditContext): Promise<MeasureRow | null> {
  return (await findMeasure(store.database.statements, number)) ?? null;
}

const Mutation = {
  async proposeCreditMeasure(_: unknown, { input }: Input<MeasureProposal>, context: CreditContext) {
    return changedMeasure(await proposeMeasure(context.store.database, input, workDoingOf(context)), context);
  },
  async decideCreditMeasure(_: unknown, { input }: Input<MeasureDecision>, context: CreditContext) {
    return changedMeasure(await decideMeasure(context.store.database, input, workDoingOf(context)), context);
  },
  async answerCreditMeasure(_: unknown, { input }: Input<MeasureAnswer>, context: CreditContext) {
    return changedMeasure(await answerMeasure(context.store.database, input, workDoingOf(context)), context);
  },
  async liftCreditMeasure(_: unknown, { input }: Input<MeasureLifting>, context: CreditContext) {
    return changedMeasure(await liftMeasureEarly(context.store.database, input, workDoingOf(context)), context);
  },
  async confirmMeasureStopped(_: unknown, { input }: Input<MeasureNote>, context: CreditContext) {
    return changedMeasure(await confirmStop(context.store.database, input, workDoingOf(context)), context);
  },
};

/** A field that is told to whoever sees the whole measure; once its record is sealed, to the auditor alone. */
const ifAllSeen =
  <T>(read: (row: MeasureRow) => T) =>
  (row: MeasureRow, _: unknown, { viewer }: CreditContext): T | null =>
    !row.sealed || sightOf(viewer, row) === 'ALL' ? read(row) : null;

interface RecordParent {
  readonly recordId: string;
  readonly kind: string;
}

/** The measures in force of an entity; they are for departments. Throws NOT_PUBLIC. */
async function measuresOf({ uscc }: EntityParent, _: unknown, { viewer, today, loaders }: CreditContext) {
  if (seesPublishedOnly(viewer.kind)) throw new CataloguedError('NOT_PUBLIC', { field: 'MarketEntity.creditMeasures' });
  return loaders.entity.load(uscc, measuresInForce(today));
}

const TOLD_OF_MEASURE = {
  measure: ({ measure }: MeasureRow) => findMeasureItem(measure),
  from: ({ fromDay }: MeasureRow) => fromDay,
  until: ({ untilDay }: MeasureRow) => untilDay,
};

/** CR-5, CR-6 Joint rewards and sanctions, and what the public sees of an entry by its record. */
export const measureResolvers = {
  Query,
  Mutation,
  MarketEntity: { creditMeasures: measuresOf },
  CreditRecord: {
    listing({ recordId, kind }: RecordParent, _: unknown, { loaders }: CreditContext): unknown {
      const isOfAList = (CREDIT_LISTS as readonly string[]).includes(kind);
      return isOfAList ? loaders.entity.load(recordId, LISTING_OF_RECORD) : null;
    },
  },
  CreditMeasureItem: {
    name: ({ zh }: { readonly zh: string }) => zh,
    nameEn: ({ en }: { readonly en: string }) => en,
  },
  AppliedCreditMeasure: TOLD_OF_MEASURE,
  CreditMeasure: {
    ...TOLD_OF_MEASURE,
    entity: entityOf,
    record: ifAllSeen(({ recordId }) => `CreditRecord:${recordId}`),
    reasons: ifAllSeen(({ reasons }) => reasons),
    proportion: ifAllSeen(({ proportion }) => proportion),
    legalBasis: ifAllSeen(({ legalBasis }) => legalBasis),
    decisionReason: ifAllSeen(({ decisionReason }) => decisionReason),
    feedbackNote: ifAllSeen(({ feedbackNote }) => feedbackNote),
    clocks: (row: MeasureRow, _: unknown, { today }: CreditContext) => measureClocks(row, today),
  },
};
