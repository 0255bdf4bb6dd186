import { withClient } from '../../kernel/service/embedded/admin';
import type { Viewer } from '../../kernel/service/silo';
import { supervision } from '../../subgraphs/supervision';
import { OFFICIAL, type OpenSilo, openSilo, PUBLIC } from '../support/openSilo';
import { SUBJECT, storePastFile } from '../support/supervision/pastFile';
import { actors } from '../support/supervision/plainRules';

const AUDITOR: Viewer = { ...OFFICIAL, subject: 'auditor', department: 'BIG_DATA', roles: ['auditor'], grant: null };
const MATTER = 'FOOD_SERVICE';
const FILE = `query F($uscc: USCC!, $matter: String!, $at: Date, $knownAt: DateTime, $topics: [WorkTopic!]) {
  supervisionFile(uscc: $uscc, matter: $matter, at: $at, knownAt: $knownAt) {
    entity { uscc } matter authority { code } at knownAt intact broken { topic number entries brokenAt }
    subject { authority { code } approval approvedOn }
    categories { totalCount edges { node { status category level since until measurePlan manner recordedAt } } }
    evaluations { edges { node { run kind day ruleSet edition snapshot total status adoptedOn } } }
    evidence { totalCount edges { node { key withdrawnSince kind code grade amount occurredOn snapshot } } }
    measures { ruleSet edition code since methods visitsPerYear }
    entries(topics: $topics) { totalCount edges { node { topic number sequence kind on reason intact } } } } }`;

let silo: OpenSilo;
beforeAll(async () => {
  silo = await openSilo(supervision as never, 'supervision_past_file', storePastFile);
});
afterAll(() => silo.close());

type Asked = { at?: string; knownAt?: string; topics?: string[]; uscc?: string; matter?: string };
const ask = (asked: Asked, viewer: Viewer = actors.pudongOfficer) =>
  silo.ask(FILE, { uscc: SUBJECT, matter: MATTER, ...asked }, viewer);

// biome-ignore lint/suspicious/noExplicitAny: a test looks into an answer of any shape
async function file(asked: Asked = {}, viewer: Viewer = actors.pudongOfficer): Promise<any> {
  const { data, errors } = await ask(asked, viewer);
  expect(errors).toBeUndefined();
  return data?.supervisionFile;
}
// biome-ignore lint/suspicious/noExplicitAny: rows of an answer of any shape
const nodes = (connection: { edges: { node: any }[] }) => connection.edges.map(({ node }) => node);
const codes = async (asked: Asked, viewer: Viewer) =>
  (await ask(asked, viewer)).errors?.map(({ extensions }) => extensions.code);

