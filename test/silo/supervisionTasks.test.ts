import { setTimeout as delay } from 'node:timers/promises';
import type { SiloJobs } from '../../kernel/service/silo';
import { day } from '../../kernel/values/day';
import type { EvidenceChange } from '../../subgraphs/supervision/rules/evidence/evidenceVersion';
import { stands } from '../../subgraphs/supervision/rules/evidence/toldEvidence';
import { openEvaluationJobs } from '../../subgraphs/supervision/store/evaluation/evaluationJobs';
import { startRun } from '../../subgraphs/supervision/store/evaluation/startRun';
import { changeEvidence } from '../../subgraphs/supervision/store/evidence/changeEvidence';
import { CLOCK } from '../support/openSilo';
import { evaluateAll, plantCategories, plantSubjects } from '../support/supervision/evaluationDesk';
import { PLAIN_MATTER } from '../support/supervision/plainRules';
import { codes, db, officer, plantTen, rows, silo, standingOf, TODAY } from '../support/supervision/runDesk';

const WITHIN_MS = 5_000;
const EVENT = '0d9c1f1e-5f6b-4c1e-9a7e-0b9f6c7d8e9f';

interface Task {
  readonly cause: string;
  readonly key: string;
  readonly event: string | null;
  readonly abnormal: boolean;
  readonly run: string | null;
  readonly refusal: string | null;
  readonly waits: boolean;
}
const tasks = (uscc: string) =>
  rows<Task>(
    `SELECT cause, cause_key AS key, cause_event AS event, abnormal, run, refusal, done_at IS NULL AS waits
     FROM evaluation_task WHERE uscc = $1 ORDER BY id`,
    [uscc],
  );

type Told = Partial<Parameters<typeof stands>[0]> & { readonly uscc: string; readonly kind: 'ACCIDENT' };
const record = (told: Omit<Told, 'kind'> & { readonly kind: string; readonly key: string }): EvidenceChange => ({
  told: stands({
    ...{ code: 'SEVERE', grade: null, amount: null, occurredOn: TODAY, endedOn: null, sourceDepartment: 'SAMR' },
    ...{ observedAt: '2026-11-02T01:00:00Z', dating: 'FACT' },
    ...(told as Parameters<typeof stands>[0]),
  }),
  eventId: EVENT,
  position: null,
});
const tell = (...changes: EvidenceChange[]) => db().transaction((client) => changeEvidence(client, changes));

/** Waits until nothing waits any more; resolves to the milliseconds that it took. */
async function served(): Promise<number> {
  const began = performance.now();
  while ((await silo.now.count('evaluation_task WHERE done_at IS NULL')) > 0) {
    if (performance.now() - began > 2 * WITHIN_MS) throw new Error('tasks still wait');
    await delay(20);
  }
  return performance.now() - began;
}

let jobs: SiloJobs | undefined;
const incidents: unknown[] = [];
const start = () => {
  const log = { warn() {}, debug() {} } as never;
  jobs = openEvaluationJobs({
    database: db().forJobs(),
    clock: () => CLOCK,
    onIncident: (_, e) => incidents.push(e),
    log,
  });
};
afterEach(async () => {
  await jobs?.stop();
  jobs = undefined;
});

