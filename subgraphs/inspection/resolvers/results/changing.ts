import { type Input, workDoingOf } from '../../../../kernel/service/work/workDoingOf';
import type { InspectionContext } from '../context';

type Change<T> = (
  database: InspectionContext['store']['database'],
  input: T,
  doing: ReturnType<typeof workDoingOf>,
) => Promise<string>;

/** A mutation that answers with what it changed, as it stands then. */
export const changing =
  <T, Row>(change: Change<T>, read: (number: string, context: InspectionContext) => Promise<Row>) =>
  async (_: unknown, { input }: Input<T>, context: InspectionContext): Promise<Row> =>
    read(await change(context.store.database, input, workDoingOf(context)), context);
