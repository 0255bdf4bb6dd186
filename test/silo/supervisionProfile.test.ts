import { schemaDrift } from '../../kernel/service/database/siloDatabase';
import { supervision } from '../../subgraphs/supervision';
import { INTENSITY_CATEGORIES } from '../../subgraphs/supervision/rules/categoryIntensity';
import { CATEGORY_REASONS, CATEGORY_STATUSES } from '../../subgraphs/supervision/rules/categoryStatus';
import { cityEntities, SAMPLE_DAY } from '../../tools/generate/city';
import { generateSupervision } from '../../tools/generate/supervision';
import { SAMPLE_MATTERS } from '../../tools/generate/supervisionFacts/matters';
import { subjectsOf } from '../../tools/generate/supervisionFacts/subjectsOf';
import { enumValues } from '../support/enumValues';
import { type OpenSilo, openSilo, PUBLIC } from '../support/openSilo';
import { MALFORMED_USCC, UNKNOWN_USCC } from '../support/sampleCodes';

const CITY = [...cityEntities({ entities: 2_000, seed: 'supervision', today: SAMPLE_DAY })];
const ofStory = (story: string, of = CITY) => of.filter((entity) => entity.story === story).map(({ uscc }) => uscc);
/** Businesses whose decisions were all taken over: in no matter does the hub evaluate them. */
const TAKEN_OVER = CITY.filter((entity) => subjectsOf(entity).length === 0);

const FIELDS = `uscc supervisionCategories { id status reason since until category level intensity published publishedOn
  authority { code name } matter { code name nameEn leadDepartment { code } legalBasis inForceFrom inForceTo
    id sourceDepartment { code } sourceRecordId observedAt recordedAt }
  entity { uscc } sourceDepartment { code } sourceRecordId observedAt recordedAt }`;
const HISTORY = `uscc supervisionCategories { id matter { code } since history(first: 2) { totalCount
  pageInfo { hasNextPage endCursor } edges { node { id since until matter { code } } } } }`;
const entities = (fields: string) => `query ($of: [_Any!]!) { _entities(representations: $of) { ... on MarketEntity {
  ${fields} } } }`;

interface Category {
  readonly id: string;
  readonly status: string;
  readonly category: string | null;
  readonly intensity: number | null;
  readonly published: boolean;
  readonly since: string;
  readonly until: string | null;
  readonly matter: { readonly code: string };
  readonly history: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    readonly edges: readonly { readonly node: Category }[];
  };
}
interface Entity {
  readonly uscc: string;
  readonly supervisionCategories: readonly Category[] | null;
}

let silo: OpenSilo;
beforeAll(async () => {
  silo = await openSilo(supervision, 'supervision_city', (database) => generateSupervision(database, CITY));
}, 120_000);
afterAll(() => silo.close());

async function askEntities(codes: readonly string[], fields = FIELDS, viewer?: typeof PUBLIC) {
  const of = codes.map((uscc) => ({ __typename: 'MarketEntity', uscc }));
  const answer = await silo.ask(entities(fields), { of }, viewer);
  return { ...answer, entities: (answer.data as { _entities: (Entity | null)[] })._entities };
}
const values = async (sql: string): Promise<string[]> =>
  (await silo.database.dataSource.query(sql)).map(({ value }: { value: string }) => value);

describe('supervision silo: tables and words', () => {
  it('are what the classes say: no drift', async () => {
    expect(await schemaDrift(supervision as never, silo.urls.migratorUrl)).toEqual([]);
  });

  it.each([
    ['CategoryStatus', CATEGORY_STATUSES],
    ['CategoryReason', CATEGORY_REASONS],
    ['IntensityCategory', INTENSITY_CATEGORIES],
  ])('%s of the API has the values of the rules', (name, known) => {
    expect(enumValues('supervision', name)).toEqual([...known]);
  });
});

describe('supervision silo: the sample city', () => {
  it.each([
    ['status', CATEGORY_STATUSES],
    ['reason', CATEGORY_REASONS],
    ['category', INTENSITY_CATEGORIES],
  ])('has every %s in force', async (column, known) => {
    const found = await values(
      `SELECT DISTINCT ${column} AS value FROM category_assignment WHERE until IS NULL AND ${column} IS NOT NULL`,
    );
    expect(found.sort()).toEqual([...known].sort());
  });

  it('has published and internal categories, and categories that were replaced', async () => {
    expect(await silo.count('category_assignment WHERE published AND until IS NULL')).toBeGreaterThan(0);
    expect(await silo.count('category_assignment WHERE NOT published AND until IS NULL')).toBeGreaterThan(0);
    expect(await silo.count('category_assignment WHERE until IS NOT NULL')).toBeGreaterThan(0);
  });

  it('keeps ordinary intensity above the others together, as 分类监管管理办法 13-2 asks', async () => {
    const ordinary = await silo.count(`category_assignment WHERE until IS NULL AND category = 'ORDINARY'`);
    const others = await silo.count(`category_assignment WHERE until IS NULL AND category IN ('LOWER', 'HIGHER')`);
    expect(ordinary).toBeGreaterThan(others);
  });

  it('is generated twice without a change and without another event', async () => {
    const before = await silo.count('outbox');
    await generateSupervision(silo.database, CITY);
    expect(await silo.count('outbox')).toBe(before);
  });

  it('tells each story of those whose decisions were taken over', async () => {
    const statusOf = async (story: string) => {
      const { entities: found } = await askEntities(ofStory(story, TAKEN_OVER).slice(0, 5));
      return new Set(found.flatMap((entity) => entity?.supervisionCategories?.map(({ status }) => status) ?? []));
    };
    expect(await statusOf('DEFERRED')).toEqual(new Set(['DEFERRED']));
    expect(await statusOf('NOT_EVALUATED_NEW')).toEqual(new Set(['NOT_EVALUATED']));
    expect(await statusOf('NOT_EVALUATED_STOPPED')).toEqual(new Set(['NOT_EVALUATED']));
    expect(await statusOf('DEREGISTERED')).toEqual(new Set());
  });
});

