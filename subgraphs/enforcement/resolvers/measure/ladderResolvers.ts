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
import { findWork } from '../../../../kernel/service/work/workTable';
import { requireUscc } from '../../../../kernel/values/uscc';
import { seesAuthority } from '../../../../kernel/values/work/workParties';
import { isOverdue } from '../../../../kernel/values/work/workTerm';
import { ladderRoute } from '../../rules/measure/ladder';
import { lowestSufficient, type ViolationFacts } from '../../rules/measure/lowestSufficient';
import {
  type LadderStepFilter,
  type LadderStepRow,
  listLadderSteps,
  TOLD_LADDER_STEPS,
} from '../../store/measure/ladderRows';
import {
  closeLadderStep,
  type LadderStepEnd,
  type LadderStepInput,
  takeLadderStep,
} from '../../store/measure/ladderSteps';
import type { EnforcementContext } from '../context';

async function seen(number: string, { viewer, store }: EnforcementContext): Promise<LadderStepRow | null> {
  const row = await findWork<LadderStepRow>(readingFrom(store.database.statements), TOLD_LADDER_STEPS, number);
  return row && seesAuthority(viewer, row.authority) ? row : null;
}

function ladderSteps(_: unknown, args: PageArgs & Filtered<LadderStepFilter>, context: EnforcementContext) {
  const given = args.filter ?? {};
  const filter = { ...given, uscc: given.uscc ? requireUscc(given.uscc) : null };
  const list = { name: 'ladderSteps', scope: JSON.stringify([filter, filter.overdue ? context.today : null]) };
  const { statements } = context.store.database;
  return workPage(list, args, context, (page) =>
    listLadderSteps(statements, filter, { ...page, today: context.today }),
  );
}

/** 沪府发〔2020〕7号（十九） The ladder of measures. */
export const ladderResolvers = {
  Query: {
    ladderSteps,
    ladderStep(_: unknown, { number }: ByNumber, context: EnforcementContext) {
      requireSight(context.viewer, 'Query.ladderStep');
      return seen(number, context);
    },
    lowestSufficientStep(_: unknown, { facts }: { readonly facts: ViolationFacts }) {
      const kind = lowestSufficient(facts);
      return { kind, route: ladderRoute(kind) };
    },
  },
  Mutation: {
    async takeLadderStep(_: unknown, { input }: Input<LadderStepInput>, context: EnforcementContext) {
      return seen(await takeLadderStep(context.store.database, input, workDoingOf(context)), context);
    },
    async closeLadderStep(_: unknown, { input }: Input<LadderStepEnd>, context: EnforcementContext) {
      return seen(await closeLadderStep(context.store.database, input, workDoingOf(context)), context);
    },
  },
  LadderStep: {
    entity: entityOf,
    isOverdue: ({ state, dueOn }: LadderStepRow, _: unknown, { today }: EnforcementContext): boolean =>
      state === 'TAKEN' && isOverdue(dueOn, today),
  },
};
