import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { buildSchema } from 'graphql';
import pg from 'pg';
import type { Caller } from '../../gateway/identity/caller';
import { DEVELOPMENT_CALLERS, type DevelopmentCallerName } from '../../gateway/identity/developmentCallers';
import { projectPath } from '../../kernel/service/repository';
import { type City, openCity } from '../support/openCity';
import { type HostileOperation, hostileOperations, hostilePlaces, MARK } from '../support/security/hostileOperations';

const SCHEMA = buildSchema(readFileSync(projectPath('schema', 'api.graphql'), 'utf8'));
const LONG = 600_000;
/** Who together may take most of the steps that there are. */
const ASKERS: readonly DevelopmentCallerName[] = [
  'dashboard-city',
  'data-centre',
  'case-officer',
  'case-head-samr',
  'supervisor-samr',
  'planner-samr',
  'credit-handler-samr',
  'credit-centre',
  'integrator-housing',
  'samr-officer',
];

/** Every statement that this process sends, and whether a value of it is hostile. */
const sent: { readonly text: string; readonly hostile: boolean }[] = [];

function listen(): void {
  const { query } = pg.Client.prototype;
  jest.spyOn(pg.Client.prototype, 'query').mockImplementation(function spied(this: pg.Client, ...args: unknown[]) {
    const [first, second] = args as [string | { text?: string; values?: unknown[] } | undefined, unknown];
    const text = typeof first === 'string' ? first : (first?.text ?? '');
    const values = (typeof first === 'object' ? first?.values : undefined) ?? second;
    sent.push({ text, hostile: Array.isArray(values) && values.flat().some((value) => String(value).includes(MARK)) });
    return (query as (...all: unknown[]) => unknown).apply(this, args);
  } as never);
}

let city: City;
beforeAll(async () => {
  city = await openCity();
  listen();
}, 120_000);
afterAll(async () => {
  jest.restoreAllMocks();
  await city?.close();
});

const callerOf = (name: DevelopmentCallerName): Caller => {
  const { zh: _zh, en: _en, ...caller } = { ...DEVELOPMENT_CALLERS[name], subject: name };
  return caller;
};

/** The codes of an answer. */
async function codesOf({ query, variables }: HostileOperation, name: DevelopmentCallerName): Promise<string[]> {
  const { errors } = await city.gateway.executeOperation({ query, variables }, callerOf(name));
  return errors?.map(({ extensions }) => String(extensions?.code)) ?? [];
}

describe('texts that would change a statement', () => {
  const operations = hostileOperations(SCHEMA);

  it('are met by every field that takes one: reads, lists and changes', () => {
    expect(operations.length).toBeGreaterThan(200);
  });

  it(
    'stand in no statement, only among its values, and break none',
    async () => {
      sent.length = 0;
      const broken: string[] = [];
      const misfit: string[] = [];
      for (const operation of operations) {
        const askers = operation.query.startsWith('mutation') ? ASKERS : ASKERS.slice(0, 2);
        for (const name of askers) {
          const codes = await codesOf(operation, name);
          if (codes.some((code) => ['INTERNAL', 'SILO_DOWN', 'SILO_LATE'].includes(code))) {
            broken.push(`${operation.field} as ${name}: ${codes}`);
          }
          if (codes.some((code) => ['BAD_OPERATION', 'SYNTAX_ERROR'].includes(code))) misfit.push(operation.field);
        }
      }
      expect(misfit).toEqual([]);
      expect(broken).toEqual([]);
      expect(sent.filter(({ text }) => text.includes(MARK)).map(({ text }) => text)).toEqual([]);
      const reached = new Set(sent.filter(({ hostile }) => hostile).map(({ text }) => text));
      expect(reached.size).toBeGreaterThan(40);
    },
    LONG,
  );

  it(
    'are refused as a place in a list: no cursor but one that the hub sealed leads on',
    async () => {
      const places = hostilePlaces(SCHEMA);
      sent.length = 0;
      const ends = new Map<string, string[]>();
      for (const place of places) ends.set(place.field, await codesOf(place, 'dashboard-city'));
      expect(places.length).toBeGreaterThan(50);
      const wrong = [...ends].filter(([, codes]) => codes.length === 0 || codes.includes('INTERNAL'));
      expect(wrong).toEqual([]);
      expect([...ends.values()].filter((codes) => codes.includes('INVALID_CURSOR')).length).toBeGreaterThan(25);
      expect(sent.filter(({ text, hostile }) => hostile || text.includes(MARK))).toEqual([]);
    },
    LONG,
  );
});

