import { createHash } from 'node:crypto';
import type { Viewer } from '../../kernel/service/silo';
import {
  BREACH,
  begunVisit,
  CLEAN,
  clearResults,
  formedPart,
  kindsOf,
  plantTrace,
  resultDesk,
  resultPeople,
  screenOf,
} from '../support/inspection/resultDesk';
import { at, clearVisits, openVisitSilo, visitsOf } from '../support/inspection/visitDesk';
import { type OpenSilo, PUBLIC } from '../support/openSilo';

let silo: OpenSilo;
let visit: string;
let round: string;
beforeAll(async () => {
  silo = await openVisitSilo();
});
beforeEach(async () => {
  await clearResults(silo);
  await clearVisits(silo);
  await silo.database.dataSource.query(`UPDATE inspection_plan SET state = 'RUNNING', completed_on = NULL`);
  visit = await begunVisit(silo);
  const [row] = await visitsOf(silo, {}, office);
  round = String(row?.round);
});
afterAll(() => silo.close());

const desk = resultDesk(() => silo);
const { head, cityHead, fireHead, fireInspector, inspector, office, minhangHead } = resultPeople;

const ARCHIVE = `query ($visit: ID, $plan: ID, $round: ID, $after: String, $first: Int) {
  inspectionArchive(visit: $visit, plan: $plan, round: $round) { number isComplete missing isIntact
    broken { topic number brokenAt } steps { step required done } seal { archivedOn entries digest }
    entries(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
      edges { node { topic number sequence kind actor on reason details hash authority { code } } } } } }`;
interface Entry {
  readonly topic: string;
  readonly number: string;
  readonly kind: string;
  readonly actor: string;
  readonly reason: string | null;
  readonly details: string | null;
  readonly hash: string;
  readonly authority: { readonly code: string };
}
interface File {
  readonly isComplete: boolean;
  readonly missing: string[];
  readonly isIntact: boolean;
  readonly broken: object[];
  readonly steps: object[];
  readonly seal: { readonly entries: number; readonly digest: string } | null;
  readonly entries: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    readonly edges: { readonly node: Entry }[];
  };
}
async function file(of: object, as: Viewer = head, page: object = { first: 100 }): Promise<File> {
  const { data, errors } = await silo.ask(ARCHIVE, { ...of, ...page }, as);
  expect(errors).toBeUndefined();
  return data?.inspectionArchive as File;
}
const entriesOf = async (of: object, as: Viewer = head) => (await file(of, as)).entries.edges.map(({ node }) => node);

/** The visit with all that belongs to it: results of both departments, published, and the trace of plan and round. */
async function wholeVisit(): Promise<void> {
  const samr = at((await formedPart(silo, visit, [BREACH, { ...CLEAN, item: 'AMR-02' }])).done);
  await desk.enter({ visit, ...CLEAN, department: 'FIRE', item: 'FIRE-01' }, fireInspector);
  const fire = at((await desk.complete({ visit, department: 'FIRE', version: 1 }, fireInspector)).done);
  await desk.publish({ ...samr, screen: screenOf() }, head);
  await desk.publish({ ...fire, screen: screenOf() }, fireHead);
  await plantTrace(silo, round);
}
async function archive(as: Viewer = head) {
  const [row] = await visitsOf(silo, { round }, office);
  return desk.archive(at(row), as);
}

