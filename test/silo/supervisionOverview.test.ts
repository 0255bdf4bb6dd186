import { storePlaces } from '../../kernel/service/places/storePlaces';
import { day } from '../../kernel/values/day';
import { supervision } from '../../subgraphs/supervision';
import { GROUND_KINDS } from '../../subgraphs/supervision/rules/adjustments/groundedAdjustment';
import { EVALUATION_STATUSES } from '../../subgraphs/supervision/rules/evaluation/evaluationStatus';
import { RUN_STATES } from '../../subgraphs/supervision/store/evaluation/storedRun';
import { replayDecisions } from '../../subgraphs/supervision/store/overview/replayDecisions';
import { enumValues } from '../support/enumValues';
import { type OpenSilo, openSilo, PUBLIC } from '../support/openSilo';
import {
  fillDesk,
  finishRun,
  plantCategories,
  plantEvidence,
  plantRules,
  plantShares,
  plantSubjects,
  TOLD_AT,
} from '../support/supervision/evaluationDesk';
import { actors, plainRules } from '../support/supervision/plainRules';
import { sampleCode } from '../support/supervision/sampleCode';

const ORDINARY = { category: 'ORDINARY', level: 1 } as const;
const HIGHER = { category: 'HIGHER', level: 1 } as const;
const LOWER = { category: 'LOWER', level: 1 } as const;
const CODES = Array.from({ length: 40 }, (_, i) => sampleCode(i)).sort();
const at = (i: number) => CODES[i] as string;
/** 60 points: two that stood as ordinary, two that had no category. The mild have 0 points, and seven stood as ordinary. */
const STRICT = CODES.slice(0, 4);
const MILD = CODES.slice(4, 12);

let silo: OpenSilo;
let rules: string;
beforeAll(async () => {
  silo = await openSilo(supervision, 'supervision_overview', async (database) => {
    await fillDesk(database);
    await plantShares(database);
    await plantSubjects(database, CODES);
    await plantCategories(database, new Map([at(0), at(1), ...MILD].map((uscc) => [uscc, ORDINARY])));
    await plantCategories(database, new Map([[at(39), HIGHER]]));
    await plantEvidence(database, [
      ...STRICT.flatMap((uscc) => [1, 2, 3].map(() => ({ uscc, kind: 'ENFORCEMENT_PENALTY' as const, code: 'FINE' }))),
      ...CODES.filter((uscc) => !MILD.includes(uscc)).map((uscc) => ({
        uscc,
        kind: 'JUDGEMENT' as const,
        code: 'HYGIENE:POOR',
      })),
      ...MILD.map((uscc) => ({ uscc, kind: 'JUDGEMENT' as const, code: 'HYGIENE:GOOD' })),
    ]);
    const place = { industry: '62', observedAt: TOLD_AT, eventId: null, position: null };
    const places = CODES.slice(0, 30).map((uscc, i) => ({ uscc, district: i < 10 ? '310101' : '310115', ...place }));
    await database.transaction((client) => storePlaces(client, places));
    await plantRules(database, { content: plainRules() });
  });
  rules = (await silo.database.dataSource.query('SELECT number FROM rule_set'))[0].number;
}, 120_000);
afterAll(() => silo.close());

type Answer = Awaited<ReturnType<OpenSilo['ask']>>;
const codesOf = ({ errors }: Answer) => (errors ?? []).map(({ extensions }) => extensions.code);
const RUN = `number kind ruleSet matter authority { code } day state version progress { subjects scored share } missingSources
  cuts { higherFrom lowerTo } planned { lower ordinary higher } realised { lower ordinary higher }
  standing { lower ordinary higher } ordinaryOutnumbers statuses { status subjects } grades { grade { category level } subjects }
  changes { decision subjects } adoptedOn startedAt finishedAt`;
