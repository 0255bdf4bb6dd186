import type { Viewer } from '../../kernel/service/silo';
import { addDays, type Day, day } from '../../kernel/values/day';
import type { Subject } from '../../subgraphs/supervision/rules/evidence/evidence';
import { enterSubject } from '../../subgraphs/supervision/store/evidence/enterSubject';
import { followSubjects } from '../../subgraphs/supervision/store/evidence/followSubjects';
import { replayDecisions } from '../../subgraphs/supervision/store/overview/replayDecisions';
import { evaluateAll, plantSubjects } from '../support/supervision/evaluationDesk';
import { actors } from '../support/supervision/plainRules';
import { db, officer, plantTen, rows, silo, standingOf, TODAY } from '../support/supervision/runDesk';

const EVALUATED = day('2026-06-10');
const at = (on: Day) => new Date(`${on}T01:00:00Z`);

async function enter(uscc: string, changed: Partial<Subject>): Promise<void> {
  const [present] = await rows<{ seq: string }>(
    'SELECT seq FROM supervised_subject WHERE uscc = $1 AND superseded_seq IS NULL',
    [uscc],
  );
  const held = { uscc, matter: 'FOOD_SERVICE', authority: 'SAMR', approval: 'LICENCE', stoppedOn: null } as const;
  const subject = { ...held, approvedOn: day('2020-03-01'), endedOn: null, ...changed };
  await enterSubject(db(), { ...subject, version: Number(present?.seq), document: null }, officer);
}

/** Ten subjects that were evaluated; the code of the one that was put into HIGHER. */
async function evaluated(on: Day = EVALUATED): Promise<string> {
  const { ruleSet, usccs } = await plantTen();
  await evaluateAll(db(), { ruleSet, day: on });
  return usccs[0] as string;
}

const decisions = (uscc: string) =>
  rows('SELECT since::text, until::text, category FROM category_assignment WHERE uscc = $1 ORDER BY id', [uscc]);
const ended = (uscc: string) =>
  rows(
    `SELECT authority, actor, done_on::text AS on, details::jsonb->>'until' AS until FROM supervision_event
     WHERE topic = 'category' AND kind = 'ENDED' AND uscc = $1`,
    [uscc],
  );
const told = () => silo.now.count(`outbox WHERE aggregatetype = 'supervision-category'`);
const ask = async <T>(query: string, viewer: Viewer): Promise<T> =>
  (await silo.now.ask(`{ told: ${query} }`, {}, viewer)).data?.told as T;
const resources = async (viewer: Viewer = actors.officer) => {
  interface Report {
    readonly categories: readonly { readonly category: string; readonly subjects: number }[];
  }
  const report = await ask<Report>(
    'resourceReport(matter: "FOOD_SERVICE") { categories { category subjects } }',
    viewer,
  );
  return Object.fromEntries(report.categories.map(({ category, subjects }) => [category, subjects]));
};
const spread = async () => {
  const report = 'uniformityReport(matter: "FOOD_SERVICE", replays: 50) { districts { higher } }';
  return (await ask<{ districts: { higher: number }[] }>(report, actors.officer)).districts;
};

describe('办法 2: a category is of a subject of supervision', () => {
  silo.forEach();

  it('ends on the day on which the subject leaves, and the change is told and kept', async () => {
    const uscc = await evaluated();
    const before = await told();
    await enter(uscc, { endedOn: day('2026-11-01') });
    expect(await decisions(uscc)).toEqual([{ since: EVALUATED, until: '2026-11-01', category: 'HIGHER' }]);
    expect(await told()).toBe(before + 1);
    expect(await ended(uscc)).toEqual([{ authority: 'SAMR', actor: 'officer-samr', on: TODAY, until: '2026-11-01' }]);
    expect(await resources()).toMatchObject({ HIGHER: 0 });
    expect(await spread()).toEqual([{ higher: 0 }]);
  });

  it('stands until a day that lies ahead: the day before it stands, on the day it ends by itself, once', async () => {
    const uscc = await evaluated();
    const last = addDays(TODAY, 10);
    await enter(uscc, { endedOn: last });
    expect(await followSubjects(db(), at(addDays(last, -1)))).toBe(0);
    expect(await standingOf(uscc)).toMatchObject({ grade: 'HIGHER/1' });
    expect(await followSubjects(db(), at(last))).toBe(1);
    expect(await standingOf(uscc)).toBeUndefined();
    expect(await ended(uscc)).toMatchObject([{ actor: 'hub', on: last, until: last }]);
    expect(await followSubjects(db(), at(last))).toBe(0);
  });

  it('that was decided on the last day stood for that day, and is in no report meanwhile', async () => {
    const uscc = await evaluated(TODAY);
    const statements = db().statements;
    const of = { matter: 'FOOD_SERVICE', lead: 'SAMR', authorities: null, today: TODAY, replays: 50, seed: 'a' };
    const drawn = async () => (await replayDecisions(statements, of)).map(({ key }) => key);
    const [{ id = '' } = {}] = await rows<{ id: string }>('SELECT id FROM category_assignment WHERE uscc = $1', [uscc]);
    expect(await drawn()).toContain(id);
    await enter(uscc, { endedOn: TODAY });
    expect(await standingOf(uscc)).toBeDefined();
    expect([await resources(), await spread()]).toEqual([expect.objectContaining({ HIGHER: 0 }), [{ higher: 0 }]]);
    expect(await drawn()).not.toContain(id);
    expect(await followSubjects(db(), at(addDays(TODAY, 1)))).toBe(1);
    expect(await decisions(uscc)).toMatchObject([{ since: TODAY, until: addDays(TODAY, 1) }]);
  });

  it('ends for who left by the account of the authority’s own system', async () => {
    const uscc = await evaluated();
    await plantSubjects(db(), [uscc], { endedOn: day('2026-09-01'), observedAt: '2026-11-01T00:00:00Z' });
    expect(await followSubjects(db(), at(TODAY))).toBe(1);
    expect(await decisions(uscc)).toMatchObject([{ until: '2026-09-01' }]);
  });

  it('counts with the office that took the subject over', async () => {
    const uscc = await evaluated();
    await enter(uscc, { authority: 'SAMR-310115' });
    expect(await resources(actors.pudongOfficer)).toEqual({ LOWER: 0, ORDINARY: 0, HIGHER: 1 });
    await enter(uscc, { authority: 'SAMR-310112' });
    expect(await resources(actors.pudongOfficer)).toMatchObject({ HIGHER: 0 });
    expect(await resources()).toMatchObject({ HIGHER: 1 });
  });
});
