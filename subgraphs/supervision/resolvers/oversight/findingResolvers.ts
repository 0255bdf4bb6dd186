import type { Connection, PageArgs } from '../../../../kernel/service/connection';
import { requireUscc } from '../../../../kernel/values/uscc';
import { findingOverdue } from '../../rules/oversight/violationFinding';
import { seesAuthority } from '../../rules/work/workParties';
import {
  closeFindingWithoutCase,
  type FindingInput,
  fileCaseForFinding,
  recordFinding,
} from '../../store/oversight/changeFinding';
import {
  countUnhandled,
  type FindingFilter,
  type FindingRow,
  findFinding,
  listFindings,
} from '../../store/oversight/findingRows';
import { readingFrom } from '../../store/work/queryable';
import type { SupervisionContext } from '../context';
import { requireSight, workPage } from '../work/workPage';

interface Input<T> {
  readonly input: T;
}
interface At {
  readonly finding: string;
  readonly version: number;
}

async function seenFinding(number: string, { viewer, store }: SupervisionContext): Promise<FindingRow | null> {
  const finding = await findFinding(readingFrom(store.database.statements), number);
  return finding && seesAuthority(viewer, finding.authority) ? finding : null;
}

function violationFindings(
  _: unknown,
  args: PageArgs & { readonly filter?: FindingFilter | null },
  context: SupervisionContext,
): Promise<Connection> {
  const { uscc, ...others } = args.filter ?? {};
  const filter = { ...others, uscc: uscc ? requireUscc(uscc) : null };
  const { store, today } = context;
  const list = { name: 'violationFindings', scope: JSON.stringify(filter) };
  return workPage(list, args, context, (page) => listFindings(store.database.statements, filter, { today, page }));
}

const doingOf = ({ viewer, today }: SupervisionContext) => ({ actor: viewer, today });

/** Findings of what may be a violation. */
export const findingResolvers = {
  Query: {
    violationFinding(_: unknown, { number }: { readonly number: string }, context: SupervisionContext) {
      requireSight(context.viewer, 'Query.violationFinding');
      return seenFinding(number, context);
    },
    violationFindings,
    unhandledFindings(_: unknown, __: unknown, { viewer, store, today }: SupervisionContext) {
      const authorities = requireSight(viewer, 'Query.unhandledFindings');
      return countUnhandled(store.database.statements, authorities, today);
    },
  },
  Mutation: {
    async recordFinding(_: unknown, { input }: Input<FindingInput>, context: SupervisionContext) {
      return seenFinding(await recordFinding(context.store.database, input, doingOf(context)), context);
    },
    async fileCaseForFinding(
      _: unknown,
      { input: { finding: number, ...filed } }: Input<At & { readonly caseNumber: string }>,
      context: SupervisionContext,
    ) {
      const { database } = context.store;
      return seenFinding(await fileCaseForFinding(database, { number, ...filed }, doingOf(context)), context);
    },
    async closeFindingWithoutCase(
      _: unknown,
      { input: { finding: number, ...closed } }: Input<At & { readonly reason: string }>,
      context: SupervisionContext,
    ) {
      const { database } = context.store;
      return seenFinding(await closeFindingWithoutCase(database, { number, ...closed }, doingOf(context)), context);
    },
  },
  ViolationFinding: {
    entity: ({ uscc }: FindingRow) => ({ uscc }),
    overdue: (finding: FindingRow, _: unknown, { today }: SupervisionContext) => findingOverdue(finding, today),
  },
};
