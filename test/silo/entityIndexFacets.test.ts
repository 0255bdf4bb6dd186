import type { Grant, SiloResponse, Viewer } from '../../kernel/service/silo';
import { openIndexed } from '../support/openIndexed';
import { GRANT_OF_ALL, OFFICIAL, type OpenSilo, PUBLIC } from '../support/openSilo';

interface Facets {
  readonly total: number | null;
  readonly suppressed: boolean;
  readonly truncated: boolean;
  readonly cells: readonly { readonly values: readonly (string | null)[]; readonly count: number }[];
}

interface Listed {
  readonly totalCount: number;
  readonly edges: readonly { readonly node: { readonly uscc: string } }[];
}

const FACETS = `query ($filter: WorklistFilter, $by: [FacetDimension!]!) {
  facets(filter: $filter, by: $by) { total suppressed truncated cells { values count } } }`;
const LIST = `query ($filter: WorklistFilter, $orderBy: [WorklistOrder!]) {
  worklist(filter: $filter, orderBy: $orderBy, first: 100) { totalCount edges { node { uscc } } } }`;

const DIMENSIONS = [
  'DISTRICT',
  'INDUSTRY',
  'STATUS',
  'PUBLIC_CREDIT_GRADE',
  'CREDIT_RISK_CLASS',
  'INTENSITY',
  'OPEN_CASES',
  'KEY_LIST',
  'LAST_INSPECTION',
  'MATTER',
  'MATTER_STATUS',
  'MATTER_INTENSITY',
];
const KEPT = DIMENSIONS.slice(3);
const PAIRS = DIMENSIONS.flatMap((one, i) => DIMENSIONS.slice(i + 1).map((other) => [one, other]));

const ALL: Viewer = { ...OFFICIAL, department: 'BIG_DATA', grant: GRANT_OF_ALL };
/** An office of a department that owns nothing of this and has no agreement. */
const STRANGER: Viewer = { ...OFFICIAL, department: 'EDUCATION', grant: null };
const granted = (changed: Partial<Grant>): Viewer => ({ ...STRANGER, grant: { ...GRANT_OF_ALL, ...changed } });

let silo: OpenSilo;
beforeAll(async () => {
  silo = await openIndexed();
});
afterAll(() => silo.close());

const ask = (variables: Record<string, unknown>, viewer: Viewer): Promise<SiloResponse> =>
  silo.ask(FACETS, variables, viewer);
async function facets(variables: Record<string, unknown>, viewer = ALL): Promise<Facets> {
  const answer = await ask(variables, viewer);
  expect(answer.errors).toBeUndefined();
  return answer.data?.facets as Facets;
}
const errorOf = ({ errors }: SiloResponse) => errors?.[0]?.extensions;
const sql = (text: string, values: unknown[] = []) => silo.database.dataSource.query(text, values);

const COLUMN: Readonly<Record<string, string>> = {
  DISTRICT: `nullif(e.district, '')`,
  INDUSTRY: `nullif(e.industry, '')`,
  STATUS: 'e.status',
  PUBLIC_CREDIT_GRADE: `'ILLUSTRATIVE_2026/' || (ARRAY['AAA', 'AA', 'A', 'B', 'C'])[e.grade]`,
  CREDIT_RISK_CLASS: `nullif(e.risk_class, '')`,
  INTENSITY: `(ARRAY['LOWER', 'ORDINARY', 'HIGHER'])[e.intensity / 10]`,
  OPEN_CASES: 'e.open_cases::text',
  KEY_LIST: 'e.key_listed::text',
  LAST_INSPECTION: `nullif(to_char(e.last_inspected_on, 'YYYY'), '')`,
  MATTER: 'c.matter',
  MATTER_STATUS: 'c.status',
  MATTER_INTENSITY: `nullif(c.category, '')`,
};

