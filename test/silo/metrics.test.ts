import type { SiloDatabase } from '../../kernel/service/database/siloDatabase';
import type { Viewer } from '../../kernel/service/silo';
import type { SiloName } from '../../kernel/values/silos';
import { METRICS, type MetricId, type NamedMetric } from '../../subgraphs/exchange/rules/metrics/registry';
import { openCityDatabases } from '../support/openCity';
import { openIndexed } from '../support/openIndexed';
import { OFFICIAL, type OpenSilo, PUBLIC } from '../support/openSilo';

interface Figure {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}
type Result = Figure & {
  readonly suppressed: boolean;
  readonly rows: readonly (Figure & { readonly values: readonly (string | null)[] })[];
};
interface Row {
  readonly day: string | null;
  readonly entity: { readonly uscc: string };
  readonly department: { readonly code: string } | null;
  readonly district: { readonly code: string } | null;
  readonly numerator: number;
  readonly denominator: number | null;
  readonly kind: string;
  readonly record: string;
}

let silo: OpenSilo;
let sources: Map<SiloName, SiloDatabase>;
let drop: () => Promise<void>;
beforeAll(async () => {
  silo = await openIndexed();
  ({ databases: sources, drop } = await openCityDatabases());
});
afterAll(async () => {
  await silo.close();
  await drop();
});

function own(silo: SiloName): SiloDatabase {
  const found = sources.get(silo);
  if (!found) throw new Error(`no ${silo}`);
  return found;
}

const PERIOD = { from: '2024-01-01', to: '2026-10-31' };
const EVER = { from: '2000-01-01', to: '2099-12-31' };
const QUERY = `query ($id: ID!, $by: [MetricDimension!], $from: Date, $to: Date, $filter: MetricFilter) {
  metric(id: $id, by: $by, from: $from, to: $to, filter: $filter) {
    value numerator denominator suppressed rows { values value numerator denominator } } }`;
const ROWS = `query ($id: ID!, $from: Date, $to: Date, $filter: MetricFilter, $after: String) {
  metricRows(id: $id, from: $from, to: $to, filter: $filter, first: 100, after: $after) {
    totalCount edges { node { kind record day numerator denominator entity { uscc } department { code } district { code } } } pageInfo { hasNextPage endCursor } } }`;

/** The days of a question: facts of supply are told today, all others in the years of the city. */
const spanOf = ({ id }: { readonly id: string }) =>
  id.startsWith('data_') || id.startsWith('published') ? EVER : PERIOD;

async function figure(variables: object, viewer: Viewer = OFFICIAL): Promise<Result> {
  const { data, errors } = await silo.ask(QUERY, { ...variables }, viewer);
  expect(errors).toBeUndefined();
  return data?.metric as Result;
}