describe('an event that adjusts', () => {
  silo.forEach();

  it('leads within five seconds to a decision that names it', async () => {
    const { ruleSet, usccs } = await plantTen();
    await evaluateAll(db(), { ruleSet, day: day('2026-06-10') });
    const uscc = usccs[3] as string;
    start();
    await tell(record({ uscc, kind: 'KEY_LISTING', key: 'key-supervision:SAMR/k-1', code: 'SAMR' }));
    expect(await served()).toBeLessThan(WITHIN_MS);
    const [task] = await tasks(uscc);
    expect(task).toMatchObject({ cause: 'KEY_LISTING', key: 'key-supervision:SAMR/k-1', event: EVENT, abnormal: true });
    const about = { status: 'ASSIGNED', reason: 'IRREGULAR_EVALUATION', grade: 'HIGHER/1', plan: 'HIGHER-1' };
    expect(await standingOf(uscc)).toMatchObject({ ...about, since: TODAY, decision: 'ADJUSTED', run: task?.run });
    const [run] = await rows(`SELECT kind, state, subjects, cuts, started_by FROM evaluation_run WHERE id = $1`, [
      task?.run,
    ]);
    expect(run).toMatchObject({ kind: 'IRREGULAR', state: 'ADOPTED', subjects: 1, started_by: 'hub' });
    const [regular] = await rows<{ cuts: object }>(`SELECT cuts FROM evaluation_run WHERE kind = 'REGULAR'`);
    expect(run).toMatchObject({ cuts: regular?.cuts });
    expect(incidents).toEqual([]);
  });

  it('asks for nobody’s evaluation when it is none that the rules name, says nothing new, or is of a stranger', async () => {
    const { ruleSet, usccs } = await plantTen();
    await evaluateAll(db(), { ruleSet, day: day('2026-06-10') });
    const [uscc = '', other = ''] = usccs.slice(3);
    await plantSubjects(db(), codes(1, 50));
    const accident = record({ uscc, kind: 'ACCIDENT', key: 'own:1' });
    await tell(accident);
    await tell(accident);
    await tell(record({ uscc: other, kind: 'COMPLAINT', key: 'own:2' }));
    await tell(record({ uscc: codes(1, 50)[0] as string, kind: 'ACCIDENT', key: 'own:3' }));
    await tell(record({ uscc: codes(1, 60)[0] as string, kind: 'ACCIDENT', key: 'own:4' }));
    expect(await rows('SELECT uscc, cause_key AS key FROM evaluation_task')).toEqual([{ uscc, key: 'own:1' }]);
  });

  it('is told apart by codes, entries of judgements and grades, as the rules name them', async () => {
    const adjusting = [
      { kind: 'JUDGEMENT', codes: ['HYGIENE', 'STORAGE:POOR'], grades: null, abnormal: false },
      { kind: 'CREDIT_RECORD', codes: null, grades: ['SERIOUS'], abnormal: true },
    ] as const;
    const { ruleSet, usccs } = await plantTen({ cycle: { months: 6, adjusting } });
    await evaluateAll(db(), { ruleSet, day: day('2026-06-10') });
    const uscc = usccs[3] as string;
    const judged = (code: string) => record({ uscc, kind: 'JUDGEMENT', key: `own:${code}`, code });
    const credit = (grade: string) =>
      record({ uscc, kind: 'CREDIT_RECORD', key: `own:${grade}`, code: 'PENALTY', grade });
    await tell(judged('HYGIENE:FAIR'), judged('STORAGE:POOR'), judged('STORAGE:GOOD'), judged('HYGIENIC:BAD'));
    await tell(credit('SERIOUS'), credit('LIGHT'));
    expect((await tasks(uscc)).map(({ key, abnormal }) => [key, abnormal]).sort()).toEqual([
      ['own:HYGIENE:FAIR', false],
      ['own:SERIOUS', true],
      ['own:STORAGE:POOR', false],
    ]);
  });

  it('is none where it happened before a decision that was taken over', async () => {
    const { usccs } = await plantTen();
    const uscc = usccs[3] as string;
    await plantCategories(db(), new Map([[uscc, { category: 'ORDINARY', level: 1 }]]), day('2026-10-01'));
    await tell(record({ uscc, kind: 'ACCIDENT', key: 'own:1', occurredOn: day('2026-09-30') }));
    await tell(record({ uscc, kind: 'ACCIDENT', key: 'own:2', occurredOn: day('2026-10-01') }));
    expect((await tasks(uscc)).map(({ key }) => key)).toEqual(['own:2']);
  });

  it('counts when what it told is withdrawn, too', async () => {
    const { ruleSet, usccs } = await plantTen();
    await evaluateAll(db(), { ruleSet, day: day('2026-06-10') });
    const uscc = usccs[3] as string;
    start();
    const key = 'key-supervision:SAMR/k-1';
    await tell(record({ uscc, kind: 'KEY_LISTING', key, code: 'SAMR' }));
    await served();
    await tell({
      told: { standing: 'SEALED', key, observedAt: '2026-11-02T01:30:00Z' },
      eventId: EVENT,
      position: null,
    });
    await served();
    expect(await standingOf(uscc)).toMatchObject({ grade: 'ORDINARY/1', since: TODAY, plan: 'ORDINARY-1' });
    expect(await silo.now.count(`category_assignment WHERE uscc = '${uscc}'`)).toBe(2);
  });

  it('is served together with others of the same moment, each told by its own record', async () => {
    const { ruleSet, usccs } = await plantTen();
    await evaluateAll(db(), { ruleSet, day: day('2026-06-10') });
    const some = usccs.slice(3, 8);
    await tell(
      ...some.map((uscc, i) => record({ uscc, kind: 'KEY_LISTING', key: `key-supervision:SAMR/${i}`, code: 'SAMR' })),
    );
    start();
    await served();
    const runs = await rows(`SELECT run, count(*)::int AS tasks FROM evaluation_task GROUP BY 1`);
    expect(runs).toEqual([{ run: expect.any(String), tasks: 5 }]);
  });

  it('that fails for one subject fails for nobody else, and keeps the code of its refusal', async () => {
    const { ruleSet, usccs } = await plantTen();
    await evaluateAll(db(), { ruleSet, day: day('2026-06-10') });
    const [good = '', bad = '', gone = ''] = usccs.slice(3);
    await tell(
      ...[good, bad, gone].map((uscc) => record({ uscc, kind: 'KEY_LISTING', key: `own:${uscc}`, code: 'SAMR' })),
    );
    await rows(
      `INSERT INTO category_assignment (uscc, matter_code, status, reason, since, until, authority, published,
        source_department, source_record_id, observed_at)
      VALUES ($1, $2, 'DEFERRED', 'GRAVE_CASE_OPEN', '2026-10-01', '2027-01-01', 'SAMR', false, 'SAMR', 'odd', now())`,
      [...[bad, PLAIN_MATTER.code]],
    );
    await rows(`UPDATE supervised_subject SET ended_on = '2026-10-01' WHERE uscc = $1`, [gone]);
    start();
    await served();
    const refusals = await Promise.all([good, bad, gone].map(async (uscc) => (await tasks(uscc))[0]?.refusal));
    expect(refusals).toEqual([null, 'CATEGORY_TWICE_IN_FORCE', 'SUBJECT_NOT_COVERED']);
    expect(await standingOf(good)).toMatchObject({ grade: 'HIGHER/1' });
    expect(await standingOf(bad)).toMatchObject({ grade: 'ORDINARY/1' });
  });

  it('waits while a source is loaded for the first time, and goes on by itself afterwards', async () => {
    const { ruleSet, usccs } = await plantTen();
    await evaluateAll(db(), { ruleSet, day: day('2026-06-10') });
    const uscc = usccs[3] as string;
    await rows(`UPDATE evidence_source SET loaded_at = NULL WHERE resource = 'inspection'`);
    start();
    await tell(record({ uscc, kind: 'KEY_LISTING', key: 'own:1', code: 'SAMR' }));
    await delay(600);
    expect(await tasks(uscc)).toMatchObject([{ waits: true }]);
    await rows(`UPDATE evidence_source SET loaded_at = now() WHERE resource = 'inspection'`);
    await served();
    expect(await standingOf(uscc)).toMatchObject({ grade: 'HIGHER/1' });
  });
});