describe('supervision silo: entities', () => {
  const fifty = CITY.slice(0, 50).map(({ uscc }) => uscc);

  it('are answered fifty at a time, all fields, by one statement', async () => {
    silo.takeStatements();
    const { entities: found, errors } = await askEntities(fifty);
    expect(errors).toBeUndefined();
    expect(silo.takeStatements()).toHaveLength(1);
    expect(found.map((entity) => entity?.uscc)).toEqual(fifty);
    const categories = found.flatMap((entity) => entity?.supervisionCategories ?? []);
    expect(categories.length).toBeGreaterThan(50);
    expect(categories.every(({ category, intensity }) => (category === null) === (intensity === null))).toBe(true);
  });

  it('have one category in force for each matter', async () => {
    const { entities: found } = await askEntities(fifty);
    for (const entity of found) {
      const matters = entity?.supervisionCategories?.map(({ matter }) => matter.code) ?? [];
      expect(matters).toEqual([...new Set(matters)].sort());
    }
  });

  it('share their statement with the first pages of all histories', async () => {
    silo.takeStatements();
    const { entities: found, errors } = await askEntities(fifty, HISTORY);
    expect(errors).toBeUndefined();
    expect(silo.takeStatements()).toHaveLength(1);
    for (const category of found.flatMap((entity) => entity?.supervisionCategories ?? [])) {
      expect(category.history.edges[0]?.node.id).toBe(category.id);
      expect(category.history.edges.every(({ node }) => node.matter.code === category.matter.code)).toBe(true);
    }
  });

  it('page through a history without a gap: each decision ends where the next begins', async () => {
    const { entities: found } = await askEntities(fifty, HISTORY);
    const owner = found.find((entity) => entity?.supervisionCategories?.some((c) => c.history.pageInfo.hasNextPage));
    const long = owner?.supervisionCategories?.find(({ history }) => history.pageInfo.hasNextPage) as Category;
    const next = `supervisionCategories { id matter { code }
      history(after: "${long.history.pageInfo.endCursor}") { totalCount edges { node { id since until } } } }`;
    const { entities: again, errors } = await askEntities([owner?.uscc ?? ''], next);
    const rest = again[0]?.supervisionCategories?.find(({ id }) => id === long.id) as Category;
    const all = [...long.history.edges, ...rest.history.edges].map(({ node }) => node);
    expect(all).toHaveLength(long.history.totalCount);
    expect(all.slice(1).map(({ until }) => until)).toEqual(all.slice(0, -1).map(({ since }) => since));
    const codes = (errors ?? []).map(({ extensions }) => extensions.code);
    expect(codes).toEqual(codes.map(() => 'INVALID_CURSOR'));
  });

  it('keep a page of a history that is too large apart from the category itself', async () => {
    const { entities: found, errors } = await askEntities(fifty.slice(0, 1), HISTORY.replace('first: 2', 'first: 101'));
    expect(found[0]?.supervisionCategories?.[0]).toMatchObject({ history: null, since: expect.any(String) });
    expect(errors?.[0]?.extensions.code).toBe('PAGE_TOO_LARGE');
  });

  it('answers duplicates each, unknown codes with empty lists, malformed ones with their code', async () => {
    const [known = ''] = fifty;
    const { entities: found, errors } = await askEntities([known, UNKNOWN_USCC, known, MALFORMED_USCC]);
    expect(found[0]).toEqual(found[2]);
    expect(found[1]).toEqual({ uscc: UNKNOWN_USCC, supervisionCategories: [] });
    expect(found[3]).toBeNull();
    expect(errors).toMatchObject([{ path: ['_entities', 3], extensions: { code: 'USCC_CHECK_DIGIT' } }]);
  });

  it('answers 500 keys in their order by one statement', async () => {
    const codes = CITY.slice(0, 500).map(({ uscc }) => uscc);
    silo.takeStatements();
    const { entities: found } = await askEntities(codes, 'uscc supervisionCategories { status since }');
    expect(found.map((entity) => entity?.uscc)).toEqual(codes);
    expect(silo.takeStatements()).toHaveLength(1);
  });
});

