import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../kernel/service/database/siloDatabase';
import { readingFrom } from '../../kernel/service/work/queryable';
import { addDays, type Day, day } from '../../kernel/values/day';
import { abandonRun, adoptRun } from '../../subgraphs/supervision/store/evaluation/adoptRun';
import { continueRun } from '../../subgraphs/supervision/store/evaluation/continueRun';
import { startRun } from '../../subgraphs/supervision/store/evaluation/startRun';
import { getRunById } from '../../subgraphs/supervision/store/evaluation/storedRun';
import {
  evaluateAll,
  finishRun,
  plantEvidence,
  plantRules,
  plantSubjects,
} from '../support/supervision/evaluationDesk';
import { actors, plainRules } from '../support/supervision/plainRules';
import {
  approver,
  at,
  codes,
  db,
  officer,
  plantTen,
  rows,
  scoresOf,
  severe,
  silo,
  standing,
  TODAY,
} from '../support/supervision/runDesk';

describe('a regular evaluation', () => {
  silo.forEach();

  it('scores, places by the shares of the year, and decides categories with their measures once it is adopted', async () => {
    const { ruleSet, usccs } = await plantTen();
    const started = await startRun(db(), { ruleSet }, officer);
    expect(started).toMatchObject({ number: 'EV-2026-000001', state: 'SCORING', kind: 'REGULAR', scored: 0 });
    const scored = await finishRun(db(), started.id);
    expect(scored).toMatchObject({ state: 'SCORED', subjects: 10, scored: 10 });
    expect(scored.cuts).toMatchObject({ higherFrom: 40, lowerTo: 0 });
    expect(scored.outcome).toMatchObject({ placed: { lower: 2, ordinary: 7, higher: 1, state: 'HELD' } });
    expect(await standing()).toEqual([]);
    await adoptRun(db(), at(scored), approver);
    const adopted = await finishRun(db(), started.id);
    expect(adopted).toMatchObject({ state: 'ADOPTED', adoptedBy: 'approver-samr', adoptedOn: TODAY });
    const [worst, ...others] = (await standing()).sort((a, b) => usccs.indexOf(a.uscc) - usccs.indexOf(b.uscc));
    const about = {
      status: 'ASSIGNED',
      reason: 'REGULAR_EVALUATION',
      decision: 'FIRST',
      run: started.id,
      since: TODAY,
    };
    expect(worst).toEqual({ ...about, uscc: usccs[0], grade: 'HIGHER/1', plan: 'HIGHER-1' });
    expect(others.map(({ grade, plan }) => [grade, plan])).toEqual([
      ...Array(2).fill(['LOWER/1', 'LOWER-1']),
      ...Array(7).fill(['ORDINARY/1', 'ORDINARY-1']),
    ]);
    expect(await silo.now.count('outbox')).toBe(11);
  });

  it('is none by a district’s rules of whom rules of the city cover: neither begun nor adopted', async () => {
    const authority = 'SAMR-310115';
    await rows(
      `INSERT INTO annual_proportions (authority, matter_code, year, lower_share, ordinary_share, higher_share, basis,
         set_on, set_by) VALUES ($1, 'FOOD_SERVICE', 2026, 200, 700, 100, 'planted', '2025-12-01', 'planter')`,
      [authority],
    );
    const [uscc = ''] = codes(1);
    await plantSubjects(db(), [uscc], { authority, sourceDepartment: authority });
    const district = { kind: 'REGISTER_DISTRICT' as const, code: '310115', occurredOn: day('2020-01-01') };
    await plantEvidence(db(), [{ uscc, ...district }]);
    const scope = { districts: ['310115'], industries: null };
    const ofDistrict = await plantRules(db(), { content: plainRules({ authority, scope }) });
    const doing = { actor: actors.pudongOfficer, today: TODAY };
    const scored = await finishRun(db(), (await startRun(db(), { ruleSet: ofDistrict.number }, doing)).id);
    expect(scored.scored).toBe(1);
    const ofCity = await plantRules(db(), { content: plainRules(), from: day('2026-10-01') });
    const named = { code: 'RULES_OVERLAP', facts: { cityRuleSet: ofCity.number, ruleSet: ofDistrict.number } };
    const adopting = adoptRun(db(), at(scored), { actor: actors.pudongApprover, today: TODAY });
    await expect(adopting).rejects.toMatchObject(named);
    await abandonRun(db(), { ...at(scored), reason: '市级细则已涉及' }, doing);
    await expect(startRun(db(), { ruleSet: ofDistrict.number }, doing)).rejects.toMatchObject(named);
    const before = startRun(db(), { ruleSet: ofDistrict.number, day: day('2026-09-30') }, doing);
    await expect(before).resolves.toMatchObject({ state: 'SCORING' });
    expect(await standing()).toEqual([]);
  });

  it('keeps to its order: nothing is adopted before all is scored, nor given up once it is adopted', async () => {
    const { ruleSet } = await plantTen();
    const started = await startRun(db(), { ruleSet }, officer);
    await expect(adoptRun(db(), at(started), approver)).rejects.toMatchObject({ code: 'WORK_STATE_UNFIT' });
    const scored = await finishRun(db(), started.id);
    const adopting = await adoptRun(db(), at(scored), approver);
    const giveUp = abandonRun(db(), { ...at(adopting), reason: 'too late' }, officer);
    await expect(giveUp).rejects.toMatchObject({ code: 'WORK_STATE_UNFIT' });
    const told = await rows<{ kind: string }>(`SELECT kind FROM supervision_event ORDER BY id`);
    expect(told.map(({ kind }) => kind)).toEqual(['STARTED', 'SCORED', 'ADOPTED']);
  });

  it('freezes its evidence: what comes after the start changes nothing', async () => {
    const { ruleSet, usccs } = await plantTen();
    const started = await startRun(db(), { ruleSet }, officer);
    await plantEvidence(db(), severe(usccs[9] as string));
    await plantSubjects(db(), codes(3, 20));
    const scored = await finishRun(db(), started.id);
    expect(scored).toMatchObject({ subjects: 10, outcome: { placed: { higher: 1 } } });
  });

  it('gives the same rows from the same snapshot, whatever the steps', async () => {
    const { ruleSet } = await plantTen();
    const first = await finishRun(db(), (await startRun(db(), { ruleSet }, officer)).id);
    await abandonRun(db(), { ...at(first), reason: 'to compare' }, officer);
    const second = await startRun(db(), { ruleSet }, officer);
    while (await continueRun(db(), second.id, { sizes: { score: 3, decide: 4 } }));
    expect(await scoresOf(second)).toEqual(await scoresOf(first));
    expect(await getRunById(readingFrom(db().statements), second.id)).toMatchObject({
      ...{ seq: first.seq, cuts: first.cuts, outcome: first.outcome, state: 'SCORED' },
    });
  });

  it('goes on after it was cut off, and evaluates nobody twice', async () => {
    const { ruleSet } = await plantTen();
    const { id } = await startRun(db(), { ruleSet }, officer);
    const step = () => continueRun(db(), id, { sizes: { score: 4, decide: 3 } });
    await step();
    const killed: SiloDatabase = {
      ...db(),
      transaction: (work) => db().transaction((client) => dying(client, work)),
    };
    await expect(continueRun(killed, id, { sizes: { score: 4 } })).rejects.toThrow('killed');
    expect(await getRunById(readingFrom(db().statements), id)).toMatchObject({ scored: 4, subjects: 10 });
    expect(await silo.now.count('evaluation')).toBe(4);
    const scored = await finishRun(db(), id);
    expect(scored).toMatchObject({ state: 'SCORED', scored: 10 });
    await adoptRun(db(), at(scored), approver);
    await step();
    expect(await silo.now.count('category_assignment')).toBe(3);
    while (await step());
    expect(await silo.now.count('category_assignment')).toBe(10);
  });

  /** The work of a process that is killed right before it commits. */
  async function dying(client: PoolClient, work: (client: PoolClient) => Promise<unknown>): Promise<never> {
    await work(client);
    throw new Error('killed');
  }
});