describe('分类监管管理办法 23: the file of a subject', () => {
  it('holds categories, evaluations, evidence, measures and everything that was done, in order', async () => {
    const told = await file();
    expect(told).toMatchObject({
      entity: { uscc: SUBJECT },
      matter: MATTER,
      authority: { code: 'SAMR-310115' },
      at: '2026-11-02',
      intact: true,
    });
    expect(told.subject).toEqual({ authority: { code: 'SAMR-310115' }, approval: 'LICENCE', approvedOn: '2025-01-10' });
    expect(nodes(told.categories)).toMatchObject([
      { category: 'HIGHER', since: '2026-02-02', until: null, manner: 'FIRST' },
    ]);
    expect(nodes(told.evaluations)).toEqual([
      {
        run: 'EV-2026-000001',
        kind: 'REGULAR',
        day: '2026-02-01',
        ruleSet: 'RS-2026-000001',
        edition: 1,
        snapshot: '3',
        total: 25,
        status: 'SCORED',
        adoptedOn: '2026-02-02',
      },
    ]);
    expect(nodes(told.evidence).map(({ key, amount }) => [key, amount])).toEqual([
      ['enforcement-penalty:1', '50000'],
      ['own:2', null],
    ]);
    expect(told.measures).toMatchObject({ ruleSet: 'RS-2026-000001', edition: 1, since: '2026-02-02' });
    expect(nodes(told.entries).map(({ topic, kind, on }) => [topic, kind, on])).toEqual([
      ['REPORT', 'WRITTEN', '2026-02-01'],
      ['INTERVIEW', 'PLANNED', '2026-03-01'],
      ['INTERVIEW', 'HELD', '2026-03-20'],
    ]);
  });

  it('holds on a day what was done by then, and nothing of the day after', async () => {
    const kinds = async (at: string) => nodes((await file({ at })).entries).map(({ kind }) => kind);
    expect(await kinds('2026-02-28')).toEqual(['WRITTEN']);
    expect(await kinds('2026-03-01')).toEqual(['WRITTEN', 'PLANNED']);
    expect(nodes((await file({ at: '2026-02-01' })).categories)).toEqual([]);
    expect(nodes((await file({ at: '2026-02-02' })).categories)).toHaveLength(1);
    expect(nodes((await file({ at: '2026-01-31' })).evaluations)).toEqual([]);
  });

  it('holds nothing of a correction that was recorded later: category, measures and penalty stand as they were', async () => {
    const [before, after] = [
      await file({ at: '2026-03-31', knownAt: '2026-04-30T23:59:59Z' }),
      await file({ at: '2026-03-31', knownAt: '2026-06-01T00:00:00Z' }),
    ];
    expect([before, after].map(({ categories }) => nodes(categories)[0].category)).toEqual(['ORDINARY', 'HIGHER']);
    expect(before.measures.code).not.toBe(after.measures.code);
    const amounts = [before, after].map(
      (told) => nodes(told.evidence).find(({ key }) => key === 'enforcement-penalty:1').amount,
    );
    expect(amounts).toEqual(['100000', '50000']);
  });

  it('holds what was recorded late from that moment on, whatever day it is of', async () => {
    const keys = async (knownAt: string) =>
      nodes((await file({ at: '2026-04-01', knownAt })).evidence).map(({ key }) => key);
    expect(await keys('2026-04-14T23:59:59.999Z')).not.toContain('own:2');
    expect(await keys('2026-04-15T00:00:00Z')).toContain('own:2');
    const held = async (knownAt: string) =>
      nodes((await file({ at: '2026-03-20', knownAt })).entries).some(({ kind }) => kind === 'HELD');
    expect([await held('2026-03-25T01:59:59Z'), await held('2026-03-25T02:00:00Z')]).toEqual([false, true]);
  });

  it('holds an evaluation once it was scored, and its adoption once that was known', async () => {
    const evaluations = async (knownAt: string) => nodes((await file({ knownAt })).evaluations);
    expect(await evaluations('2026-02-01T01:59:59Z')).toEqual([]);
    expect(await evaluations('2026-02-01T02:00:00Z')).toMatchObject([{ total: 25, adoptedOn: null }]);
    expect(await evaluations('2026-02-02T01:00:00Z')).toMatchObject([{ adoptedOn: '2026-02-02' }]);
  });

  it('tells of a record that was withdrawn since its key alone, save to auditors', async () => {
    const known = { at: '2026-03-01', knownAt: '2026-03-31T00:00:00Z' };
    const find = async (viewer: Viewer) =>
      nodes((await file(known, viewer)).evidence).find(({ key }) => key === 'credit-record:3');
    expect(await find(actors.pudongOfficer)).toEqual({
      key: 'credit-record:3',
      withdrawnSince: '2026-07-01T00:00:00Z',
      kind: null,
      code: null,
      grade: null,
      amount: null,
      occurredOn: null,
      snapshot: null,
    });
    expect(await find(AUDITOR)).toMatchObject({ kind: 'CREDIT_RECORD', grade: 'SERIOUS' });
  });

  it('is narrowed by topic and paged without a gap', async () => {
    expect(nodes((await file({ topics: ['REPORT'] })).entries).map(({ topic }) => topic)).toEqual(['REPORT']);
    const page = `query P($after: String) { supervisionFile(uscc: "${SUBJECT}", matter: "${MATTER}", knownAt: "2026-10-01T00:00:00Z") {
      entries(first: 1, after: $after) { totalCount edges { node { kind } } pageInfo { hasNextPage endCursor } } } }`;
    const kinds: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { data } = await silo.ask(page, { after }, actors.officer);
      const { entries } = (
        data as {
          supervisionFile: {
            entries: {
              totalCount: number;
              edges: { node: { kind: string } }[];
              pageInfo: { hasNextPage: boolean; endCursor: string };
            };
          };
        }
      ).supervisionFile;
      expect(entries.totalCount).toBe(3);
      kinds.push(...entries.edges.map(({ node }) => node.kind));
      ({ hasNextPage: more, endCursor: after } = entries.pageInfo);
    }
    expect(kinds).toEqual(['WRITTEN', 'PLANNED', 'HELD']);
  });
});

