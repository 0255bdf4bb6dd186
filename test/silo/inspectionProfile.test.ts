import { schemaDrift } from '../../kernel/service/database/siloDatabase';
import { FOLLOW_UPS } from '../../kernel/values/reference/followUps';
import { RESULT_CODES } from '../../kernel/values/reference/resultCodes';
import { inspection } from '../../subgraphs/inspection';
import { INSPECTION_STAGES } from '../../subgraphs/inspection/rules/inspectionStage';
import { INSPECTION_TRIGGERS } from '../../subgraphs/inspection/rules/inspectionTrigger';
import { INSPECTION_MODES, ITEM_KINDS } from '../../subgraphs/inspection/rules/inspectionWords';
import { cityEntities, SAMPLE_DAY } from '../../tools/generate/city';
import { generateInspection } from '../../tools/generate/inspection';
import { SAMPLE_ITEMS } from '../../tools/generate/inspectionFacts/items';
import { enumValues } from '../support/enumValues';
import { OFFICIAL, type OpenSilo, openSilo, PUBLIC } from '../support/openSilo';
import { MALFORMED_USCC, UNKNOWN_USCC } from '../support/sampleCodes';

const CITY = [...cityEntities({ entities: 2_000, seed: 'inspection', today: SAMPLE_DAY })];
const CURRENT_LIST = RESULT_CODES.filter(({ codeSet }) => codeSet === 'ITEM_RESULTS');

const FIELDS = `uscc inspections(first: 3) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node {
  id entity { uscc } department { code name } mode trigger planCode joint scheduledOn inspectedOn stage
  resultPublished publishedOn sourceDepartment { code } sourceRecordId observedAt recordedAt
  results { item { code name nameEn basis department { code } kind publishedOn withdrawnOn
    id sourceDepartment { code } sourceRecordId observedAt recordedAt } codeSet
    codes { code meaning name nameEn } followUp { kind completedOn }
    id sourceDepartment { code } sourceRecordId observedAt recordedAt } } } }`;
const entities = (fields: string) => `query ($of: [_Any!]!) { _entities(representations: $of) { ... on MarketEntity {
  ${fields} } } }`;

interface Inspection {
  readonly id: string;
  readonly stage: string;
  readonly resultPublished: boolean;
  readonly results: readonly { readonly codes: readonly { readonly code: string; readonly meaning: string }[] }[];
}
interface Inspections {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly edges: readonly { readonly node: Inspection }[];
}
interface Entity {
  readonly uscc: string;
  readonly inspections: Inspections;
}

let silo: OpenSilo;
beforeAll(async () => {
  silo = await openSilo(inspection, 'inspection_city', (database) => generateInspection(database, CITY));
}, 120_000);
afterAll(() => silo.close());

async function askEntities(codes: readonly string[], fields = FIELDS, viewer?: typeof PUBLIC) {
  const of = codes.map((uscc) => ({ __typename: 'MarketEntity', uscc }));
  const answer = await silo.ask(entities(fields), { of }, viewer);
  return { ...answer, entities: (answer.data as { _entities: (Entity | null)[] })._entities };
}
const values = async (sql: string): Promise<string[]> =>
  (await silo.database.dataSource.query(sql)).map(({ value }: { value: string }) => value);
const nodesOf = (found: readonly (Entity | null)[]) =>
  found.flatMap((entity) => entity?.inspections.edges.map(({ node }) => node) ?? []);

describe('inspection silo: tables and words', () => {
  it('are what the classes say: no drift', async () => {
    expect(await schemaDrift(inspection as never, silo.urls.migratorUrl)).toEqual([]);
  });

  it.each([
    ['InspectionMode', INSPECTION_MODES],
    ['InspectionTrigger', INSPECTION_TRIGGERS],
    ['InspectionStage', INSPECTION_STAGES],
    ['InspectionItemKind', ITEM_KINDS],
    ['FollowUpKind', FOLLOW_UPS.map(({ code }) => code)],
    ['ResultMeaning', [...new Set(RESULT_CODES.map(({ name }) => name))]],
  ])('%s of the API has the values of the rules', (name, known) => {
    expect(enumValues('inspection', name)).toEqual([...known]);
  });
});

