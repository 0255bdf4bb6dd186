import { day } from '../../kernel/values/day';
import { supervision } from '../../subgraphs/supervision';
import { runWhatIf } from '../../subgraphs/supervision/store/whatIf/whatIfJob';
import { type OpenSilo, openSilo, PUBLIC } from '../support/openSilo';
import {
  fillDesk,
  plantCategories,
  plantEvidence,
  plantRules,
  plantSubjects,
} from '../support/supervision/evaluationDesk';
import { actors, plainRules } from '../support/supervision/plainRules';
import { sampleCode } from '../support/supervision/sampleCode';

const RULES = plainRules();
const CODES = Array.from({ length: 40 }, (_, i) => sampleCode(i)).sort();
const at = (i: number) => CODES[i] as string;
/** Three penalties and poor hygiene: 60 points; the others have good hygiene and none. */
const STRICT = CODES.slice(0, 4);
const NEW = sampleCode(900);
const ORDINARY = { category: 'ORDINARY', level: 1 } as const;

let silo: OpenSilo;
let draft: string;
beforeAll(async () => {
  silo = await openSilo(supervision, 'supervision_what_if', async (database) => {
    await fillDesk(database);
    await plantRules(database, { content: RULES });
    await plantSubjects(database, CODES);
    await plantSubjects(database, [NEW], { approvedOn: day('2026-09-01') });
    const penalties = STRICT.flatMap((uscc) =>
      [1, 2, 3].map(() => ({ uscc, kind: 'ENFORCEMENT_PENALTY' as const, code: 'FINE' })),
    );
    const judged = CODES.map((uscc) => ({
      uscc,
      kind: 'JUDGEMENT' as const,
      code: `HYGIENE:${STRICT.includes(uscc) ? 'POOR' : 'GOOD'}`,
    }));
    await plantEvidence(database, [...penalties, ...judged]);
    await plantCategories(database, new Map(CODES.map((uscc) => [uscc, ORDINARY])));
    const measures = RULES.measures.map((plan) => ({ ...plan, visitsPerYear: plan.visitsPerYear * 2 }));
    await plantRules(database, { content: plainRules({ measures }), state: 'DRAFT', edition: 2 });
  });
  draft = (await silo.database.dataSource.query(`SELECT number FROM rule_set WHERE state = 'DRAFT'`))[0].number;
}, 120_000);
afterAll(() => silo.close());

const ASK = `mutation ($input: TryRulesInput!) { tryRules(input: $input) { number ruleSet state version: __typename
  progress { subjects scored share } result { moving } proportions { ordinary } } }`;
const TOLD = `query ($number: ID!, $first: Int, $after: String) { whatIf(number: $number) { state failure finishedAt
  matter authority { code } progress { subjects scored share }
  result { cuts { higherFrom lowerTo } statuses { status subjects } realised { lower ordinary higher } ordinaryOutnumbers
    moves { from { category level } to { category level } subjects } moving
    movers(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
      edges { node { entity { uscc } from { category } to { category level } } } }
    before { visits hours } after { visits hours } more { visits hours } } } }`;
const SHARES = { lower: 200, ordinary: 700, higher: 100 };

const ask = (proportions: object | null = SHARES, viewer: typeof PUBLIC = actors.officer, ruleSet = draft) =>
  silo.ask(ASK, { input: { ruleSet, proportions } }, viewer);
const codesOf = ({ errors }: { errors?: readonly { extensions: { code: string } }[] }) =>
  (errors ?? []).map(({ extensions }) => extensions.code);
const run = () => runWhatIf({ database: silo.database, onIncident: (_, error) => silo.incidents.push(error) });
const numberOf = ({ data }: { data?: unknown }) => (data as { tryRules: { number: string } }).tryRules.number;
async function tried(variables: object = {}) {
  const number = numberOf(await ask());
  await run();
  const { data } = await silo.ask(TOLD, { number, ...variables }, actors.officer);
  return { number, told: (data as { whatIf: Record<string, never> }).whatIf };
}