/** The same counted one by one from the rows. */
async function countedAnew(by: readonly string[], where = 'true'): Promise<Map<string, number>> {
  const columns = by.map((name) => COLUMN[name]).join(', ');
  const joined = by.some((name) => name.startsWith('MATTER')) ? 'JOIN entity_category c ON c.uscc = e.uscc' : '';
  const rows = await sql(`SELECT json_build_array(${columns})::text AS key, count(*)::int AS n
    FROM entity_index e ${joined} WHERE ${where} GROUP BY json_build_array(${columns})::text`);
  return new Map(rows.map(({ key, n }: { key: string; n: number }) => [JSON.stringify(JSON.parse(key)), n]));
}
const asMap = ({ cells }: Facets): Map<string, number> =>
  new Map(cells.map(({ values, count }) => [JSON.stringify(values), count]));

describe('counts across silos', () => {
  it.each(PAIRS)('by %s and %s are what the rows come to, and come from what is kept', async (one = '', other = '') => {
    silo.takeStatements();
    const told = await facets({ by: [one, other] });
    expect(silo.takeStatements().filter((text) => text.includes('FROM entity_index e'))).toEqual([]);
    expect(asMap(told)).toEqual(await countedAnew([one, other]));
    expect(told).toMatchObject({ suppressed: false, truncated: false });
  });

  it('under a filter are what the filtered rows come to, kept or counted', async () => {
    const filter = {
      district: ['310115'],
      industry: ['62', '51'],
      publicCreditGrade: { scheme: 'ILLUSTRATIVE_2026', grades: ['A'] },
    };
    const where = `e.district = '310115' AND e.industry IN ('62', '51') AND e.grade = 3`;
    expect(asMap(await facets({ filter, by: ['INDUSTRY', 'CREDIT_RISK_CLASS'] }))).toEqual(
      await countedAnew(['INDUSTRY', 'CREDIT_RISK_CLASS'], where),
    );
    const narrower = { ...filter, text: '有限', lastInspection: { before: '2026-03-15' } };
    const names = `EXISTS (SELECT FROM entity_name n WHERE n.uscc = e.uscc AND n.folded LIKE '%有限%')`;
    expect(asMap(await facets({ filter: narrower, by: ['OPEN_CASES'] }))).toEqual(
      await countedAnew(['OPEN_CASES'], `${where} AND ${names} AND e.last_inspected_on < '2026-03-15'`),
    );
  });

  it('by matter count an entity once in each, and under a condition on matters in those it names', async () => {
    const [{ n }] = await sql('SELECT count(*)::int AS n FROM entity_category');
    const every = await facets({ by: ['MATTER'] });
    expect(every.cells.reduce((sum, { count }) => sum + count, 0)).toBe(n);
    const filter = { categories: [{ matter: 'REGISTRATION', intensity: ['HIGHER'] }] };
    const told = await facets({ filter, by: ['MATTER', 'MATTER_INTENSITY'] });
    expect(told.cells).toEqual([{ values: ['REGISTRATION', 'HIGHER'], count: told.total }]);
  });

  it('refuse none, three, or one dimension twice', async () => {
    for (const by of [[], ['STATUS', 'STATUS'], ['STATUS', 'DISTRICT', 'INDUSTRY']]) {
      expect(errorOf(await ask({ by }, ALL))).toMatchObject({ code: 'FACET_DIMENSIONS' });
    }
  });
});

const BY_DIMENSION: readonly (readonly [name: string, filter: object | null, order: string | null])[] = [
  ['PUBLIC_CREDIT_GRADE', { publicCreditGrade: { scheme: 'ILLUSTRATIVE_2026', grades: ['C'] } }, 'PUBLIC_CREDIT_GRADE'],
  ['CREDIT_RISK_CLASS', { creditRiskClass: ['D'] }, 'CREDIT_RISK_CLASS'],
  ['INTENSITY', { intensity: ['HIGHER'] }, 'INTENSITY'],
  ['OPEN_CASES', { openCases: { gte: 1 } }, 'OPEN_CASES'],
  ['LAST_INSPECTION', { lastInspection: { never: true } }, 'LAST_INSPECTION'],
  ['KEY_LIST', { keyListed: true }, null],
  ['MATTER', { categories: [{ matter: 'REGISTRATION' }] }, null],
];

