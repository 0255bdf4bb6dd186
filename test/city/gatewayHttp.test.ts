import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { SILOS } from '../../kernel/values/silos';
import { openPlantedCity, PLANTED_PROFILE, PLANTED_USCC, type PlantedCity, type Reply } from '../support/plantedCity';

let city: PlantedCity;
beforeAll(async () => {
  city = await openPlantedCity();
});
afterAll(() => city.close());

const JSON_ONLY = { accept: 'application/json' };
const codeOf = ({ body }: Reply): string => body.errors[0].extensions.code;
const get = (search: string, headers: Record<string, string> = {}) =>
  fetch(`${city.gateway.url}${search}`, { headers });

/** Sends bytes as they are, headers included, and gives back all that comes. */
function sendRaw(text: string, { gateway } = city): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(gateway.port, '127.0.0.1', () => socket.write(text));
    let got = '';
    socket.on('data', (chunk) => {
      got += chunk;
    });
    socket.on('close', () => resolve(got));
    socket.on('error', () => resolve(got));
  });
}

describe('gateway over HTTP: forms of requests and answers', () => {
  it.each([
    ['application/graphql-response+json', 'application/graphql-response+json; charset=utf-8'],
    ['application/json', 'application/json; charset=utf-8'],
    ['*/*', 'application/json; charset=utf-8'],
    ['application/graphql-response+json, application/json;q=0.9', 'application/graphql-response+json; charset=utf-8'],
  ])('answers %s with %s', async (accept, type) => {
    const { status, headers } = await city.ask('{ __typename }', {}, { accept });
    expect([status, headers.get('content-type')]).toEqual([200, type]);
  });

  it('answers a client that accepts neither form with 406', async () => {
    const reply = await city.ask('{ __typename }', {}, { accept: 'text/csv' });
    expect([reply.status, codeOf(reply)]).toEqual([406, 'NOT_ACCEPTABLE']);
  });

  it.each([
    ['a syntax error', '{ marketEntity(', 'SYNTAX_ERROR'],
    ['a field that does not exist', '{ marketEntity(uscc: "x") { colour } }', 'BAD_OPERATION'],
    ['a variable that is missing', 'query Q($uscc: USCC!) { marketEntity(uscc: $uscc) { uscc } }', 'BAD_VARIABLES'],
  ])(
    'tells %s by status 400 to clients of the GraphQL media type, in the body alone to others',
    async (_, query, code) => {
      const strict = await city.ask(query);
      expect([strict.status, codeOf(strict), 'data' in strict.body]).toEqual([400, code, false]);
      const lenient = await city.ask(query, {}, JSON_ONLY);
      expect([lenient.status, codeOf(lenient), 'data' in lenient.body]).toEqual([200, code, false]);
    },
  );

  it.each([
    ['UNKNOWN_OPERATION_NAME', { query: 'query A { __typename }', operationName: 'B' }],
    ['OPERATION_NAME_MISSING', { query: 'query A { __typename } query B { __typename }' }],
    ['BAD_REQUEST', { variables: {} }],
    ['BAD_REQUEST', { query: 7 }],
    ['BAD_REQUEST', { query: '{ __typename }', variables: 'x' }],
    ['BAD_REQUEST', { query: '{ __typename }', variables: [] }],
    ['BAD_REQUEST', { query: '{ __typename }', operationName: 3 }],
    ['BAD_REQUEST', { query: '{ __typename }', extensions: 3 }],
    ['BAD_REQUEST', 'text'],
    ['BAD_REQUEST', null],
    ['BATCH_REFUSED', [{ query: '{ __typename }' }, { query: '{ __typename }' }]],
    ['PERSISTED_QUERY_NOT_SUPPORTED', { extensions: { persistedQuery: { version: 1, sha256Hash: 'ab' } } }],
  ])('refuses with 400 and %s: %j', async (code, body) => {
    for (const headers of [{}, JSON_ONLY]) {
      const reply = await city.post(JSON.stringify(body), headers);
      expect([reply.status, codeOf(reply)]).toEqual([400, code]);
    }
  });

  it.each(['mutation { x }', 'subscription { x }'])('offers no such operation and says so: %s', async (query) => {
    const reply = await city.post(JSON.stringify({ query }));
    expect([reply.status, codeOf(reply)]).toEqual([400, 'OPERATION_KIND_NOT_OFFERED']);
  });

  it('takes null for what may be left out', async () => {
    const body = { query: '{ __typename }', operationName: null, variables: null, extensions: null };
    expect((await city.post(JSON.stringify(body))).body.data).toEqual({ __typename: 'Query' });
  });

  it.each([
    ['not JSON', '{"query":'],
    ['not UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])],
    ['empty', ''],
  ])('refuses a body that is %s with MALFORMED_JSON', async (_, body) => {
    const reply = await city.post(body);
    expect([reply.status, codeOf(reply)]).toEqual([400, 'MALFORMED_JSON']);
  });

  it.each([
    ['text/plain', {}],
    ['application/x-www-form-urlencoded', {}],
    ['application/json; charset=gbk', {}],
    ['application/json', { 'content-encoding': 'gzip' }],
  ])('refuses a body of type %s %j with 415', async (type, extra) => {
    const reply = await city.ask('{ __typename }', {}, { 'content-type': type, ...extra });
    expect([reply.status, codeOf(reply)]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
  });

  it.each(['PUT', 'DELETE', 'OPTIONS', 'PATCH'])('refuses %s with 405 and names what is taken', async (method) => {
    const response = await fetch(city.gateway.url, { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, POST']);
    expect((await response.json()).errors[0].extensions.code).toBe('METHOD_NOT_ALLOWED');
  });

  it('refuses a GET that another site could make a browser send, and takes it with a header that a site cannot', async () => {
    const search = `?query=${encodeURIComponent('{ __typename }')}`;
    const refused = await get(search, JSON_ONLY);
    expect([refused.status, (await refused.json()).errors[0].extensions.code]).toEqual([400, 'CROSS_SITE_REQUEST']);
    const taken = await get(search, { ...JSON_ONLY, 'apollo-require-preflight': '1' });
    expect([taken.status, await taken.json()]).toEqual([
      200,
      expect.objectContaining({ data: { __typename: 'Query' } }),
    ]);
  });

  it('knows no other path, and survives what is no path', async () => {
    const response = await fetch(new URL('/admin', city.gateway.url));
    expect([response.status, (await response.json()).errors[0].extensions.code]).toEqual([404, 'NO_SUCH_PATH']);
    expect(await sendRaw('GET // HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n')).toMatch(/^HTTP\/1\.1 404/);
  });
});

describe('gateway over HTTP: protection', () => {
  it('refuses a body of 300 KB with 413 in JSON, in every way of sending it', async () => {
    const body = JSON.stringify({ query: `{ __typename } # ${'x'.repeat(300_000)}` });
    const reply = await city.post(body);
    expect([reply.status, codeOf(reply), reply.body.errors[0].extensions.limit]).toEqual([
      413,
      'BODY_TOO_LARGE',
      262_144,
    ]);
    const chunked = await new Promise<number>((resolve, reject) => {
      const headers = { 'content-type': 'application/json' };
      const sent = httpRequest(city.gateway.url, { method: 'POST', headers }, (r) => resolve(r.statusCode ?? 0));
      sent.on('error', reject);
      for (let i = 0; i < 30; i += 1) sent.write('x'.repeat(10_000));
      sent.end();
    });
    expect(chunked).toBe(413);
  });

  it('hangs up on a client that announces ten megabytes', async () => {
    const head = `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 10000000\r\n\r\n`;
    expect(await sendRaw(head)).toMatch(/^HTTP\/1\.1 413/);
  });

  it('sends security headers and lets no other origin in', async () => {
    const { headers } = await city.ask('{ __typename }', {}, { origin: 'https://elsewhere.example' });
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-security-policy': "default-src 'none';frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    });
  });

  it.each([
    ['query', JSON.stringify({ query: 'query Q($u: USCC!) { marketEntity(uscc: $u) { uscc } } # \u0000' })],
    ['query', '{"query":"{ marketEntity(uscc: \\"\\\\u0000\\") { uscc } }"}'],
    ['query', '{"query":"{ marketEntity(uscc: \\"\\\\u{0}\\") { uscc } }"}'],
    ['variables.a.0', JSON.stringify({ query: '{ __typename }', variables: { a: ['x\u0000y'] } })],
    ['operationName', JSON.stringify({ query: '{ __typename }', operationName: '\u0000' })],
  ])('refuses NUL in %s', async (field, body) => {
    const { status, body: answer } = await city.post(body);
    expect([status, answer.errors[0].extensions]).toEqual([400, expect.objectContaining({ code: 'TEXT_NUL', field })]);
  });

  it('shows no more than the beginning of a long name of a variable', async () => {
    const variables = { [`a${'b'.repeat(50_000)}`]: { c: '\u0000' } };
    const { body } = await city.post(JSON.stringify({ query: '{ __typename }', variables }));
    expect(body.errors[0].extensions.field).toHaveLength(101);
  });

  it('refuses half a surrogate pair, and variables that nest without end', async () => {
    expect(codeOf(await city.post('{"query":"{ __typename }","variables":{"a":"\\ud83d"}}'))).toBe(
      'TEXT_LONE_SURROGATE',
    );
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    expect(codeOf(await city.post(`{"query":"{ __typename }","variables":{"a":${deep}}}`))).toBe('BAD_REQUEST');
  });

  it('takes escapes that only look like NUL', async () => {
    const { body } = await city.post(
      '{"query":"query Q($u: USCC!) { marketEntity(uscc: $u) { uscc } }","variables":{"u":"\\\\u0000"}}',
    );
    expect(body.errors[0].extensions.code).toMatch(/^USCC_/);
  });
});

describe('gateway over HTTP: the past', () => {
  it.each(['hub-as-of', 'hub-known-at'])('is refused by %s on paths that know the present alone', async (header) => {
    const url = new URL('/catalog.jsonld', city.gateway.url);
    const refused = await fetch(url, { headers: { [header]: '2026-06-30' } });
    const { errors } = await refused.json();
    expect([refused.status, errors[0].extensions]).toMatchObject([400, { code: 'AS_OF_NOT_SUPPORTED', field: header }]);
  });
});

describe('gateway over HTTP: health', () => {
  it('is live, and ready with the state of schema and silos', async () => {
    const at = (path: string) => fetch(new URL(path, city.gateway.url));
    expect((await at('/health/live')).status).toBe(200);
    const ready = await at('/health/ready');
    expect([ready.status, await ready.json()]).toEqual([
      200,
      {
        ready: true,
        schema: { state: 'current', since: expect.any(String) },
        silos: SILOS.map((silo) => ({
          silo,
          status: 'ok',
          asOf: '2026-11-20T08:00:00.000Z',
        })),
      },
    ]);
  });

  it('shows a silo that is gone, and stays ready for the rest', async () => {
    city.silos.inspection.mood = 'broken';
    await delay(1_100);
    const ready = await (await fetch(new URL('/health/ready', city.gateway.url))).json();
    expect(ready).toMatchObject({
      ready: true,
      silos: expect.arrayContaining([expect.objectContaining({ silo: 'inspection', status: 'down' })]),
    });
    city.silos.inspection.mood = 'sound';
    expect((await city.ask(PLANTED_PROFILE, { uscc: PLANTED_USCC })).body.data.marketEntity.inspectionCount).toBe(3);
  });
});
