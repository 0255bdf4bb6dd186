import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { DATABASE_LIFE } from '../../../../kernel/service/readOutbox';
import { type EvaluationStore, openEvaluationStore } from './evaluationStore';
import { METRICS_AT } from './metricFollower';
import { countSql, type FactQuestion, listSql, type Summing, sumsSql } from './metricSql';
import { type Reader, readSums, type Sums } from './readSums';

/** One row of a metric: a fact with what it counts for. */
export type MetricRow = {
  readonly kind: string;
  readonly record: string;
  readonly uscc: string;
  readonly department: string | null;
  readonly day: string | null;
  readonly district: string | null;
  readonly numerator: number;
  readonly denominator: number | null;
  readonly sortDay: string;
} & Readonly<Record<string, unknown>>;

/** Up to where facts are known. */
export interface MetricPosition {
  readonly life: string;
  readonly seq: string;
  /** When the exchange took in that event; null before the first. */
  readonly at: string | null;
}

/** Figures of the registry of metrics. */
export interface MetricStore {
  readonly evaluations: EvaluationStore;
  position(): Promise<MetricPosition>;
  sum(question: FactQuestion, summing: Summing): Promise<Sums[]>;
  list(question: FactQuestion, after: readonly string[] | undefined, limit: number): Promise<MetricRow[]>;
  count(question: FactQuestion): Promise<number>;
}

const POSITION = `SELECT ${DATABASE_LIFE} AS life, s.seq::text AS seq,
  (SELECT recorded_at FROM feed_event e WHERE e.seq <= s.seq ORDER BY e.seq DESC LIMIT 1) AS at
  FROM (SELECT ${METRICS_AT} AS seq) s`;

/** Opens the metrics over the exchange's database. */
export function openMetricStore(database: SiloDatabase): MetricStore {
  const read: Reader = (sql, values) => database.statements.runPlanned(sql, values);
  return {
    evaluations: openEvaluationStore(database),
    async position() {
      const [row] = await database.statements.run<MetricPosition & Record<string, unknown>>(POSITION, []);
      if (!row) throw new Error('the metrics have no state');
      return row;
    },
    sum: (question, summing) => readSums(read, sumsSql(question, summing)),
    async list(question, after, limit) {
      const { sql, values } = listSql(question, after, limit);
      return read<MetricRow>(sql, values);
    },
    async count(question) {
      const { sql, values } = countSql(question);
      const [row] = await read<{ n: number }>(sql, values);
      return row?.n ?? 0;
    },
  };
}