describe('a source that is away', () => {
  silo.forEach();

  it('leaves an evaluation incomplete and the category as it stands, until it is heard of again', async () => {
    const { ruleSet, usccs } = await plantTen();
    await evaluateAll(db(), { ruleSet, day: day('2026-06-10') });
    const uscc = usccs[3] as string;
    await rows(`UPDATE evidence_source SET heard_at = $1 WHERE resource = 'inspection'`, ['2026-10-30T00:00:00Z']);
    await tell(record({ uscc, kind: 'KEY_LISTING', key: 'own:1', code: 'SAMR' }));
    start();
    await served();
    const about = { status: 'INCOMPLETE', reason: 'EVIDENCE_MISSING', grade: 'ORDINARY/1', plan: 'ORDINARY-1' };
    expect(await standingOf(uscc)).toMatchObject(about);
    await rows(`UPDATE evidence_source SET heard_at = now()`);
    while ((await standingOf(uscc))?.status === 'INCOMPLETE') await delay(50);
    expect(await standingOf(uscc)).toMatchObject({ status: 'ASSIGNED', grade: 'HIGHER/1', plan: 'HIGHER-1' });
    expect(await tasks(uscc)).toMatchObject([{ cause: 'KEY_LISTING' }, { cause: 'SOURCE_RETURNED', abnormal: true }]);
  }, 15_000);
});

