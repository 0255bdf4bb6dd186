import type { PageArgs } from '../../../../kernel/service/connection';
import { openPage } from '../../../../kernel/service/work/openPage';
import { readingFrom } from '../../../../kernel/service/work/queryable';
import { type Input, workDoingOf } from '../../../../kernel/service/work/workDoingOf';
import { findWork } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';
import { authoritiesSeen } from '../../../../kernel/values/work/workParties';
import { workText } from '../../../../kernel/values/work/workText';
import { lawArticle, lawName } from '../../rules/measure/citedLaw';
import { type BasisDependant, basisDependants } from '../../store/measure/basisDependants';
import { BASIS_ENDS, type BasisEndRow, listBasisEnds } from '../../store/measure/basisEndRows';
import {
  type BasisEndInput,
  type BasisEndWithdrawal,
  recordBasisEnd,
  withdrawBasisEnd,
} from '../../store/measure/recordBasisEnd';
import type { EnforcementContext } from '../context';

const NAME_LIMIT = 200;
const ARTICLE_LIMIT = 20;

interface DependantsArgs {
  readonly law: string;
  readonly article?: string | null;
  readonly on?: Day | null;
}

/** What rests on a law. Throws LEGAL_BASIS_LAW_UNFIT, LEGAL_BASIS_ARTICLE_UNFIT and the codes of `workText`. */
function enforcementBasisDependants(
  _: unknown,
  args: DependantsArgs,
  { viewer, store, today }: EnforcementContext,
): Promise<BasisDependant[]> {
  const law = lawName(workText(args.law, 'law', NAME_LIMIT));
  const article = args.article == null ? null : lawArticle(workText(args.article, 'article', ARTICLE_LIMIT));
  const asked = { law, article, on: args.on ?? today, authorities: authoritiesSeen(viewer) };
  return basisDependants(readingFrom(store.database.statements), asked);
}

function legalBasisEnds(_: unknown, args: PageArgs & { readonly law?: string | null }, context: EnforcementContext) {
  const law = args.law == null ? null : lawName(workText(args.law, 'law', NAME_LIMIT));
  const list = { name: 'legalBasisEnds', scope: JSON.stringify(law) };
  const { statements } = context.store.database;
  return openPage(list, args, context, ({ limit, after }) => listBasisEnds(statements, law, { limit, after }));
}

async function told(number: string, { store }: EnforcementContext): Promise<BasisEndRow | null> {
  return (await findWork<BasisEndRow>(readingFrom(store.database.statements), BASIS_ENDS, number)) ?? null;
}

/** 沪府发〔2020〕7号（二十三） The ends of laws, and what rests on them. */
export const basisResolvers = {
  Query: { enforcementBasisDependants, legalBasisEnds },
  Mutation: {
    async recordLegalBasisEnd(_: unknown, { input }: Input<BasisEndInput>, context: EnforcementContext) {
      return told(await recordBasisEnd(context.store.database, input, workDoingOf(context)), context);
    },
    async withdrawLegalBasisEnd(_: unknown, { input }: Input<BasisEndWithdrawal>, context: EnforcementContext) {
      return told(await withdrawBasisEnd(context.store.database, input, workDoingOf(context)), context);
    },
  },
};
