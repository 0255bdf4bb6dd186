import { day } from '../../kernel/values/day';
import { standardCuts } from '../../subgraphs/supervision/rules/evaluation/calibrateCuts';
import { approveAdjustment } from '../../subgraphs/supervision/store/adjustments/decideAdjustment';
import { proposeAdjustment } from '../../subgraphs/supervision/store/adjustments/proposeAdjustment';
import { adoptRun } from '../../subgraphs/supervision/store/evaluation/adoptRun';
import { explainDecision } from '../../subgraphs/supervision/store/evaluation/explainDecision';
import { startRun } from '../../subgraphs/supervision/store/evaluation/startRun';
import {
  evaluateAll,
  finishRun,
  plantCategories,
  plantEvidence,
  plantRules,
  plantSubjects,
} from '../support/supervision/evaluationDesk';
import {
  EVENT,
  incidents,
  listing,
  record,
  serve,
  served,
  startJobs,
  tasks,
  tell,
  WITHIN_MS,
} from '../support/supervision/evaluationTasks';
import { PLAIN_MATTER, plainRules } from '../support/supervision/plainRules';
import {
  approver,
  at,
  codes,
  db,
  officer,
  plantTen,
  rows,
  silo,
  standingOf,
  TODAY,
} from '../support/supervision/runDesk';

