import type { PoolClient } from 'pg';
import type { Queryable } from '../../../../kernel/service/work/queryable';
import type { Day } from '../../../../kernel/values/day';
import type { Cuts } from '../../rules/evaluation/calibrateCuts';
import type { PlannedShares } from '../../rules/evaluation/plannedProportions';
import type { EvidenceSource } from '../../rules/evidence/evidenceKinds';
import type { RunOutcome } from './runOutcome';

/** Where a run stands. */
export const RUN_STATES = ['SCORING', 'SCORED', 'ADOPTING', 'ADOPTED', 'ABANDONED'] as const;

/** Where a run stands. */
export type RunState = (typeof RUN_STATES)[number];

/** Whether it came round by the cycle, or because something occurred. */
export type RunKind = 'REGULAR' | 'IRREGULAR';

/** An evaluation of the subjects of a rule set, as it is stored. */
export interface StoredRun {
  readonly id: string;
  /** EV-<year>-<6 digits>. */
  readonly number: string;
  /** Id of the edition of rules. */
  readonly ruleSet: string;
  readonly matter: string;
  readonly authority: string;
  readonly kind: RunKind;
  readonly day: Day;
  /** Number of the snapshot of evidence. */
  readonly seq: string;
  readonly state: RunState;
  readonly version: number;
  /** Planned shares of the year; null for an irregular one. */
  readonly proportions: PlannedShares | null;
  /** Null until all subjects are scored. */
  readonly cuts: Cuts | null;
  readonly missingSources: readonly EvidenceSource[];
  readonly subjects: number;
  readonly scored: number;
  /** Codes up to which subjects are scored, judged and decided on; null before the first. */
  readonly scoredTo: string | null;
  readonly judgedTo: string | null;
  readonly adoptedTo: string | null;
  /** Null until all subjects are judged. */
  readonly outcome: RunOutcome | null;
  readonly startedBy: string;
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly adoptedBy: string | null;
  readonly adoptedOn: Day | null;
}

/** The columns of `StoredRun`, over `evaluation_run v`. */
export const RUN_COLUMNS = `v.id::text AS id, v.number, v.rule_set::text AS "ruleSet", v.matter_code AS matter, v.authority,
  v.kind, v.day::text AS day, v.seq::text AS seq, v.state, v.version, v.proportions, v.cuts,
  v.missing_sources AS "missingSources", v.subjects, v.scored, v.scored_to::text AS "scoredTo",
  v.judged_to::text AS "judgedTo", v.adopted_to::text AS "adoptedTo", v.outcome, v.started_by AS "startedBy",
  v.started_at AS "startedAt", v.finished_at AS "finishedAt", v.adopted_by AS "adoptedBy",
  v.adopted_on::text AS "adoptedOn"`;

const ALL = `SELECT ${RUN_COLUMNS} FROM evaluation_run v`;

type Row = StoredRun & Record<string, unknown>;

/** The run of a number. */
export async function findRun(client: Queryable, number: string): Promise<StoredRun | undefined> {
  return (await client.query<Row>(`${ALL} WHERE v.number = $1`, [number])).rows[0];
}

/** The run of a number, held until the transaction ends. */
export async function holdRun(client: PoolClient, number: string): Promise<StoredRun | undefined> {
  return (await client.query<Row>(`${ALL} WHERE v.number = $1 FOR NO KEY UPDATE`, [number])).rows[0];
}

/** The run of an id, which stands in a row of ours. */
export async function getRunById(client: Queryable, id: string): Promise<StoredRun> {
  const { rows } = await client.query<Row>(`${ALL} WHERE v.id = $1`, [id]);
  if (!rows[0]) throw new Error(`there is no evaluation run ${id}`);
  return rows[0];
}

/** The latest regular run of an edition of rules that was adopted, be it that its decisions are still being made. */
export async function findLastRegular(client: Queryable, ruleSet: string): Promise<StoredRun | undefined> {
  const sql = `${ALL} WHERE v.rule_set = $1 AND v.kind = 'REGULAR' AND v.state IN ('ADOPTING', 'ADOPTED')
    ORDER BY v.day DESC, v.id DESC LIMIT 1`;
  return (await client.query<Row>(sql, [ruleSet])).rows[0];
}

/**
 * Day of the last regular evaluation from which the cycle of an edition is counted: under the edition itself, or under one
 * of the same authority that says the same from another day; null where there is none.
 */
export async function findCycleStart(client: Queryable, ruleSet: string): Promise<Day | null> {
  const sql = `SELECT max(v.day)::text AS day FROM rule_set r JOIN rule_set a
      ON a.authority = r.authority AND a.matter_code = r.matter_code
      AND a.content - 'inForceFrom' - 'name' = r.content - 'inForceFrom' - 'name'
    JOIN evaluation_run v ON v.rule_set = a.id AND v.kind = 'REGULAR' AND v.state IN ('ADOPTING', 'ADOPTED')
    WHERE r.id = $1`;
  return (await client.query<{ day: Day | null }>(sql, [ruleSet])).rows[0]?.day ?? null;
}

/** Changes columns of a run that the caller's transaction holds. */
export async function changeRun(
  client: PoolClient,
  run: StoredRun,
  changes: Readonly<Record<string, unknown>>,
): Promise<void> {
  const names = Object.keys(changes);
  const set = names.map((name, at) => `${name} = $${at + 2}`).join(', ');
  await client.query(`UPDATE evaluation_run SET ${set}, recorded_at = now() WHERE id = $1`, [
    run.id,
    ...Object.values(changes),
  ]);
}