/** Sends bytes as they are and gives back all that comes within the time. */
function sendRaw(bytes: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(city.gateway.port, '127.0.0.1', () => socket.write(bytes));
    let got = '';
    socket.setTimeout(2_000, () => socket.destroy());
    socket.on('data', (chunk) => {
      got += chunk;
    });
    socket.on('close', () => resolve(got));
    socket.on('error', () => resolve(got));
  });
}

describe('headers', () => {
  const BODY = JSON.stringify({ query: '{ __typename }' });
  const HEAD = `POST /graphql HTTP/1.1\r\nhost: hub\r\ncontent-type: application/json\r\nconnection: close\r\n`;
  const HIDDEN = 'GET /health/live HTTP/1.1\r\nhost: hub\r\n\r\n';

  it.each([
    ['two lengths', `${HEAD}content-length: ${BODY.length}\r\ncontent-length: 5\r\n\r\n${BODY}`],
    ['a length and chunks', `${HEAD}content-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n${HIDDEN}`],
    ['chunks written otherwise', `${HEAD}transfer-encoding: chunked, identity\r\n\r\n0\r\n\r\n${HIDDEN}`],
    ['a blank before the colon', `${HEAD}content-length : ${BODY.length}\r\n\r\n${BODY}`],
    ['a length that is no number', `${HEAD}content-length: +${BODY.length}\r\n\r\n${BODY}`],
    ['a bare carriage return in a value', `${HEAD}hub-reference: a\rset-cookie: b=c\r\n\r\n`],
    ['NUL in a value', `${HEAD}hub-reference: a\u0000b\r\n\r\n`],
  ])('with %s make no request of which a second could hide', async (_, bytes) => {
    const got = await sendRaw(bytes);
    expect(got).toMatch(/^HTTP\/1\.1 400 /);
    expect(got.match(/HTTP\/1\.1 \d/g)).toHaveLength(1);
    expect(got).not.toContain('"live"');
  });

  it.each(['/exports/', '/draws/', '/codelists/', '/feed/', '/session/sign-in?to=', '/graphql?query=', '/'])(
    'of an answer hold nothing that stands in the path: %s',
    async (path) => {
      for (const text of ['%0d%0aset-cookie:%20stolen=1', '1/x%0aset-cookie:%20stolen=1', '%E5%98%8A%E5%98%8Dx']) {
        const response = await fetch(new URL(`${path}${text}`, city.gateway.url), { redirect: 'manual' });
        expect(response.headers.get('set-cookie')).toBeNull();
        expect(JSON.stringify([...response.headers])).not.toContain('stolen');
        expect(response.status).not.toBe(500);
      }
    },
  );

  it.each([
    ['hub-as-of', `2026-06-30' OR '1'='1`, 'INVALID_AS_OF'],
    ['hub-known-at', `2026-06-30T00:00:00Z'; --`, 'KNOWN_AT_NOT_PUBLIC'],
    ['hub-reference', `'${'x'.repeat(100)}`, 'BAD_REQUEST'],
    ['authorization', `Bearer ' OR 1=1`, 'TOKEN_INVALID'],
  ])('that ask are read as what they should be: %s', async (name, value, code) => {
    const headers = { 'content-type': 'application/json', [name]: value };
    const response = await fetch(city.gateway.url, { method: 'POST', headers, body: BODY });
    expect((await response.json()).errors[0].extensions.code).toBe(code);
  });
});
