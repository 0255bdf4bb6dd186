import { schemaDrift } from '../../kernel/service/database/siloDatabase';
import { enforcement } from '../../subgraphs/enforcement';
import { CASE_STAGES } from '../../subgraphs/enforcement/rules/caseStage';
import { PUBLICATIONS } from '../../subgraphs/enforcement/rules/caseVisibility';
import { DECISION_OUTCOMES } from '../../subgraphs/enforcement/rules/decisionOutcome';
import { PENALTY_KINDS } from '../../subgraphs/enforcement/rules/penaltyAmount';
import { cityEntities, SAMPLE_DAY } from '../../tools/generate/city';
import { generateEnforcement } from '../../tools/generate/enforcement';
import { enumValues } from '../support/enumValues';
import { type OpenSilo, openSilo, PUBLIC } from '../support/openSilo';
import { MALFORMED_USCC, UNKNOWN_USCC } from '../support/sampleCodes';

const CITY = [...cityEntities({ entities: 2_000, seed: 'enforcement', today: SAMPLE_DAY })];
const ofStory = (story: string) => CITY.filter((entity) => entity.story === story).map(({ uscc }) => uscc);

const FIELDS = `uscc openCaseCount
  open: enforcementCases(open: true, first: 100) { totalCount edges { node { id stage open } } }
  closed: enforcementCases(open: false, first: 100) { totalCount edges { node { id stage open } } }
  enforcementCases(first: 2) { totalCount pageInfo { hasNextPage endCursor } edges { node {
    id caseNumber cause stage open openedOn closedOn grave department { code name } entity { uscc }
    sourceDepartment { code } sourceRecordId observedAt recordedAt stageHistory { sequence stage enteredOn }
    decisions { id number decidedOn outcome documentTitle publication penalties { sequence kind amount text } }
  } } }`;
const PUBLIC_FIELDS = `uscc enforcementCases(first: 100) { totalCount edges { node { id stage
  decisions { id publication } } } }`;
const entities = (fields: string) => `query ($of: [_Any!]!) { _entities(representations: $of) { ... on MarketEntity {
  ${fields} } } }`;
const reference = (uscc: string) => ({ __typename: 'MarketEntity', uscc });

interface Case {
  readonly id: string;
  readonly stage: string;
  readonly open: boolean;
  readonly stageHistory: readonly { readonly stage: string }[];
  readonly decisions: readonly { readonly id: string; readonly publication: string }[];
}
interface Cases {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly edges: readonly { readonly node: Case }[];
}
interface Entity {
  readonly uscc: string;
  readonly openCaseCount: number | null;
  readonly open: Cases;
  readonly closed: Cases;
  readonly enforcementCases: Cases;
}

let silo: OpenSilo;
beforeAll(async () => {
  silo = await openSilo(enforcement, 'enforcement_city', (database) => generateEnforcement(database, CITY));
}, 120_000);
afterAll(() => silo.close());

async function askEntities(codes: readonly string[], fields = FIELDS, viewer = undefined as typeof PUBLIC | undefined) {
  const answer = await silo.ask(entities(fields), { of: codes.map(reference) }, viewer);
  return { ...answer, entities: (answer.data as { _entities: (Entity | null)[] })._entities };
}

describe('enforcement silo: tables and words', () => {
  it('are what the classes say: no drift', async () => {
    expect(await schemaDrift(enforcement as never, silo.urls.migratorUrl)).toEqual([]);
  });

  it.each([
    ['CaseStage', CASE_STAGES],
    ['DecisionOutcome', DECISION_OUTCOMES],
    ['DecisionPublication', PUBLICATIONS],
    ['PenaltyKind', PENALTY_KINDS],
  ])('%s of the API has the values of the rules', (name, values) => {
    expect(enumValues('enforcement', name)).toEqual([...values]);
  });
});

describe('enforcement silo: the sample city', () => {
  it.each([
    ['enforcement_case', 'stage', CASE_STAGES],
    ['enforcement_decision', 'outcome', DECISION_OUTCOMES],
    ['enforcement_decision', 'publication', PUBLICATIONS],
    ['penalty', 'kind', PENALTY_KINDS],
  ])('has every %s.%s', async (table, column, values) => {
    const rows = await silo.database.dataSource.query(`SELECT DISTINCT ${column} AS value FROM ${table}`);
    expect(rows.map(({ value }: { value: string }) => value).sort()).toEqual([...values].sort());
  });

  it('is generated twice without a change and without another event', async () => {
    const before = await silo.count('outbox');
    await generateEnforcement(silo.database, CITY);
    expect(await silo.count('outbox')).toBe(before);
  });

  it('holds no published decision whose publication has ended, nor one that is never published', async () => {
    const wrong = `publication_ends_on IS NULL OR publication_ends_on < '${SAMPLE_DAY}'`;
    expect(await silo.count(`enforcement_decision WHERE publication = 'PUBLISHED' AND (${wrong})`)).toBe(0);
  });

  it('knows nothing later than its day, and no case before its entity', async () => {
    expect(await silo.count(`case_stage_entry WHERE entered_on > '${SAMPLE_DAY}'`)).toBe(0);
    const registered = new Map<string, string>(CITY.map(({ uscc, registeredOn }) => [uscc, registeredOn]));
    const rows: { uscc: string; day: string }[] = await silo.database.dataSource.query(
      'SELECT uscc, opened_on::text AS day FROM enforcement_case',
    );
    expect(rows.filter(({ uscc, day }) => day < (registered.get(uscc) ?? ''))).toEqual([]);
  });
});

