import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { seesPublishedOnly } from '../../../../kernel/values/seesPublishedOnly';
import { requireUscc } from '../../../../kernel/values/uscc';
import { seesAuthority } from '../../../../kernel/values/work/workParties';
import { explainDecision } from '../../store/evaluation/explainDecision';
import type { CategoryRow } from '../../store/parts';
import type { SupervisionContext } from '../context';
import { explanationNode } from './explanationNode';
import { findSeenRun } from './seenRun';

interface ExplanationArgs {
  readonly run: string;
  readonly uscc: string;
}

/** Why evaluations came to what they came to. */
export const explanationResolvers = {
  Query: {
    /** The explanation of a run for one subject. Throws the codes of `requireUscc`, NOT_PUBLIC. */
    async explanation(_: unknown, args: ExplanationArgs, context: SupervisionContext): Promise<object | null> {
      const uscc = requireUscc(args.uscc);
      const run = await findSeenRun(args.run, context, 'explanation');
      if (!run) return null;
      const decision = await explainDecision(context.store.database.statements, { run: run.id, uscc });
      return decision ? explanationNode(decision, true) : null;
    },
  },
  SupervisionCategory: {
    /** The explanation of a decision; records to who sees the authority's work alone. Throws NOT_PUBLIC. */
    async explanation(
      { run, uscc }: CategoryRow,
      _: unknown,
      { viewer, store }: SupervisionContext,
    ): Promise<object | null> {
      if (seesPublishedOnly(viewer.kind)) {
        throw new CataloguedError('NOT_PUBLIC', { field: 'SupervisionCategory.explanation' });
      }
      if (run === null) return null;
      const decision = await explainDecision(store.database.statements, { run, uscc });
      if (!decision) return null;
      return explanationNode(decision, seesAuthority(viewer, decision.explanation.subject.authority));
    },
  },
};
