import { setTimeout as delay } from 'node:timers/promises';
import { day } from '../../kernel/values/day';
import { stands } from '../../subgraphs/supervision/rules/evidence/toldEvidence';
import { startRun } from '../../subgraphs/supervision/store/evaluation/startRun';
import { evaluateAll } from '../support/supervision/evaluationDesk';
import { listing, record, served, startJobs, tasks, tell, WITHIN_MS } from '../support/supervision/evaluationTasks';
import { db, officer, plantTen, rows, silo, standingOf, TODAY } from '../support/supervision/runDesk';

describe('a source that is away', () => {
  silo.forEach();

  it('waits while a source is loaded for the first time, and goes on by itself afterwards', async () => {
    const { ruleSet, usccs } = await plantTen();
    await evaluateAll(db(), { ruleSet, day: day('2026-06-10') });
    const uscc = usccs[3] as string;
    await rows(`UPDATE evidence_source SET loaded_at = NULL WHERE resource = 'inspection'`);
    startJobs();
    await tell(listing(uscc));
    await delay(600);
    expect(await tasks(uscc)).toMatchObject([{ waits: true }]);
    await rows(`UPDATE evidence_source SET loaded_at = now() WHERE resource = 'inspection'`);
    await served();
    expect(await standingOf(uscc)).toMatchObject({ grade: 'HIGHER/1' });
  });

  it('leaves an evaluation incomplete and the category as it stands, until it is heard of again', async () => {
    const { ruleSet, usccs } = await plantTen();
    await evaluateAll(db(), { ruleSet, day: day('2026-06-10') });
    const uscc = usccs[3] as string;
    await rows(`UPDATE evidence_source SET heard_at = $1 WHERE resource = 'inspection'`, ['2026-10-30T00:00:00Z']);
    await tell(listing(uscc));
    startJobs();
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
    startJobs();
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
    startJobs();
    const began = performance.now();
    while ((await silo.now.count(`evaluation_run WHERE id = ${id} AND state = 'SCORED'`)) === 0) {
      if (performance.now() - began > WITHIN_MS) throw new Error('the run does not go on');
      await delay(20);
    }
    expect(await silo.now.count('evaluation')).toBe(10);
  });
});