describe('enforcement silo: entities', () => {
  const fifty = [...ofStory('OPEN_CASE'), ...ofStory('CLOSED_CASE')].slice(0, 50);

  it('are answered fifty at a time, all fields, by one statement', async () => {
    silo.takeStatements();
    const { entities: found, errors } = await askEntities(fifty);
    expect(errors).toBeUndefined();
    expect(silo.takeStatements()).toHaveLength(1);
    expect(found.map((entity) => entity?.uscc)).toEqual(fifty);
    expect(found.every((entity) => (entity?.enforcementCases.totalCount ?? 0) > 0)).toBe(true);
  });

  it('count as open what is listed as open, and nothing else', async () => {
    const { entities: found } = await askEntities(fifty);
    for (const entity of found) {
      expect(entity?.openCaseCount).toBe(entity?.open.totalCount);
      expect(entity?.open.edges.every(({ node }) => node.open)).toBe(true);
      expect(entity?.closed.edges.some(({ node }) => node.open)).toBe(false);
      expect((entity?.open.totalCount ?? 0) + (entity?.closed.totalCount ?? 0)).toBe(
        entity?.enforcementCases.totalCount,
      );
    }
  });

  it('end their history at the stage they are in', async () => {
    const { entities: found } = await askEntities(fifty);
    const cases = found.flatMap((entity) => entity?.enforcementCases.edges.map(({ node }) => node) ?? []);
    expect(cases.map(({ stageHistory }) => stageHistory.at(-1)?.stage)).toEqual(cases.map(({ stage }) => stage));
  });

  it('answers duplicates each, unknown codes with nothing to tell, malformed ones with their code', async () => {
    const [known = ''] = fifty;
    const { entities: found, errors } = await askEntities([known, UNKNOWN_USCC, known, MALFORMED_USCC]);
    expect(found[0]).toEqual(found[2]);
    expect(found[1]).toMatchObject({ openCaseCount: 0, enforcementCases: { totalCount: 0, edges: [] } });
    expect(found[3]).toBeNull();
    expect(errors).toMatchObject([{ path: ['_entities', 3], extensions: { code: 'USCC_CHECK_DIGIT' } }]);
  });

  it('answers 500 keys in their order by one statement', async () => {
    const codes = CITY.slice(0, 500).map(({ uscc }) => uscc);
    silo.takeStatements();
    const { entities: found } = await askEntities(codes, 'uscc openCaseCount');
    expect(found.map((entity) => entity?.uscc)).toEqual(codes);
    expect(silo.takeStatements()).toHaveLength(1);
  });

  it('pages through an entity, newest first, each case once; a cursor serves its entity and filter alone', async () => {
    const page = (uscc: string, args: string) =>
      askEntities(
        [uscc],
        `enforcementCases(${args}) { totalCount
      pageInfo { hasNextPage endCursor } edges { node { id } } }`,
      );
    const rows = await silo.database.dataSource.query(
      'SELECT uscc FROM enforcement_case GROUP BY uscc HAVING count(*) > 1 ORDER BY uscc LIMIT 2',
    );
    const [{ uscc }, other] = rows;
    const first = (await page(uscc, 'first: 1')).entities[0]?.enforcementCases as Cases;
    const after = first.pageInfo.endCursor;
    const second = (await page(uscc, `first: 1, after: "${after}"`)).entities[0]?.enforcementCases as Cases;
    expect([first.totalCount, first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([2, true, false]);
    expect(first.edges[0]?.node.id).not.toBe(second.edges[0]?.node.id);
    const foreign = await page(other.uscc, `first: 1, after: "${after}"`);
    const filtered = await page(uscc, `first: 1, open: true, after: "${after}"`);
    for (const { errors } of [foreign, filtered]) expect(errors?.[0]?.extensions.code).toBe('INVALID_CURSOR');
  });
});

describe('行政处罚法 48, 50: the public', () => {
  it('gets cases with a published decision, and of those the published decisions', async () => {
    const { entities: found, errors } = await askEntities(
      CITY.map(({ uscc }) => uscc),
      PUBLIC_FIELDS,
      PUBLIC,
    );
    const cases = found.flatMap((entity) => entity?.enforcementCases.edges.map(({ node }) => node) ?? []);
    expect(errors).toBeUndefined();
    expect(cases).toHaveLength(
      await silo.count(`enforcement_case c WHERE EXISTS (SELECT FROM enforcement_decision d
        WHERE d.case_number = c.case_number AND d.publication = 'PUBLISHED' AND d.publication_ends_on >= '2026-11-02')`),
    );
    expect(new Set(cases.flatMap(({ decisions }) => decisions.map(({ publication }) => publication)))).toEqual(
      new Set(['PUBLISHED']),
    );
  });

  it('cannot tell open cases from closed ones: the filter is refused, stage and end are null, the list stands', async () => {
    const cases = ofStory('OPEN_CASE');
    const filtered = await askEntities(cases, 'enforcementCases(open: true) { totalCount }', PUBLIC);
    expect(filtered.entities.every((entity) => entity?.enforcementCases === null)).toBe(true);
    expect(new Set(filtered.errors?.map(({ extensions }) => extensions.code))).toEqual(new Set(['NOT_PUBLIC']));
    const { entities: found, errors } = await askEntities(
      [...cases, ...ofStory('CLOSED_CASE')],
      'enforcementCases { edges { node { stage open closedOn } } }',
      PUBLIC,
    );
    const nodes = found.flatMap((entity) => entity?.enforcementCases.edges.map(({ node }) => node) ?? []);
    expect(errors).toBeUndefined();
    expect(nodes.length).toBeGreaterThan(1);
    expect(nodes.every((node) => JSON.stringify(node) === '{"stage":null,"open":null,"closedOn":null}')).toBe(true);
  });

  it('is refused the count of open cases, and the rest stands', async () => {
    const [code = ''] = ofStory('OPEN_CASE');
    const { entities: found, errors } = await askEntities([code], 'uscc openCaseCount', PUBLIC);
    expect(found).toEqual([{ uscc: code, openCaseCount: null }]);
    expect(errors).toMatchObject([{ path: ['_entities', 0, 'openCaseCount'], extensions: { code: 'NOT_PUBLIC' } }]);
  });

  it('is refused proceedings and gravity of a case it may see', async () => {
    const { entities: found, errors } = await askEntities(
      ofStory('SERIOUS_DISHONESTY').slice(0, 1),
      'enforcementCases { edges { node { caseNumber grave stageHistory { stage } } } }',
      PUBLIC,
    );
    expect(found[0]?.enforcementCases.edges[0]?.node).toMatchObject({ grave: null, stageHistory: null });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['NOT_PUBLIC', 'NOT_PUBLIC']);
  });
});

describe('enforcement silo: facts by id', () => {
  const BY_ID = `query ($of: [_Any!]!) { _entities(representations: $of) {
    ... on EnforcementCase { id caseNumber decisions { id } } ... on EnforcementDecision { id number } } }`;
  const ask = async (ids: readonly string[], viewer?: typeof PUBLIC) => {
    const of = ids.map((id) => ({ __typename: id.split(':')[0], id }));
    return ((await silo.ask(BY_ID, { of }, viewer)).data as { _entities: (Case | null)[] })._entities;
  };
  const idOf = async (type: string, from: string) =>
    `${type}:${(await silo.database.dataSource.query(`SELECT d.id FROM ${from} LIMIT 1`))[0].id}`;

  it('answers cases and decisions, duplicates each, and null for what is not there', async () => {
    const decision = await idOf('EnforcementDecision', 'enforcement_decision d');
    const found = await ask(['EnforcementCase:1', decision, 'EnforcementCase:1', 'EnforcementCase:999999999']);
    expect(found.map((fact) => fact?.id ?? null)).toEqual(['EnforcementCase:1', decision, 'EnforcementCase:1', null]);
    expect(await ask(['EnforcementCase:x', 'EnforcementCase:99999999999999999999'])).toEqual([null, null]);
  });

  it('does not show the public what it would not find in a list', async () => {
    const open = await idOf('EnforcementCase', `enforcement_case d WHERE stage = 'INVESTIGATING'`);
    const repaired = await idOf('EnforcementDecision', `enforcement_decision d WHERE publication = 'REPAIRED'`);
    const shown = await idOf(
      'EnforcementDecision',
      `enforcement_decision d WHERE publication = 'PUBLISHED' AND publication_ends_on >= '2026-11-02'`,
    );
    const found = await ask([open, repaired, shown], PUBLIC);
    expect(found.map((fact) => fact?.id ?? null)).toEqual([null, null, shown]);
    expect((await ask([repaired]))[0]).toBeNull();
  });
});