describe('办法 13: a draft that is tried on all its subjects', () => {
  it('waits, runs and tells its progress, and stores no evaluation and no category', async () => {
    const before = await silo.count('category_assignment');
    const asked = await ask();
    expect(asked.data).toMatchObject({ tryRules: { ruleSet: draft, state: 'QUEUED', result: null } });
    expect(await run()).toBe(true);
    const { data } = await silo.ask(TOLD, { number: numberOf(asked) }, actors.officer);
    expect(data).toMatchObject({ whatIf: { state: 'DONE', progress: { subjects: 41, scored: 41, share: 1 } } });
    expect(await silo.count('evaluation')).toBe(0);
    expect(await silo.count('category_assignment')).toBe(before);
    expect(await run()).toBe(false);
  });

  it('says who would move from which grade to which, and whether ordinary outnumbers the others', async () => {
    const { told } = await tried();
    const higher = { category: 'HIGHER', level: 1 };
    const moves = [
      { from: null, to: null, subjects: 1 },
      { from: ORDINARY, to: ORDINARY, subjects: 36 },
      { from: ORDINARY, to: higher, subjects: 4 },
    ];
    expect(told.result).toMatchObject({ moves, moving: 4, ordinaryOutnumbers: true });
    expect(told.result).toMatchObject({ cuts: { higherFrom: 40, lowerTo: null } });
    expect(told.result).toMatchObject({ realised: { lower: 0, ordinary: 900, higher: 100 } });
  });

  it('lists those who would move by their codes, page by page', async () => {
    const { number, told } = await tried({ first: 3 });
    const { movers } = told.result as unknown as {
      movers: { totalCount: number; edges: { node: { entity: object } }[]; pageInfo: { endCursor: string } };
    };
    expect(movers.edges.map(({ node }) => node)).toEqual(
      STRICT.slice(0, 3).map((uscc) => ({
        entity: { uscc },
        from: { category: 'ORDINARY' },
        to: { category: 'HIGHER', level: 1 },
      })),
    );
    const { data } = await silo.ask(TOLD, { number, first: 3, after: movers.pageInfo.endCursor }, actors.officer);
    expect(data).toMatchObject({
      whatIf: { result: { movers: { totalCount: 4, edges: [{ node: { entity: { uscc: at(3) } } }] } } },
    });
  });

  it('tells visits and hours a year before and after, under the measures of either edition', async () => {
    const { told } = await tried();
    expect(told.result).toMatchObject({
      before: { visits: 41, hours: 164 },
      after: { visits: 2 * (37 + 4 * 3), hours: 37 * 4 + 4 * 12 },
      more: { visits: 57, hours: 32 },
    });
  });

  it('leaves a trace in the history of the rules', async () => {
    const { number } = await tried();
    expect(
      await silo.count(`supervision_event WHERE topic = 'rule-set' AND number = '${draft}' AND kind = 'TRIED'
      AND details LIKE '%${number}%'`),
    ).toBe(1);
  });
});

describe('a trial of rules', () => {
  it('is one at a time: a second is refused while the first waits, and taken when that is done', async () => {
    await ask();
    expect(codesOf(await ask())).toEqual(['WHAT_IF_BUSY']);
    expect(await silo.count(`what_if WHERE state = 'QUEUED'`)).toBe(1);
    await run();
    expect(codesOf(await ask())).toEqual([]);
    await run();
  });

  it('is run by one process alone, and taken up again where a process left it', async () => {
    const number = numberOf(await ask());
    await silo.database.dataSource.query(`UPDATE what_if SET state = 'RUNNING' WHERE number = $1`, [number]);
    expect((await Promise.all([run(), run()])).filter(Boolean)).toHaveLength(1);
    expect(await silo.count(`what_if WHERE number = '${number}' AND state = 'DONE'`)).toBe(1);
  });

  it('takes the shares of the year where none are given, and is refused where none were fixed', async () => {
    expect(codesOf(await ask(null))).toEqual(['WHAT_IF_WITHOUT_PROPORTIONS']);
    await silo.database.dataSource.query(`INSERT INTO annual_proportions (authority, matter_code, year, lower_share,
      ordinary_share, higher_share, basis, set_on, set_by) VALUES ('SAMR', 'FOOD_SERVICE', 2026, 100, 800, 100, 'x', now(), 'y')`);
    expect((await ask(null)).data).toMatchObject({ tryRules: { proportions: { ordinary: 800 } } });
    await run();
  });

  it.each([
    [{ lower: 250, ordinary: 500, higher: 250 }, 'PROPORTIONS_ORDINARY_TOO_SMALL'],
    [{ lower: 100, ordinary: 800, higher: 101 }, 'PROPORTIONS_UNFIT'],
  ])('is refused under shares %j, and nothing is stored', async (shares, code) => {
    const before = await silo.count('what_if');
    expect(codesOf(await ask(shares))).toEqual([code]);
    expect(await silo.count('what_if')).toBe(before);
  });

  it('is for officers of the authority alone; others do not even learn that there is a draft', async () => {
    expect(codesOf(await ask(SHARES, actors.stranger))).toEqual(['WORK_UNKNOWN']);
    expect(codesOf(await ask(SHARES, actors.office))).toEqual(['NOT_YOUR_SUPERVISION']);
    expect(codesOf(await ask(SHARES, actors.officer, 'RS-2026-999999'))).toEqual(['WORK_UNKNOWN']);
  });

  it('is told to who sees the work of the authority, and to nobody else', async () => {
    const { number } = await tried();
    const asked = async (viewer: typeof PUBLIC) => silo.ask(TOLD, { number }, viewer);
    expect((await asked(actors.office)).data).toMatchObject({ whatIf: { state: 'DONE' } });
    expect((await asked(actors.stranger)).data).toEqual({ whatIf: null });
    expect(codesOf(await asked(PUBLIC))).toEqual(['NOT_PUBLIC']);
  });

  it('fails under a code and makes room for the next, where its rules cannot be applied', async () => {
    const number = numberOf(await ask());
    const spoil = (content: string) =>
      silo.database.dataSource.query(`UPDATE rule_set SET content = ${content} WHERE number = $1`, [draft]);
    const [{ content }] = await silo.database.dataSource.query('SELECT content::text FROM rule_set WHERE number = $1', [
      draft,
    ]);
    await spoil(`jsonb_set(content, '{indicators,0,steps}', '[{"atLeast":1,"points":99999}]')`);
    await run();
    await spoil(`'${content.replaceAll("'", "''")}'::jsonb`);
    const { data } = await silo.ask(TOLD, { number }, actors.officer);
    expect(data).toMatchObject({ whatIf: { state: 'FAILED', failure: 'INTERNAL', result: null } });
    expect(silo.incidents.splice(0)).toHaveLength(1);
    expect(codesOf(await ask())).toEqual([]);
    await run();
  });
});
