import { createHash } from 'node:crypto';
import type { SiloDatabase } from '../../kernel/service/database/siloDatabase';
import type { Viewer } from '../../kernel/service/silo';
import { day } from '../../kernel/values/day';
import { METRICS } from '../../subgraphs/exchange/rules/metrics/registry';
import { storeInspections } from '../../subgraphs/inspection';
import { takeIn } from '../../tools/assembly/takeIn';
import { openCityDatabases } from '../support/openCity';
import { openIndexed } from '../support/openIndexed';
import { OFFICIAL, type OpenSilo, PUBLIC } from '../support/openSilo';

interface Report {
  readonly id: string;
  readonly contentHash: string;
  readonly content: string | null;
  readonly isReproducible: boolean | null;
  readonly withheld: readonly string[];
  readonly position: string;
  readonly cutOff: string;
  readonly figures: { readonly totalCount: number; readonly edges: readonly { readonly node: Figure }[] };
}
interface Figure {
  readonly metric: string;
  readonly department: string | null;
  readonly district: string | null;
  readonly value: number | null;
  readonly numerator: number;
  readonly denominator: number | null;
}

const OFFICE: Viewer = { ...OFFICIAL, subject: 'wang', department: 'REFORM_OFFICE', roles: ['reform-office'] };
const FIELDS = `id contentHash content isReproducible withheld position cutOff
  figures(metric: $metric, first: 100) { totalCount edges { node { metric department district value numerator denominator } } }`;
const FREEZE = `mutation ($input: FreezeEvaluationInput!, $metric: ID) { freezeEvaluation(input: $input) {
  report { ${FIELDS} } refusal { code article } } }`;
const PERIOD = { from: '2026-01-01', to: '2026-10-31' };

let hub: OpenSilo;
let inspection: SiloDatabase;
let sources: Awaited<ReturnType<typeof openCityDatabases>>;
beforeAll(async () => {
  hub = await openIndexed();
  sources = await openCityDatabases();
  inspection = sources.databases.get('inspection') as SiloDatabase;
});
afterAll(async () => {
  await hub.close();
  await sources.drop();
});

const now = (): string => new Date().toISOString();
const metric = 'inspections_completed';

async function freeze(viewer: Viewer = OFFICE, input: object = {}): ReturnType<OpenSilo['ask']> {
  return hub.ask(FREEZE, { input: { ...PERIOD, cutOff: now(), ...input }, metric }, viewer);
}

async function frozen(): Promise<Report> {
  const answer = await freeze();
  expect(answer.errors).toBeUndefined();
  expect(payloadOf(answer).refusal).toBeNull();
  return payloadOf(answer).report;
}

async function find(id: string, viewer: Viewer = OFFICE, of: string | null = metric): Promise<Report> {
  const { data, errors } = await hub.ask(
    `query ($id: ID!, $metric: ID) { evaluationReport(id: $id) { ${FIELDS} } }`,
    { id, metric: of },
    viewer,
  );
  expect(errors).toBeUndefined();
  return data?.evaluationReport as Report;
}

type Payload = { readonly report: Report; readonly refusal: object | null };
const payloadOf = ({ data }: Awaited<ReturnType<OpenSilo['ask']>>): Payload =>
  (data as { readonly freezeEvaluation: Payload }).freezeEvaluation;
const nodes = ({ figures }: Report): Figure[] => figures.edges.map(({ node }) => node);
const total = (report: Report): Figure | undefined =>
  nodes(report).find(({ department, district }) => department === '*' && district === '*');
const codesOf = ({ errors }: Awaited<ReturnType<OpenSilo['ask']>>) => errors?.map(({ extensions }) => extensions.code);

