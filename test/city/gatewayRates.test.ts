import type { SiloRequest } from '../../kernel/service/silo';
import { openPlantedCity, PLANTED_PROFILE, PLANTED_USCC, type PlantedCity, type Reply } from '../support/plantedCity';

const RATE = 3;

let city: PlantedCity;
beforeAll(async () => {
  city = await openPlantedCity();
  const { exchange } = city.silos;
  const { process } = exchange;
  exchange.process = async (request: SiloRequest) => {
    const answer = await process(request);
    const grant = answer.data?.grant as Record<string, unknown> | undefined;
    return grant ? { ...answer, data: { ...answer.data, grant: { ...grant, ratePerMinute: RATE } } } : answer;
  };
});
afterAll(() => city.close());

async function askAs(name: string): Promise<Reply> {
  const authorization = `Bearer ${await city.token(name)}`;
  return city.ask(PLANTED_PROFILE, { uscc: PLANTED_USCC }, { authorization });
}
const left = ({ headers }: Reply) => /"agreement";r=(\d+);t=\d+/.exec(headers.get('ratelimit') ?? '')?.[1];

describe('the rate of an agreement', () => {
  it('is told beside the cost by the standard headers, refused beyond with 429 and the seconds to wait', async () => {
    const first = await askAs('integrator-housing');
    expect(first.headers.get('ratelimit-policy')).toBe(`"cost";q=6000000;w=60, "agreement";q=${RATE};w=60`);
    expect(first.headers.get('ratelimit')).toMatch(/^"cost";r=\d+;t=\d+, "agreement";r=2;t=\d+$/);
    expect(first.headers.get('retry-after')).toBeNull();
    expect([left(await askAs('integrator-housing')), left(await askAs('integrator-housing'))]).toEqual(['1', '0']);
    const refused = await askAs('integrator-housing');
    expect([refused.status, refused.body.errors[0].extensions]).toMatchObject([
      429,
      { code: 'QUOTA_SPENT', limit: RATE },
    ]);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(50);
    expect(refused.headers.get('ratelimit-policy')).toBe(`"agreement";q=${RATE};w=60`);
    expect(refused.headers.get('ratelimit')).toMatch(/^"agreement";r=0;t=\d+$/);
  });

  it('is each agreement\u2019s own, and nobody\u2019s who has none', async () => {
    expect(left(await askAs('dashboard-city'))).toBe('2');
    const auditor = await askAs('auditor');
    expect([auditor.status, auditor.headers.get('ratelimit-policy')]).toEqual([200, '"cost";q=1200000;w=60']);
  });
});

describe('the budget of the public', () => {
  it('is that of the address, whatever a request says of where it comes from', async () => {
    const poor = await openPlantedCity({ limits: { costPerMinute: { public: 50, official: 1, application: 1 } } });
    const statuses: number[] = [];
    for (let n = 0; n < 4; n += 1) {
      const headers = {
        'x-forwarded-for': `8.8.8.${n}`,
        forwarded: `for=8.8.8.${n}`,
        'x-real-ip': `8.8.8.${n}`,
        'true-client-ip': `8.8.8.${n}`,
      };
      statuses.push((await poor.ask('{ marketEntities(first: 10) { edges { node { uscc } } } }', {}, headers)).status);
    }
    expect(statuses).toEqual([200, 429, 429, 429]);
    await poor.close();
  });
});

describe('the cost of an operation', () => {
  const MANY = Array.from({ length: 10 }, (_, n) => `a${n}: marketEntities(first: 100) { edges { node { uscc } } }`);

  it('is told in the answer, with the limit and what is left of the minute', async () => {
    const { body } = await city.ask('{ marketEntities(first: 5) { edges { node { uscc } } } }');
    expect(body.extensions.cost).toEqual({
      estimated: 11,
      planning: expect.any(Number),
      limit: 10_000,
      remaining: expect.any(Number),
    });
  });

  it('is told in the refusal of one that is too dear', async () => {
    const small = await openPlantedCity({ limits: { operationCost: 500 } });
    const { status, body } = await small.ask(`{ ${MANY.join(' ')} }`);
    expect([status, body.errors[0].extensions]).toMatchObject([
      400,
      { code: 'COST_TOO_HIGH', received: '2010', limit: 500 },
    ]);
    await small.close();
  });

  it.each([
    ['none', []],
    ['one', [{ query: '{ __typename }' }]],
    ['a thousand', Array.from({ length: 1_000 }, () => ({ query: '{ __typename }' }))],
    ['a batch within a batch', [[{ query: '{ __typename }' }]]],
  ])('is not got round by an array of %s: nothing of it is executed', async (_, body) => {
    const reply = await city.post(JSON.stringify(body));
    expect([reply.status, reply.body.errors[0].extensions.code]).toEqual([400, 'BATCH_REFUSED']);
    expect(reply.body.data).toBeUndefined();
  });
});
