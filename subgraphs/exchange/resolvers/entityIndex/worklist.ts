import { type GraphQLObjectType, type GraphQLResolveInfo, getNamedType } from 'graphql';
import { type Connection, type PageArgs, toConnection } from '../../../../kernel/service/connection';
import { selectedFields } from '../../../../kernel/service/lookahead';
import { decodeCursor, pageSize } from '../../../../kernel/values/page';
import { filterDimensions, orderDimensions } from '../../rules/entityIndex/usedDimensions';
import { type WorklistFilterInput, worklistFilter } from '../../rules/entityIndex/worklistFilter';
import { orderColumns, type WorklistOrder, worklistOrder } from '../../rules/entityIndex/worklistOrder';
import type { Bound } from '../../store/entityIndex/boundSql';
import type { ExchangeContext } from '../exchangeContext';
import { noteUse, requireDimensions } from './dimensionScopes';

interface WorklistArgs extends PageArgs {
  readonly filter?: WorklistFilterInput | null;
  readonly orderBy?: readonly WorklistOrder[] | null;
}

const LIST = 'worklist';

/** A page of entities across silos: rows and count are read each only if the caller looks at them. */
export async function worklist(
  _: unknown,
  args: WorklistArgs,
  context: ExchangeContext,
  info: GraphQLResolveInfo,
): Promise<Connection> {
  const { store } = context;
  const filter = worklistFilter(args.filter ?? {});
  const orders = worklistOrder(args.orderBy ?? []);
  const used = new Set([...filterDimensions(filter), ...orderDimensions(orders)]);
  const question = { filter, scopes: requireDimensions(used, context) };
  const order = orderColumns(orders);
  const seal = { cursorKey: store.cursorKey, scope: JSON.stringify([orders, filter]) };
  const after = args.after ? decodeCursor(`${LIST}\n${seal.scope}`, args.after, seal.cursorKey) : undefined;
  const limit = pageSize(args.first) + 1;
  const type = getNamedType(info.returnType) as GraphQLObjectType;
  const selected = new Set(selectedFields(info, type).map(({ name }) => name));
  const [rows, total] = await Promise.all([
    selected.has('edges') || selected.has('pageInfo')
      ? store.entityIndex.listEntities({ ...question, order, after: after as Bound[] | undefined, limit })
      : [],
    selected.has('totalCount') ? store.entityIndex.countEntities(question) : 0,
  ]);
  const told = rows.slice(0, limit - 1).map(({ uscc }) => uscc);
  noteUse(used, told, context);
  const columns = order.map(({ column }) => ({ sql: column, field: column, type: 'text' as const }));
  return toConnection({ name: LIST, order: columns }, { total, rows }, { ...args, ...seal });
}