const START = `mutation ($input: StartEvaluationInput!) { startEvaluation(input: $input) { ${RUN} } }`;
const ADOPT = `mutation ($input: EvaluationAt!) { adoptEvaluation(input: $input) { ${RUN} } }`;
const ABANDON = `mutation ($input: AbandonEvaluationInput!) { abandonEvaluation(input: $input) { ${RUN} } }`;
const ASK = `query ($number: ID!) { evaluationRun(number: $number) { ${RUN} } }`;
interface Run {
  readonly number: string;
  readonly version: number;
}
const start = (input: object = {}, viewer: typeof PUBLIC = actors.officer) =>
  silo.ask(START, { input: { ruleSet: rules, ...input } }, viewer);
const startedBy = ({ data }: Answer) => (data as { startEvaluation: Run }).startEvaluation;
const runOf = async (number: string, viewer: typeof PUBLIC = actors.officer) =>
  ((await silo.ask(ASK, { number }, viewer)).data as { evaluationRun: Run & Record<string, unknown> }).evaluationRun;
const finish = async (number: string) => {
  const [{ id }] = await silo.database.dataSource.query('SELECT id::text AS id FROM evaluation_run WHERE number = $1', [
    number,
  ]);
  await finishRun(silo.database, id);
  return runOf(number);
};
let adopted: string;

describe('办法 10 ¶1, 14: an evaluation over the API', () => {
  it('has the words of the rules', () => {
    expect(enumValues('supervision', 'EvaluationStatus')).toEqual(EVALUATION_STATUSES);
    expect(enumValues('supervision', 'EvaluationRunState')).toEqual(RUN_STATES);
    expect(enumValues('supervision', 'AdjustmentGroundKind')).toEqual(GROUND_KINDS);
  });

  it('is refused for tomorrow, by an approver, under rules that are not there, and nothing is stored', async () => {
    expect(codesOf(await start({ day: '2026-11-03' }))).toEqual(['RUN_DAY_AHEAD']);
    expect(codesOf(await start({}, actors.approver))).toEqual(['NOT_YOUR_SUPERVISION']);
    expect(codesOf(await start({}, actors.stranger))).toEqual(['NOT_YOUR_SUPERVISION']);
    expect(codesOf(await start({ ruleSet: 'RS-2026-999999' }))).toEqual(['WORK_UNKNOWN']);
    expect(await silo.count('evaluation_run')).toBe(0);
  });

  it('is given up with a reason before it is adopted, and another can be started', async () => {
    const { number, version } = startedBy(await start());
    const refused = await silo.ask(ABANDON, { input: { run: number, version, reason: ' ' } }, actors.officer);
    expect(codesOf(refused)).toEqual(['TEXT_EMPTY']);
    const answer = await silo.ask(ABANDON, { input: { run: number, version, reason: '比例有误' } }, actors.officer);
    expect(answer.data).toMatchObject({ abandonEvaluation: { state: 'ABANDONED' } });
  });

  it('tells its progress while it scores, then cuts, shares, statuses and what would change', async () => {
    const started = startedBy(await start());
    adopted = started.number;
    expect(started).toMatchObject({
      ...{
        kind: 'REGULAR',
        state: 'SCORING',
        progress: { scored: 0, share: 0 },
        cuts: null,
        realised: null,
        statuses: [],
      },
      planned: { lower: 200, ordinary: 700, higher: 100 },
    });
    expect(await finish(adopted)).toMatchObject({
      ...{ state: 'SCORED', day: '2026-11-02', progress: { subjects: 40, scored: 40, share: 1 }, missingSources: [] },
      cuts: { higherFrom: 40, lowerTo: 10 },
      realised: { lower: 200, ordinary: 700, higher: 100 },
      standing: { lower: 200, ordinary: 750, higher: 50 },
      ordinaryOutnumbers: true,
      statuses: expect.arrayContaining([{ status: 'SCORED', subjects: 40 }]),
      grades: expect.arrayContaining([
        { grade: HIGHER, subjects: 4 },
        { grade: LOWER, subjects: 8 },
      ]),
      changes: expect.arrayContaining([
        { decision: 'HELD', subjects: 2 },
        { decision: 'ADJUSTED', subjects: 9 },
      ]),
      finishedAt: expect.any(String),
    });
  });

  it('is adopted by another person, in the version that was seen', async () => {
    const { version } = await runOf(adopted);
    const adopt = (over: object, viewer = actors.approver as typeof PUBLIC) =>
      silo.ask(ADOPT, { input: { run: adopted, version, ...over } }, viewer);
    const both = { ...actors.officer, roles: ['supervision-officer', 'supervision-approver'] };
    expect(codesOf(await adopt({}, both))).toEqual(['SAME_PERSON_DECIDES']);
    expect(codesOf(await adopt({ version: 1 }))).toEqual(['WORK_CHANGED']);
    expect(codesOf(await adopt({}, actors.stranger))).toEqual(['NOT_YOUR_SUPERVISION']);
    expect((await adopt({})).data).toMatchObject({ adoptEvaluation: { state: 'ADOPTING', adoptedOn: '2026-11-02' } });
    expect(await finish(adopted)).toMatchObject({ state: 'ADOPTED' });
  });

  it('is listed by matter and kind, newest first, to who sees the work of the authority', async () => {
    const list = `query ($kind: EvaluationKind) { evaluationRuns(matter: "FOOD_SERVICE", kind: $kind) { totalCount
      edges { node { state } } } }`;
    const states = { edges: [{ node: { state: 'ADOPTED' } }, { node: { state: 'ABANDONED' } }] };
    expect((await silo.ask(list, {}, actors.office)).data).toEqual({ evaluationRuns: { totalCount: 2, ...states } });
    expect((await silo.ask(list, { kind: 'IRREGULAR' }, actors.officer)).data).toMatchObject({
      evaluationRuns: { totalCount: 0 },
    });
    expect((await silo.ask(list, {}, actors.stranger)).data).toMatchObject({ evaluationRuns: { totalCount: 0 } });
    expect(codesOf(await silo.ask(list, {}, PUBLIC))).toEqual(['NOT_PUBLIC']);
  });
});

