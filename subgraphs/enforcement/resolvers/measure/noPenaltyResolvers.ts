import type { PageArgs } from '../../../../kernel/service/connection';
import { openPage } from '../../../../kernel/service/work/openPage';
import { readingFrom } from '../../../../kernel/service/work/queryable';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { type ByNumber, type Filtered, type Input, workDoingOf } from '../../../../kernel/service/work/workDoingOf';
import { requireSight } from '../../../../kernel/service/work/workPage';
import { findWork } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';
import { getDepartment } from '../../../../kernel/values/reference/departments';
import { KNOWN_NO_PENALTY_LISTS, type KnownNoPenaltyList } from '../../../../kernel/values/reference/noPenaltyLists';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import { seesAuthority } from '../../../../kernel/values/work/workParties';
import { workText } from '../../../../kernel/values/work/workText';
import { conditionsKnown } from '../../rules/measure/conditionsKnown';
import { noPenaltySuggestions, type SuggestionFacts } from '../../rules/measure/noPenaltySuggestions';
import {
  ANSWERS,
  type AnswerRow,
  answerSuggestion,
  answersToldOf,
  type SuggestionAnswerInput,
} from '../../store/measure/answerSuggestion';
import { draftList, type NoPenaltyListInput } from '../../store/measure/draftList';
import { type EditionFilter, findEdition, listEditions } from '../../store/measure/editionReads';
import { listOf, type StandingEdition, seriesOf } from '../../store/measure/editionRows';
import { listsOf } from '../../store/measure/editionsInForce';
import { discardEdition, publishEdition } from '../../store/measure/publishEdition';
import { requireFewCodes } from '../../store/measure/requireFewCodes';
import type { EnforcementContext } from '../context';
import { basisEndedOn, listBasisEndedOn, situationsOf } from './basisFlags';

const SORT = 'NO_PENALTY_LIST';
const MOST_SUGGESTIONS = 400;

type ListView = ReturnType<typeof viewOf>;

const viewOf = (row: StandingEdition) => ({
  ...row,
  series: seriesOf(row),
  situations: situationsOf(listOf(row).situations, row),
});

async function seen(number: string, { viewer, store }: EnforcementContext): Promise<ListView | null> {
  const row = await findEdition(store.database.statements, SORT, number, viewer);
  return row ? viewOf(row) : null;
}

function noPenaltyLists(_: unknown, args: PageArgs & Filtered<EditionFilter>, context: EnforcementContext) {
  const filter = args.filter ?? {};
  const list = { name: 'noPenaltyLists', scope: JSON.stringify(filter) };
  return openPage(list, args, context, async (page) => {
    const { rows, total } = await listEditions(context.store.database.statements, SORT, filter, page);
    return { total, rows: rows.map((row) => ({ ...viewOf(row as unknown as StandingEdition), no: row.no })) };
  });
}

interface SuggestionsAsked extends SuggestionFacts {
  readonly authority: string;
  readonly on?: Day | null;
}

/** What lists and the law suggest. Throws VALUE_NOT_ADMITTED, CASE_LIST_TOO_LONG, UNKNOWN_DEPARTMENT. */
async function suggestionsAsked(_: unknown, { input }: Input<SuggestionsAsked>, { store, today }: EnforcementContext) {
  const { authority, on } = input;
  getDepartment(authority, 'authority');
  requireFewCodes(input.conditions, 'conditions');
  const lists = await listsOf(readingFrom(store.database.statements), authority, on ?? today);
  requireLawful(conditionsKnown(input.conditions, lists));
  const suggested = noPenaltySuggestions(input, lists, on ?? today).slice(0, MOST_SUGGESTIONS);
  return suggested.map(({ ground, must, listed }) => ({ ground, must, ...listed }));
}

async function answersSeen(caseNumber: string, { viewer, store }: EnforcementContext): Promise<AnswerRow[]> {
  const answers = await answersToldOf(readingFrom(store.database.statements), workText(caseNumber, 'caseNumber', 100));
  return answers.filter(({ authority }) => seesAuthority(viewer, authority));
}

/** 《行政处罚法》第三十三条；沪府发〔2020〕7号（十二） No-penalty lists, what they suggest, and what officers answer. */
export const noPenaltyResolvers = {
  Query: {
    noPenaltyLists,
    noPenaltyList: (_: unknown, { number }: ByNumber, context: EnforcementContext) => seen(number, context),
    noPenaltySuggestions: suggestionsAsked,
    knownNoPenaltyLists: () => KNOWN_NO_PENALTY_LISTS,
    noPenaltyAnswers(_: unknown, { caseNumber }: { readonly caseNumber: string }, context: EnforcementContext) {
      requireSight(context.viewer, 'Query.noPenaltyAnswers');
      return answersSeen(caseNumber, context);
    },
  },
  Mutation: {
    async draftNoPenaltyList(_: unknown, { input }: Input<NoPenaltyListInput>, context: EnforcementContext) {
      return seen(await draftList(context.store.database, input, workDoingOf(context)), context);
    },
    async publishNoPenaltyList(_: unknown, { input }: Input<WorkAt>, context: EnforcementContext) {
      return seen(await publishEdition(context.store.database, SORT, input, workDoingOf(context)), context);
    },
    async discardNoPenaltyList(_: unknown, { input }: Input<WorkAt>, context: EnforcementContext) {
      return seen(await discardEdition(context.store.database, SORT, input, workDoingOf(context)), context);
    },
    async answerNoPenaltySuggestion(_: unknown, { input }: Input<SuggestionAnswerInput>, context: EnforcementContext) {
      const number = await answerSuggestion(context.store.database, input, workDoingOf(context));
      return findWork<AnswerRow>(readingFrom(context.store.database.statements), ANSWERS, number);
    },
  },
  NoPenaltyList: { basisEndedOn: listBasisEndedOn },
  NoPenaltySituation: { basisEndedOn },
  KnownNoPenaltyList: {
    name: ({ zh }: KnownNoPenaltyList) => zh,
    nameEn: ({ en }: KnownNoPenaltyList) => en,
    effectiveFrom: ({ from }: KnownNoPenaltyList) => from ?? null,
    effectiveTo: ({ to }: KnownNoPenaltyList) => to ?? null,
  },
};
