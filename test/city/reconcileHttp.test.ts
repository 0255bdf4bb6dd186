import { issueDevelopmentToken } from '../../gateway/identity/developmentIssuer';
import type { SiloDatabase } from '../../kernel/service/database/siloDatabase';
import type { ToldEntity } from '../../subgraphs/exchange/rules/reconciliation/mergeNames';
import { storeNames } from '../../subgraphs/exchange/store/reconciliation/storeNames';
import { type City, openCity } from '../support/openCity';

const BANK: ToldEntity = {
  uscc: '9131000010000595XD',
  name: '上海玉衡置业<集团>有限公司',
  registrationNumber: '310115000012345',
  district: '310115',
};
const EAST: ToldEntity = {
  ...BANK,
  uscc: '91310115MA1H9YGWXX',
  name: '上海苍兰食品有限公司',
  registrationNumber: null,
};
const WEST: ToldEntity = { ...EAST, uscc: '91310000132260250X', district: '310112' };

interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly score: number;
  readonly match: boolean;
  readonly description: string;
  readonly type: readonly { readonly id: string }[];
  readonly features: readonly { readonly id: string }[];
}

let city: City;
let base: string;

beforeAll(async () => {
  city = await openCity();
  base = city.gateway.url.replace(/\/graphql$/, '');
  await city.databases.get('exchange')?.transaction(async (client) => {
    await storeNames(client, [{ ...BANK, name: '上海天权置业有限公司' }]);
    await storeNames(client, [BANK, EAST, WEST]);
  });
}, 60_000);

afterAll(() => city?.close());

const FORM = 'application/x-www-form-urlencoded; charset=UTF-8';

