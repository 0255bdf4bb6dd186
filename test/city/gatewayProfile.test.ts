import { FACT_SILOS, SILOS } from '../../kernel/values/silos';
import { openPlantedCity, PLANTED_PROFILE, PLANTED_USCC, type PlantedCity } from '../support/plantedCity';

let city: PlantedCity;
let official: Record<string, string>;
beforeAll(async () => {
  city = await openPlantedCity();
  official = { authorization: `Bearer ${await city.token('planner-samr')}` };
});
afterAll(() => city.close());

const AS_OF = '2026-11-20T08:00:00.000Z';

describe('gateway: one answer from every silo', () => {
  it('is whole, and tells of each silo how it took part', async () => {
    const { status, body } = await city.ask(PLANTED_PROFILE, { uscc: PLANTED_USCC }, official);
    expect(status).toBe(200);
    expect(body.errors).toBeUndefined();
    expect(body.data.marketEntity).toMatchObject({ uscc: PLANTED_USCC, inspectionCount: 3, openCaseCount: 1 });
    expect(body.data.marketEntity.sources).toEqual(SILOS.map((silo) => ({ silo, asOf: AS_OF, status: 'OK' })));
    expect(Object.keys(body.extensions.silos)).toEqual(FACT_SILOS);
    for (const silo of FACT_SILOS) {
      expect(body.extensions.silos[silo]).toEqual({ status: 'ok', asOf: AS_OF, milliseconds: expect.any(Number) });
    }
  });

  it('says that a silo denied what the public may not see, with path and code, and gives the rest', async () => {
    const { body } = await city.ask(PLANTED_PROFILE, { uscc: PLANTED_USCC });
    expect(body.data.marketEntity).toMatchObject({ supervisionCategories: null, openCaseCount: 1 });
    expect(body.errors).toEqual([
      expect.objectContaining({
        path: ['marketEntity', 'supervisionCategories'],
        extensions: expect.objectContaining({ code: 'CATEGORY_INTERNAL', silo: 'supervision' }),
      }),
    ]);
    expect(body.extensions.silos.supervision.status).toBe('denied');
    expect(body.data.marketEntity.sources).toContainEqual({ silo: 'supervision', asOf: AS_OF, status: 'DENIED' });
  });

  it('tells the time of silos that the operation did not ask, on a hub that has asked none before', async () => {
    const fresh = await openPlantedCity();
    const { body } = await fresh.ask(
      'query Q($uscc: USCC!) { marketEntity(uscc: $uscc) { sources { silo asOf status } } }',
      {
        uscc: PLANTED_USCC,
      },
    );
    const standing = body.data.marketEntity.sources.map(({ asOf, status }: Record<string, string>) => [asOf, status]);
    expect(standing).toEqual(SILOS.map(() => [AS_OF, 'OK']));
    expect(Object.keys(body.extensions.silos)).toEqual(['credit']);
    await fresh.close();
  });

  it('reaches the silos with the word of the gateway on who is asking', async () => {
    const { viewers } = city.silos.inspection;
    viewers.length = 0;
    await city.ask(PLANTED_PROFILE, { uscc: PLANTED_USCC }, official);
    await city.ask(PLANTED_PROFILE, { uscc: PLANTED_USCC });
    expect(viewers).toMatchObject([
      {
        subject: 'planner-samr',
        kind: 'official',
        department: 'SAMR',
        roles: ['planner'],
        district: null,
        grant: { agreement: 'AG-2026-000003', purpose: 'joint-inspection-planning', state: 'ACTIVE' },
      },
      { subject: 'public', kind: 'public', department: null, roles: [], district: null, grant: null },
    ]);
    expect(viewers[0]?.operationId).not.toBe(viewers[1]?.operationId);
  });

  it('takes GET like POST, and runs in process without HTTP', async () => {
    const query = new URLSearchParams({ query: PLANTED_PROFILE, variables: JSON.stringify({ uscc: PLANTED_USCC }) });
    const headers = { accept: 'application/json', ...official };
    const got = await (await fetch(`${city.gateway.url}?${query}`, { headers })).json();
    const { body } = await city.ask(PLANTED_PROFILE, { uscc: PLANTED_USCC }, official);
    const request = { query: PLANTED_PROFILE, variables: { uscc: PLANTED_USCC } };
    const run = await city.gateway.executeOperation(request, {
      subject: 'test',
      kind: 'official',
      department: 'SAMR',
      roles: [],
      district: null,
      agreement: null,
      purpose: null,
    });
    expect(got.data).toEqual(body.data);
    expect(JSON.parse(JSON.stringify(run.data))).toEqual(body.data);
  });

  it('asks each silo once for a whole page of entities', async () => {
    const page = 'query Q { marketEntities(first: 50) { edges { node { uscc inspectionCount openCaseCount } } } }';
    city.silos.inspection.queries.length = 0;
    const { body } = await city.ask(page, {}, official);
    expect(body.data.marketEntities.edges).toHaveLength(50);
    expect(city.silos.inspection.queries).toHaveLength(1);
  });
});