describe('分类监管管理办法 4, 23: who sees the file', () => {
  it.each([
    ['the authority in charge', actors.pudongOfficer],
    ['the municipal department above it', actors.officer],
    ['the reform office of its district', actors.pudongOffice],
    ['the reform office of the city', actors.office],
    ['an auditor', AUDITOR],
  ])('%s does', async (_, viewer) => {
    expect(await file({}, viewer)).toMatchObject({ matter: MATTER });
  });

  it.each([
    ['the office of another district', actors.minhangOfficer],
    ['the reform office of another district', actors.minhangOffice],
    ['another department', actors.stranger],
  ])('%s does not: it gets null', async (_, viewer) => {
    expect(await file({}, viewer)).toBeNull();
  });

  it('nobody does where there is nothing: null', async () => {
    expect(await file({ uscc: '91310115MA1K4AB146' }, actors.office)).toBeNull();
  });

  it('the public does not: it is told NOT_PUBLIC', async () => {
    expect(await codes({}, PUBLIC)).toEqual(['NOT_PUBLIC']);
  });

  it('refuses a matter, a code and days that cannot be, each by its own code', async () => {
    expect(await codes({ matter: 'NONE' }, actors.officer)).toEqual(['SUPERVISION_MATTER_UNKNOWN']);
    expect(await codes({ uscc: '91310115MA1K3B7C6H' }, actors.officer)).toEqual(['USCC_CHECK_DIGIT']);
    expect(await codes({ at: '2026-11-03' }, actors.officer)).toEqual(['AS_OF_IN_THE_FUTURE']);
    expect(await codes({ knownAt: '2999-01-01T00:00:00Z' }, actors.officer)).toEqual(['AS_OF_IN_THE_FUTURE']);
  });
});

describe('沪府发〔2020〕7号（二十二）: what an officer could know then', () => {
  const DOSSIER = `query D($at: Date!) { officerDossier(uscc: "${SUBJECT}", matter: "${MATTER}", at: $at) {
    rules { number edition authority { code } publishedOn }
    file { at knownAt categories { edges { node { category } } } evidence { edges { node { key amount } } }
      entries { edges { node { kind } } } } } }`;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into an answer of any shape
  const dossier = async (at: string): Promise<any> =>
    (await silo.ask(DOSSIER, { at }, actors.pudongOfficer)).data?.officerDossier;

  it('leaves out what was recorded after the end of the day, and has what was recorded on it', async () => {
    const { file: known } = await dossier('2026-04-14');
    expect(known).toMatchObject({ at: '2026-04-14', knownAt: '2026-04-14T15:59:59.999999Z' });
    expect(nodes(known.categories)).toEqual([{ category: 'ORDINARY' }]);
    expect(nodes(known.evidence).map(({ key }: { key: string }) => key)).not.toContain('own:2');
    expect(nodes((await dossier('2026-04-15')).file.evidence).map(({ key }: { key: string }) => key)).toContain(
      'own:2',
    );
    const kinds = async (at: string) =>
      nodes((await dossier(at)).file.entries).map(({ kind }: { kind: string }) => kind);
    expect(await kinds('2026-03-24')).not.toContain('HELD');
    expect(await kinds('2026-03-25')).toContain('HELD');
  });

  it('names the edition of rules that was in force on the day, and none before its first day', async () => {
    expect((await dossier('2026-01-01')).rules).toEqual({
      number: 'RS-2026-000001',
      edition: 1,
      authority: { code: 'SAMR' },
      publishedOn: '2025-12-20',
    });
    expect((await dossier('2025-12-31')).rules).toBeNull();
  });

  it('is of today or earlier', async () => {
    const answer = await silo.ask(DOSSIER, { at: '2026-11-03' }, actors.pudongOfficer);
    expect(answer.errors?.map(({ extensions }) => extensions.code)).toEqual(['AS_OF_IN_THE_FUTURE']);
  });
});