/** As OpenRefine sends a batch: a posted form whose field `queries` is JSON. */
const post = (form: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${base}/reconcile`, {
    method: 'POST',
    headers: { 'content-type': FORM, ...headers },
    body: new URLSearchParams(form).toString(),
  });

async function reconcile(queries: object): Promise<Record<string, { readonly result: readonly Candidate[] }>> {
  const response = await post({ queries: JSON.stringify(queries) });
  expect(response.status).toBe(200);
  return (await response.json()) as Record<string, { result: Candidate[] }>;
}

const codeOf = async (response: Response): Promise<unknown> => {
  const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
  return [response.status, errors[0]?.extensions.code];
};

describe('W3C Reconciliation Service API 0.2: the manifest', () => {
  it('says which version it speaks, where it is reached and how entities are looked at', async () => {
    const response = await fetch(`${base}/reconcile`);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8']);
    expect(await response.json()).toEqual({
      versions: ['0.2'],
      name: expect.any(String),
      identifierSpace: expect.stringMatching(/^http:/),
      schemaSpace: expect.stringMatching(/^http:/),
      defaultTypes: [{ id: 'MarketEntity', name: expect.any(String) }],
      view: { url: `${base}/reconcile/view?id={{id}}` },
      suggest: { entity: { service_url: base, service_path: '/reconcile/suggest/entity' } },
      batchSize: 50,
    });
  });
});

describe('W3C Reconciliation Service API 0.2: batches as OpenRefine sends them', () => {
  it('answers every query under its key, with id, name, type, score, match and features', async () => {
    const { q0, q1 } = await reconcile({
      q0: { query: BANK.uscc, type: 'MarketEntity', type_strict: 'should', limit: 3 },
      q1: { query: '查无此名龘龘' },
    });
    expect(q0?.result).toEqual([
      {
        id: BANK.uscc,
        name: BANK.name,
        description: '统一社会信用代码一致；曾用名 上海天权置业有限公司',
        score: 100,
        match: true,
        type: [{ id: 'MarketEntity', name: expect.any(String) }],
        features: [{ id: 'EXACT_USCC', value: true }],
      },
    ]);
    expect(q1).toEqual({ result: [] });
  });

  it('never matches a tie or a repair', async () => {
    const { tie, typo } = await reconcile({ tie: { query: EAST.name }, typo: { query: '9131000010000595XA' } });
    expect(tie?.result.map(({ score, match }) => [score, match])).toEqual([
      [100, false],
      [100, false],
    ]);
    expect(typo?.result.map(({ id, match }) => [id, match])).toEqual([[BANK.uscc, false]]);
  });

  it('takes the columns beside the cell into account: code, name, district', async () => {
    const { told, code, other } = await reconcile({
      told: { query: EAST.name, properties: [{ pid: 'district', v: '310112' }] },
      code: { query: '玉衡置业集团', properties: [{ pid: 'uscc', v: [{ id: BANK.uscc, name: BANK.uscc }] }] },
      other: {
        query: BANK.uscc,
        properties: [
          { pid: 'name', v: EAST.name },
          { pid: 'unknown', v: 7 },
        ],
      },
    });
    expect(told?.result[0]).toMatchObject({ id: WEST.uscc, match: true });
    expect(code?.result[0]).toMatchObject({ id: BANK.uscc, match: true, score: 100 });
    expect(other?.result[0]).toMatchObject({ id: BANK.uscc, match: false, score: 75 });
  });

  it('gives as many candidates as the query asks for', async () => {
    const { one, many } = await reconcile({
      one: { query: EAST.name, limit: 1 },
      many: { query: EAST.name, limit: 99 },
    });
    expect([one?.result.length, many?.result.length]).toEqual([1, 2]);
  });

  it('takes a batch in the address too', async () => {
    const queries = encodeURIComponent(JSON.stringify({ q0: { query: '310115000012345' } }));
    const response = await fetch(`${base}/reconcile?queries=${queries}`);
    expect(await response.json()).toMatchObject({ q0: { result: [{ id: BANK.uscc, match: true }] } });
  });

  it('answers an empty batch with an empty object', async () => {
    expect(await reconcile({})).toEqual({});
  });
});

describe('W3C Reconciliation Service API 0.2: limits and refusals', () => {
  const many = JSON.stringify(
    Object.fromEntries(Array.from({ length: 51 }, (_, i) => [`q${i}`, { query: BANK.uscc }])),
  );

  it('lets whoever has no token send 50 queries at once, and whoever has one more', async () => {
    expect(await codeOf(await post({ queries: many }))).toEqual([400, 'RECONCILE_TOO_MANY_ROWS']);
    const authorization = `Bearer ${await issueDevelopmentToken(city.dataDir, 'planner-samr')}`;
    const response = await post({ queries: many }, { authorization });
    expect(Object.keys((await response.json()) as object)).toHaveLength(51);
  });

  it.each([
    ['no JSON', { queries: '{' }, 400, 'MALFORMED_JSON'],
    ['a list', { queries: '[]' }, 400, 'BAD_REQUEST'],
    ['a query that is no object', { queries: '{"q0":"x"}' }, 400, 'BAD_REQUEST'],
    ['a cell that is no text', { queries: '{"q0":{"query":1}}' }, 400, 'BAD_REQUEST'],
    ['a limit below one', { queries: '{"q0":{"query":"x","limit":0}}' }, 400, 'BAD_REQUEST'],
    ['properties that are no list', { queries: '{"q0":{"query":"x","properties":{}}}' }, 400, 'BAD_REQUEST'],
    ['an extension, which is not offered', { extend: '{}' }, 400, 'BAD_REQUEST'],
  ])('refuses %s', async (_, form, status, code) => {
    expect(await codeOf(await post(form))).toEqual([status, code]);
  });

  it('refuses another form, another method, another path and a bad token', async () => {
    const json = await fetch(`${base}/reconcile`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    expect(await codeOf(json)).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
    expect(await codeOf(await fetch(`${base}/reconcile`, { method: 'DELETE' }))).toEqual([405, 'METHOD_NOT_ALLOWED']);
    expect(await codeOf(await fetch(`${base}/reconcile/else`))).toEqual([404, 'NO_SUCH_PATH']);
    expect(await codeOf(await post({ queries: '{}' }, { authorization: 'Bearer x.y.z' }))).toEqual([
      401,
      'TOKEN_INVALID',
    ]);
  });

  it('refuses a form that is not UTF-8', async () => {
    const body = Buffer.concat([Buffer.from('queries='), Buffer.from([0xff])]);
    const response = await fetch(`${base}/reconcile`, { method: 'POST', headers: { 'content-type': FORM }, body });
    expect(await codeOf(response)).toEqual([400, 'MALFORMED_FORM']);
  });

  it('answers a row that cannot be looked for with no candidate, and the others with theirs', async () => {
    const { person, bank } = await reconcile({ person: { query: '11010519491231002X' }, bank: { query: BANK.uscc } });
    expect([person?.result, bank?.result.length]).toEqual([[], 1]);
  });
});

describe('W3C Reconciliation Service API 0.2: suggestions and the view of an entity', () => {
  it('suggests entities while somebody types', async () => {
    const response = await fetch(`${base}/reconcile/suggest/entity?prefix=${encodeURIComponent('玉衡')}`);
    expect(await response.json()).toEqual({ result: [{ id: BANK.uscc, name: BANK.name, description: BANK.uscc }] });
    expect(await codeOf(await fetch(`${base}/reconcile/suggest/entity`))).toEqual([400, 'BAD_REQUEST']);
    expect(await codeOf(await fetch(`${base}/reconcile/suggest/entity?prefix=%00`))).toEqual([400, 'TEXT_NUL']);
  });

  it('shows an entity as a page without scripts, its name as a text', async () => {
    const response = await fetch(`${base}/reconcile/view?id=${BANK.uscc}`);
    const page = await response.text();
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page).toContain('上海玉衡置业&lt;集团&gt;有限公司');
    expect(page).toContain('上海天权置业有限公司');
    expect(await codeOf(await fetch(`${base}/reconcile/view?id=91350100M000100Y43`))).toEqual([
      404,
      'RECONCILE_NO_SUCH_ENTITY',
    ]);
  });
});

describe('reconciliation by GraphQL through the gateway', () => {
  const QUERY = `query ($rows: [ReconcileRow!]!) {
    reconcile(rows: $rows) { decision candidates { uscc entity { name registration { formerRegistrationNumber } } } } }`;

  async function ask(rows: readonly object[], query = QUERY) {
    const body = JSON.stringify({ query, variables: { rows } });
    const response = await fetch(city.gateway.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    return (await response.json()) as {
      data: { reconcile: { decision: string; candidates: { uscc: string; entity: object | null }[] }[] };
      extensions: { cost: { estimated: number } };
    };
  }

  it('lets the register’s own silo tell of the candidates', async () => {
    const [known] = await (city.databases.get('credit') as SiloDatabase).dataSource.query(
      'SELECT uscc, name, old_registration_number AS number FROM market_entity WHERE old_registration_number IS NOT NULL LIMIT 1',
    );
    await city.databases
      .get('exchange')
      ?.transaction((client) =>
        storeNames(client, [{ ...BANK, uscc: known.uscc, name: known.name, registrationNumber: known.number }]),
      );
    const { data } = await ask([{ text: known.number }]);
    expect(data.reconcile).toEqual([
      {
        decision: 'MATCH',
        candidates: [
          {
            uscc: known.uscc,
            entity: { name: known.name, registration: { formerRegistrationNumber: known.number } },
          },
        ],
      },
    ]);
  });

  it('costs as many rows as are sent, in variables and in the text', async () => {
    const row = { text: BANK.uscc };
    const each = 1 + 5 * 3;
    for (const rows of [1, 20]) {
      const { extensions } = await ask(Array.from({ length: rows }, () => row));
      expect(extensions.cost.estimated).toBe(rows * each);
    }
    const { extensions } = await ask([], `{ reconcile(rows: [{ text: "a" }, { text: "b" }]) { decision } }`);
    expect(extensions.cost.estimated).toBe(2);
  });
});
