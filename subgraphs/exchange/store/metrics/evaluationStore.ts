import { createHash, randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { DATABASE_LIFE } from '../../../../kernel/service/readOutbox';
import { isoMoment } from '../../../../kernel/service/scalars';
import type { Day } from '../../../../kernel/values/day';
import {
  type EvaluationFrame,
  evaluationContent,
  evaluationDimensions,
  evaluationFigures,
} from '../../rules/metrics/evaluationContent';
import type { MetricDimension } from '../../rules/metrics/metric';
import { METRICS } from '../../rules/metrics/registry';
import { stepFollower } from '../feed/stepFollower';
import { tellOutbox } from '../tellOutbox';
import { METRIC_FOLLOWER, METRICS_AT } from './metricFollower';
import { sumsSql } from './metricSql';
import { type Reader, readSums } from './readSums';

/** A frozen evaluation; its content is read on its own. */
export type EvaluationReport = EvaluationFrame & {
  readonly no: string;
  readonly id: string;
  readonly contentHash: string;
  readonly frozenAt: string;
  readonly department: string;
} & Readonly<Record<string, unknown>>;

/** What is to be frozen, and by whom. */
export interface EvaluationToFreeze {
  readonly from: Day;
  readonly to: Day;
  readonly cutOff: string;
  readonly subject: string;
  readonly department: string;
}

/** Frozen evaluations. */
export interface EvaluationStore {
  /** Counts and keeps it; where the same period is frozen at the same cut-off already, that one stands. */
  freeze(wanted: EvaluationToFreeze): Promise<EvaluationReport>;
  find(id: string): Promise<EvaluationReport | undefined>;
  /** Newest first, from below a number on. */
  list(below: string | undefined, limit: number): Promise<EvaluationReport[]>;
  count(): Promise<number>;
  content(no: string): Promise<string>;
  /** The hash that the facts known at the cut-off give by the definitions of now. */
  recompute(frame: EvaluationFrame): Promise<string>;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const COLUMNS = `no::text AS no, id, from_day AS "from", to_day AS "to", cut_off AS "cutOff", life, seq::text AS seq,
  content_hash AS "contentHash", frozen_at AS "frozenAt", department`;

/** The last event that the exchange had taken in by a moment. */
const KNOWN_BY = `SELECT ${DATABASE_LIFE} AS life, least(${METRICS_AT}, coalesce((SELECT e.seq FROM feed_event e
  WHERE e.recorded_at <= $1 ORDER BY e.seq DESC LIMIT 1), 0))::text AS seq`;

const SAME = `SELECT ${COLUMNS} FROM evaluation_report WHERE from_day = $1 AND to_day = $2 AND cut_off = $3`;

const STORE = `INSERT INTO evaluation_report
  (id, from_day, to_day, cut_off, life, seq, content, content_hash, frozen_by, department)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING ${COLUMNS}`;

const hashOf = (content: string): string => createHash('sha256').update(content).digest('hex');

/** Every set of some of the dimensions. */
const subsets = (by: readonly MetricDimension[]): MetricDimension[][] =>
  by.reduce<MetricDimension[][]>((sets, name) => sets.concat(sets.map((set) => set.concat(name))), [[]]);

const instant = (moment: string): string => new Date(moment).toISOString();

function only<Row>([row]: readonly Row[]): Row {
  if (row === undefined) throw new Error('a row that must be there is not');
  return row;
}

async function compute(read: Reader, frame: EvaluationFrame): Promise<string> {
  const figures = [];
  for (const metric of METRICS) {
    const by = evaluationDimensions(metric);
    const { from, to, seq } = frame;
    const sql = sumsSql({ metric, from, to, seq, filter: {}, scopes: [] }, { by, sets: subsets(by) });
    figures.push(...evaluationFigures(metric, await readSums(read, sql)));
  }
  return evaluationContent(frame, METRICS, figures);
}

const readerOf =
  (client: PoolClient): Reader =>
  async (sql, values) =>
    (await client.query(sql, values as unknown[])).rows;

function reportOf(row: EvaluationReport): EvaluationReport {
  return { ...row, cutOff: instant(row.cutOff), frozenAt: isoMoment(row.frozenAt) };
}

async function freeze(client: PoolClient, wanted: EvaluationToFreeze): Promise<EvaluationReport> {
  const { from, to, subject, department } = wanted;
  const cutOff = instant(wanted.cutOff);
  await client.query(`SELECT pg_advisory_xact_lock(hashtext('evaluation'))`);
  const standing = await client.query<EvaluationReport>(SAME, [from, to, cutOff]);
  if (standing.rows[0]) return reportOf(standing.rows[0]);
  const known = await client.query<Pick<EvaluationFrame, 'life' | 'seq'>>(KNOWN_BY, [cutOff]);
  const frame = { from, to, cutOff, ...only(known.rows) };
  const content = await compute(readerOf(client), frame);
  const { rows } = await client.query<EvaluationReport>(STORE, [
    randomUUID(),
    from,
    to,
    cutOff,
    frame.life,
    frame.seq,
    content,
    hashOf(content),
    subject,
    department,
  ]);
  const report = reportOf(only(rows));
  const told = { subject, department, from, to, cutOff, contentHash: report.contentHash };
  await tellOutbox(client, { aggregate: 'evaluation', subject: report.id, type: 'evaluation.frozen', data: told });
  return report;
}

/** Opens the frozen evaluations. The counting takes as long as it takes: it is not hurried as answers are. */
export function openEvaluationStore(database: SiloDatabase): EvaluationStore {
  const { statements } = database;
  return {
    async freeze(wanted) {
      while ((await stepFollower(database, METRIC_FOLLOWER)) > 0);
      return database.transaction((client) => freeze(client, wanted));
    },
    async find(id) {
      if (!UUID.test(id)) return undefined;
      const [row] = await statements.run<EvaluationReport>(`SELECT ${COLUMNS} FROM evaluation_report WHERE id = $1`, [
        id,
      ]);
      return row && reportOf(row);
    },
    async list(below, limit) {
      const rows = await statements.run<EvaluationReport>(
        `SELECT ${COLUMNS} FROM evaluation_report WHERE $1::bigint IS NULL OR no < $1 ORDER BY no DESC LIMIT $2`,
        [below ?? null, limit],
      );
      return rows.map(reportOf);
    },
    async count() {
      const [row] = await statements.run<{ n: number }>('SELECT count(*)::int AS n FROM evaluation_report', []);
      return row?.n ?? 0;
    },
    async content(no) {
      const rows = await statements.run<{ content: string }>('SELECT content FROM evaluation_report WHERE no = $1', [
        no,
      ]);
      return only(rows).content;
    },
    recompute: (frame) => database.transaction(async (client) => hashOf(await compute(readerOf(client), frame))),
  };
}