describe('an event that adjusts', () => {
  silo.forEach();

  it('leads within five seconds to a decision that names it', async () => {
    const { ruleSet, usccs } = await plantTen();
    await evaluateAll(db(), { ruleSet, day: day('2026-06-10') });
    const uscc = usccs[3] as string;
    startJobs();
    await tell(listing(uscc, 'key-supervision:SAMR/k-1'));
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

  it('is none where another line of authorities entered it, and counts whatever line a fact of another silo is of', async () => {
    const adjusting = (['JUDGEMENT', 'KEY_LISTING', 'ENFORCEMENT_PENALTY'] as const).map((kind) => ({
      ...{ kind, codes: null, grades: null, abnormal: false },
    }));
    const { ruleSet, usccs } = await plantTen({ cycle: { months: 6, adjusting } });
    await evaluateAll(db(), { ruleSet, day: day('2026-06-10') });
    const uscc = usccs[3] as string;
    const told = { uscc, code: 'HYGIENE:POOR' };
    const of = (sourceDepartment: string, kind: 'JUDGEMENT' | 'KEY_LISTING' | 'ENFORCEMENT_PENALTY') =>
      record({ ...told, sourceDepartment, kind, key: `${kind}:${sourceDepartment}` });
    await tell(of('EMERGENCY', 'JUDGEMENT'), of('EMERGENCY', 'KEY_LISTING'), of('EMERGENCY', 'ENFORCEMENT_PENALTY'));
    await tell(of('SAMR-310115', 'JUDGEMENT'), of('SAMR', 'KEY_LISTING'));
    expect((await tasks(uscc)).map(({ key }) => key).sort()).toEqual([
      'ENFORCEMENT_PENALTY:EMERGENCY',
      'JUDGEMENT:SAMR-310115',
      'KEY_LISTING:SAMR',
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
    startJobs();
    const key = 'key-supervision:SAMR/k-1';
    await tell(listing(uscc, key));
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

  it('is decided on although an approver decided by hand earlier that day', async () => {
    const { ruleSet, usccs } = await plantTen();
    await evaluateAll(db(), { ruleSet, day: day('2026-06-10') });
    const uscc = usccs[3] as string;
    await plantEvidence(db(), [{ uscc, key: 'inspection:v1', kind: 'INSPECTION_VISIT', code: 'ON_SITE' }]);
    const grounds = [{ kind: 'EVIDENCE' as const, key: 'inspection:v1' }];
    const milder = { uscc, matter: PLAIN_MATTER.code, ruleSet, category: 'LOWER' as const, level: 1 };
    const proposed = await proposeAdjustment(db(), { ...milder, grounds, reason: '整改到位' }, officer);
    const { number, version } = proposed;
    await approveAdjustment(db(), { number, version, reason: '同意' }, approver);
    expect(await standingOf(uscc)).toMatchObject({ grade: 'LOWER/1', decision: 'BY_HAND', since: TODAY });
    await tell(listing(uscc));
    await serve();
    expect(await standingOf(uscc)).toMatchObject({ grade: 'HIGHER/1', since: TODAY, plan: 'HIGHER-1' });
  });

  it('is placed by the cuts of a regular evaluation that was adopted and whose decisions are still being made', async () => {
    const { ruleSet, usccs } = await plantTen();
    const uscc = usccs[3] as string;
    await plantCategories(db(), new Map([[uscc, { category: 'ORDINARY', level: 1 }]]));
    const scored = await finishRun(db(), (await startRun(db(), { ruleSet }, officer)).id);
    expect(await adoptRun(db(), at(scored), approver)).toMatchObject({ state: 'ADOPTING' });
    await tell(listing(uscc));
    await serve();
    const [irregular] = await rows(`SELECT cuts FROM evaluation_run WHERE kind = 'IRREGULAR'`);
    expect(irregular).toEqual({ cuts: scored.cuts });
    expect(scored.cuts).not.toEqual(standardCuts(plainRules().standard));
  });

  it('that opens a grave case leaves category and measures of the earlier edition, and its explanation says so', async () => {
    const { ruleSet, usccs } = await plantTen();
    await evaluateAll(db(), { ruleSet, day: day('2026-06-10') });
    await rows(`UPDATE rule_set SET in_force_to = '2026-07-01' WHERE number = $1`, [ruleSet]);
    const measures = plainRules().measures.map((plan) => ({ ...plan, code: `${plan.code}-NEW` }));
    await plantRules(db(), { content: plainRules({ measures }), edition: 2, from: day('2026-07-01') });
    const uscc = usccs[0] as string;
    const grave = {
      kind: 'ENFORCEMENT_CASE' as const,
      key: 'enforcement-case:g',
      code: 'INVESTIGATING',
      grade: 'GRAVE',
    };
    await tell(record({ uscc, ...grave }));
    await serve();
    const stands = await standingOf(uscc);
    expect(stands).toMatchObject({ status: 'DEFERRED', grade: 'HIGHER/1', plan: 'HIGHER-1' });
    const explained = await explainDecision(db().statements, { run: stands?.run as string, uscc });
    expect(explained?.explanation).toMatchObject({
      ...{ decided: { category: 'HIGHER', level: 1 }, measures: { code: 'HIGHER-1' }, measuresAs: 'STANDING' },
      status: { status: 'DEFERRED' },
    });
  });

  it('is served together with others of the same moment, each told by its own record', async () => {
    const { ruleSet, usccs } = await plantTen();
    await evaluateAll(db(), { ruleSet, day: day('2026-06-10') });
    const some = usccs.slice(3, 8);
    await tell(...some.map((uscc) => listing(uscc)));
    startJobs();
    await served();
    const runs = await rows(`SELECT run, count(*)::int AS tasks FROM evaluation_task GROUP BY 1`);
    expect(runs).toEqual([{ run: expect.any(String), tasks: 5 }]);
  });

  it('that fails for one subject fails for nobody else, and keeps the code of its refusal', async () => {
    const { ruleSet, usccs } = await plantTen();
    await evaluateAll(db(), { ruleSet, day: day('2026-06-10') });
    const [good = '', bad = '', gone = ''] = usccs.slice(3);
    await tell(...[good, bad, gone].map((uscc) => listing(uscc)));
    await rows(
      `INSERT INTO category_assignment (uscc, matter_code, status, reason, since, until, authority, published,
        source_department, source_record_id, observed_at)
      VALUES ($1, $2, 'DEFERRED', 'GRAVE_CASE_OPEN', '2026-10-01', '2027-01-01', 'SAMR', false, 'SAMR', 'odd', now())`,
      [...[bad, PLAIN_MATTER.code]],
    );
    await rows(`UPDATE supervised_subject SET ended_on = '2026-10-01' WHERE uscc = $1`, [gone]);
    startJobs();
    await served();
    const refusals = await Promise.all([good, bad, gone].map(async (uscc) => (await tasks(uscc))[0]?.refusal));
    expect(refusals).toEqual([null, 'CATEGORY_TWICE_IN_FORCE', 'SUBJECT_NOT_COVERED']);
    expect(await standingOf(good)).toMatchObject({ grade: 'HIGHER/1' });
    expect(await standingOf(bad)).toMatchObject({ grade: 'ORDINARY/1' });
  });
});