describe('分类监管管理办法 22: categories are internal', () => {
  const IN_FORCE = 'category_assignment WHERE until IS NULL';

  it('gives the public published categories alone, and CATEGORY_INTERNAL where there are others alone', async () => {
    const codes = CITY.map(({ uscc }) => uscc);
    const { entities: found, errors } = await askEntities(codes, FIELDS, PUBLIC);
    const seen = found.flatMap((entity) => entity?.supervisionCategories ?? []);
    expect(seen).toHaveLength(await silo.count(`${IN_FORCE} AND published`));
    expect(seen.every(({ published }) => published)).toBe(true);
    const denied = found.filter((entity) => entity?.supervisionCategories === null);
    const shown = `(SELECT DISTINCT uscc FROM ${IN_FORCE} AND published) shown`;
    expect(denied).toHaveLength(codes.length - (await silo.count(shown)));
    expect(errors).toHaveLength(denied.length);
    expect(new Set(errors?.map(({ extensions }) => extensions.code))).toEqual(new Set(['CATEGORY_INTERNAL']));
  });

  it('answers the public of an entity without any category as of one whose categories are all internal', async () => {
    const [{ uscc: internal }] = await silo.database.dataSource.query(
      `SELECT uscc FROM ${IN_FORCE} GROUP BY uscc HAVING NOT bool_or(published) LIMIT 1`,
    );
    const { entities: found, errors } = await askEntities([UNKNOWN_USCC, internal], FIELDS, PUBLIC);
    expect(found.map((entity) => entity?.supervisionCategories)).toEqual([null, null]);
    const [one, other] = (errors ?? []).map(({ path, message, extensions }) => ({
      path: path?.[2],
      message,
      extensions,
    }));
    expect(one).toMatchObject({ path: 'supervisionCategories', extensions: { code: 'CATEGORY_INTERNAL' } });
    expect(one).toEqual(other);
  });

  it('publishes nothing of an evaluation that waits', async () => {
    const waiting = `category_assignment WHERE status <> 'ASSIGNED'`;
    expect(await silo.count(waiting)).toBeGreaterThan(0);
    expect(await silo.count(`${waiting} AND (published OR published_on IS NOT NULL)`)).toBe(0);
  });

  it('keeps unpublished decisions out of the history and out of reach by id', async () => {
    const [{ uscc, id }] = await silo.database.dataSource.query(
      `SELECT c.uscc, 'SupervisionCategory:' || o.id AS id FROM category_assignment c JOIN category_assignment o
       USING (uscc, matter_code) WHERE c.until IS NULL AND c.published AND NOT o.published LIMIT 1`,
    );
    const { entities: found } = await askEntities([uscc], HISTORY, PUBLIC);
    const histories = found[0]?.supervisionCategories?.flatMap(({ history }) => history.edges) ?? [];
    expect(histories.map(({ node }) => node.id)).not.toContain(id);
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on SupervisionCategory { id } } }`;
    const of = [id, id, 'SupervisionCategory:0'].map((one) => ({ __typename: 'SupervisionCategory', id: one }));
    expect((await silo.ask(query, { of }, PUBLIC)).data).toEqual({ _entities: [null, null, null] });
    expect((await silo.ask(query, { of })).data).toEqual({ _entities: [{ id }, { id }, null] });
  });
});

describe('supervision silo: the list of matters', () => {
  const ask = async (args: string) => {
    const query = `{ supervisionMatters(${args}) { totalCount pageInfo { endCursor } edges { node { code legalBasis } } } }`;
    const { data, errors } = await silo.ask(query, {}, PUBLIC);
    const list = (data as { supervisionMatters: null | Category['history'] }).supervisionMatters as never as {
      totalCount: number;
      pageInfo: { endCursor: string };
      edges: { node: { code: string } }[];
    } | null;
    return {
      errors,
      total: list?.totalCount,
      cursor: list?.pageInfo.endCursor,
      codes: list?.edges.map((e) => e.node.code),
    };
  };

  it('is open to the public, by code, page by page', async () => {
    const first = await ask('first: 4');
    const rest = await ask(`first: 100, after: "${first.cursor}"`);
    expect([...(first.codes ?? []), ...(rest.codes ?? [])]).toEqual(SAMPLE_MATTERS.map(({ code }) => code).sort());
  });

  it('leaves out what is not in force on the day, and refuses a cursor of another filter', async () => {
    expect((await ask('inForceOn: "2022-02-28", first: 100')).codes).toContain('REGISTRATION_OF_COMPANIES');
    expect((await ask('inForceOn: "2022-03-01", first: 100')).codes).not.toContain('REGISTRATION_OF_COMPANIES');
    const { cursor } = await ask('first: 1');
    const foreign = await ask(`first: 1, leadDepartment: "FIRE", after: "${cursor}"`);
    expect(foreign.errors?.[0]?.extensions.code).toBe('INVALID_CURSOR');
  });

  it('is narrowed by leading department; an unknown one is refused', async () => {
    expect((await ask('leadDepartment: "FIRE"')).codes).toEqual(['FIRE_SAFETY']);
    expect((await ask('leadDepartment: "NOBODY"')).errors?.[0]?.extensions.code).toBe('UNKNOWN_DEPARTMENT');
  });
});
