import type { PageArgs } from '../../../../kernel/service/connection';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import {
  type ByNumber,
  entityOf,
  type Filtered,
  type Input,
  workDoingOf,
} from '../../../../kernel/service/work/workDoingOf';
import { requireSight, workPage } from '../../../../kernel/service/work/workPage';
import { requireUscc } from '../../../../kernel/values/uscc';
import { seesAuthority } from '../../../../kernel/values/work/workParties';
import { isOverdue } from '../../../../kernel/values/work/workTerm';
import { clueClock } from '../../rules/risk/clueClock';
import type { ClueAct } from '../../rules/risk/clueState';
import { type ClueFilter, findClue, listClues } from '../../store/risk/clueReads';
import type { ClueRow } from '../../store/risk/clueRows';
import {
  type ClueConclusion,
  type ClueDisposing,
  type ClueFeedback,
  concludeClue,
  disposeClue,
  feedBackClue,
  takeUpClue,
} from '../../store/risk/handleClue';
import { type ClueReport, reportClue } from '../../store/risk/reportClue';
import type { SupervisionContext } from '../context';

async function seenClue(number: string, { viewer, store }: SupervisionContext): Promise<ClueRow | null> {
  const clue = await findClue(store.database.statements, number);
  return clue && seesAuthority(viewer, clue.authority) ? clue : null;
}

function riskClues(_: unknown, args: PageArgs & Filtered<ClueFilter>, context: SupervisionContext) {
  const { store, today } = context;
  const given = args.filter ?? {};
  const filter = { ...given, uscc: given.uscc ? requireUscc(given.uscc) : null };
  const list = { name: 'riskClues', scope: JSON.stringify(filter) };
  return workPage(list, args, context, (page) => listClues(store.database.statements, filter, { ...page, today }));
}

function nextAct({ state, stateSince: since, disposedOn }: ClueRow): ClueAct | null {
  return clueClock({ state, since, disposedOn })?.act ?? null;
}

/** 沪府发〔2020〕7号（九） Clues of risk. */
export const clueResolvers = {
  Query: {
    riskClues,
    riskClue(_: unknown, { number }: ByNumber, context: SupervisionContext) {
      requireSight(context.viewer, 'Query.riskClue');
      return seenClue(number, context);
    },
  },
  Mutation: {
    async reportRiskClue(_: unknown, { input }: Input<ClueReport>, context: SupervisionContext) {
      const report = { ...input, reference: input.reference ?? null };
      return seenClue(await reportClue(context.store.database, report, workDoingOf(context)), context);
    },
    async takeUpRiskClue(_: unknown, { input }: Input<WorkAt>, context: SupervisionContext) {
      return seenClue(await takeUpClue(context.store.database, input, workDoingOf(context)), context);
    },
    async concludeRiskClue(_: unknown, { input }: Input<ClueConclusion>, context: SupervisionContext) {
      return seenClue(await concludeClue(context.store.database, input, workDoingOf(context)), context);
    },
    async disposeRiskClue(_: unknown, { input }: Input<ClueDisposing>, context: SupervisionContext) {
      return seenClue(await disposeClue(context.store.database, input, workDoingOf(context)), context);
    },
    async feedBackRiskClue(_: unknown, { input }: Input<ClueFeedback>, context: SupervisionContext) {
      return seenClue(await feedBackClue(context.store.database, input, workDoingOf(context)), context);
    },
  },
  RiskClue: {
    entity: entityOf,
    snapshot: ({ evidenceSeq }: ClueRow): string | null => evidenceSeq,
    nextAct,
    isOverdue: ({ dueOn }: ClueRow, _: unknown, { today }: SupervisionContext): boolean => isOverdue(dueOn, today),
  },
};
