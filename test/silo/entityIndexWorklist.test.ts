import type { Viewer } from '../../kernel/service/silo';
import { openIndexed } from '../support/openIndexed';
import { GRANT_OF_ALL, OFFICIAL, type OpenSilo } from '../support/openSilo';

interface Row {
  readonly uscc: string;
  readonly district: string;
  readonly industry: string;
  readonly status: string;
  readonly registered_on: string;
  readonly grade: number;
  readonly risk_class: string;
  readonly intensity: number;
  readonly open_cases: number;
  readonly last_inspected_on: string;
  readonly key_listed: boolean;
  readonly matters: readonly string[];
  readonly folded: string;
}

interface Page {
  readonly totalCount: number;
  readonly edges: readonly { readonly node: { readonly uscc: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

const LIST = `query ($filter: WorklistFilter, $orderBy: [WorklistOrder!], $first: Int, $after: String) {
  worklist(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    totalCount edges { node { uscc } } pageInfo { hasNextPage endCursor } } }`;

/** The city's data centre's auditor with an agreement on everything. */
const VIEWER: Viewer = { ...OFFICIAL, department: 'BIG_DATA', grant: GRANT_OF_ALL };

let silo: OpenSilo;
beforeAll(async () => {
  silo = await openIndexed();
});
afterAll(() => silo.close());

async function page(variables: Record<string, unknown>): Promise<Page> {
  const answer = await silo.ask(LIST, variables, VIEWER);
  expect(answer.errors).toBeUndefined();
  return answer.data?.worklist as Page;
}

async function walk(
  variables: Record<string, unknown>,
  between: () => Promise<unknown> = async () => {},
): Promise<string[]> {
  const seen: string[] = [];
  for (let after: string | null = null; ; ) {
    const { edges, pageInfo } = await page({ first: 40, ...variables, after });
    seen.push(...edges.map(({ node }) => node.uscc));
    if (!pageInfo.hasNextPage) return seen;
    after = pageInfo.endCursor;
    await between();
  }
}

const all = (): Promise<Row[]> =>
  silo.database.dataSource.query(`SELECT e.*, e.registered_on::text, e.last_inspected_on::text, n.folded
    FROM entity_index e JOIN entity_name n USING (uscc)`);

const SCHEME = 'ILLUSTRATIVE_2026';
const NEVER = '-infinity';
const isBefore = (row: Row, day: string): boolean => row.last_inspected_on === NEVER || row.last_inspected_on < day;

const FILTERS: readonly (readonly [what: string, filter: object, holds: (row: Row) => boolean])[] = [
  ['nothing', {}, () => true],
  ['district', { district: ['310115', '310101'] }, (row) => ['310115', '310101'].includes(row.district)],
  ['a section of trades', { industry: ['F'] }, (row) => ['51', '52'].includes(row.industry)],
  ['state', { status: ['SUSPENDED', 'DEREGISTERED'] }, (row) => ['SUSPENDED', 'DEREGISTERED'].includes(row.status)],
  ['an empty list', { status: [] }, () => false],
  ['grade', { publicCreditGrade: { scheme: SCHEME, grades: ['B', 'C'] } }, (row) => [4, 5].includes(row.grade)],
  ['class of credit risk', { creditRiskClass: ['D'] }, (row) => row.risk_class === 'D'],
  ['intensity', { intensity: ['LOWER', 'HIGHER'] }, ({ intensity }) => [1, 3].includes(Math.floor(intensity / 10))],
  ['open cases', { openCases: { gte: 1 } }, (row) => row.open_cases >= 1],
  ['no open case', { openCases: { lte: 0 } }, (row) => row.open_cases === 0],
  [
    'a last inspection before a year',
    { lastInspection: { before: '2026-01-01' } },
    (row) => isBefore(row, '2026-01-01'),
  ],
  [
    'a last inspection before a day',
    { lastInspection: { before: '2026-05-17' } },
    (row) => isBefore(row, '2026-05-17'),
  ],
  [
    'a last inspection from a day on',
    { lastInspection: { from: '2026-05-17' } },
    (row) => row.last_inspected_on !== NEVER && row.last_inspected_on >= '2026-05-17',
  ],
  ['never inspected', { lastInspection: { never: true } }, (row) => row.last_inspected_on === NEVER],
  [
    'inspected before a day',
    { lastInspection: { before: '2025-06-01', never: false } },
    (row) => row.last_inspected_on !== NEVER && isBefore(row, '2025-06-01'),
  ],
  ['key list', { keyListed: true }, (row) => row.key_listed],
  ['no key list', { keyListed: false }, (row) => !row.key_listed],
  [
    'a matter',
    { categories: [{ matter: 'REGISTRATION' }] },
    ({ matters }) => matters.some((one) => one.startsWith('REGISTRATION/')),
  ],
  [
    'a category in a matter',
    { categories: [{ matter: 'REGISTRATION', intensity: ['HIGHER'] }] },
    ({ matters }) => matters.some((one) => one.startsWith('REGISTRATION/HIGHER/')),
  ],
  [
    'a status in a matter',
    { categories: [{ matter: 'REGISTRATION', status: ['DEFERRED', 'NOT_EVALUATED'] }] },
    ({ matters }) => matters.some((one) => /^REGISTRATION\/.*\/(DEFERRED|NOT_EVALUATED)$/.test(one)),
  ],
  [
    'two matters',
    { categories: [{ matter: 'REGISTRATION', intensity: ['ORDINARY'] }, { matter: 'LABOUR' }] },
    ({ matters }) =>
      matters.some((one) => one.startsWith('REGISTRATION/ORDINARY/')) &&
      matters.some((one) => one.startsWith('LABOUR/')),
  ],
  ['words of the name', { text: '有限 上海' }, ({ folded }) => folded.includes('有限') && folded.includes('上海')],
  ['the beginning of a code', { text: '9131011' }, ({ uscc }) => uscc.startsWith('9131011')],
  [
    'several at once',
    { district: ['310115'], intensity: ['ORDINARY'], openCases: { lte: 3 }, lastInspection: { before: '2026-06-30' } },
    (row) =>
      row.district === '310115' &&
      Math.floor(row.intensity / 10) === 2 &&
      row.open_cases <= 3 &&
      isBefore(row, '2026-06-30'),
  ],
];

const COLUMN: Readonly<Record<string, keyof Row>> = {
  REGISTERED_ON: 'registered_on',
  PUBLIC_CREDIT_GRADE: 'grade',
  CREDIT_RISK_CLASS: 'risk_class',
  INTENSITY: 'intensity',
  OPEN_CASES: 'open_cases',
  LAST_INSPECTION: 'last_inspected_on',
};
type Order = { readonly by: string; readonly direction: 'ASC' | 'DESC' };

/** A value as it compares: a day before all days is the least. */
const comparable = (value: unknown): string | number => (value === NEVER ? '' : (value as string | number));

function compare(orders: readonly Order[]): (a: Row, b: Row) => number {
  const last = orders.at(-1)?.direction ?? 'DESC';
  const asked = orders.map(({ by, direction }) => [COLUMN[by] as keyof Row, direction] as const);
  const columns = [...asked, ['registered_on', last], ['uscc', last]] as const;
  return (a, b) => {
    for (const [column, direction] of columns) {
      const [one, other] = [comparable(a[column]), comparable(b[column])];
      if (one !== other) return (one < other ? -1 : 1) * (direction === 'ASC' ? 1 : -1);
    }
    return 0;
  };
}

const desc = (by: string): Order => ({ by, direction: 'DESC' });
const asc = (by: string): Order => ({ by, direction: 'ASC' });

describe('the list across silos', () => {
  it.each(FILTERS)('finds exactly the entities of: %s, and counts them', async (_, filter, holds) => {
    const rows = await all();
    const expected = rows.filter(holds).sort(compare([]));
    const found = await walk({ filter });
    expect(found).toEqual(expected.map(({ uscc }) => uscc));
    expect((await page({ filter, first: 0 })).totalCount).toBe(expected.length);
  });

  it('is not told the same of every condition: each leaves some out, most leave some', async () => {
    const rows = await all();
    const left = FILTERS.slice(1).map(([, , holds]) => rows.filter(holds).length);
    for (const n of left) expect(n).toBeLessThan(rows.length);
    expect(left.filter((n) => n === 0)).toHaveLength(1);
  });

  it.each([
    [[desc('CREDIT_RISK_CLASS')]],
    [[asc('CREDIT_RISK_CLASS')]],
    [[desc('PUBLIC_CREDIT_GRADE')]],
    [[desc('INTENSITY')]],
    [[desc('OPEN_CASES')]],
    [[asc('LAST_INSPECTION')]],
    [[asc('REGISTERED_ON')]],
    [[desc('CREDIT_RISK_CLASS'), desc('OPEN_CASES')]],
    [[desc('CREDIT_RISK_CLASS'), asc('LAST_INSPECTION')]],
    [[desc('CREDIT_RISK_CLASS'), desc('OPEN_CASES'), asc('LAST_INSPECTION')]],
  ])('stands in the order %j, page by page', async (orderBy) => {
    const rows = await all();
    for (const [filter, holds] of [
      [{}, () => true],
      [{ district: ['310115'] }, (row: Row) => row.district === '310115'],
    ] as const) {
      const expected = rows.filter(holds).sort(compare(orderBy));
      expect(await walk({ filter, orderBy })).toEqual(expected.map(({ uscc }) => uscc));
    }
  });

  it('loses and doubles nothing that did not itself move, while rows come, change and go between pages', async () => {
    const before = await all();
    let turn = 0;
    const moved = new Set<string>();
    const change = async (): Promise<void> => {
      turn += 1;
      const changed: { uscc: string }[] = await silo.database.dataSource.query(
        `SELECT uscc FROM entity_index ORDER BY md5(uscc || $1) LIMIT 9`,
        [`turn ${turn}`],
      );
      for (const { uscc } of changed) moved.add(uscc);
      const [first, ...rest] = changed.map(({ uscc }) => uscc);
      await silo.database.dataSource.query('DELETE FROM entity_index WHERE uscc = $1', [first]);
      await silo.database.dataSource.query(
        `UPDATE entity_index SET open_cases = (open_cases + $2) % 4 WHERE uscc = ANY ($1::bpchar[])`,
        [rest, turn],
      );
      await silo.database.dataSource.query(
        `INSERT INTO entity_index SELECT 'X' || substr(uscc, 2), district, industry, status, registered_on, grade, risk_class,
           intensity, open_cases, last_inspected_on, key_listed, matters, seq FROM entity_index WHERE uscc = $1
         ON CONFLICT DO NOTHING`,
        [rest[0]],
      );
    };
    const seen = await walk({ orderBy: [desc('OPEN_CASES')] }, change);
    const resting = before.map(({ uscc }) => uscc).filter((uscc) => !moved.has(uscc));
    expect(turn).toBeGreaterThan(10);
    for (const uscc of resting) expect([uscc, seen.filter((one) => one === uscc).length]).toEqual([uscc, 1]);
  });
});

describe('the list across silos: what it refuses', () => {
  const refusal = async (variables: Record<string, unknown>): Promise<unknown> =>
    (await silo.ask(LIST, variables, VIEWER)).errors?.[0]?.extensions.code;

  it('is a cursor of another filter or order, and one that was changed', async () => {
    const { endCursor } = (await page({ first: 5 })).pageInfo;
    expect(await refusal({ after: endCursor, filter: { district: ['310115'] } })).toBe('INVALID_CURSOR');
    expect(await refusal({ after: endCursor, orderBy: [desc('OPEN_CASES')] })).toBe('INVALID_CURSOR');
    expect(await refusal({ after: `${endCursor}x` })).toBe('INVALID_CURSOR');
  });

  it('is a page too large, an order twice, a district and a grade that there are not', async () => {
    expect(await refusal({ first: 101 })).toBe('PAGE_TOO_LARGE');
    expect(await refusal({ orderBy: [desc('OPEN_CASES'), asc('OPEN_CASES')] })).toBe('ORDER_GIVEN_TWICE');
    expect(await refusal({ filter: { district: ['440100'] } })).toBe('UNKNOWN_DISTRICT');
    expect(await refusal({ filter: { publicCreditGrade: { scheme: SCHEME, grades: ['D'] } } })).toBe(
      'RATING_NOT_IN_SCHEME',
    );
  });
});
