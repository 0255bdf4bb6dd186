import { issueDevelopmentToken } from '../../gateway/identity/developmentIssuer';
import { DOCUMENTED_ENTITIES } from '../../tools/generate/documentedEntities';
import { type City, openCity } from '../support/openCity';

const FIELDS = `uscc name status registeredOn
  creditRecords(first: 5) { totalCount edges { node { id kind observedAt } } } publicCreditRating { grade ratedOn }
  supervisionCategories { status since } inspections(first: 5) { totalCount edges { node { id } } }
  enforcementCases(first: 5) { totalCount edges { node { id stage } } } openCaseCount sources { silo asOf status }`;
const PROFILE = `query Profile($uscc: USCC!) { marketEntity(uscc: $uscc) { ${FIELDS} } }`;
const WORKLIST = `query Worklist { marketEntities(first: 50) { totalCount edges { node { ${FIELDS} } } } }`;

interface Answer {
  data: { marketEntity: Record<string, never> | null; marketEntities: { edges: unknown[] } } | null;
  errors?: { extensions: Record<string, unknown>; path?: string[] }[];
  extensions: { silos: Record<string, { status: string; asOf: string; milliseconds: number }> };
}

let city: City;
let token: string;

beforeAll(async () => {
  city = await openCity();
  token = await issueDevelopmentToken(city.dataDir, 'dashboard-city');
}, 60_000);

afterAll(() => city?.close());

async function ask(query: string, variables: object = {}, as: string | null = token): Promise<Answer> {
  const response = await fetch(city.gateway.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      ...(as ? { authorization: `Bearer ${as}` } : {}),
    },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer;
}

/** The exchange says at most once a second what the agreement gives, and keeps the access; of the data it is asked nothing. */
function expectGrantAndLog(statements: readonly string[]): void {
  expect(statements.filter((sql) => !/FROM agreement a |access_append/.test(sql))).toEqual([]);
  expect(statements.length).toBeLessThanOrEqual(2);
}

describe('one query over every silo', () => {
  it('answers the profile of each documented business from four silos, with source and time', async () => {
    for (const { uscc, name } of DOCUMENTED_ENTITIES) {
      const { data, errors, extensions } = await ask(PROFILE, { uscc });
      expect(errors).toBeUndefined();
      expect(data?.marketEntity).toMatchObject({ uscc, name });
      for (const silo of ['credit', 'supervision', 'inspection', 'enforcement']) {
        expect(extensions.silos[silo]).toMatchObject({ status: 'ok', asOf: expect.stringMatching(/Z$/) });
      }
    }
  });

  it('costs one SQL statement per silo for one business', async () => {
    const uscc = DOCUMENTED_ENTITIES[0]?.uscc;
    await ask(PROFILE, { uscc });
    city.takeStatements();
    await ask(PROFILE, { uscc });
    const { exchange, ...silos } = city.takeStatements();
    const counts = Object.entries(silos).map(([silo, sql]) => [silo, sql.length]);
    expect(Object.fromEntries(counts)).toEqual({ credit: 1, supervision: 1, inspection: 1, enforcement: 1 });
    expectGrantAndLog(exchange);
  });

  it('costs at most one SQL statement per loader and silo for 50 businesses', async () => {
    await ask(WORKLIST);
    city.takeStatements();
    const { data, errors } = await ask(WORKLIST);
    expect(errors).toBeUndefined();
    expect(data?.marketEntities.edges).toHaveLength(50);
    const taken = city.takeStatements();
    for (const statements of Object.values(taken)) expect(new Set(statements).size).toBe(statements.length);
    const { credit = [], exchange = [], ...others } = taken;
    expect(credit.length).toBeLessThanOrEqual(3);
    expectGrantAndLog(exchange);
    for (const statements of Object.values(others)) expect(statements).toHaveLength(1);
  });

  it('gives null for a business that is in no register, and the reason for a wrong code', async () => {
    const unknown = await ask(PROFILE, { uscc: '91350100M000100Y43' });
    expect(unknown).toMatchObject({ data: { marketEntity: null } });
    expect(unknown.errors).toBeUndefined();
    const wrong = await ask(PROFILE, { uscc: '91350100M000100Y4Z' });
    expect(wrong.errors?.[0]?.extensions).toMatchObject({ field: 'uscc', received: '91350100M000100Y4Z' });
  });
});
