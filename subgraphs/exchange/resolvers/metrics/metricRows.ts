import { type GraphQLObjectType, type GraphQLResolveInfo, getNamedType } from 'graphql';
import { type Connection, type PageArgs, toConnection } from '../../../../kernel/service/connection';
import { selectedFields } from '../../../../kernel/service/lookahead';
import { decodeCursor, pageSize } from '../../../../kernel/values/page';
import { findDepartment } from '../../../../kernel/values/reference/departments';
import { type MetricArgs, metricQuestion } from '../../rules/metrics/metricQuestion';
import { ROW_ORDER } from '../../store/metrics/metricSql';
import type { MetricRow } from '../../store/metrics/metricStore';
import type { ExchangeContext } from '../exchangeContext';
import { noteFacts, requireFacts, scopesOf } from './metricAccess';

const LIST = 'metricRows';

const nodeOf = (row: MetricRow) => ({ ...row, entity: { uscc: row.uscc } });

/** A page of the facts of which a figure is made; their sums are the figure. */
export async function metricRows(
  _: unknown,
  args: Omit<MetricArgs, 'by'> & PageArgs,
  context: ExchangeContext,
  info: GraphQLResolveInfo,
): Promise<Connection> {
  const { metrics, cursorKey } = context.store;
  const { metric, ...question } = metricQuestion(args, context.today);
  requireFacts(metric, context);
  const scope = JSON.stringify([metric.id, question]);
  const sealed = args.after ? decodeCursor(`${LIST}\n${scope}`, args.after, cursorKey) : undefined;
  const [seq = (await metrics.position()).seq, ...after] = (sealed ?? []).map(String);
  const asked = { ...question, metric, seq, scopes: scopesOf(metric, context) };
  const limit = pageSize(args.first) + 1;
  const type = getNamedType(info.returnType) as GraphQLObjectType;
  const selected = new Set(selectedFields(info, type).map(({ name }) => name));
  const wantsRows = selected.has('edges') || selected.has('pageInfo');
  const [rows, total] = await Promise.all([
    wantsRows ? metrics.list(asked, sealed ? after : undefined, limit) : [],
    selected.has('totalCount') ? metrics.count(asked) : 0,
  ]);
  noteFacts(
    metric,
    rows.slice(0, limit - 1).map(({ uscc }) => uscc),
    context,
  );
  const order = [{ sql: '', field: 'seq', type: 'bigint' as const }, ...ROW_ORDER];
  const nodes = rows.map((row) => ({ ...nodeOf(row), seq }));
  return toConnection({ name: LIST, order }, { total, rows: nodes }, { ...args, scope, cursorKey });
}

/** Fields of a row. */
export const metricRowResolvers = {
  department: ({ department }: MetricRow) => (department && findDepartment(department) ? department : null),
  district: ({ district }: MetricRow) => district || null,
};