describe('a grave case', () => {
  silo.forEach();

  const filed = (uscc: string) =>
    record({ uscc, kind: 'ENFORCEMENT_CASE', key: 'enforcement-case:SAMR/c-1', code: 'FILED', grade: 'GRAVE' });
  const closed = (uscc: string) => ({
    ...filed(uscc),
    told: stands({
      ...(filed(uscc).told as unknown as { fact: Parameters<typeof stands>[0] }).fact,
      ...{ code: 'ARCHIVED', endedOn: TODAY, observedAt: '2026-11-02T01:30:00Z' },
    }),
  });

  it('defers the evaluation, the category stands on; its closing resumes it by itself', async () => {
    const { ruleSet, usccs } = await plantTen();
    await evaluateAll(db(), { ruleSet, day: day('2026-06-10') });
    const uscc = usccs[1] as string;
    start();
    await tell(filed(uscc));
    expect(await served()).toBeLessThan(WITHIN_MS);
    const deferred = { status: 'DEFERRED', reason: 'GRAVE_CASE_OPEN', grade: 'LOWER/1', plan: 'LOWER-1', since: TODAY };
    expect(await standingOf(uscc)).toMatchObject(deferred);
    await tell(closed(uscc));
    expect(await served()).toBeLessThan(WITHIN_MS);
    expect(await standingOf(uscc)).toMatchObject({
      status: 'ASSIGNED',
      reason: 'IRREGULAR_EVALUATION',
      grade: 'LOWER/1',
    });
    expect((await tasks(uscc)).map(({ cause, key, waits }) => [cause, key, waits])).toEqual([
      ['GRAVE_CASE_OPENED', 'enforcement-case:SAMR/c-1', false],
      ['GRAVE_CASE_CLOSED', 'enforcement-case:SAMR/c-1', false],
    ]);
  });

  it('that is only a lead, or is no grave one, defers nothing', async () => {
    const { ruleSet, usccs } = await plantTen();
    await evaluateAll(db(), { ruleSet, day: day('2026-06-10') });
    const [first = '', second = ''] = usccs.slice(3);
    await tell(record({ uscc: first, kind: 'ENFORCEMENT_CASE', key: 'c-2', code: 'LEAD', grade: 'GRAVE' }));
    await tell(record({ uscc: second, kind: 'ENFORCEMENT_CASE', key: 'c-3', code: 'FILED', grade: 'ORDINARY' }));
    expect(await silo.now.count('evaluation_task')).toBe(0);
  });
});

describe('what a killed process left', () => {
  silo.forEach();

  it('is taken up by whoever does the jobs: a run goes on to its end', async () => {
    const { ruleSet } = await plantTen();
    const { id } = await startRun(db(), { ruleSet }, officer);
    start();
    const began = performance.now();
    while ((await silo.now.count(`evaluation_run WHERE id = ${id} AND state = 'SCORED'`)) === 0) {
      if (performance.now() - began > WITHIN_MS) throw new Error('the run does not go on');
      await delay(20);
    }
    expect(await silo.now.count('evaluation')).toBe(10);
  });
});