describe('分类监管管理办法 18 ¶2: the course of an entity', () => {
  const TIMELINE = `query T($uscc: USCC!, $first: Int, $after: String) { supervisionTimeline(uscc: $uscc, first: $first, after: $after) {
    totalCount edges { node { on kind what code department { code } matter article reference } } pageInfo { hasNextPage endCursor } } }`;
  const timeline = async (viewer: Viewer, args: object = {}) =>
    silo.ask(TIMELINE, { uscc: SUBJECT, first: 20, ...args }, viewer);

  it('is evidence, decisions and work in one list, newest first, each with source and article', async () => {
    const { data, errors } = await timeline(actors.pudongOfficer);
    expect(errors).toBeUndefined();
    // biome-ignore lint/suspicious/noExplicitAny: a test looks into an answer of any shape
    const rows = nodes((data as any).supervisionTimeline);
    expect(rows.map(({ on, what }) => [on, what])).toEqual([
      ['2026-03-20', 'interview'],
      ['2026-03-01', 'interview'],
      ['2026-02-15', 'COMPLAINT'],
      ['2026-02-02', 'ASSIGNED'],
      ['2026-02-01', 'report'],
      ['2026-01-20', 'ENFORCEMENT_PENALTY'],
    ]);
    expect(rows.every(({ department, article }) => department.code && article)).toBe(true);
    expect(rows[3]).toMatchObject({
      kind: 'DECISION',
      code: 'HIGHER-1',
      matter: MATTER,
      article: '上海市分类监管管理办法 13-3',
    });
  });

  it('is paged without a gap', async () => {
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { data } = await timeline(actors.office, { first: 4, after });
      // biome-ignore lint/suspicious/noExplicitAny: a test looks into an answer of any shape
      const page = (data as any).supervisionTimeline;
      seen.push(...nodes(page).map(({ on }) => on));
      ({ hasNextPage: more, endCursor: after } = page.pageInfo);
    }
    expect(seen).toEqual([...seen].sort().reverse());
    expect(seen).toHaveLength(6);
  });

  it('is null for authorities that have nothing to do with the entity, and NOT_PUBLIC for the public', async () => {
    for (const viewer of [actors.minhangOfficer, actors.stranger]) {
      expect((await timeline(viewer)).data).toEqual({ supervisionTimeline: null });
    }
    expect((await timeline(PUBLIC)).errors?.map(({ extensions }) => extensions.code)).toEqual(['NOT_PUBLIC']);
  });
});

describe('分类监管管理办法 23: the proof of the file', () => {
  const tamper = (change: string) =>
    withClient(silo.urls.migratorUrl, async (client) => {
      await client.query('ALTER TABLE supervision_event DISABLE TRIGGER supervision_event_keep');
      await client.query(change);
      await client.query('ALTER TABLE supervision_event ENABLE TRIGGER supervision_event_keep');
    });

  it('is refused to be changed by whoever serves', async () => {
    const change = silo.database.dataSource.query(`UPDATE supervision_event SET reason = 'x'`);
    await expect(change).rejects.toMatchObject({ code: 'HUB23' });
  });

  it('shows where an entry was changed behind its back, and leaves the other things intact', async () => {
    const change = (reason: string) =>
      `UPDATE supervision_event SET reason = ${reason} WHERE number = 'INV-2026-000001' AND sequence = 1`;
    await tamper(change(`'无'`));
    const told = await file();
    expect(told).toMatchObject({
      intact: false,
      broken: [{ topic: 'INTERVIEW', number: 'INV-2026-000001', entries: 2, brokenAt: 1 }],
    });
    expect(nodes(told.entries).map(({ topic, intact }) => [topic, intact])).toEqual([
      ['REPORT', true],
      ['INTERVIEW', false],
      ['INTERVIEW', false],
    ]);
    await tamper(change(`'调高监管类别'`));
    expect(await file()).toMatchObject({ intact: true, broken: [] });
  });

  it('shows that an entry was taken away from before the last', async () => {
    await tamper(`DELETE FROM supervision_event WHERE number = 'INV-2026-000001' AND sequence = 1`);
    expect(await file()).toMatchObject({
      intact: false,
      broken: [{ number: 'INV-2026-000001', entries: 1, brokenAt: 2 }],
    });
  });
});
