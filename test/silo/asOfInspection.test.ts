import type { AsOf, Viewer } from '../../kernel/service/silo';
import { day } from '../../kernel/values/day';
import { requireUscc } from '../../kernel/values/uscc';
import {
  type InspectedItem,
  type InspectionInput,
  type InspectionItemInput,
  inspection,
  storeInspectionItems,
  storeInspections,
} from '../../subgraphs/inspection';
import { databaseMoment } from '../support/databaseMoment';
import { OFFICIAL, type OpenSilo, openSilo, PUBLIC } from '../support/openSilo';

const uscc = requireUscc('91310115MA1K3B7C6G');
const KEEPER: Viewer = OFFICIAL;

/** Told late: it was on the published list long before. */
const ITEM: InspectionItemInput = {
  code: 'AMR-01',
  name: '登记事项检查',
  nameEn: 'Registered particulars',
  basis: '市场主体登记管理条例 第三十八条',
  department: 'SAMR',
  kind: 'GENERAL',
  publishedOn: day('2015-01-01'),
  withdrawnOn: null,
  sourceDepartment: 'SAMR',
  sourceRecordId: 'item-1',
  observedAt: '2026-10-01T09:00:00+08:00',
};
const BARE: InspectedItem = { itemCode: 'AMR-01', codeSet: null, codes: [], followUp: null };
const FOUND: InspectedItem = {
  itemCode: 'AMR-01',
  codeSet: 'ITEM_RESULTS',
  codes: ['1'],
  followUp: { kind: 'NONE_NEEDED', note: null, completedOn: null },
};
const DONE: InspectionInput = {
  uscc,
  department: 'SAMR-310115',
  mode: 'ON_SITE',
  trigger: 'RANDOM',
  planCode: '3100002026SAMR0001',
  triggerReason: null,
  joint: false,
  scheduledOn: day('2026-05-06'),
  inspectedOn: day('2026-05-06'),
  stage: 'COMPLETED',
  resultPublished: true,
  publishedOn: day('2026-05-10'),
  items: [FOUND],
  sourceDepartment: 'SAMR-310115',
  sourceRecordId: 'i-1',
  observedAt: '2026-05-10T09:00:00+08:00',
};
const PLANNED: InspectionInput = {
  ...DONE,
  stage: 'PLANNED',
  inspectedOn: null,
  resultPublished: false,
  publishedOn: null,
  items: [BARE],
  observedAt: '2026-04-01T09:00:00+08:00',
};

const QUERY = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on MarketEntity {
  inspections(first: 5) { totalCount edges { node { id stage results { item { code name } codes { code } } } } } }
  ... on Inspection { stage } } }`;

let silo: OpenSilo;
let knownBeforeTheVisit: string;
beforeAll(async () => {
  silo = await openSilo(inspection);
  const { database } = silo;
  await storeInspectionItems(database, [ITEM]);
  await storeInspections(database, [PLANNED]);
  knownBeforeTheVisit = await databaseMoment(database);
  await storeInspections(database, [DONE]);
});
afterAll(() => silo.close());

const at = (text: string, knownAt: string | null = null): AsOf => ({ asOf: `${text}T15:59:59.999999Z`, knownAt });

interface Visit {
  readonly stage: string;
  readonly results: readonly { readonly item: { readonly name: string }; readonly codes: readonly object[] }[];
}

async function visits(times: AsOf | undefined, viewer = KEEPER): Promise<readonly Visit[]> {
  const { data, errors } = await silo.ask(QUERY, { r: [{ __typename: 'MarketEntity', uscc }] }, viewer, times);
  expect(errors).toBeUndefined();
  const [entity] = (data as { _entities: { inspections: { totalCount: number; edges: { node: Visit }[] } }[] })
    ._entities;
  expect(entity?.inspections.totalCount).toBe(entity?.inspections.edges.length);
  return entity?.inspections.edges.map(({ node }) => node) ?? [];
}

describe('inspection silo, as of a day', () => {
  it('tells a visit as planned until it was done, with its results from that day', async () => {
    expect(await visits(at('2026-03-31'))).toEqual([]);
    expect(await visits(at('2026-04-01'))).toMatchObject([{ stage: 'PLANNED', results: [{ codes: [] }] }]);
    expect(await visits(at('2026-05-09'))).toMatchObject([{ stage: 'PLANNED', results: [{ codes: [] }] }]);
    expect(await visits(at('2026-05-10'))).toMatchObject([
      { stage: 'COMPLETED', results: [{ codes: [{ code: '1' }] }] },
    ]);
  });

  it('names the item of each result although the list of items was told later', async () => {
    expect(await visits(at('2026-05-10'))).toMatchObject([
      { results: [{ item: { code: 'AMR-01', name: ITEM.name } }] },
    ]);
  });

  it('leaves out results that were recorded later where it is asked what was known then', async () => {
    expect(await visits(at('2026-05-10', knownBeforeTheVisit))).toMatchObject([
      { stage: 'PLANNED', results: [{ codes: [] }] },
    ]);
  });

  it('finds a visit by its id as it was, in one statement', async () => {
    const r = [{ __typename: 'Inspection', id: 'Inspection:1' }];
    const stage = async (times: AsOf) => (await silo.ask(QUERY, { r }, KEEPER, times)).data?._entities;
    expect(await stage(at('2026-04-01'))).toEqual([{ stage: 'PLANNED' }]);
    expect(await stage(at('2026-03-31'))).toEqual([null]);
    silo.takeStatements();
    await visits(at('2026-04-01'));
    expect(silo.takeStatements()).toHaveLength(3);
  });
});

describe('inspection silo, as of a day: the public', () => {
  it('is told of results that were published then and are published today', async () => {
    expect(await visits(at('2026-05-09'), PUBLIC)).toEqual([]);
    expect(await visits(at('2026-05-10'), PUBLIC)).toMatchObject([{ stage: 'COMPLETED' }]);
    const taken = { ...DONE, resultPublished: false, publishedOn: null, observedAt: '2026-09-01T09:00:00+08:00' };
    await storeInspections(silo.database, [taken]);
    expect(await visits(at('2026-05-10'), PUBLIC)).toEqual([]);
    expect(await visits(at('2026-05-10'))).toMatchObject([{ stage: 'COMPLETED' }]);
  });
});
