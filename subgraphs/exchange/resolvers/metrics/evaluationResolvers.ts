import { type Connection, type PageArgs, toConnection } from '../../../../kernel/service/connection';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { CODES } from '../../../../kernel/values/codes';
import type { Day } from '../../../../kernel/values/day';
import { decodeCursor, pageSize } from '../../../../kernel/values/page';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import { positionText } from '../../rules/feed/feedPosition';
import { FEED_KEPT_DAYS } from '../../rules/feed/feedRetention';
import type { EvaluationContent, EvaluationFigure } from '../../rules/metrics/evaluationContent';
import { evaluationChecker, evaluationCutOff, evaluationFreezer } from '../../rules/metrics/evaluationFreeze';
import { METRICS, type NamedMetric } from '../../rules/metrics/registry';
import type { EvaluationReport } from '../../store/metrics/evaluationStore';
import type { ExchangeContext } from '../exchangeContext';
import { noteFacts, scopesOf, seesFacts } from './metricAccess';

interface FreezeInput {
  readonly from: Day;
  readonly to: Day;
  readonly cutOff: string;
}

const REPORTS = 'evaluationReports';
const FIGURES = 'evaluationFigures';
const REPORT_ORDER = [{ sql: 'no', field: 'no', type: 'bigint' }] as const;
const FIGURE_ORDER = [{ sql: 'place', field: 'place', type: 'bigint' }] as const;

async function freezeEvaluation(_: unknown, { input }: { readonly input: FreezeInput }, context: ExchangeContext) {
  const { viewer, store } = context;
  const { from, to, cutOff } = input;
  const verdict = evaluationFreezer(viewer);
  if (!verdict.lawful) {
    const { code, article, facts } = verdict;
    const { zh, en, mendZh, mendEn } = CODES[code];
    const refusal = { code, message: zh, messageEn: en, mend: mendZh, mendEn, article, facts: JSON.stringify(facts) };
    return { report: null, refusal };
  }
  if (from > to) throw new CataloguedError('INVALID_DAY_RANGE', { field: 'from', received: `${from}/${to}` });
  requireLawful(evaluationCutOff({ to, cutOff: Date.parse(cutOff), now: Date.now(), keptDays: FEED_KEPT_DAYS }));
  const { subject, department } = viewer;
  const wanted = { from, to, cutOff, subject, department: department ?? '' };
  return { report: await store.metrics.evaluations.freeze(wanted), refusal: null };
}

async function evaluationReports(_: unknown, args: PageArgs, { store }: ExchangeContext): Promise<Connection> {
  const { metrics, cursorKey } = store;
  const [below] = args.after ? decodeCursor(`${REPORTS}\n`, args.after, cursorKey) : [];
  const limit = pageSize(args.first) + 1;
  const [rows, total] = await Promise.all([
    metrics.evaluations.list(below === undefined ? undefined : String(below), limit),
    metrics.evaluations.count(),
  ]);
  return toConnection({ name: REPORTS, order: REPORT_ORDER }, { total, rows }, { ...args, scope: '', cursorKey });
}

/** The districts of which the viewer may be given a metric's frozen figures; null for all, undefined for none. */
function districtsOf(metric: NamedMetric, context: ExchangeContext): readonly string[] | null | undefined {
  if (!seesFacts(metric, context)) return undefined;
  const scopes = scopesOf(metric, context);
  if (scopes.some(({ industries, usccs }) => industries !== null || usccs !== null)) return undefined;
  return scopes.reduce<readonly string[] | null>(
    (both, { districts }) => (both && districts ? both.filter((one) => districts.includes(one)) : (districts ?? both)),
    null,
  );
}

/** Which figures of a report the viewer may be given, by metric. */
function access(context: ExchangeContext): ReadonlyMap<string, readonly string[] | null> {
  const all = METRICS.map((metric) => [metric.id as string, districtsOf(metric, context)] as const);
  return new Map(all.flatMap(([id, districts]) => (districts === undefined ? [] : [[id, districts] as const])));
}

const readContent = async ({ no }: EvaluationReport, { store }: ExchangeContext): Promise<string> =>
  store.metrics.evaluations.content(no);

async function figures(
  report: EvaluationReport,
  args: PageArgs & { readonly metric?: string | null },
  context: ExchangeContext,
): Promise<Connection> {
  const { cursorKey } = context.store;
  const open = access(context);
  const isTold = ({ metric, district }: EvaluationFigure): boolean => {
    const districts = open.get(metric);
    if (districts === undefined || (args.metric && args.metric !== metric)) return false;
    return districts === null || (district !== null && districts.includes(district));
  };
  const content = JSON.parse(await readContent(report, context)) as EvaluationContent;
  const told = content.figures.filter(isTold);
  for (const metric of METRICS) if (told.some(({ metric: id }) => id === metric.id)) noteFacts(metric, [], context);
  const scope = JSON.stringify([report.id, args.metric ?? null, [...open]]);
  const [after] = args.after ? decodeCursor(`${FIGURES}\n${scope}`, args.after, cursorKey) : [];
  const first = after === undefined ? 0 : Number(after) + 1;
  const rows = told.slice(first, first + pageSize(args.first) + 1).map((row, i) => ({ ...row, place: first + i }));
  return toConnection(
    { name: FIGURES, order: FIGURE_ORDER },
    { total: told.length, rows },
    { ...args, scope, cursorKey },
  );
}

/** Frozen evaluations. */
export const evaluationResolvers = {
  Query: {
    evaluationReport: async (_: unknown, { id }: { readonly id: string }, { store }: ExchangeContext) =>
      (await store.metrics.evaluations.find(id)) ?? null,
    evaluationReports,
  },
  Mutation: { freezeEvaluation },
  EvaluationReport: {
    frozenBy: ({ department }: EvaluationReport) => department,
    position: ({ life, seq }: EvaluationReport) => positionText({ life, seq }),
    figures,
    withheld: (_: EvaluationReport, __: unknown, context: ExchangeContext) => {
      const open = access(context);
      return METRICS.filter(({ id }) => !open.has(id)).map(({ id }) => id);
    },
    content: async (report: EvaluationReport, _: unknown, context: ExchangeContext) => {
      const open = access(context);
      if (METRICS.some(({ id }) => open.get(id) !== null)) return null;
      for (const metric of METRICS) noteFacts(metric, [], context);
      return readContent(report, context);
    },
    isReproducible: async (report: EvaluationReport, _: unknown, { store, viewer }: ExchangeContext) =>
      evaluationChecker(viewer) ? (await store.metrics.evaluations.recompute(report)) === report.contentHash : null,
  },
};
