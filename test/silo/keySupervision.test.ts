import type { Viewer } from '../../kernel/service/silo';
import { day } from '../../kernel/values/day';
import { requireUscc } from '../../kernel/values/uscc';
import { type KeySupervisionRow, storeKeySupervision, supervision } from '../../subgraphs/supervision';
import { OFFICIAL, type OpenSilo, openSilo, PUBLIC } from '../support/openSilo';

const LISTED: KeySupervisionRow = {
  uscc: requireUscc('91310115MA1K3B7C6G'),
  authority: 'EMERGENCY',
  ground: '危险化学品重点领域全覆盖监管',
  since: day('2026-01-01'),
  until: null,
  sourceDepartment: 'EMERGENCY',
  sourceRecordId: 'key-1',
  observedAt: '2026-01-01T09:00:00+08:00',
};
const PAST = { ...LISTED, since: day('2025-01-01'), until: day('2026-01-01'), sourceRecordId: 'key-0' };
const QUERY = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
  ... on MarketEntity { keySupervision { id matter ground since until authority { code } } }
  ... on KeySupervision { id ground } } }`;
// The silo's resource belongs to the reform office.
const KEEPER: Viewer = { ...OFFICIAL, department: 'REFORM_OFFICE' };

let silo: OpenSilo;
beforeAll(async () => {
  silo = await openSilo(supervision as never);
  await storeKeySupervision(silo.database, [LISTED, PAST]);
});
afterAll(() => silo.close());

const ask = (reference: object, viewer = KEEPER) => silo.ask(QUERY, { representations: [reference] }, viewer);
const ENTITY = { __typename: 'MarketEntity', uscc: LISTED.uscc };

describe('supervision silo: key lists', () => {
  it('tells the lists that an entity is on today, and no longer those that it left', async () => {
    const answer = await ask(ENTITY);
    expect(answer.errors).toBeUndefined();
    const authority = { code: 'EMERGENCY' };
    expect(answer.data).toMatchObject({
      _entities: [{ keySupervision: [{ since: '2026-01-01', authority, matter: null }] }],
    });
  });

  it('are stored once and told to the outbox', async () => {
    expect(await storeKeySupervision(silo.database, [LISTED])).toMatchObject({ unchanged: 1 });
    expect(await silo.count(`outbox WHERE aggregatetype = 'key-supervision'`)).toBe(2);
  });

  it('are refused without a ground, and then nothing is stored', async () => {
    const refused = expect.objectContaining({ code: 'KEY_SUPERVISION_WITHOUT_GROUND' });
    const rows = [{ ...LISTED, ground: '', sourceRecordId: 'key-2' }];
    await expect(storeKeySupervision(silo.database, rows)).rejects.toEqual(refused);
    expect(await silo.count('key_supervision')).toBe(2);
  });

  it('are for departments: the public is told NOT_PUBLIC and finds none by id', async () => {
    const { data } = await ask(ENTITY);
    const [given] = (data as { _entities: { keySupervision: { id: string }[] }[] })._entities;
    const byId = { __typename: 'KeySupervision', id: given?.keySupervision[0]?.id };
    expect((await ask(byId)).data).toMatchObject({ _entities: [{ ground: LISTED.ground }] });
    expect((await ask(byId, PUBLIC)).data).toEqual({ _entities: [null] });
    expect((await ask(ENTITY, PUBLIC)).errors?.map(({ extensions }) => extensions.code)).toEqual(['NOT_PUBLIC']);
  });
});
