import { setTimeout as delay } from 'node:timers/promises';
import type { SiloJobs } from '../../../kernel/service/silo';
import type { EvidenceChange } from '../../../subgraphs/supervision/rules/evidence/evidenceVersion';
import { stands } from '../../../subgraphs/supervision/rules/evidence/toldEvidence';
import { openEvaluationJobs } from '../../../subgraphs/supervision/store/evaluation/evaluationJobs';
import { takeTasks } from '../../../subgraphs/supervision/store/evaluation/takeTasks';
import { changeEvidence } from '../../../subgraphs/supervision/store/evidence/changeEvidence';
import { CLOCK } from '../openSilo';
import { db, rows, silo, TODAY } from './runDesk';

/** Within which time an event leads to a decision. */
export const WITHIN_MS = 5_000;

/** The event that tells everything here. */
export const EVENT = '0d9c1f1e-5f6b-4c1e-9a7e-0b9f6c7d8e9f';

interface Task {
  readonly cause: string;
  readonly key: string;
  readonly event: string | null;
  readonly abnormal: boolean;
  readonly run: string | null;
  readonly refusal: string | null;
  readonly waits: boolean;
}

/** The tasks about a subject, the first first. */
export const tasks = (uscc: string) =>
  rows<Task>(
    `SELECT cause, cause_key AS key, cause_event AS event, abnormal, run, refusal, done_at IS NULL AS waits
     FROM evaluation_task WHERE uscc = $1 ORDER BY id`,
    [uscc],
  );

type Fact = Parameters<typeof stands>[0];

/** The telling of a record, of today unless stated. */
export const record = (told: Partial<Fact> & Pick<Fact, 'uscc' | 'kind' | 'key'>): EvidenceChange => ({
  told: stands({
    ...{ code: 'SEVERE', grade: null, amount: null, occurredOn: TODAY, endedOn: null, sourceDepartment: 'SAMR' },
    ...{ observedAt: '2026-11-02T01:00:00Z', dating: 'FACT' },
    ...told,
  }),
  eventId: EVENT,
  position: null,
});

/** The entry of a subject on a key list, which puts it into HIGHER. */
export const listing = (uscc: string, key = `key-supervision:SAMR/${uscc}`): EvidenceChange =>
  record({ uscc, kind: 'KEY_LISTING', key, code: 'SAMR' });

/** Has changes of evidence reach the silo, together. */
export const tell = (...changes: EvidenceChange[]) => db().transaction((client) => changeEvidence(client, changes));

/** Waits until nothing waits any more; resolves to the milliseconds that it took. */
export async function served(): Promise<number> {
  const began = performance.now();
  while ((await silo.now.count('evaluation_task WHERE done_at IS NULL')) > 0) {
    if (performance.now() - began > 2 * WITHIN_MS) throw new Error('tasks still wait');
    await delay(20);
  }
  return performance.now() - began;
}

/** Serves whatever waits, without anything else that the silo does by itself. */
export async function serve(): Promise<void> {
  const onIncident = (_: string, error: unknown) => incidents.push(error);
  while ((await takeTasks({ database: db(), clock: () => CLOCK, onIncident })) > 0);
}

let jobs: SiloJobs | undefined;

/** Unforeseen failures of the jobs. */
export const incidents: unknown[] = [];

/** Starts what evaluates beside answering; it ends with the test. */
export function startJobs(): void {
  const log = { warn() {}, debug() {} } as never;
  const onIncident = (_: string, error: unknown) => incidents.push(error);
  jobs = openEvaluationJobs({ database: db().forJobs(), clock: () => CLOCK, onIncident, log });
}

afterEach(async () => {
  await jobs?.stop();
  jobs = undefined;
});