describe('上海市数据条例 38-40: who may list by what', () => {
  const list = (variables: Record<string, unknown>, viewer: Viewer) => silo.ask(LIST, variables, viewer);

  it.each(BY_DIMENSION)(
    'refuses a list by %s to those who may not be given it, by name, and all of the list',
    async (name, filter, order) => {
      for (const variables of [{ filter }, order ? { orderBy: [{ by: order, direction: 'DESC' }] } : { filter }]) {
        const answer = await list(variables, STRANGER);
        expect(answer.data).toBeNull();
        expect(errorOf(answer)).toMatchObject({ code: 'NOT_IN_AGREEMENT', dimension: name, reason: 'NO_AGREEMENT' });
        expect(answer.extensions.shared?.denied).toHaveLength(1);
        expect(errorOf(await list(variables, PUBLIC))).toMatchObject({ code: 'NOT_PUBLIC', dimension: name });
        expect((await list(variables, ALL)).errors).toBeUndefined();
      }
    },
  );

  it('gives everybody what is published of every entity', async () => {
    const filter = { district: ['310115'], status: ['IN_OPERATION'], text: '上海' };
    for (const viewer of [PUBLIC, STRANGER]) {
      const answer = await list({ filter, orderBy: [{ by: 'REGISTERED_ON', direction: 'ASC' }] }, viewer);
      expect(answer.errors).toBeUndefined();
      expect(answer.extensions.shared).toBeUndefined();
    }
    expect((await facets({ filter: { text: '上海' }, by: ['DISTRICT', 'INDUSTRY'] }, PUBLIC)).suppressed).toBe(false);
    expect(errorOf(await ask({ by: ['CREDIT_RISK_CLASS'] }, PUBLIC))).toMatchObject({ code: 'NOT_PUBLIC' });
  });

  it('compares within the scope of the agreement alone, in lists, totals and counts, and tells the log', async () => {
    const viewer = granted({ terms: ['credit-risk-class'], districts: ['310115'], industries: null });
    const answer = await list({ filter: { creditRiskClass: ['B'] } }, viewer);
    const { totalCount, edges } = (answer.data as { worklist: Listed }).worklist;
    const [{ n }] = await sql(
      `SELECT count(*)::int AS n FROM entity_index WHERE district = '310115' AND risk_class = 'B'`,
    );
    const codes = edges.map(({ node }) => node.uscc);
    const outside = await sql(`SELECT FROM entity_index WHERE uscc = ANY ($1::bpchar[]) AND district <> '310115'`, [
      codes,
    ]);
    expect([totalCount, outside.length]).toEqual([n, 0]);
    expect(answer.extensions.shared).toMatchObject({ fields: ['CreditRiskClass.level'], entities: codes });
    const counted = await facets({ by: ['DISTRICT', 'CREDIT_RISK_CLASS'] }, viewer);
    expect(asMap(counted)).toEqual(await countedAnew(['DISTRICT', 'CREDIT_RISK_CLASS'], `e.district = '310115'`));
    expect(errorOf(await list({ filter: { openCases: { gte: 1 } } }, viewer))).toMatchObject({
      reason: 'NOT_IN_TERMS',
    });
  });

  it('holds two agreements of one list to both their scopes: a district office sees its own cases in its district', async () => {
    const office = { ...OFFICIAL, department: 'SAMR-310115', district: '310115', grant: null };
    const told = await facets({ by: ['DISTRICT'], filter: { openCases: { gte: 0 } } }, office);
    expect(told.cells.map(({ values }) => values)).toEqual([['310115']]);
  });

  it('counts an agreement on single entities one by one', async () => {
    const [{ uscc }] = await sql('SELECT uscc FROM entity_index ORDER BY uscc LIMIT 1');
    const told = await facets({ by: ['OPEN_CASES'] }, granted({ usccs: [uscc] }));
    expect(told.total).toBe(1);
  });

  it('gives nothing under an agreement that is not in force', async () => {
    const answer = await list({ filter: { creditRiskClass: ['D'] } }, granted({ state: 'NOT_ACTIVE' }));
    expect(errorOf(answer)).toMatchObject({ code: 'NOT_IN_AGREEMENT', reason: 'AGREEMENT_NOT_ACTIVE' });
  });
});