describe('沪府发〔2020〕7号（二十）: a frozen evaluation', () => {
  it('holds every metric, per department and district and together, as metric tells them', async () => {
    const report = await frozen();
    const { data } = await hub.ask(
      `query ($id: ID!) { metric(id: $id, by: [DEPARTMENT, DISTRICT], from: "2026-01-01", to: "2026-10-31") {
         value rows { values value } } }`,
      { id: metric },
      OFFICE,
    );
    const live = data?.metric as { value: number; rows: { values: string[]; value: number }[] };
    expect(total(report)?.value).toBe(live.value);
    const cells = nodes(await find(report.id)).filter((one) => one.department !== '*' && one.district !== '*');
    const shown = new Map(cells.map((one) => [JSON.stringify([one.department, one.district]), one.value]));
    expect(shown.size).toBeGreaterThan(10);
    for (const [place, value] of shown) {
      expect(value).toBe(live.rows.find(({ values }) => JSON.stringify(values) === place)?.value);
    }
    const content = JSON.parse(report.content ?? '') as { figures: Figure[]; metrics: { id: string }[] };
    expect(new Set(content.figures.map((one) => one.metric))).toEqual(new Set(METRICS.map(({ id }) => id)));
    expect(content.metrics.map(({ id }) => id)).toEqual(METRICS.map(({ id }) => id));
  });

  it('is proven by its hash, counts again to the same, and leaves its trace', async () => {
    const report = await frozen();
    expect(
      createHash('sha256')
        .update(report.content ?? '')
        .digest('hex'),
    ).toBe(report.contentHash);
    expect(report.isReproducible).toBe(true);
    const traces = await hub.count(
      `outbox WHERE type = 'cn.sh.hub.evaluation.frozen' AND aggregateid = '${report.id}'`,
    );
    expect(traces).toBe(1);
  });

  it('is the same when the same period is frozen again at the same cut-off, also at once', async () => {
    const cutOff = now();
    const answers = await Promise.all([freeze(OFFICE, { cutOff }), freeze(OFFICE, { cutOff })]);
    const [one, other] = answers.map((answer) => payloadOf(answer).report.id);
    expect(one).toBe(other);
    expect(await hub.count(`outbox WHERE aggregateid = '${one}'`)).toBe(1);
  });

  it('is not changed by what is told later of the same period, and can still be counted again', async () => {
    const before = await frozen();
    const [visit] = (await inspection.dataSource.query(
      `SELECT uscc FROM inspection WHERE department LIKE 'SAMR%' LIMIT 1`,
    )) as [{ uscc: string }];
    const late = {
      scheduledOn: day('2026-05-05'),
      inspectedOn: day('2026-05-05'),
      observedAt: '2026-05-05T09:00:00+08:00',
    };
    const none = { kind: 'NONE_NEEDED', note: null, completedOn: null } as const;
    await storeInspections(inspection, [
      {
        ...late,
        uscc: visit.uscc as never,
        department: 'SAMR-310115',
        mode: 'ON_SITE',
        trigger: 'COMPLAINT',
        planCode: null,
        triggerReason: '核查',
        joint: false,
        stage: 'COMPLETED',
        resultPublished: false,
        publishedOn: null,
        items: [{ itemCode: 'AMR-01', codeSet: 'ITEM_RESULTS', codes: ['1'], followUp: none }],
        sourceDepartment: 'SAMR-310115',
        sourceRecordId: 'told-late',
      },
    ]);
    await takeIn(sources.databases, hub.database);
    const after = await find(before.id);
    expect({ ...after, isReproducible: null }).toEqual({ ...before, isReproducible: null });
    expect(after.isReproducible).toBe(true);
    expect(total(await frozen())?.value).toBe((total(before)?.value ?? 0) + 1);
  });

  it('leaves out what the exchange took in after the cut-off, whenever it is frozen', async () => {
    const before = await frozen();
    const [{ at }] = await hub.database.dataSource.query(
      `SELECT (min(recorded_at) - interval '1 millisecond')::text AS at FROM feed_event WHERE record_key LIKE '%told-late'`,
    );
    const { report } = payloadOf(await freeze(OFFICE, { cutOff: new Date(at).toISOString() }));
    expect(total(report)?.value).toBe((total(before)?.value ?? 0) - 1);
  });

  it('cannot be changed or removed in the database', async () => {
    for (const sql of [`UPDATE evaluation_report SET content = '{}'`, 'DELETE FROM evaluation_report']) {
      await expect(hub.database.dataSource.query(sql)).rejects.toThrow('a frozen evaluation stays as it is');
    }
  });

  it('is listed newest first, page by page', async () => {
    const list = `query ($after: String) { evaluationReports(first: 2, after: $after) { totalCount
      edges { node { id } } pageInfo { hasNextPage endCursor } } }`;
    const ids: string[] = [];
    for (let after: string | null = null; ; ) {
      const { data } = await hub.ask(list, { after }, OFFICE);
      const page = data?.evaluationReports as {
        totalCount: number;
        edges: { node: { id: string } }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
      ids.push(...page.edges.map(({ node }) => node.id));
      if (!page.pageInfo.hasNextPage) {
        expect(ids).toHaveLength(page.totalCount);
        break;
      }
      after = page.pageInfo.endCursor;
    }
    const inOrder = await hub.database.dataSource.query('SELECT id FROM evaluation_report ORDER BY no DESC');
    expect(ids).toEqual(inOrder.map(({ id }: { id: string }) => id));
  });
});

describe('who freezes an evaluation and who is told of it', () => {
  it.each([
    ['a market officer', OFFICIAL],
    ['a district office', { ...OFFICE, district: '310115' }],
    ['an auditor', { ...OFFICIAL, department: 'BIG_DATA', roles: ['auditor'] }],
    ['the public', PUBLIC],
  ])('%s does not freeze it', async (_, viewer) => {
    expect(payloadOf(await freeze(viewer))).toMatchObject({ report: null, refusal: { code: 'NOT_YOUR_PART' } });
  });

  it('the data centre does, and is told of no figure that is not shared with it', async () => {
    const centre: Viewer = { ...OFFICIAL, department: 'BIG_DATA', roles: ['sharing-administrator'], grant: null };
    const { report } = payloadOf(await freeze(centre));
    expect(report).toMatchObject({ content: null, isReproducible: true, figures: { totalCount: 0 } });
    expect(report.withheld).toEqual(METRICS.map(({ id }) => id));
  });

  it.each([
    ['in the future', { cutOff: '2099-01-01T00:00:00Z' }],
    ['before the end of the period', { cutOff: now(), to: '2099-12-31' }],
    ['further back than changes are kept', { ...PERIOD, to: '2026-01-31', cutOff: '2026-02-01T00:00:00Z' }],
  ])('a cut-off %s is refused', async (_, input) => {
    expect(codesOf(await freeze(OFFICE, input))).toEqual(['CUT_OFF_UNFIT']);
  });

  it('a department is told of the districts of its agreement, of the metrics that rest on it, and of nothing else', async () => {
    const { id } = await frozen();
    const grant = OFFICIAL.grant && { ...OFFICIAL.grant, terms: ['inspection'], districts: ['310115'] };
    const told = await find(id, { ...OFFICIAL, department: 'HOUSING', grant }, null);
    const shown = nodes(told);
    expect(new Set(shown.map(({ district }) => district))).toEqual(new Set(['310115']));
    expect(shown.length).toBeGreaterThan(5);
    expect(told.withheld).toContain('open_cases');
    expect(told.withheld).not.toContain(metric);
    expect(told.isReproducible).toBeNull();
    expect(told.content).toBeNull();
  });

  it('the public is told that it is there, by whom and with which hash, and of no figure', async () => {
    const { id, contentHash } = await frozen();
    expect(await find(id, PUBLIC)).toMatchObject({ contentHash, content: null, figures: { totalCount: 0 } });
    const missing = 'query { evaluationReport(id: "nothing") { id } }';
    expect((await hub.ask(missing, {}, PUBLIC)).data).toEqual({ evaluationReport: null });
  });
});
