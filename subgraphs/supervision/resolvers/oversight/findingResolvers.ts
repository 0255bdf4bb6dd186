import type { Connection, PageArgs } from '../../../../kernel/service/connection';
import { readingFrom } from '../../../../kernel/service/work/queryable';
import { type ByNumber, type Input, workDoingOf } from '../../../../kernel/service/work/workDoingOf';
import { requireSight, workPage } from '../../../../kernel/service/work/workPage';
import { requireUscc } from '../../../../kernel/values/uscc';
import { seesAuthority } from '../../../../kernel/values/work/workParties';
import { findingOverdue } from '../../rules/oversight/violationFinding';
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
import type { SupervisionContext } from '../context';

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

/** Findings of what may be a violation. */
export const findingResolvers = {
  Query: {
    violationFinding(_: unknown, { number }: ByNumber, context: SupervisionContext) {
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
      return seenFinding(await recordFinding(context.store.database, input, workDoingOf(context)), context);
    },
    async fileCaseForFinding(
      _: unknown,
      { input: { finding: number, ...filed } }: Input<At & { readonly caseNumber: string }>,
      context: SupervisionContext,
    ) {
      const { database } = context.store;
      return seenFinding(await fileCaseForFinding(database, { number, ...filed }, workDoingOf(context)), context);
    },
    async closeFindingWithoutCase(
      _: unknown,
      { input: { finding: number, ...closed } }: Input<At & { readonly reason: string }>,
      context: SupervisionContext,
    ) {
      const { database } = context.store;
      return seenFinding(await closeFindingWithoutCase(database, { number, ...closed }, workDoingOf(context)), context);
    },
  },
  ViolationFinding: {
    entity: ({ uscc }: FindingRow) => ({ uscc }),
    overdue: (finding: FindingRow, _: unknown, { today }: SupervisionContext) => findingOverdue(finding, today),
  },
};