describe('a regular evaluation: what it refuses', () => {
  silo.forEach();

  const start = (ruleSet: string, on: Day = TODAY, doing = officer) => startRun(db(), { ruleSet, day: on }, doing);

  it('refuses a day to come, rules that are not in force and rules that are a draft, and stores nothing', async () => {
    const { ruleSet } = await plantTen();
    const { number: draft } = await plantRules(db(), { content: plainRules(), state: 'DRAFT', edition: 2 });
    await expect(start(ruleSet, addDays(TODAY, 1))).rejects.toMatchObject({
      code: 'RUN_DAY_AHEAD',
      facts: { field: 'day', received: '2026-11-03', article: '上海市分类监管管理办法 10-1' },
    });
    await expect(start(ruleSet, day('2025-12-31'))).rejects.toMatchObject({ code: 'RUN_RULES_NOT_IN_FORCE' });
    await expect(start(draft)).rejects.toMatchObject({ code: 'RUN_RULES_NOT_IN_FORCE', facts: { state: 'DRAFT' } });
    await expect(start('RS-2026-999999')).rejects.toMatchObject({ code: 'WORK_UNKNOWN' });
    expect(await silo.now.count('evaluation_run')).toBe(0);
  });

  it('refuses officials of another department, and whoever started it to adopt it', async () => {
    const { ruleSet } = await plantTen();
    const stranger = { ...officer, actor: actors.stranger };
    await expect(start(ruleSet, TODAY, stranger)).rejects.toMatchObject({ code: 'NOT_YOUR_SUPERVISION' });
    const both = { ...actors.officer, roles: ['supervision-officer', 'supervision-approver'] };
    const { id } = await start(ruleSet, TODAY, { ...officer, actor: both });
    const scored = await finishRun(db(), id);
    await expect(adoptRun(db(), at(scored), { ...approver, actor: both })).rejects.toMatchObject({
      code: 'SAME_PERSON_DECIDES',
    });
    await expect(adoptRun(db(), at(scored), officer)).rejects.toMatchObject({ code: 'NOT_YOUR_SUPERVISION' });
    const former = { number: scored.number, version: scored.version - 1 };
    await expect(adoptRun(db(), former, approver)).rejects.toMatchObject({ code: 'WORK_CHANGED' });
  });

  it('is adopted on the last day of its rules and refused on the first on which they are no longer in force', async () => {
    const { ruleSet } = await plantTen();
    const scored = await finishRun(db(), (await start(ruleSet)).id);
    await rows(`UPDATE rule_set SET in_force_to = '2026-11-05'`);
    const adopt = (on: string) => adoptRun(db(), at(scored), { ...approver, today: day(on) });
    await expect(adopt('2026-11-05')).rejects.toMatchObject({ code: 'RUN_RULES_NOT_IN_FORCE' });
    expect(await adopt('2026-11-04')).toMatchObject({ state: 'ADOPTING', adoptedOn: '2026-11-04' });
  });

  it('refuses a year without shares', async () => {
    await plantSubjects(db(), codes(1));
    const { number } = await plantRules(db(), { content: plainRules({ inForceFrom: day('2026-01-01') }) });
    await expect(start(number)).rejects.toMatchObject({ code: 'RUN_WITHOUT_PROPORTIONS', facts: { year: 2026 } });
  });

  it('keeps to the cycle: refuses the day before six months are over and accepts the day', async () => {
    const { ruleSet } = await plantTen();
    await evaluateAll(db(), { ruleSet, day: day('2026-02-28') });
    await expect(start(ruleSet, day('2026-08-27'))).rejects.toMatchObject({
      code: 'RUN_BEFORE_CYCLE',
      facts: { earliest: '2026-08-28' },
    });
    expect(await start(ruleSet, day('2026-08-28'))).toMatchObject({ state: 'SCORING' });
  });

  it('counts the cycle on under an edition that says the same from another day, and anew under one that does not', async () => {
    const { ruleSet } = await plantTen();
    await evaluateAll(db(), { ruleSet, day: day('2026-02-28') });
    const same = await plantRules(db(), { content: plainRules({ inForceFrom: day('2026-06-01') }), edition: 2 });
    const early = { code: 'RUN_BEFORE_CYCLE', facts: { earliest: '2026-08-28' } };
    await expect(start(same.number, day('2026-07-01'))).rejects.toMatchObject(early);
    const content = plainRules({ inForceFrom: day('2026-06-01'), hearingWorkingDays: 7 });
    const other = await plantRules(db(), { content, edition: 3 });
    expect(await start(other.number, day('2026-07-01'))).toMatchObject({ state: 'SCORING' });
  });

  it('refuses a second one while the first is at work', async () => {
    const { ruleSet } = await plantTen();
    const first = await start(ruleSet);
    await expect(start(ruleSet)).rejects.toMatchObject({ code: 'RUN_AT_WORK', facts: { run: first.number } });
  });
});