describe('DR-26: the file of a visit', () => {
  it('tells everything in order: plan, draw, teams, code, results, publication, who did what', async () => {
    await wholeVisit();
    const told = (await entriesOf({ visit }, office)).map(({ topic, kind }) => `${topic} ${kind}`);
    const order = ['SEAT TEAMS_DRAWN', 'VISIT CODE_ISSUED', 'VISIT STARTED', 'RESULT ENTERED', 'RESULT FORMED'];
    const places = [...order, 'VISIT COMPLETED', 'RESULT PUBLISHED'].map((one) => told.indexOf(one));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(told).toEqual(expect.arrayContaining(['PLAN PUBLISHED', 'ROUND DRAWN']));
    const entered = (await entriesOf({ visit })).find(({ kind }) => kind === 'ENTERED');
    expect(entered).toMatchObject({ actor: 'samr-1', authority: { code: 'SAMR-310115' } });
  });

  it('says which steps are missing, one after the other, until none is', async () => {
    await plantTrace(silo, 'DR-2026-900000');
    const missing = async () => (await file({ visit })).missing;
    expect(await missing()).toEqual(['DRAW', 'RESULT', 'PUBLICATION', 'ARCHIVE']);
    await formedPart(silo, visit, [BREACH, { ...CLEAN, item: 'AMR-02' }]);
    expect(await missing()).toContain('RESULT');
    await silo.database.dataSource.query('DELETE FROM visit_item');
    await silo.database.dataSource.query('DELETE FROM part_result');
    await silo.database.dataSource.query(`UPDATE visit_part SET state = 'IN_PROGRESS', completed_on = NULL`);
    await wholeVisit();
    expect(await missing()).toEqual(['ARCHIVE']);
    await archive();
    expect(await file({ visit })).toMatchObject({ isComplete: true, missing: [], isIntact: true, broken: [] });
  });

  it('lacks its plan where the plan was never published, and a team where only one is seated', async () => {
    await wholeVisit();
    const under = (plan: string) =>
      silo.database.dataSource.query('UPDATE visit_part SET plan_number = $2 WHERE visit = $1', [visit, plan]);
    await under('IP-2026-900000');
    expect((await file({ visit })).missing).toEqual(['PLAN', 'ARCHIVE']);
    await under('IP-2026-000001');
    await silo.database.dataSource.query(
      `UPDATE visit_seat SET state = 'REPLACED', ended_on = now(), ended_reason = 'x'
      WHERE visit = $1 AND department = 'FIRE' AND seat = 1`,
      [visit],
    );
    expect((await file({ visit })).missing).toEqual(['TEAM', 'ARCHIVE']);
  });

  it('is closed by the head of the office that leads it, under the digest of all its seals', async () => {
    await wholeVisit();
    const seals = (await entriesOf({ visit }, office)).map(({ hash }) => hash);
    const { done } = await archive();
    const digest = createHash('sha256').update(seals.join('\n')).digest('hex');
    expect(done).toMatchObject({ isComplete: true, seal: { archivedOn: '2026-11-02', entries: seals.length, digest } });
    expect((await kindsOf(silo, 'visit', visit)).at(-1)).toBe('ARCHIVED');
    expect((await archive()).refusal).toMatchObject({ code: 'WORK_STATE_UNFIT' });
  });

  it('is renewed by whatever is added to it later, and keeps the digest that stood before', async () => {
    await wholeVisit();
    const first = (await archive()).done?.seal as { entries: number; digest: string };
    const sealed = async () => {
      const { seal, isIntact } = await file({ visit }, office);
      const hashes = (await entriesOf({ visit }, office)).slice(0, seal?.entries).map(({ hash }) => hash);
      expect(seal?.digest).toBe(createHash('sha256').update(hashes.join('\n')).digest('hex'));
      expect(isIntact).toBe(true);
      return seal;
    };
    const more = {
      ...CLEAN,
      visit,
      item: 'AMR-02',
      codes: ['E'],
      version: 1,
      reason: '复核后更正',
      screen: screenOf(),
    };
    expect((await desk.correct(more, head)).refusal).toBeUndefined();
    const second = await sealed();
    expect(second?.entries).toBeGreaterThan(first.entries);
    const evidence = [{ sha256: 'cd'.repeat(32), size: 9, mediaType: 'image/jpeg' }];
    const to = { ground: 'CASE_LEAD', toDepartment: 'SAMR-310115', standard: '第十八条', evidence };
    expect((await desk.send({ visit, department: 'SAMR', item: 'AMR-01', ...to }, head)).refusal).toBeUndefined();
    expect((await sealed())?.entries).toBeGreaterThan(Number(second?.entries));
    const renewed = (await entriesOf({ visit }, office)).filter(({ kind }) => kind === 'ARCHIVE_RENEWED');
    expect(renewed.map(({ details }) => JSON.parse(details ?? '{}').before.digest)).toEqual([
      first.digest,
      second?.digest,
    ]);
  });

  it('stays open while a step is missing, and for whoever does not lead it', async () => {
    expect((await archive()).refusal).toMatchObject({ code: 'WORK_STATE_UNFIT' });
    await wholeVisit();
    for (const as of [fireHead, inspector, office]) {
      expect((await archive(as)).refusal).toMatchObject({ code: 'NOT_YOUR_INSPECTION' });
    }
    await silo.database.dataSource.query(
      `UPDATE part_result SET state = 'FORMED', published_on = NULL WHERE department = 'FIRE'`,
    );
    expect((await archive()).refusal).toMatchObject({ code: 'ARCHIVE_INCOMPLETE', missing: ['PUBLICATION'] });
    expect(await silo.count('visit_archive')).toBe(0);
  });

  it('counts a withholding that was upheld as its publication, and no other', async () => {
    const formed = at((await formedPart(silo, visit, [BREACH, { ...CLEAN, item: 'AMR-02' }])).done);
    const withheld = { ...formed, screen: screenOf('TRADE_SECRET'), reason: '涉及企业配方' };
    const now = at((await desk.withhold(withheld, head)).done);
    const published = async () =>
      (await silo.ask(`{ inspectionArchive(visit: "${visit}") { missing } }`, {}, head)).data?.inspectionArchive;
    await silo.database.dataSource.query(`UPDATE visit_part SET state = 'CANCELLED' WHERE department = 'FIRE'`);
    expect(await published()).toMatchObject({ missing: expect.arrayContaining(['PUBLICATION']) });
    await desk.review({ ...now, outcome: 'UPHELD', reason: '理由成立' }, office);
    expect(await published()).not.toMatchObject({ missing: expect.arrayContaining(['PUBLICATION']) });
  });

  it('shows an entry that was changed behind its back', async () => {
    await desk.enter({ visit, ...BREACH }, inspector);
    const guard = (how: string) =>
      silo.database.dataSource.query(`ALTER TABLE inspection_event ${how} TRIGGER inspection_event_keep`);
    await expect(guard('DISABLE')).rejects.toThrow();
    const planted = `INSERT INTO inspection_event (topic, number, sequence, kind, authority, actor, department, done_on,
      details, hash) VALUES ('result', $1, 9, 'ENTERED', 'SAMR', 'nobody', '', '2026-11-02', '{}', 'x')`;
    await silo.database.dataSource.query(planted, [`${visit}/SAMR/AMR-01`]);
    const { isIntact, broken } = await file({ visit });
    expect(isIntact).toBe(false);
    expect(broken).toEqual([{ topic: 'RESULT', number: `${visit}/SAMR/AMR-01`, brokenAt: 9 }]);
  });

  it('comes page by page, from the oldest on', async () => {
    const all = await entriesOf({ visit });
    const first = await file({ visit }, head, { first: 2 });
    expect(first.entries).toMatchObject({ totalCount: all.length, pageInfo: { hasNextPage: true } });
    const second = await file({ visit }, head, { first: 2, after: first.entries.pageInfo.endCursor });
    const read = [...first.entries.edges, ...second.entries.edges].map(({ node }) => node.hash);
    expect(read).toEqual(all.slice(0, 4).map(({ hash }) => hash));
  });
});