describe('inspection silo: the sample city', () => {
  it.each([
    ['mode', INSPECTION_MODES],
    ['trigger', INSPECTION_TRIGGERS],
    ['stage', INSPECTION_STAGES],
  ])('has every %s', async (column, known) => {
    const found = await values(`SELECT DISTINCT ${column} AS value FROM inspection`);
    expect(found.sort()).toEqual([...known].sort());
  });

  it('has every result code of the current list and every follow-up', async () => {
    const codes = await values('SELECT DISTINCT unnest(codes) AS value FROM inspection_result');
    const followUps = await values(
      'SELECT DISTINCT follow_up AS value FROM inspection_result WHERE follow_up IS NOT NULL',
    );
    expect(codes.sort()).toEqual(CURRENT_LIST.map(({ code }) => code).sort());
    expect(followUps.sort()).toEqual(FOLLOW_UPS.map(({ code }) => code).sort());
  });

  it('has completed inspections with their result still to be published, and others published', async () => {
    expect(await silo.count(`inspection WHERE stage = 'COMPLETED' AND NOT result_published`)).toBeGreaterThan(0);
    expect(await silo.count('inspection WHERE result_published')).toBeGreaterThan(0);
  });

  it('is generated twice without a change and without another event', async () => {
    const before = await silo.count('outbox');
    await generateInspection(silo.database, CITY);
    expect(await silo.count('outbox')).toBe(before);
  });

  it('tells the outbox nothing of why an inspection was triggered', async () => {
    expect(await silo.count('inspection WHERE trigger_reason IS NOT NULL')).toBeGreaterThan(0);
    expect(await silo.count(`outbox WHERE payload::text LIKE '%线索核查%'`)).toBe(0);
    expect(await silo.count('inspection_result WHERE follow_up_note IS NOT NULL')).toBeGreaterThan(0);
    expect(await silo.count(`outbox WHERE payload::text LIKE '%约谈%'`)).toBe(0);
  });
});

describe('inspection silo: entities', () => {
  const fifty = CITY.slice(0, 50).map(({ uscc }) => uscc);

  it('are answered fifty at a time, all fields, by one statement', async () => {
    silo.takeStatements();
    const { entities: found, errors } = await askEntities(fifty);
    expect(errors).toBeUndefined();
    expect(silo.takeStatements()).toHaveLength(1);
    expect(found.map((entity) => entity?.uscc)).toEqual(fifty);
    const completed = nodesOf(found).filter(({ stage }) => stage === 'COMPLETED');
    expect(completed.length).toBeGreaterThan(0);
    expect(completed.every(({ results }) => results.every(({ codes }) => codes.length > 0))).toBe(true);
  });

  it('tell each code with its meaning in its list', async () => {
    const { entities: found } = await askEntities(fifty);
    const codes = nodesOf(found).flatMap(({ results }) => results.flatMap((result) => result.codes));
    expect(codes).toContainEqual({ code: '1', meaning: 'NO_PROBLEM', name: '未发现问题', nameEn: 'No problem found' });
  });

  it('answers duplicates each, unknown codes with empty lists, malformed ones with their code', async () => {
    const [known = ''] = fifty;
    const { entities: found, errors } = await askEntities([known, UNKNOWN_USCC, known, MALFORMED_USCC]);
    expect(found[0]).toEqual(found[2]);
    expect(found[1]).toMatchObject({ inspections: { totalCount: 0, edges: [] } });
    expect(found[3]).toBeNull();
    expect(errors).toMatchObject([{ path: ['_entities', 3], extensions: { code: 'USCC_CHECK_DIGIT' } }]);
  });

  it('answers 500 keys in their order by one statement', async () => {
    const codes = CITY.slice(0, 500).map(({ uscc }) => uscc);
    silo.takeStatements();
    const { entities: found } = await askEntities(codes, 'uscc inspections(first: 1) { totalCount }');
    expect(found.map((entity) => entity?.uscc)).toEqual(codes);
    expect(silo.takeStatements()).toHaveLength(1);
  });

  it('pages through an entity once each, with and without results, and refuses a page of 101', async () => {
    const [{ value: uscc }] = await silo.database.dataSource.query(
      'SELECT uscc AS value FROM inspection GROUP BY uscc HAVING count(*) > 3 LIMIT 1',
    );
    const seen: string[] = [];
    for (let after = '', more = true; more; ) {
      const results = seen.length % 2 ? 'results { codeSet }' : '';
      const { entities: found } = await askEntities(
        [uscc],
        `inspections(first: 1 ${after}) { totalCount
        pageInfo { hasNextPage endCursor } edges { node { id ${results} } } }`,
      );
      const page = found[0]?.inspections as Inspections;
      seen.push(...page.edges.map(({ node }) => node.id));
      after = `, after: "${page.pageInfo.endCursor}"`;
      more = page.pageInfo.hasNextPage;
    }
    expect(new Set(seen).size).toBe(await silo.count(`inspection WHERE uscc = '${uscc}'`));
    const { errors } = await askEntities([uscc], 'inspections(first: 101) { totalCount }');
    expect(errors?.[0]?.extensions.code).toBe('PAGE_TOO_LARGE');
  });
});

