import type { Connection, PageArgs, PageRows } from '../../../../kernel/service/connection';
import type { Statements } from '../../../../kernel/service/database/statements';
import { type Filtered, type Input, workDoingOf } from '../../../../kernel/service/work/workDoingOf';
import { type WorkPageQuery, workPage } from '../../../../kernel/service/work/workPage';
import type { Day } from '../../../../kernel/values/day';
import { requireUscc } from '../../../../kernel/values/uscc';
import { creditAuthoritiesSeen } from '../../rules/work/creditSight';
import type { RecordWorkFilter } from '../../store/repair/repairReads';
import type { CreditContext } from '../creditContext';

/** A step of work about a record: writes it and gives its number. */
type Change<T> = (
  database: CreditContext['store']['database'],
  input: T,
  doing: ReturnType<typeof workDoingOf>,
) => Promise<string>;

/** Reads a page of work about records. */
type ListWork = (
  statements: Statements,
  filter: RecordWorkFilter,
  page: WorkPageQuery & { readonly today: Day },
) => Promise<PageRows>;

/** Mutations that give back the work that they changed, as far as the viewer sees it. */
export function changingWork<Row>(seen: (number: string, context: CreditContext) => Promise<Row | null>) {
  return <T>(change: Change<T>) =>
    async (_: unknown, { input }: Input<T>, context: CreditContext): Promise<Row | null> =>
      seen(await change(context.store.database, input, workDoingOf(context)), context);
}

/** The resolver of a list of work about records, for whoever sees the credit work of its authorities. */
export function recordWorkList(name: string, listWork: ListWork) {
  return (_: unknown, args: PageArgs & Filtered<RecordWorkFilter>, context: CreditContext): Promise<Connection> => {
    const given = args.filter ?? {};
    const filter = { ...given, uscc: given.uscc ? requireUscc(given.uscc) : null };
    const list = { name, scope: JSON.stringify([filter, filter.overdue ? context.today : null]) };
    const { statements } = context.store.database;
    const authorities = creditAuthoritiesSeen(context.viewer);
    return workPage(list, args, context, (page) =>
      listWork(statements, filter, { ...page, authorities, today: context.today }),
    );
  };
}