describe('DR-26: the file of a round and of a plan', () => {
  it('counts the steps over all their visits', async () => {
    await wholeVisit();
    await archive();
    for (const one of [{ round }, { plan: 'IP-2026-000001' }]) {
      const { isComplete, steps, seal } = await file(one, cityHead);
      expect(isComplete).toBe(true);
      expect(steps).toContainEqual({ step: 'PUBLICATION', required: 1, done: 1 });
      expect(seal).toBeNull();
    }
  });
});

describe('who sees a file', () => {
  it('is whoever takes part, and the reform office: words to the own line and to who watches', async () => {
    await formedPart(silo, visit, [BREACH, { ...CLEAN, item: 'AMR-02' }]);
    const formed = async (as: Viewer) => (await entriesOf({ visit }, as)).find(({ kind }) => kind === 'FORMED');
    expect((await formed(head))?.details).toContain('AMR-01');
    expect((await formed(office))?.details).toContain('AMR-01');
    expect(await formed(fireHead)).toMatchObject({ details: null, reason: null });
  });

  it('is nobody else', async () => {
    const ask = (as: Viewer, of: object = { visit }) => silo.ask(ARCHIVE, { ...of, first: 1 }, as);
    expect((await ask(minhangHead)).data).toEqual({ inspectionArchive: null });
    expect((await ask(head, { visit: 'VS-2026-999999' })).data).toEqual({ inspectionArchive: null });
    expect((await ask(PUBLIC)).errors?.[0]?.extensions.code).toBe('NOT_PUBLIC');
    for (const one of [{}, { visit, round }]) {
      expect((await ask(head, one)).errors?.[0]?.extensions.code).toBe('ARCHIVE_SCOPE_UNFIT');
    }
  });
});
