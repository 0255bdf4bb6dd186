import { readingFrom } from '../../kernel/service/work/queryable';
import { day } from '../../kernel/values/day';
import type { PastEvaluation } from '../../subgraphs/supervision/rules/evaluation/raisingPersistence';
import { adoptRun } from '../../subgraphs/supervision/store/evaluation/adoptRun';
import { evaluationHistory } from '../../subgraphs/supervision/store/evaluation/evaluationHistory';
import { startRun } from '../../subgraphs/supervision/store/evaluation/startRun';
import { evaluateAll, finishRun, plantCategories } from '../support/supervision/evaluationDesk';
import { PLAIN_MATTER, plainRules } from '../support/supervision/plainRules';
import { approver, at, db, officer, plantTen, rows, silo, standing, TODAY } from '../support/supervision/runDesk';

describe('a change of category', () => {
  silo.forEach();

  const listedRules = plainRules({ inForceFrom: day('2026-01-01') });

  it('takes six months under the declared reading: held at first, stepped when they are over', async () => {
    const { ruleSet, usccs } = await plantTen({ cycle: { ...listedRules.cycle, months: 3 } });
    const [, ...rest] = usccs;
    const worst = usccs[0] as string;
    await plantCategories(db(), new Map(rest.map((uscc) => [uscc, { category: 'ORDINARY', level: 1 }])));
    await plantCategories(db(), new Map([[worst, { category: 'LOWER', level: 1 }]]));
    await evaluateAll(db(), { ruleSet, day: day('2026-03-10') });
    const held = await rows(
      `SELECT decision, previous, proposed, decided, direction, differ FROM evaluation_judgement
      WHERE uscc = $1`,
      [worst],
    );
    expect(held).toEqual([
      {
        ...{ decision: 'HELD', previous: 'LOWER/1', proposed: 'HIGHER/1', decided: 'LOWER/1' },
        ...{ direction: 'TIGHTEN', differ: true },
      },
    ]);
    await evaluateAll(db(), { ruleSet, day: day('2026-06-10') });
    await evaluateAll(db(), { ruleSet, day: day('2026-09-10') });
    const decided = await rows<{ decision: string; decided: string }>(
      'SELECT decision, decided FROM evaluation_judgement WHERE uscc = $1 ORDER BY run',
      [worst],
    );
    expect(decided.map(({ decision, decided: grade }) => `${decision} ${grade}`)).toEqual([
      ...['HELD LOWER/1', 'HELD LOWER/1', 'STEPPED ORDINARY/1'],
    ]);
    const stands = (await standing()).find(({ uscc }) => uscc === worst);
    expect(stands).toMatchObject({ grade: 'ORDINARY/1', plan: 'ORDINARY-1', decision: 'STEPPED', since: '2026-09-10' });
    const history = await evaluationHistory(readingFrom(db().statements), { uscc: worst, matter: PLAIN_MATTER.code });
    expect([...history].sort(byDay).map(({ day: on, proposed }) => [on, proposed?.category])).toEqual(
      ['2026-03-10', '2026-06-10', '2026-09-10'].map((on) => [on, 'HIGHER']),
    );
  });

  const byDay = (a: PastEvaluation, b: PastEvaluation): number => (a.day < b.day ? -1 : 1);

  it('counts by a query on whom the two readings of 调高 differ', async () => {
    const { ruleSet, usccs } = await plantTen();
    await plantCategories(db(), new Map(usccs.map((uscc) => [uscc, { category: 'ORDINARY', level: 1 }])));
    const run = await finishRun(db(), (await startRun(db(), { ruleSet }, officer)).id);
    const counted = await rows(
      `SELECT direction, count(*)::int AS subjects FROM evaluation_judgement
      WHERE run = $1 AND differ GROUP BY 1 ORDER BY 1`,
      [run.id],
    );
    expect(counted).toEqual([
      { direction: 'RELAX', subjects: 2 },
      { direction: 'TIGHTEN', subjects: 1 },
    ]);
    expect(run.outcome).toMatchObject({
      placed: { lower: 2, ordinary: 7, higher: 1 },
      standing: { lower: 2, ordinary: 8, higher: 0 },
      changes: { ADJUSTED: 2, HELD: 1 },
    });
  });

  it('ends the decision that stood on the day on which the next begins, and leaves a confirmed one as it is', async () => {
    const { ruleSet, usccs } = await plantTen();
    await plantCategories(db(), new Map(usccs.map((uscc) => [uscc, { category: 'ORDINARY', level: 1 }])));
    await evaluateAll(db(), { ruleSet, day: day('2026-03-10') });
    const ended = await rows(`SELECT DISTINCT until::text FROM category_assignment WHERE until IS NOT NULL`);
    expect(ended).toEqual([{ until: '2026-03-10' }]);
    const decisions = await silo.now.count('category_assignment');
    const second = await evaluateAll(db(), { ruleSet, day: day('2026-09-10') });
    expect(await silo.now.count('category_assignment')).toBe(decisions + 1);
    const [adjusted] = (await standing()).filter(({ since }) => since === second.day);
    expect(adjusted).toMatchObject({ uscc: usccs[0], grade: 'HIGHER/1', decision: 'ADJUSTED', plan: 'HIGHER-1' });
  });

  it('is told with the decision that it ends, for whoever plans inspections by it', async () => {
    const { ruleSet, usccs } = await plantTen();
    await plantCategories(db(), new Map([[usccs[1] as string, { category: 'ORDINARY', level: 1 }]]));
    await rows('DELETE FROM outbox');
    await evaluateAll(db(), { ruleSet, day: TODAY });
    const told = await rows<{ data: Record<string, unknown> }>(
      `SELECT payload->'data' AS data FROM outbox WHERE aggregateid = $1 ORDER BY payload->'data'->>'since'`,
      [usccs[1]],
    );
    expect(told.map(({ data }) => [data.category, data.measure_plan, data.since, data.until])).toEqual([
      ['ORDINARY', null, '2026-02-01', TODAY],
      ['LOWER', 'LOWER-1', TODAY, null],
    ]);
    expect(Object.keys(told[0]?.data ?? {})).not.toContain('rule_set');
  });

  it('never lacks measures: the database itself refuses a category under rules without them', async () => {
    const { ruleSet } = await plantTen();
    await evaluateAll(db(), { ruleSet, day: day('2026-03-10') });
    await expect(rows(`UPDATE category_assignment SET measure_plan = NULL`)).rejects.toThrow(
      'category_assignment_measured',
    );
  });

  it('is refused for one subject alone whose decisions contradict each other, and the refusal is kept', async () => {
    const { ruleSet, usccs } = await plantTen();
    const odd = usccs[3] as string;
    await plantCategories(db(), new Map([[odd, { category: 'LOWER', level: 1 }]]));
    await rows(
      `INSERT INTO category_assignment (uscc, matter_code, status, reason, since, until, authority, published,
         source_department, source_record_id, observed_at)
       VALUES ($1, 'FOOD_SERVICE', 'DEFERRED', 'GRAVE_CASE_OPEN', '2026-10-01', '2027-01-01', 'SAMR', false, 'SAMR', 'odd',
         now())`,
      [odd],
    );
    const run = await evaluateAll(db(), { ruleSet, day: TODAY });
    expect(run.state).toBe('ADOPTED');
    expect(await silo.now.count(`category_assignment WHERE run = ${run.id}`)).toBe(9);
    expect(await rows('SELECT uscc, cause, cause_key AS key, refusal FROM evaluation_task')).toEqual([
      { uscc: odd, cause: 'ADOPTION', key: run.number, refusal: 'CATEGORY_TWICE_IN_FORCE' },
    ]);
  });

  it('leaves alone who was decided on since over later evidence', async () => {
    const { ruleSet, usccs } = await plantTen();
    const worst = usccs[0] as string;
    await plantCategories(db(), new Map(usccs.map((uscc) => [uscc, { category: 'ORDINARY', level: 1 }])));
    const scored = await finishRun(db(), (await startRun(db(), { ruleSet }, officer)).id);
    await rows(`UPDATE category_assignment SET decision = 'BY_HAND', since = $2 WHERE uscc = $1`, [worst, TODAY]);
    await adoptRun(db(), at(scored), approver);
    await finishRun(db(), scored.id);
    const kept = await rows(`SELECT decision, run FROM category_assignment WHERE uscc = $1`, [worst]);
    expect(kept).toEqual([{ decision: 'BY_HAND', run: null }]);
    expect(await silo.now.count(`category_assignment WHERE run = ${scored.id}`)).toBe(9);
  });
});