describe('办法 16 ¶3: the two readings of 調高', () => {
  const DIFFER = `query ($run: ID!, $direction: ChangeDirection, $first: Int, $after: String) { readingDifferences(run: $run) {
    declared tighten relax subjects(direction: $direction, first: $first, after: $after) { totalCount
      pageInfo { hasNextPage endCursor } edges { node { entity { uscc } direction standing { category level }
        placed { category level } underIntensity { category level } underStanding { category level } } } } } }`;
  interface Differences {
    readonly subjects: {
      readonly pageInfo: { readonly endCursor: string };
      readonly edges: readonly { readonly node: object }[];
    };
  }
  const differ = async (variables: object, viewer: typeof PUBLIC = actors.officer) =>
    silo.ask(DIFFER, { run: adopted, ...variables }, viewer);

  it('are counted by direction: who would be tightened waits under the one, who would be relaxed under the other', async () => {
    expect((await differ({})).data).toMatchObject({
      readingDifferences: { declared: 'INTENSITY', tighten: 2, relax: 9, subjects: { totalCount: 11 } },
    });
  });

  it('are told subject by subject, with the category under either', async () => {
    const { readingDifferences } = (await differ({ direction: 'TIGHTEN' })).data as { readingDifferences: Differences };
    expect(readingDifferences.subjects.edges.map(({ node }) => node)).toEqual(
      [at(0), at(1)].map((uscc) => ({
        ...{ entity: { uscc }, direction: 'TIGHTEN', standing: ORDINARY, placed: HIGHER },
        ...{ underIntensity: ORDINARY, underStanding: HIGHER },
      })),
    );
  });

  it('are paged by code, and a cursor of another direction is refused', async () => {
    const first = ((await differ({ first: 8 })).data as { readingDifferences: Differences }).readingDifferences
      .subjects;
    const { endCursor: after } = first.pageInfo;
    const next = ((await differ({ first: 8, after })).data as { readingDifferences: Differences }).readingDifferences
      .subjects;
    const codes = [...first.edges, ...next.edges].map(({ node }) => (node as { entity: { uscc: string } }).entity.uscc);
    expect(codes).toEqual([at(0), at(1), ...MILD, at(39)]);
    expect(codesOf(await differ({ first: 8, after, direction: 'RELAX' }))).toEqual(['INVALID_CURSOR']);
  });

  it('are for who sees the work of the authority', async () => {
    expect((await differ({}, actors.stranger)).data).toEqual({ readingDifferences: null });
    expect(codesOf(await differ({}, PUBLIC))).toEqual(['NOT_PUBLIC']);
  });
});

