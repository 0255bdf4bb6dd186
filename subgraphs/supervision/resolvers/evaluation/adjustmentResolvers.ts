import type { Connection, PageArgs } from '../../../../kernel/service/connection';
import { readingFrom } from '../../../../kernel/service/work/queryable';
import type { Input } from '../../../../kernel/service/work/workDoingOf';
import { workPage } from '../../../../kernel/service/work/workPage';
import type { Day } from '../../../../kernel/values/day';
import { requireUscc } from '../../../../kernel/values/uscc';
import type { Grade } from '../../rules/ruleSets/ruleSetContent';
import {
  type AdjustmentState,
  findAdjustment,
  listAdjustments,
  type StoredAdjustment,
} from '../../store/adjustments/adjustmentRows';
import { approveAdjustment, refuseAdjustment, withdrawAdjustment } from '../../store/adjustments/decideAdjustment';
import { type AdjustmentInput, proposeAdjustment } from '../../store/adjustments/proposeAdjustment';
import { findReport, listReports, type StoredReport } from '../../store/reports/supervisionReports';
import { type ReportInput, writeReport } from '../../store/reports/writeReport';
import type { SupervisionContext } from '../context';
import { seenWork } from './seenWork';

interface Numbered {
  readonly number: string;
}
interface AdjustmentsArgs extends PageArgs {
  readonly uscc?: string | null;
  readonly state?: AdjustmentState | null;
}
interface Decision {
  readonly adjustment: string;
  readonly version: number;
  readonly reason: string;
}
type NewReport = Omit<ReportInput, 'writtenOn'> & { readonly writtenOn?: Day | null };

const codeOf = (uscc: string | null | undefined): string | null => (uscc ? requireUscc(uscc) : null);

function deciding(decide: typeof approveAdjustment) {
  return (_: unknown, { input }: Input<Decision>, { viewer, today, store }: SupervisionContext) => {
    const { adjustment, version, reason } = input;
    return decide(store.database, { number: adjustment, version, reason }, { actor: viewer, today });
  };
}

const query = {
  async categoryAdjustment(
    _: unknown,
    { number }: Numbered,
    context: SupervisionContext,
  ): Promise<StoredAdjustment | null> {
    const client = readingFrom(context.store.database.statements);
    return seenWork(await findAdjustment(client, number), context, 'categoryAdjustment');
  },

  categoryAdjustments(_: unknown, args: AdjustmentsArgs, context: SupervisionContext): Promise<Connection> {
    const filter = { uscc: codeOf(args.uscc), state: args.state ?? null };
    const { statements } = context.store.database;
    return workPage({ name: 'categoryAdjustments', scope: JSON.stringify(filter) }, args, context, (page) =>
      listAdjustments(statements, filter, page),
    );
  },

  async supervisionReport(_: unknown, { number }: Numbered, context: SupervisionContext): Promise<StoredReport | null> {
    const client = readingFrom(context.store.database.statements);
    return seenWork(await findReport(client, number), context, 'supervisionReport');
  },

  supervisionReports(_: unknown, args: AdjustmentsArgs, context: SupervisionContext): Promise<Connection> {
    const uscc = codeOf(args.uscc);
    const { statements } = context.store.database;
    return workPage({ name: 'supervisionReports', scope: uscc ?? '' }, args, context, (page) =>
      listReports(statements, uscc, page),
    );
  },
};

const mutation = {
  adjustCategory: (_: unknown, { input }: Input<AdjustmentInput>, { viewer, today, store }: SupervisionContext) =>
    proposeAdjustment(store.database, input, { actor: viewer, today }),
  approveAdjustment: deciding(approveAdjustment),
  refuseAdjustment: deciding(refuseAdjustment),
  withdrawAdjustment: deciding(withdrawAdjustment),

  writeSupervisionReport(
    _: unknown,
    { input }: Input<NewReport>,
    { viewer, today, store }: SupervisionContext,
  ): Promise<StoredReport> {
    const report = { ...input, writtenOn: input.writtenOn ?? today };
    return writeReport(store.database, report, { actor: viewer, today });
  },
};

const entity = ({ uscc }: { readonly uscc: string }): { uscc: string } => ({ uscc });

/** Categories adjusted by hand, and the evaluation reports on which they rest. */
export const adjustmentResolvers = {
  Query: query,
  Mutation: mutation,
  CategoryAdjustment: {
    entity,
    ruleSet: ({ ruleSetNumber }: StoredAdjustment): string => ruleSetNumber,
    standing: ({ standingCategory: category, standingLevel: level }: StoredAdjustment): Grade | null =>
      category === null || level === null ? null : { category, level },
    proposed: ({ category, level }: StoredAdjustment): Grade => ({ category, level }),
  },
  SupervisionReport: { entity },
};