async function listed(variables: object): Promise<Row[]> {
  const all: Row[] = [];
  for (let after: string | null = null; ; ) {
    const { data, errors } = await silo.ask(ROWS, { ...variables, after });
    expect(errors).toBeUndefined();
    const page = data?.metricRows as {
      totalCount: number;
      edges: { node: Row }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
    all.push(...page.edges.map(({ node }) => node));
    if (!page.pageInfo.hasNextPage) {
      expect(all).toHaveLength(page.totalCount);
      return all;
    }
    after = page.pageInfo.endCursor;
  }
}

const sum = (numbers: readonly (number | null)[]): number => numbers.reduce<number>((all, one) => all + (one ?? 0), 0);
const codesOf = ({ errors }: Awaited<ReturnType<OpenSilo['ask']>>) => errors?.map(({ extensions }) => extensions.code);
const each = METRICS.map((metric): [MetricId, NamedMetric] => [metric.id, metric]);

describe('沪府发〔2020〕7号（二十）: every metric of the registry', () => {
  it.each(each)('%s equals the sums of its own list, in all and for a filter', async (id, metric) => {
    for (const filter of [undefined, { district: ['310115', '310104'] }]) {
      const question = { id, ...spanOf(metric), filter };
      const told = await figure(question);
      const rows = await listed(question);
      expect(new Set(rows.map(({ kind, record }) => `${kind} ${record}`)).size).toBe(rows.length);
      expect(told.numerator).toBe(sum(rows.map(({ numerator }) => numerator)));
      const denominator = metric.form === 'COUNT' ? null : sum(rows.map((row) => row.denominator));
      expect(told.denominator).toBe(denominator);
      expect(told.suppressed).toBe(false);
      expect(rows.filter(({ entity }) => !/^[0-9A-Z]{18}$/.test(entity.uscc))).toEqual([]);
      const districts = new Set(rows.map(({ district }) => district?.code ?? ''));
      if (filter) expect([...districts].filter((code) => !filter.district.includes(code))).toEqual([]);
      const days = rows.map(({ day }) => day ?? '');
      expect(days).toEqual([...days].sort().reverse());
      if (filter === undefined) expect(rows.length).toBeGreaterThan(0);
    }
  });

  it.each(each)('%s is the sum of its parts by each dimension, and by two', async (id, metric) => {
    const splits = [...metric.dimensions.map((name) => [name]), metric.dimensions.slice(0, 2)];
    const whole = await figure({ id, ...spanOf(metric) });
    for (const by of splits) {
      const told = await figure({ id, by, ...spanOf(metric) });
      const { rows, ...rest } = told;
      expect(rest).toEqual({
        value: whole.value,
        numerator: whole.numerator,
        denominator: whole.denominator,
        suppressed: false,
      });
      expect(sum(rows.map(({ numerator }) => numerator))).toBe(whole.numerator);
      expect(sum(rows.map(({ denominator }) => denominator))).toBe(whole.denominator ?? 0);
      expect(new Set(rows.map(({ values }) => JSON.stringify(values))).size).toBe(rows.length);
    }
  });
});

const IN_PERIOD = `inspected_on BETWEEN '${PERIOD.from}' AND '${PERIOD.to}' AND stage = 'COMPLETED'`;
const PROBLEMS = `code_set = 'ITEM_RESULTS' AND codes && '{A,2,B,C,6,D,3,4,5,G,E,8}'::text[]`;
const FIRST = (stage: string) => `min(entered_on) FILTER (WHERE stage = '${stage}')`;
/** Of a case whose every decision was repaired nothing is told. */
const SEALED = `(EXISTS (SELECT FROM enforcement_decision d WHERE d.case_number = e.case_number)
  AND NOT EXISTS (SELECT FROM enforcement_decision d WHERE d.case_number = e.case_number AND d.publication <> 'REPAIRED'))`;
const COURSES = `(SELECT case_number, ${FIRST('LEAD')} AS lead, ${FIRST('FILED')} AS filed, ${FIRST('DECIDED')} AS decided
  FROM case_stage_entry e WHERE NOT ${SEALED} GROUP BY 1) c`;
const decidedIn = `filed IS NOT NULL AND decided BETWEEN '${PERIOD.from}' AND '${PERIOD.to}'`;
const HELD = `since <= '${PERIOD.to}' AND (until IS NULL OR until > '${PERIOD.to}')`;

/** The same figures from the silos' own tables, written apart from the registry. */
const RAW: readonly [MetricId, SiloName, string][] = [
  ['inspections_completed', 'inspection', `SELECT count(*) AS n, NULL AS d FROM inspection WHERE ${IN_PERIOD}`],
  [
    'off_site_share',
    'inspection',
    `SELECT count(*) FILTER (WHERE mode <> 'ON_SITE') AS n, count(*) AS d FROM inspection WHERE ${IN_PERIOD}`,
  ],
  [
    'joint_share',
    'inspection',
    `SELECT count(*) FILTER (WHERE joint) AS n, count(*) AS d FROM inspection WHERE ${IN_PERIOD}`,
  ],
  [
    'complaint_share',
    'inspection',
    `SELECT count(*) FILTER (WHERE trigger = 'COMPLAINT') AS n, count(*) AS d FROM inspection WHERE ${IN_PERIOD}`,
  ],
  [
    'violation_rate',
    'inspection',
    `SELECT count(DISTINCT i.id) FILTER (WHERE ${PROBLEMS}) AS n, count(DISTINCT i.id) AS d FROM inspection i
     JOIN inspection_result r ON (r.source_department, r.inspection_record_id) = (i.source_department, i.source_record_id)
     WHERE ${IN_PERIOD}`,
  ],
  [
    'repeat_visits_90_days',
    'inspection',
    `WITH done AS (SELECT id, uscc, inspected_on AS on_day FROM inspection WHERE stage = 'COMPLETED')
     SELECT count(DISTINCT a.id) FILTER (WHERE b.id IS NOT NULL) AS n, count(DISTINCT a.id) AS d FROM done a
     LEFT JOIN done b ON b.uscc = a.uscc AND a.on_day - b.on_day BETWEEN 1 AND 90
     WHERE a.on_day BETWEEN '${PERIOD.from}' AND '${PERIOD.to}'`,
  ],
  [
    'days_filing_to_decision',
    'enforcement',
    `SELECT sum(decided - filed) AS n, count(*) AS d FROM ${COURSES} WHERE ${decidedIn}`,
  ],
  [
    'days_lead_to_filing',
    'enforcement',
    `SELECT sum(filed - lead) AS n, count(*) AS d FROM ${COURSES} WHERE filed BETWEEN '${PERIOD.from}' AND '${PERIOD.to}'`,
  ],
  [
    'decided_within_90_days',
    'enforcement',
    `SELECT count(*) FILTER (WHERE decided - filed <= 90) AS n, count(*) AS d FROM ${COURSES} WHERE ${decidedIn}`,
  ],
  [
    'categories_assigned',
    'supervision',
    `SELECT count(*) AS n, NULL AS d FROM category_assignment WHERE status = 'ASSIGNED' AND ${HELD}`,
  ],
  [
    'not_evaluated_share',
    'supervision',
    `SELECT count(*) FILTER (WHERE status = 'NOT_EVALUATED') AS n, count(*) AS d FROM category_assignment WHERE ${HELD}`,
  ],
];

describe('沪府发〔2020〕7号（二）、（二十）: figures recomputed from raw', () => {
  it.each(RAW)('%s is what the own table of %s gives', async (id, name, sql) => {
    const [raw] = await own(name).dataSource.query(sql);
    const { numerator, denominator } = await figure({ id, ...PERIOD });
    expect({ numerator, denominator }).toEqual({ numerator: Number(raw.n), denominator: raw.d && Number(raw.d) });
    expect(numerator).toBeGreaterThan(0);
  });

  it('counts open cases at the end of today as the enforcement silo does', async () => {
    const [raw] = await own('enforcement').dataSource.query(
      `SELECT count(*)::int AS n FROM enforcement_case WHERE closed_on IS NULL AND stage NOT IN ('LEAD', 'VERIFYING')`,
    );
    expect((await figure({ id: 'open_cases' })).value).toBe(raw.n);
  });
});

const HOUSING: Viewer = { ...OFFICIAL, subject: 'li', department: 'HOUSING', grant: null };

describe('上海市数据条例 38-40: figures for whoever may not see the entities', () => {
  it.each([
    ['another department', HOUSING],
    ['the public', PUBLIC],
  ])('are told to %s by whole months and districts, of cells about ten entities and more', async (_, viewer) => {
    const question = { id: 'published_violation_rate', from: '2020-01-01', to: '2026-10-31' };
    const whole = await figure({ ...question, by: ['DISTRICT'] }, viewer);
    const exact = await figure({ ...question, by: ['DISTRICT'] });
    expect(whole.suppressed).toBe(true);
    for (const row of whole.rows) {
      const real = exact.rows.find(({ values }) => values[0] === row.values[0]);
      expect(row.numerator ?? 0).toBeLessThanOrEqual(real?.numerator ?? 0);
      expect((row.denominator ?? 0) % 5).toBe(0);
    }
  });

  it('are made of the same cells, whichever way they are asked for', async () => {
    const question = { id: 'inspections_completed', from: '2020-01-01', to: '2026-10-31' };
    const whole = await figure(question, HOUSING);
    const byDistrict = await figure({ ...question, by: ['DISTRICT'] }, HOUSING);
    const byMonth = await figure({ ...question, by: ['MONTH'] }, HOUSING);
    expect(sum(byDistrict.rows.map(({ numerator }) => numerator))).toBe(whole.numerator ?? 0);
    expect(sum(byMonth.rows.map(({ numerator }) => numerator))).toBe(whole.numerator ?? 0);
  });

  it.each([
    ['a part of a month', { from: '2026-01-15', to: '2026-10-31' }],
    ['a trade', { from: '2026-01-01', to: '2026-10-31', by: ['INDUSTRY'] }],
    ['a department', { from: '2026-01-01', to: '2026-10-31', filter: { department: ['SAMR'] } }],
  ])('are not told of %s', async (_, question) => {
    const answer = await silo.ask(QUERY, { id: 'inspections_completed', ...question }, HOUSING);
    expect(codesOf(answer)).toEqual(['PROTECTED_METRIC_TOO_FINE']);
  });

  it('are refused to the public where they rest on more than is published', async () => {
    expect(codesOf(await silo.ask(QUERY, { id: 'open_cases' }, PUBLIC))).toEqual(['NOT_PUBLIC']);
  });

  it('never come with their rows', async () => {
    expect(codesOf(await silo.ask(ROWS, { id: 'violation_rate' }, HOUSING))).toEqual(['NOT_IN_AGREEMENT']);
    expect(codesOf(await silo.ask(ROWS, { id: 'published_violation_rate' }, PUBLIC))).toEqual(['NOT_PUBLIC']);
  });

  it('are exact within the districts of an agreement, and about nothing else', async () => {
    const grant = OFFICIAL.grant && { ...OFFICIAL.grant, districts: ['310115'] };
    const scoped: Viewer = { ...HOUSING, grant };
    const told = await figure({ id: 'inspections_completed', ...PERIOD, by: ['DISTRICT'] }, scoped);
    const real = await figure({ id: 'inspections_completed', ...PERIOD, filter: { district: ['310115'] } });
    expect(told.rows.map(({ values }) => values)).toEqual([['310115']]);
    expect(told.value).toBe(real.value);
  });
});

describe('questions about metrics', () => {
  it('are refused for a metric that is not there, a dimension it does not have, or three', async () => {
    expect(codesOf(await silo.ask(QUERY, { id: 'best_entities' }))).toEqual(['UNKNOWN_METRIC']);
    const unfit = { id: 'open_cases', by: ['MONTH'] };
    expect(codesOf(await silo.ask(QUERY, unfit))).toEqual(['METRIC_DIMENSION_UNFIT']);
    const three = { id: 'violation_rate', by: ['MONTH', 'DISTRICT', 'INDUSTRY'] };
    expect(codesOf(await silo.ask(QUERY, three))).toEqual(['METRIC_DIMENSION_UNFIT']);
    const filtered = { id: 'violation_rate', filter: { matter: ['REGISTRATION'] } };
    expect(codesOf(await silo.ask(QUERY, filtered))).toEqual(['METRIC_DIMENSION_UNFIT']);
    const backward = { id: 'violation_rate', from: '2026-02-01', to: '2026-01-01' };
    expect(codesOf(await silo.ask(QUERY, backward))).toEqual(['INVALID_DAY_RANGE']);
  });

  it('are answered by the registry with definition, article and unit, page by page', async () => {
    const registry = `query ($after: String) { metrics(first: 12, after: $after) { totalCount pageInfo { endCursor }
      edges { node { id name nameEn definition definitionEn article unit form time resources dimensions } } } }`;
    const first = (await silo.ask(registry, {}, PUBLIC)).data?.metrics as {
      totalCount: number;
      pageInfo: { endCursor: string };
      edges: { node: { id: string } }[];
    };
    const after = first.pageInfo.endCursor;
    const second = (await silo.ask(registry, { after }, PUBLIC)).data?.metrics as typeof first;
    expect([...first.edges, ...second.edges].map(({ node }) => node.id)).toEqual(METRICS.map(({ id }) => id));
    expect(first.totalCount).toBe(METRICS.length);
  });
});