describe('办法 6: uniformity', () => {
  const REPORT = `query ($matter: String!, $replays: Int, $seed: String) { uniformityReport(matter: $matter, replays: $replays,
    seed: $seed) { districts { district { code } lower ordinary higher none } replayed identical identicalShare
    offices { authority { code } replayed identical } } }`;
  const report = (variables: object = {}, viewer: typeof PUBLIC = actors.office) =>
    silo.ask(REPORT, { matter: 'FOOD_SERVICE', replays: 50, seed: 'a', ...variables }, viewer);

  it('is told by district, and decisions that are replayed come out the same, point by point', async () => {
    const { uniformityReport } = (await report()).data as {
      uniformityReport: { replayed: number; districts: object[] };
    };
    expect(uniformityReport).toMatchObject({ identicalShare: 1, offices: [{ authority: { code: 'SAMR' } }] });
    expect(uniformityReport.replayed).toBeGreaterThan(15);
    expect(uniformityReport.districts).toEqual([
      { district: { code: '310101' }, lower: 6, ordinary: 2, higher: 2, none: 0 },
      { district: { code: '310115' }, lower: 2, ordinary: 18, higher: 0, none: 0 },
      { district: null, lower: 0, ordinary: 10, higher: 0, none: 0 },
    ]);
  });

  it('draws the same decisions for the same seed, and others for another', async () => {
    const drawn = async (seed: string) => {
      const of = {
        matter: 'FOOD_SERVICE',
        lead: 'SAMR',
        authorities: null,
        today: day('2026-11-02'),
        replays: 5,
        seed,
      };
      return (await replayDecisions(silo.database.statements, of)).map(({ key }) => key);
    };
    expect(await drawn('b')).toEqual(await drawn('b'));
    expect(await drawn('b')).not.toEqual(await drawn('c'));
  });

  it('shows a decision that does not come out as it was decided', async () => {
    const { dataSource } = silo.database;
    const every = `run = (SELECT id FROM evaluation_run WHERE number = '${adopted}') AND uscc = ANY ($1)`;
    await dataSource.query(`UPDATE evaluation SET points[1] = points[1] + 1 WHERE ${every}`, [CODES]);
    expect((await report()).data).toMatchObject({ uniformityReport: { identical: 0, identicalShare: 0 } });
    await dataSource.query(`UPDATE evaluation SET points[1] = points[1] - 1 WHERE ${every}`, [CODES]);
    expect((await report()).data).toMatchObject({ uniformityReport: { identicalShare: 1 } });
  });

  it('is refused for more than fifty replays, an unknown matter, and the public', async () => {
    expect(codesOf(await report({ replays: 51 }))).toEqual(['PAGE_TOO_LARGE']);
    expect(codesOf(await report({ matter: 'GOSSIP' }))).toEqual(['SUPERVISION_MATTER_UNKNOWN']);
    expect(codesOf(await report({}, PUBLIC))).toEqual(['NOT_PUBLIC']);
  });

  it('is empty at once for an authority that leads nothing of it', async () => {
    const statements = { run: () => Promise.reject(new Error('was asked')) } as never;
    const of = { matter: 'FOOD_SERVICE', lead: 'SAMR', today: day('2026-11-02'), replays: 50, seed: 'a' };
    expect(await replayDecisions(statements, { ...of, authorities: ['EMERGENCY'] })).toEqual([]);
    expect((await report({}, actors.stranger)).data).toMatchObject({
      uniformityReport: { replayed: 0, districts: [] },
    });
  });
});

