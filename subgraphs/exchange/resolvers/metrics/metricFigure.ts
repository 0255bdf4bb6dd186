import { isoMoment } from '../../../../kernel/service/scalars';
import type { Day } from '../../../../kernel/values/day';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import { disclosureOn } from '../../rules/entityIndex/protectCount';
import { positionText } from '../../rules/feed/feedPosition';
import { type Interval, metricValue, type Parts, shareInterval } from '../../rules/metrics/figure';
import type { MetricDimension } from '../../rules/metrics/metric';
import { metricFineness } from '../../rules/metrics/metricFineness';
import { type MetricArgs, type MetricQuestion, metricQuestion } from '../../rules/metrics/metricQuestion';
import { publishMetric } from '../../rules/metrics/publishMetric';
import type { NamedMetric } from '../../rules/metrics/registry';
import type { MetricPosition } from '../../store/metrics/metricStore';
import type { ExchangeContext } from '../exchangeContext';
import { noteFacts, requireFigure, scopesOf, seesFacts } from './metricAccess';

/** Most rows of an answer. */
const MOST_ROWS = 2_000;

interface Figure {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly interval: Interval | null;
}

type Cell = Figure & { readonly values: readonly (string | null)[] };

/** A figure with its definition and what it rests on. */
export interface MetricResult extends Figure {
  readonly metric: NamedMetric;
  readonly from: Day | null;
  readonly to: Day;
  readonly asOf: string | null;
  readonly position: string;
  readonly suppressed: boolean;
  readonly rows: readonly Cell[];
  readonly truncated: boolean;
}

type Counted = Pick<MetricResult, 'suppressed' | 'rows' | 'truncated'> & Figure;

function figureOf({ form }: NamedMetric, parts: Parts | null): Figure {
  if (!parts) return { value: null, numerator: null, denominator: null, interval: null };
  const told = { numerator: parts.numerator, denominator: form === 'COUNT' ? null : (parts.denominator ?? 0) };
  return { ...told, value: metricValue(form, told), interval: shareInterval(form, told) };
}

function cellsOf(
  metric: NamedMetric,
  rows: readonly (Parts & { readonly values: readonly (string | null)[] })[],
): Pick<Counted, 'rows' | 'truncated'> {
  const cells = rows.slice(0, MOST_ROWS).map((row) => ({ values: row.values, ...figureOf(metric, row) }));
  return { rows: cells, truncated: rows.length > MOST_ROWS };
}

/** The figure as it is, over the entities that the viewer may see. */
async function exact(question: MetricQuestion, seq: string, context: ExchangeContext): Promise<Counted> {
  const { metric, by } = question;
  const sets = by.length > 0 ? [[], [...by]] : [[]];
  const asked = { ...question, seq, scopes: scopesOf(metric, context) };
  const sums = await context.store.metrics.sum(asked, { by, sets });
  noteFacts(metric, [], context);
  const [total] = by.length > 0 ? sums.filter(({ level }) => level > 0) : sums;
  const rows = by.length > 0 ? sums.filter(({ level }) => level === 0) : [];
  return { ...figureOf(metric, total ?? null), ...cellsOf(metric, rows), suppressed: false };
}

/** The figure made of the cells that may be told to whoever may not see the entities. */
async function protectedFigure(question: MetricQuestion, seq: string, context: ExchangeContext): Promise<Counted> {
  requireLawful(metricFineness(question, context.today));
  const { metric, by } = question;
  const base: MetricDimension[] = metric.time === 'PERIOD' ? ['MONTH', 'DISTRICT'] : ['DISTRICT'];
  const cells = await context.store.metrics.sum(
    { ...question, seq, scopes: [] },
    { by: base, sets: [base], entities: true },
  );
  const told = publishMetric({
    form: metric.form,
    cells,
    by: by.map((name) => base.indexOf(name)),
    disclosure: disclosureOn(context.today),
  });
  return { ...figureOf(metric, told.total), ...cellsOf(metric, told.rows), suppressed: true };
}

/** When and up to where the facts of a figure were known. */
export function knownOf({ life, seq, at }: MetricPosition): Pick<MetricResult, 'asOf' | 'position'> {
  return { asOf: at === null ? null : isoMoment(at), position: positionText({ life, seq }) };
}

/** A metric's figure, in all and by its dimensions. */
export async function metricFigure(_: unknown, args: MetricArgs, context: ExchangeContext): Promise<MetricResult> {
  const question = metricQuestion(args, context.today);
  requireFigure(question.metric, context);
  const position = await context.store.metrics.position();
  const count = seesFacts(question.metric, context) ? exact : protectedFigure;
  const counted = await count(question, position.seq, context);
  const from = question.metric.time === 'PERIOD' ? question.from : null;
  return { metric: question.metric, from, to: question.to, ...knownOf(position), ...counted };
}
