import type { PageArgs } from '../../../../kernel/service/connection';
import { type ByNumber, entityOf, type Filtered } from '../../../../kernel/service/work/workDoingOf';
import { requireSight, workPage } from '../../../../kernel/service/work/workPage';
import { seesAuthority } from '../../../../kernel/values/work/workParties';
import { isOverdue } from '../../../../kernel/values/work/workTerm';
import { closeHandOver } from '../../store/results/answeredHandOvers';
import type { HandOverRow } from '../../store/results/handOverRows';
import { type FlagRow, settleFlag } from '../../store/results/resultFlags';
import {
  type FlagFilter,
  findFlag,
  findHandOver,
  type HandOverFilter,
  listFlags,
  listHandOvers,
} from '../../store/results/resultReads';
import { sendHandOver } from '../../store/results/sendHandOver';
import type { InspectionContext } from '../context';
import { changing } from './changing';

const readHandOver = async (number: string, { store }: InspectionContext): Promise<HandOverRow | null> =>
  (await findHandOver(store.database.statements, number)) ?? null;
const readFlag = async (number: string, { store }: InspectionContext): Promise<FlagRow | null> =>
  (await findFlag(store.database.statements, number)) ?? null;

function inspectionHandOvers(_: unknown, args: PageArgs & Filtered<HandOverFilter>, context: InspectionContext) {
  const filter = args.filter ?? {};
  const { today } = context;
  const list = { name: 'inspectionHandOvers', scope: JSON.stringify([filter, filter.overdue ? today : null]) };
  const { statements } = context.store.database;
  return workPage(list, args, context, (page) => listHandOvers(statements, filter, { ...page, today }));
}

function inspectionFlags(_: unknown, args: PageArgs & Filtered<FlagFilter>, context: InspectionContext) {
  const filter = args.filter ?? {};
  const { today } = context;
  const list = { name: 'inspectionFlags', scope: JSON.stringify(filter) };
  const { statements } = context.store.database;
  return workPage(list, args, context, (page) => listFlags(statements, filter, { ...page, today }));
}

/** DR-23 to DR-25: what is handed over, and what is raised for somebody to decide. */
export const handOverResolvers = {
  Query: {
    inspectionHandOvers,
    inspectionFlags,
    async inspectionHandOver(_: unknown, { number }: ByNumber, context: InspectionContext) {
      requireSight(context.viewer, 'Query.inspectionHandOver');
      const row = await readHandOver(number, context);
      return row && seesAuthority(context.viewer, row.authority) ? row : null;
    },
  },
  Mutation: {
    sendHandOver: changing(sendHandOver, readHandOver),
    closeHandOver: changing(closeHandOver, readHandOver),
    settleInspectionFlag: changing(settleFlag, readFlag),
  },
  InspectionHandOver: {
    entity: entityOf,
    isOverdue: ({ state, dueOn }: HandOverRow, _: unknown, { today }: InspectionContext): boolean =>
      (state === 'SENT' || state === 'RECEIVED') && isOverdue(dueOn, today),
  },
  InspectionFlag: { entity: entityOf },
};