describe('办法 1, 15: resources by category', () => {
  const REPORT = `query { resourceReport(matter: "FOOD_SERVICE") { rising categories { category subjects hours visits
    hoursPerSubject visitsPerSubject } } }`;

  it('go to higher intensity more than to ordinary, and to ordinary more than to lower, a subject', async () => {
    expect((await silo.ask(REPORT, {}, actors.officer)).data).toEqual({
      resourceReport: {
        rising: true,
        categories: [
          { category: 'LOWER', subjects: 8, hours: 16, visits: 4, hoursPerSubject: 2, visitsPerSubject: 0.5 },
          { category: 'ORDINARY', subjects: 30, hours: 120, visits: 30, hoursPerSubject: 4, visitsPerSubject: 1 },
          { category: 'HIGHER', subjects: 2, hours: 24, visits: 6, hoursPerSubject: 12, visitsPerSubject: 3 },
        ],
      },
    });
  });

  it('are told of what the viewer sees alone, and not to the public', async () => {
    const { data } = await silo.ask(REPORT, {}, actors.stranger);
    expect(data).toMatchObject({ resourceReport: { categories: [{ subjects: 0 }, { subjects: 0 }, { subjects: 0 }] } });
    expect(codesOf(await silo.ask(REPORT, {}, PUBLIC))).toEqual(['NOT_PUBLIC']);
  });
});

describe('办法 14: what is due', () => {
  const DUE = 'query { evaluationsDue { ruleSet matter authority { code } months lastDay dueOn daysOverdue } }';
  const due = async (viewer: typeof PUBLIC = actors.office) =>
    ((await silo.ask(DUE, {}, viewer)).data as { evaluationsDue: object[] | null }).evaluationsDue;
  const moveTo = (day: string) =>
    silo.database.dataSource.query(`UPDATE evaluation_run SET day = $1 WHERE number = $2`, [day, adopted]);

  it('is nothing within the cycle: on its last day, but the day after', async () => {
    expect(await due()).toEqual([]);
    await moveTo('2026-05-02');
    expect(await due()).toEqual([]);
    await moveTo('2026-05-01');
    expect(await due()).toEqual([
      {
        ...{ ruleSet: rules, matter: 'FOOD_SERVICE', authority: { code: 'SAMR' }, months: 6 },
        ...{ lastDay: '2026-05-01', dueOn: '2026-11-01', daysOverdue: 1 },
      },
    ]);
    expect(await due(actors.stranger)).toEqual([]);
    await moveTo('2026-11-02');
  });

  it('lists tasks of evaluation by entity, waiting or done, to who sees the work of the authority', async () => {
    const client = silo.database.dataSource;
    await client.query(
      `INSERT INTO evaluation_task (uscc, matter_code, cause, cause_key, abnormal, seq, done_at)
       VALUES ($1, 'FOOD_SERVICE', 'ACCIDENT', 'own:1', true, 1, NULL), ($2, 'FOOD_SERVICE', 'ACCIDENT', 'own:2', true, 1, now())`,
      [at(5), at(6)],
    );
    const list = `query ($uscc: USCC, $waiting: Boolean) { evaluationTasks(uscc: $uscc, waiting: $waiting) { totalCount
      edges { node { entity { uscc } matter cause causeKey abnormal arrivedAt doneAt run refusal } } } }`;
    expect((await silo.ask(list, { waiting: true }, actors.officer)).data).toMatchObject({
      evaluationTasks: {
        totalCount: 1,
        edges: [{ node: { entity: { uscc: at(5) }, cause: 'ACCIDENT', doneAt: null } }],
      },
    });
    expect((await silo.ask(list, { uscc: at(6) }, actors.office)).data).toMatchObject({
      evaluationTasks: { totalCount: 1, edges: [{ node: { causeKey: 'own:2', doneAt: expect.any(String) } }] },
    });
    expect((await silo.ask(list, {}, actors.stranger)).data).toMatchObject({ evaluationTasks: { totalCount: 0 } });
  });
});
