import type { PageArgs } from '../../../../kernel/service/connection';
import { openPage } from '../../../../kernel/service/work/openPage';
import { readingFrom } from '../../../../kernel/service/work/queryable';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { type ByNumber, type Filtered, type Input, workDoingOf } from '../../../../kernel/service/work/workDoingOf';
import { requireSight, workPage } from '../../../../kernel/service/work/workPage';
import { requireUscc } from '../../../../kernel/values/uscc';
import { seesAuthority } from '../../../../kernel/values/work/workParties';
import {
  findRun,
  findScheme,
  getSchemeById,
  listRuns,
  listSchemes,
  type RunFilter,
  type SchemeFilter,
} from '../../store/rating/ratingReads';
import type { RatingRunRow, SchemeRow } from '../../store/rating/ratingRows';
import {
  type AbandoningRun,
  abandonRatingRun,
  adoptRatingRun,
  type StartingRun,
  startRatingRun,
} from '../../store/rating/ratingRuns';
import { draftScheme, publishScheme, type SchemeDraft } from '../../store/rating/schemes';
import type { CreditContext } from '../creditContext';
import {
  explanationOfFact,
  explanationResolvers,
  type FoundExplanation,
  findExplanation,
} from './explanationResolvers';

const statementsOf = ({ store }: CreditContext) => store.database.statements;

async function schemeByNumber(number: string, context: CreditContext): Promise<SchemeRow | null> {
  const row = await findScheme(statementsOf(context), number);
  const isSeen = row && (row.state === 'PUBLISHED' || seesAuthority(context.viewer, row.authority));
  return isSeen ? row : null;
}

async function runByNumber(number: string, context: CreditContext): Promise<RatingRunRow | null> {
  const row = await findRun(statementsOf(context), number);
  return row && seesAuthority(context.viewer, row.authority) ? row : null;
}

const Query = {
  ratingSchemeEditions(_: unknown, args: PageArgs & Filtered<SchemeFilter>, context: CreditContext) {
    const filter = args.filter ?? {};
    const list = { name: 'ratingSchemeEditions', scope: JSON.stringify(filter) };
    return openPage(list, args, context, (page) => listSchemes(statementsOf(context), filter, page));
  },
  ratingSchemeEdition: (_: unknown, { number }: ByNumber, context: CreditContext) => schemeByNumber(number, context),
  ratingRuns(_: unknown, args: PageArgs & Filtered<RunFilter>, context: CreditContext) {
    const filter = args.filter ?? {};
    const list = { name: 'ratingRuns', scope: JSON.stringify(filter) };
    return workPage(list, args, context, (page) => listRuns(statementsOf(context), filter, page));
  },
  ratingRun(_: unknown, { number }: ByNumber, context: CreditContext) {
    requireSight(context.viewer, 'Query.ratingRun');
    return runByNumber(number, context);
  },
  async ratingExplanation(
    _: unknown,
    { run: number, uscc: code }: { readonly run: string; readonly uscc: string },
    context: CreditContext,
  ): Promise<FoundExplanation | null> {
    requireSight(context.viewer, 'Query.ratingExplanation');
    const uscc = requireUscc(code);
    const run = await runByNumber(number, context);
    return run && findExplanation(run, uscc, context);
  },
};

const Mutation = {
  async draftRatingScheme(_: unknown, { input }: Input<SchemeDraft>, context: CreditContext) {
    return schemeByNumber(await draftScheme(context.store.database, input, workDoingOf(context)), context);
  },
  async publishRatingScheme(_: unknown, { input }: Input<WorkAt>, context: CreditContext) {
    return schemeByNumber(await publishScheme(context.store.database, input, workDoingOf(context)), context);
  },
  async startRatingRun(_: unknown, { input }: Input<StartingRun>, context: CreditContext) {
    return runByNumber(await startRatingRun(context.store.database, input, workDoingOf(context)), context);
  },
  async adoptRatingRun(_: unknown, { input }: Input<WorkAt>, context: CreditContext) {
    return runByNumber(await adoptRatingRun(context.store.database, input, workDoingOf(context)), context);
  },
  async abandonRatingRun(_: unknown, { input }: Input<AbandoningRun>, context: CreditContext) {
    return runByNumber(await abandonRatingRun(context.store.database, input, workDoingOf(context)), context);
  },
};

const NAMES = {
  name: ({ name }: { readonly name: { readonly zh: string } }) => name.zh,
  nameEn: ({ name }: { readonly name: { readonly en: string } }) => name.en,
};

/** CR-33 Schemes of credit ratings in editions, their runs, and why an entity has its grade. */
export const ratingResolvers = {
  Query,
  Mutation,
  PublicCreditRating: { explanation: explanationOfFact },
  CreditRiskClass: { explanation: explanationOfFact },
  RatingSchemeEdition: {
    name: ({ content }: SchemeRow) => content.name.zh,
    nameEn: ({ content }: SchemeRow) => content.name.en,
    illustrative: ({ content }: SchemeRow) => content.illustrative,
    base: ({ content }: SchemeRow) => content.base,
    indicators: ({ content }: SchemeRow) => content.indicators,
    grades: ({ content }: SchemeRow) => content.grades,
  },
  RatingIndicator: {
    ...NAMES,
    law: ({ basis }: { readonly basis: { readonly law: string } }) => basis.law,
    article: ({ basis }: { readonly basis: { readonly article: string } }) => basis.article,
  },
  RatingGrade: NAMES,
  RatingRun: {
    scheme: ({ scheme }: RatingRunRow, _: unknown, context: CreditContext) =>
      getSchemeById(readingFrom(statementsOf(context)), scheme),
  },
  ...explanationResolvers,
};
