import type { Connection, PageArgs } from '../../../../kernel/service/connection';
import { mergeResolvers } from '../../../../kernel/service/mergeResolvers';
import type { Input } from '../../../../kernel/service/work/workDoingOf';
import { workPage } from '../../../../kernel/service/work/workPage';
import type { Day } from '../../../../kernel/values/day';
import { requireUscc } from '../../../../kernel/values/uscc';
import { abandonRun, adoptRun } from '../../store/evaluation/adoptRun';
import { startRun } from '../../store/evaluation/startRun';
import type { RunKind, StoredRun } from '../../store/evaluation/storedRun';
import { listTasks } from '../../store/overview/evaluationTasks';
import { listRuns } from '../../store/overview/listRuns';
import type { SupervisionContext } from '../context';
import { runFields } from './runFields';
import { findSeenRun } from './seenRun';

interface At {
  readonly run: string;
  readonly version: number;
}
interface RunsArgs extends PageArgs {
  readonly matter?: string | null;
  readonly kind?: RunKind | null;
}
interface TasksArgs extends PageArgs {
  readonly uscc?: string | null;
  readonly waiting?: boolean | null;
}

const query = {
  evaluationRun: (_: unknown, { number }: { number: string }, context: SupervisionContext): Promise<StoredRun | null> =>
    findSeenRun(number, context, 'evaluationRun'),

  evaluationRuns(_: unknown, args: RunsArgs, context: SupervisionContext): Promise<Connection> {
    const filter = { matter: args.matter ?? null, kind: args.kind ?? null };
    const { statements } = context.store.database;
    return workPage({ name: 'evaluationRuns', scope: JSON.stringify(filter) }, args, context, (page) =>
      listRuns(statements, filter, page),
    );
  },

  async evaluationTasks(_: unknown, args: TasksArgs, context: SupervisionContext): Promise<Connection> {
    const filter = { uscc: args.uscc ? requireUscc(args.uscc) : null, waiting: args.waiting ?? null };
    const { statements } = context.store.database;
    return workPage({ name: 'evaluationTasks', scope: JSON.stringify(filter) }, args, context, (page) =>
      listTasks(statements, filter, page),
    );
  },
};

const mutation = {
  startEvaluation(
    _: unknown,
    { input }: Input<{ readonly ruleSet: string; readonly day?: Day | null }>,
    { viewer, today, store }: SupervisionContext,
  ): Promise<StoredRun> {
    const { ruleSet, day } = input;
    return startRun(store.database, { ruleSet, day: day ?? undefined }, { actor: viewer, today });
  },

  adoptEvaluation(
    _: unknown,
    { input: { run, version } }: Input<At>,
    { viewer, today, store }: SupervisionContext,
  ): Promise<StoredRun> {
    return adoptRun(store.database, { number: run, version }, { actor: viewer, today });
  },

  abandonEvaluation(
    _: unknown,
    { input: { run, version, reason } }: Input<At & { readonly reason: string }>,
    { viewer, today, store }: SupervisionContext,
  ): Promise<StoredRun> {
    return abandonRun(store.database, { number: run, version, reason }, { actor: viewer, today });
  },
};

/** Evaluations, from their start to the decision of categories, and the tasks that lead to one. */
export const runResolvers = mergeResolvers([runFields, { Query: query, Mutation: mutation }]);