describe('上海市数据条例 38-40: counts for those who may not see the entities', () => {
  it.each(KEPT)('by %s are marked, of ten at least and in steps of five', async (name) => {
    const told = await facets({ by: [name, 'DISTRICT'] }, STRANGER);
    expect(told.suppressed).toBe(true);
    for (const { count } of told.cells) expect([count >= 10, count % 5]).toEqual([true, 0]);
  });

  it('tell nothing that would not be told of a district and state alone', async () => {
    const exact = await countedAnew(['DISTRICT', 'STATUS', 'CREDIT_RISK_CLASS']);
    const told = asMap(await facets({ by: ['DISTRICT', 'CREDIT_RISK_CLASS'] }, STRANGER));
    expect(told.size).toBeGreaterThan(0);
    for (const [key, count] of told) {
      const [district, level] = JSON.parse(key) as [string, string];
      const cells = [...exact].filter(([cell]) => {
        const [its, , own] = JSON.parse(cell) as [string, string, string];
        return its === district && own === level;
      });
      const publishable = cells.reduce((sum, [, n]) => sum + (n < 10 ? 0 : n - (n % 5)), 0);
      expect(count).toBeLessThanOrEqual(publishable);
    }
  });

  it('refuse every condition by which one entity could be set apart', async () => {
    const by = ['CREDIT_RISK_CLASS'];
    const attempts = [
      { text: '上海' },
      { text: '9131011' },
      { industry: ['62'] },
      { openCases: { gte: 1 } },
      { publicCreditGrade: { scheme: 'ILLUSTRATIVE_2026', grades: ['A'] } },
      { categories: [{ matter: 'REGISTRATION' }] },
    ];
    for (const filter of attempts) {
      expect(errorOf(await ask({ filter, by }, STRANGER))).toMatchObject({ code: 'PROTECTED_FACET_TOO_FINE' });
    }
    const parts = [
      { by: ['CREDIT_RISK_CLASS', 'OPEN_CASES'] },
      { by: ['DISTRICT'], filter: { lastInspection: { from: '2026-03-02', before: '2026-03-15' } } },
      { by: ['DISTRICT'], filter: { categories: [{ matter: 'REGISTRATION' }, { matter: 'FOOD' }] } },
    ];
    for (const asked of parts) {
      expect(errorOf(await ask(asked, STRANGER))).toMatchObject({ code: 'PROTECTED_FACET_TOO_FINE' });
    }
  });

  it('give nothing by the difference of two filters: it is the count of the cells between them, as told alone', async () => {
    const STATES = ['IN_OPERATION', 'SUSPENDED', 'REVOKED', 'LIQUIDATING', 'DEREGISTERED', 'VOIDED', 'MOVED_OUT'];
    const total = async (status: readonly string[], level: string): Promise<number> =>
      (await facets({ filter: { status, creditRiskClass: [level] }, by: ['STATUS'] }, STRANGER)).total ?? 0;
    for (const level of ['A', 'B', 'C', 'D']) {
      const whole = await total(STATES, level);
      for (const state of STATES) {
        const without = await total(
          STATES.filter((one) => one !== state),
          level,
        );
        expect(whole - without).toBe(await total([state], level));
      }
    }
  });

  it('do not change when a small cell comes or goes', async () => {
    const by = ['CREDIT_RISK_CLASS', 'STATUS'];
    const before = await facets({ by }, STRANGER);
    const [small] = await sql(`SELECT district, status, risk_class FROM entity_rollup WHERE cube = 'tradeRisk'
      GROUP BY 1, 2, 3 HAVING sum(n) BETWEEN 1 AND 9 ORDER BY sum(n) DESC LIMIT 1`);
    const values = [small.district, small.status, small.risk_class];
    await sql(`DELETE FROM entity_rollup WHERE district = $1 AND status = $2 AND risk_class = $3`, values);
    expect(await facets({ by }, STRANGER)).toEqual(before);
  });
});
