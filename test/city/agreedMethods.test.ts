import { issueDevelopmentToken } from '../../gateway/identity/developmentIssuer';
import type { SiloDatabase } from '../../kernel/service/database/siloDatabase';
import { takeIn } from '../../tools/assembly/takeIn';
import { type City, openCity } from '../support/openCity';

const AGREEMENT = 'AG-2026-000007';
const CALLER = 'integrator-housing';
const REFUSED = { code: 'NOT_IN_AGREEMENT', resource: 'credit-record', reason: 'METHOD_NOT_AGREED' };

let city: City;
let exchange: SiloDatabase;
let uscc: string;

beforeAll(async () => {
  city = await openCity();
  exchange = city.databases.get('exchange') as SiloDatabase;
  await takeIn(city.databases, exchange);
  const [row] = await (city.databases.get('credit') as SiloDatabase).dataSource.query(
    `SELECT uscc FROM credit_record WHERE publication_state = 'PUBLISHED' LIMIT 1`,
  );
  uscc = row.uscc;
}, 120_000);
afterAll(() => city?.close());

interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly extensions: Readonly<Record<string, unknown>> }[];
}

async function send(path: string, init: RequestInit = {}): Promise<Response> {
  const authorization = `Bearer ${await issueDevelopmentToken(city.dataDir, CALLER)}`;
  const headers = { authorization, 'content-type': 'application/json' };
  return fetch(new URL(path, city.gateway.url), { ...init, headers });
}

async function ask(query: string, variables: object = {}): Promise<Answer> {
  const response = await send('/graphql', { method: 'POST', body: JSON.stringify({ query, variables }) });
  return (await response.json()) as Answer;
}

/** What is agreed of how data is taken. Waits until the gateway takes the new state for the present. */
async function agree(...methods: string[]): Promise<void> {
  await exchange.dataSource.query('UPDATE agreement SET methods = $1 WHERE number = $2', [methods, AGREEMENT]);
  const isAgreed = async (): Promise<boolean> => {
    const [query, changes] = [await ask(READ, { uscc }), await ask(CHANGES)];
    return methods.includes('QUERY') === !query.errors && methods.includes('FEED') === !changes.errors;
  };
  while (!(await isAgreed())) await new Promise((resolve) => setTimeout(resolve, 100));
}

const READ = `query Read($uscc: USCC!) { marketEntity(uscc: $uscc) {
  creditRecords(first: 1) { edges { node { id title } } } } }`;
const CHANGES = '{ changes(resource: "credit-record", first: 1) { edges { node { id } } } }';
const REGISTER = `mutation { registerWebhook(input: { resource: "credit-record", url: "https://8.8.8.8/in" }) {
  webhook { id } } }`;
const EXPORT = `mutation { requestExport(input: { resource: "credit-record", format: NDJSON }) { export { id } } }`;
const OPEN_EXPORT = `mutation { requestExport(input: { resource: "market-entity", format: NDJSON }) { export { id } } }`;

describe('上海市数据条例 39: the ways of taking data that an agreement names', () => {
  it('are all there are: under one on queries alone feed, changes, exports and webhooks are refused, queries not', async () => {
    await agree('QUERY');
    for (const query of [CHANGES, REGISTER, EXPORT]) {
      expect((await ask(query)).errors).toMatchObject([{ extensions: REFUSED }]);
    }
    const stream = await send('/feed/credit-record');
    expect(stream.status).toBe(403);
    expect(((await stream.json()) as Answer).errors).toMatchObject([{ extensions: REFUSED }]);
    const { data, errors } = await ask(READ, { uscc });
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      marketEntity: { creditRecords: { edges: [{ node: { title: expect.any(String) } }] } },
    });
    expect((await ask(OPEN_EXPORT)).errors).toBeUndefined();
  });

  it('are told apart: under one on feed and files alone what was refused is given, and queries are refused', async () => {
    await agree('FEED', 'FILE');
    for (const query of [CHANGES, REGISTER, EXPORT]) expect((await ask(query)).errors).toBeUndefined();
    const stream = await send('/feed/credit-record');
    expect(stream.status).toBe(200);
    await stream.body?.cancel();
    const refused = await ask(READ, { uscc });
    expect(refused.errors).toMatchObject([{ extensions: REFUSED }]);
    expect(refused.data).toEqual({ marketEntity: { creditRecords: null } });
  });
});
