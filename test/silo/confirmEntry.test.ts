import type { Viewer } from '../../kernel/service/silo';
import { exchange } from '../../subgraphs/exchange';
import { ingestCatalogueEntries } from '../../subgraphs/exchange/store/catalogue/writeEntries';
import { OFFICIAL, type OpenSilo, openSilo, PUBLIC } from '../support/openSilo';

const ENTRY = {
  provider: '市统计局',
  name: '人口数据',
  meaning: '本市人口统计数据',
  items: null,
  theme: '经济发展',
  listNumber: '1',
  sourceDepartment: 'BIG_DATA',
  sourceRecordId: '市统计局/人口数据',
  observedAt: '2014-05-12T00:00:00+08:00',
};
const officer = (department: string, roles = ['sharing-officer']): Viewer => ({
  ...OFFICIAL,
  department,
  roles,
  grant: null,
});
const STATISTICS = officer('STATISTICS');
const CENTRE = officer('BIG_DATA', ['sharing-administrator']);

const FIELDS = '{ entry { state class ground owner { code } dueOn } refusal { code article mendEn } }';
const CONFIRM = `mutation Confirm($input: ConfirmCatalogueEntryInput!) { done: confirmCatalogueEntry(input: $input) ${FIELDS} }`;
const PUBLISH = `mutation Publish($id: ID!) { done: publishCatalogueEntry(id: $id) ${FIELDS} }`;

let silo: OpenSilo;
let id: string;
beforeEach(async () => {
  silo = await openSilo(exchange);
  await silo.database.transaction((client) => ingestCatalogueEntries(client, [ENTRY]));
  const { data } = await silo.ask('{ catalogue(filter: { text: "人口数据" }) { edges { node { id } } } }');
  id = (data as { catalogue: { edges: [{ node: { id: string } }] } }).catalogue.edges[0].node.id;
});
afterEach(() => silo.close());

const confirm = (viewer: Viewer, input: object = {}) =>
  silo.ask(CONFIRM, { input: { id, class: 'CONDITIONAL', ...input } }, viewer);
const publish = (viewer: Viewer, which = id) => silo.ask(PUBLISH, { id: which }, viewer);
const events = (): Promise<unknown> =>
  silo.database.dataSource.query(
    `SELECT type, payload->'data'->>'department' AS department FROM outbox WHERE type LIKE '%ed' AND aggregateid = $1
     ORDER BY position`,
    [id],
  );

describe('an announced entry', () => {
  it('is confirmed by its department, reviewed and published by the data centre; each step leaves its trace', async () => {
    expect((await confirm(STATISTICS)).data?.done).toMatchObject({
      entry: { state: 'CONFIRMED', class: 'CONDITIONAL', owner: { code: 'STATISTICS' } },
      refusal: null,
    });
    expect((await publish(CENTRE)).data?.done).toMatchObject({
      entry: { state: 'PUBLISHED', dueOn: null },
      refusal: null,
    });
    expect(await events()).toEqual([
      { type: 'cn.sh.hub.catalogue-entry.confirmed', department: 'STATISTICS' },
      { type: 'cn.sh.hub.catalogue-entry.published', department: 'BIG_DATA' },
    ]);
  });

  it('that changes afterwards waits to be brought up to date, and keeps what was said of it', async () => {
    await confirm(STATISTICS, { class: 'NOT_SHARED', ground: '统计法' });
    await publish(CENTRE);
    await silo.database.transaction((client) =>
      ingestCatalogueEntries(client, [
        { ...ENTRY, meaning: '本市人口普查数据', observedAt: '2015-05-12T00:00:00+08:00' },
      ]),
    );
    expect((await publish(CENTRE)).data?.done).toMatchObject({
      entry: { state: 'CHANGED', class: 'NOT_SHARED', ground: '统计法' },
      refusal: { code: 'ENTRY_NOT_CONFIRMED' },
    });
    expect((await confirm(STATISTICS)).data?.done).toMatchObject({ entry: { state: 'CONFIRMED', ground: null } });
  });

  it('stays as it was when the rule refuses, with the refusal as data and no trace', async () => {
    for (const [viewer, input, code] of [
      [officer('EDUCATION'), {}, 'NOT_YOUR_PART'],
      [officer('EDUCATION'), { owner: 'EDUCATION' }, 'NOT_YOUR_PART'],
      [PUBLIC, {}, 'NOT_YOUR_PART'],
      [STATISTICS, { class: 'NOT_SHARED' }, 'NOT_SHARED_WITHOUT_GROUND'],
    ] as const) {
      const { data, errors } = await confirm(viewer, input);
      expect(errors).toBeUndefined();
      expect(data?.done).toMatchObject({ entry: { state: 'RECEIVED', class: null }, refusal: { code } });
    }
    expect(await events()).toEqual([]);
  });

  it('must be one: ids of other things, resources of the schema and unknown departments are refused as bad input', async () => {
    for (const which of ['x', 'CatalogueEntry:999', 'CatalogueEntry:credit-record']) {
      const { errors } = await publish(CENTRE, which);
      expect(errors).toMatchObject([{ extensions: { code: 'UNKNOWN_CATALOGUE_ENTRY' } }]);
    }
    const { errors } = await confirm(CENTRE, { owner: 'NOBODY' });
    expect(errors).toMatchObject([{ extensions: { code: 'UNKNOWN_DEPARTMENT', field: 'owner' } }]);
  });
});