describe('双随机、一公开: the public', () => {
  it('gets the inspections whose result is published, and no other', async () => {
    const all = CITY.map(({ uscc }) => uscc);
    const fields = 'inspections(first: 100) { edges { node { id stage resultPublished } } }';
    const { entities: found, errors } = await askEntities(all, fields, PUBLIC);
    const seen = nodesOf(found);
    expect(errors).toBeUndefined();
    expect(seen).toHaveLength(await silo.count('inspection WHERE result_published'));
    expect(seen.every(({ resultPublished }) => resultPublished)).toBe(true);
  });

  it('sees of what a complaint gave rise to nothing that tells it from a transfer', async () => {
    const [{ value }] = await silo.database.dataSource.query(
      `SELECT 'Inspection:' || id AS value FROM inspection WHERE trigger = 'COMPLAINT' AND result_published LIMIT 1`,
    );
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Inspection { id trigger
      triggerReason results { codeSet } } } }`;
    const of = [{ __typename: 'Inspection', id: value }];
    const seen = await silo.ask(query, { of }, PUBLIC);
    expect(seen.data).toMatchObject({ _entities: [{ id: value, trigger: null, triggerReason: null }] });
    expect(seen.errors).toMatchObject([{ extensions: { code: 'NOT_PUBLIC', field: 'triggerReason' } }]);
  });

  it.each([
    ['triggerReason', `i.trigger = 'COMPLAINT'`, 'triggerReason', '投诉举报线索核查'],
    ['note', `r.follow_up = 'OTHER'`, 'results { followUp { note } }', '约谈企业负责人'],
  ])('%s is read by the inspecting department alone', async (field, which, selection, text) => {
    const [{ value, department }] = await silo.database.dataSource.query(
      `SELECT 'Inspection:' || i.id AS value, i.department FROM inspection i JOIN inspection_result r
       ON r.source_department = i.source_department AND r.inspection_record_id = i.source_record_id
       WHERE ${which} AND i.department <> 'SAMR' LIMIT 1`,
    );
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Inspection { id ${selection} } } }`;
    const of = [{ __typename: 'Inspection', id: value }];
    const own = await silo.ask(query, { of }, { ...OFFICIAL, department });
    expect(own.errors).toBeUndefined();
    expect(JSON.stringify(own.data)).toContain(text);
    for (const other of [OFFICIAL, { ...OFFICIAL, department: null }, { ...OFFICIAL, kind: 'application' as const }]) {
      const seen = await silo.ask(query, { of }, other);
      expect(JSON.stringify(seen.data)).not.toContain(text);
      expect(seen.errors?.[0]?.extensions).toMatchObject({ code: 'NOT_OF_YOUR_DEPARTMENT', field });
    }
  });

  it('does not find by id what is not published', async () => {
    const [{ value }] = await silo.database.dataSource.query(
      `SELECT 'Inspection:' || id AS value FROM inspection WHERE NOT result_published LIMIT 1`,
    );
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Inspection { id } } }`;
    const of = [value, 'Inspection:0', 'Inspection:abc'].map((id) => ({ __typename: 'Inspection', id }));
    expect((await silo.ask(query, { of }, PUBLIC)).data).toEqual({ _entities: [null, null, null] });
    expect((await silo.ask(query, { of })).data).toEqual({ _entities: [{ id: value }, null, null] });
  });
});

describe('国办发〔2015〕58号: the list of items', () => {
  const ask = async (args: string) => {
    const query = `{ inspectionItems(${args}) { totalCount pageInfo { hasNextPage endCursor } edges { node { code name
      kind department { code } } } } }`;
    const { data, errors } = await silo.ask(query, {}, PUBLIC);
    const list = (data as { inspectionItems: { totalCount: number; edges: { node: { code: string } }[] } | null })
      .inspectionItems;
    return { errors, total: list?.totalCount, codes: list?.edges.map(({ node }) => node.code) };
  };

  it('is open to the public, by code', async () => {
    const { total, codes } = await ask('first: 100');
    expect(total).toBe(SAMPLE_ITEMS.length);
    expect(codes).toEqual(SAMPLE_ITEMS.map(({ code }) => code).sort());
  });

  it('leaves out what had left the list, from the first day off it', async () => {
    expect((await ask('first: 100, publishedOn: "2022-02-28"')).codes).toContain('AMR-00');
    expect((await ask('first: 100, publishedOn: "2022-03-01"')).codes).not.toContain('AMR-00');
    expect((await ask('publishedOn: "2014-12-31"')).total).toBe(0);
  });

  it('is narrowed by department and kind; an unknown department is refused', async () => {
    expect((await ask('department: "FIRE", kind: KEY')).codes).toEqual(['FIRE-01']);
    expect((await ask('department: "FIRE", kind: GENERAL')).total).toBe(0);
    expect((await ask('department: "NOBODY"')).errors?.[0]?.extensions.code).toBe('UNKNOWN_DEPARTMENT');
  });
});
