import { issueDevelopmentToken } from '../../gateway/identity/developmentIssuer';
import { stateQueryText } from '../../tools/generate/supervisionExamplesPage';
import { STATE_QUERIES, type StateQueryName, SUPERVISION_STATES } from '../../tools/generate/supervisionStates';
import { type City, openCity } from '../support/openCity';

let city: City;
let token: string;
beforeAll(async () => {
  city = await openCity();
  token = await issueDevelopmentToken(city.dataDir, 'office-city');
}, 120_000);
afterAll(() => city?.close());

const queries = Object.keys(STATE_QUERIES) as StateQueryName[];

describe('the queries of docs/supervision-examples.md', () => {
  it.each(queries)('%s is answered through the gateway, as it is written, with something to see', async (name) => {
    const uscc = SUPERVISION_STATES.find(({ query }) => query === name)?.uscc;
    const query = stateQueryText(name);
    const response = await fetch(city.gateway.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, ...(query.includes('$uscc') && { variables: { uscc } }) }),
    });
    const { data, errors } = (await response.json()) as { data: object; errors?: unknown[] };
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).toMatch(/"(status|state|total|since|what)":/);
  });
});
