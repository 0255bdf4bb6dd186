import { issueDevelopmentToken } from '../../gateway/identity/developmentIssuer';
import { type City, openCity } from '../support/openCity';
import { curlRequests, type DocumentedRequest, page } from '../support/readme';

const [first, profile] = curlRequests(page('README.md')) as [DocumentedRequest, DocumentedRequest];

let city: City;

beforeAll(async () => {
  city = await openCity();
}, 60_000);

afterAll(() => city?.close());

async function send({ as, ...body }: DocumentedRequest) {
  const authorization = as ? { authorization: `Bearer ${await issueDevelopmentToken(city.dataDir, as)}` } : {};
  const response = await fetch(city.gateway.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...authorization },
    body: JSON.stringify(body),
  });
  const { data, errors } = (await response.json()) as { data: Record<string, object>; errors?: unknown[] };
  return { status: response.status, errors, entity: data?.marketEntity };
}

const ALL_OK = ['credit', 'supervision', 'inspection', 'enforcement'].map((silo) => ({
  silo,
  status: 'OK',
  asOf: expect.any(String),
}));

describe('the requests of the README', () => {
  it('answer the public whole: no error, what the law publishes, every source', async () => {
    const { status, errors, entity } = await send(first);
    expect({ status, errors }).toEqual({ status: 200, errors: undefined });
    expect(entity).toMatchObject({ status: 'IN_OPERATION', inspections: { totalCount: expect.any(Number) } });
    expect(entity).toMatchObject({ sources: expect.arrayContaining(ALL_OK) });
  });

  it('answer the official with the whole profile, the open case among it', async () => {
    const { status, errors, entity } = await send(profile);
    expect({ status, errors }).toEqual({ status: 200, errors: undefined });
    expect(Object.values(entity ?? { none: null })).not.toContain(null);
    expect(entity).toMatchObject({ uscc: profile.variables.uscc, sources: expect.arrayContaining(ALL_OK) });
    expect((entity as { openCaseCount: number }).openCaseCount).toBeGreaterThan(0);
  });
});
