import { day } from '../../kernel/values/day';
import { adoptRun } from '../../subgraphs/supervision/store/evaluation/adoptRun';
import { startRun } from '../../subgraphs/supervision/store/evaluation/startRun';
import type { StoredRun } from '../../subgraphs/supervision/store/evaluation/storedRun';
import {
  evaluateAll,
  finishRun,
  type PlantedEvidence,
  plantCategories,
  plantEvidence,
  plantRules,
  plantShares,
  plantSubjects,
} from '../support/supervision/evaluationDesk';
import { plainRules } from '../support/supervision/plainRules';
import {
  approver,
  at,
  codes,
  db,
  hygiene,
  officer,
  plantTen,
  rows,
  silo,
  standing,
  TODAY,
} from '../support/supervision/runDesk';

describe('the result of a year', () => {
  silo.forEach();

  /** So many subjects of 0, 5 and 50 points, all of which the standard lets go where they belong. */
  async function plantCounts(lower: number, ordinary: number, higher: number, shares: number[]): Promise<StoredRun> {
    const usccs = codes(lower + ordinary + higher);
    await plantSubjects(db(), usccs);
    const mild = usccs.slice(0, lower).map((uscc) => hygiene(uscc, 'GOOD'));
    await plantEvidence(db(), [...mild, ...usccs.slice(lower + ordinary).map(listed)]);
    await plantShares(db(), 2026, shares);
    const { number } = await plantRules(db(), { content: plainRules({ inForceFrom: day('2026-01-01') }) });
    return finishRun(db(), (await startRun(db(), { ruleSet: number }, officer)).id);
  }
  const listed = (uscc: string): PlantedEvidence => ({ uscc, kind: 'KEY_LISTING', code: 'SAMR' });

  it('cannot be adopted at 500 of ordinary intensity against 300 and 200, for half is not enough', async () => {
    const run = await plantCounts(200, 500, 300, [200, 700, 100]);
    expect(run.outcome?.standing).toMatchObject({ lower: 200, ordinary: 500, higher: 300, state: 'BROKEN' });
    await expect(adoptRun(db(), at(run), approver)).rejects.toMatchObject({
      code: 'ORDINARY_NOT_MAJORITY',
      facts: { lower: 200, ordinary: 500, higher: 300, forced: 300, article: '上海市分类监管管理办法 13-2' },
    });
    expect(await silo.now.count('category_assignment')).toBe(0);
  });

  it('can be adopted at 501 against 299 and 200', async () => {
    const run = await plantCounts(200, 501, 299, [200, 700, 100]);
    expect(await adoptRun(db(), at(run), approver)).toMatchObject({ state: 'ADOPTING' });
  });
});

describe('what was decided between the scoring and the adoption of a run', () => {
  silo.forEach();
  const LOWER = { category: 'LOWER', level: 1 } as const;

  /** Scores one of HIGHER, two of LOWER and seven of ORDINARY, on whom nothing stands; resolves to those seven too. */
  async function scored(): Promise<{ run: StoredRun; ordinary: string[] }> {
    const { ruleSet, usccs } = await plantTen();
    const run = await finishRun(db(), (await startRun(db(), { ruleSet }, officer)).id);
    expect(run.outcome?.standing).toMatchObject({ lower: 2, ordinary: 7, higher: 1, state: 'HELD' });
    return { run, ordinary: usccs.slice(3) };
  }

  it('counts in the shares: refused at five of ten that would stand as ordinary', async () => {
    const { run, ordinary } = await scored();
    await plantCategories(db(), new Map(ordinary.slice(0, 2).map((uscc) => [uscc, LOWER])));
    await expect(adoptRun(db(), at(run), approver)).rejects.toMatchObject({
      code: 'ORDINARY_NOT_MAJORITY',
      facts: { lower: 4, ordinary: 5, higher: 1 },
    });
    expect(await rows('SELECT state, outcome FROM evaluation_run')).toEqual([
      { state: 'SCORED', outcome: run.outcome },
    ]);
  });

  it('counts in the shares: adopted at six of ten, and told as they stand now', async () => {
    const { run, ordinary } = await scored();
    await plantCategories(db(), new Map(ordinary.slice(0, 1).map((uscc) => [uscc, LOWER])));
    const { outcome } = await adoptRun(db(), at(run), approver);
    expect(outcome).toMatchObject({
      standing: { lower: 3, ordinary: 6, higher: 1, state: 'HELD' },
      changes: { HELD: 1 },
    });
  });

  it('counts as it stands where it was decided by hand, which the run leaves alone', async () => {
    const { run, ordinary } = await scored();
    const byHand = ordinary.slice(0, 2);
    await plantCategories(db(), new Map(byHand.map((uscc) => [uscc, { category: 'HIGHER', level: 1 }])), TODAY);
    await rows(`UPDATE category_assignment SET rule_set = $1, measure_plan = 'HIGHER-1', decision = 'BY_HAND'`, [
      run.ruleSet,
    ]);
    await expect(adoptRun(db(), at(run), approver)).rejects.toMatchObject({
      facts: { lower: 2, ordinary: 5, higher: 3 },
    });
  });
});

describe('who is not placed', () => {
  silo.forEach();

  it('has no category but ordinary measures, or keeps category and measures while a grave case is open', async () => {
    const { ruleSet, usccs } = await plantTen();
    const [, , , young = '', stopped = '', waiting = ''] = usccs;
    await plantCategories(
      db(),
      new Map([young, stopped, waiting].map((uscc) => [uscc, { category: 'LOWER', level: 1 }])),
    );
    await plantSubjects(db(), [young], { approvedOn: day('2026-06-01'), observedAt: '2026-10-02T09:00:00+08:00' });
    await plantSubjects(db(), [stopped], { stoppedOn: day('2025-11-02'), observedAt: '2026-10-02T09:00:00+08:00' });
    await plantEvidence(db(), [{ uscc: waiting, kind: 'ENFORCEMENT_CASE', code: 'FILED', grade: 'GRAVE' }]);
    const run = await evaluateAll(db(), { ruleSet, day: TODAY });
    expect(run.outcome?.statuses).toEqual({ SCORED: 7, TOO_NEW: 1, STOPPED: 1, DEFERRED: 1, INCOMPLETE: 0 });
    const found = new Map((await standing()).map(({ uscc, status, grade, plan }) => [uscc, [status, grade, plan]]));
    expect([young, stopped, waiting].map((uscc) => found.get(uscc))).toEqual([
      ['NOT_EVALUATED', null, 'ORDINARY-1'],
      ['NOT_EVALUATED', null, 'ORDINARY-1'],
      ['DEFERRED', 'LOWER/1', 'LOWER-1'],
    ]);
  });

  it('is incomplete while a source is away, and keeps category and measures', async () => {
    const { ruleSet, usccs } = await plantTen();
    await plantCategories(db(), new Map(usccs.map((uscc) => [uscc, { category: 'HIGHER', level: 1 }])));
    await rows(`UPDATE evidence_source SET heard_at = now() - interval '3 days' WHERE silo = 'inspection'`);
    const run = await evaluateAll(db(), { ruleSet, day: TODAY });
    expect(run).toMatchObject({ missingSources: ['inspection'], outcome: { statuses: { INCOMPLETE: 10, SCORED: 0 } } });
    expect(new Set((await standing()).map(({ status, grade, plan }) => `${status} ${grade} ${plan}`))).toEqual(
      new Set(['INCOMPLETE HIGHER/1 HIGHER-1']),
    );
  });
});
