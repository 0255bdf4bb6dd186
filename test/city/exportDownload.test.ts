import { createHash } from 'node:crypto';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { issueDevelopmentToken } from '../../gateway/identity/developmentIssuer';
import { httpPort } from '../../gateway/silos/httpPort';
import { loadConfig } from '../../kernel/service/config';
import type { SiloDatabase } from '../../kernel/service/database/siloDatabase';
import { signAssertion } from '../../kernel/service/identity/assertion';
import { openLog } from '../../kernel/service/log';
import type { Silo, Viewer } from '../../kernel/service/silo';
import { startSiloServer } from '../../kernel/service/siloServer';
import { requireExportedFile, verifyManifest } from '../../kernel/values/exportManifest';
import { startJobs } from '../../tools/assembly/startJobs';
import { type City, openCity } from '../support/openCity';
import { OFFICIAL } from '../support/openSilo';

const OWNER: Viewer = { ...OFFICIAL, subject: 'credit-officer', department: 'DEVELOPMENT_REFORM', grant: null };
const HOUSING: Viewer = {
  ...OFFICIAL,
  subject: 'integrator-housing',
  kind: 'application',
  department: 'HOUSING',
  grant: {
    agreement: 'AG-2026-000007',
    purpose: 'permit-renewal',
    state: 'ACTIVE',
    terms: ['credit-record'],
    districts: null,
    industries: null,
    usccs: null,
    methods: ['QUERY', 'FEED', 'FILE'],
  },
};

let city: City;
let exchange: Silo;
let stopJobs: () => Promise<void>;
const tokens = new Map<string, string>();
beforeAll(async () => {
  city = await openCity();
  const { silos, secrets, dataDir } = city;
  exchange = silos.get('exchange') as Silo;
  const config = { ...loadConfig({}), dataDir };
  stopJobs = startJobs({ silos, config, secrets, log: openLog('exports', 'silent') });
  for (const name of ['credit-officer', 'samr-officer', 'integrator-housing']) {
    tokens.set(name, await issueDevelopmentToken(dataDir, name));
  }
  await takenIn();
}, 120_000);
afterAll(async () => {
  await stopJobs();
  await city.close();
});

async function count(silo: 'credit' | 'exchange', from: string): Promise<number> {
  const { dataSource } = city.databases.get(silo) as SiloDatabase;
  const [row] = await dataSource.query(`SELECT count(*)::int AS n FROM ${from}`);
  return row.n;
}

/** Waits until the exchange knows of every credit record. */
async function takenIn(): Promise<void> {
  const told = await count('credit', 'outbox');
  while ((await count('exchange', `feed_event WHERE silo = 'credit'`)) < told) await delay(50);
}

const assertionOf = (viewer: Viewer): string =>
  signAssertion(viewer, 'exchange', { key: city.secrets.assertion.exchange, now: Date.now() });

async function ask<T>(viewer: Viewer, query: string, variables: Record<string, unknown>): Promise<T> {
  const { data, errors } = await exchange.process({ query, variables, assertion: assertionOf(viewer) });
  expect(errors).toBeUndefined();
  return data as T;
}

interface Exported {
  readonly id: string;
  readonly state: string;
  readonly manifest: string;
  readonly files: readonly { readonly path: string; readonly sha256: string }[];
}

/** An export of all credit records, ready for download. */
async function exportedFor(viewer: Viewer, format = 'NDJSON'): Promise<Exported> {
  const input = { resource: 'credit-record', format };
  const { requestExport } = await ask<{ requestExport: { export: { id: string } } }>(
    viewer,
    'mutation ($input: RequestExportInput!) { requestExport(input: $input) { export { id } } }',
    { input },
  );
  const { id } = requestExport.export;
  const query = 'query ($id: ID!) { dataExport(id: $id) { id state manifest files { path sha256 } } }';
  for (;;) {
    const { dataExport } = await ask<{ dataExport: Exported }>(viewer, query, { id });
    if (dataExport.state === 'READY') return dataExport;
    expect(['QUEUED', 'RUNNING']).toContain(dataExport.state);
    await delay(30);
  }
}

interface Got {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Downloads over HTTP; hangs up after `most` bytes, as when a connection breaks. */
function get(as: string, path: string, headers: Record<string, string> = {}, most = Number.POSITIVE_INFINITY) {
  return new Promise<Got>((resolve, reject) => {
    const url = new URL(path, city.gateway.url);
    const token = tokens.get(as);
    const authorization = token ? { authorization: `Bearer ${token}` } : {};
    const asking = httpRequest(url, { headers: { ...authorization, ...headers } }, (response) => {
      const chunks: Buffer[] = [];
      const done = (): void => {
        const body = Buffer.concat(chunks);
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: body.subarray(0, most) });
      };
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        if (Buffer.concat(chunks).length < most) return;
        response.destroy();
        done();
      });
      response.on('end', done);
    });
    asking.on('error', reject).end();
  });
}

const sha256 = (body: Buffer): string => createHash('sha256').update(body).digest('hex');
const codeOf = ({ body }: Got) => JSON.parse(body.toString('utf8')).errors[0].extensions.code;
const leaves = (): Promise<number> => count('exchange', 'access_leaf');

async function casesSince(leaf: number): Promise<unknown[]> {
  const { dataSource } = city.databases.get('exchange') as SiloDatabase;
  const rows = await dataSource.query('SELECT leaf FROM access_leaf WHERE index >= $1 ORDER BY index', [leaf]);
  return rows.map((row: { readonly leaf: string }) => JSON.parse(row.leaf).case);
}

describe('the case of an access', () => {
  it.each([
    ['a download', async () => (await exportedFor(HOUSING)).files[0]?.path ?? ''],
    ['a feed', async () => '/feed/credit-record'],
  ])('is what the caller says of %s, and nothing unless it says', async (_, pathOf) => {
    const path = await pathOf();
    const before = await leaves();
    expect((await get('integrator-housing', path, { 'hub-reference': 'HOUSING-2026-17' })).status).toBe(200);
    const named = await casesSince(before);
    expect(new Set(named)).toEqual(new Set(['HOUSING-2026-17']));
    expect((await get('integrator-housing', path)).status).toBe(200);
    expect(new Set((await casesSince(before)).slice(named.length))).toEqual(new Set([null]));
    const refused = await get('integrator-housing', path, { 'hub-reference': 'x'.repeat(101) });
    expect([refused.status, codeOf(refused)]).toEqual([400, 'BAD_REQUEST']);
  });
});

describe('a download', () => {
  it('gives the whole file, whose hash is in the signed manifest', async () => {
    const { id, files } = await exportedFor(OWNER);
    const file = await get('credit-officer', files[0]?.path ?? '');
    expect(file).toMatchObject({ status: 200, headers: { etag: `"${files[0]?.sha256}"`, 'accept-ranges': 'bytes' } });
    const manifest = await get('credit-officer', `/exports/${id}/manifest.json`);
    const { exportKeys } = await ask<{ exportKeys: { publicKey: string }[] }>(
      OWNER,
      '{ exportKeys { publicKey } }',
      {},
    );
    const read = verifyManifest(manifest.body.toString('utf8'), exportKeys[0]?.publicKey ?? '');
    const found = { name: 'download', bytes: file.body.length, sha256: sha256(file.body) };
    const rows = file.body.toString('utf8').trimEnd().split('\n').length;
    expect(requireExportedFile(read, found)).toMatchObject({ about: 'credit-record', rows });
    const altered = { ...found, sha256: sha256(Buffer.concat([file.body, Buffer.from('x')])) };
    expect(() => requireExportedFile(read, altered)).toThrow(expect.objectContaining({ code: 'EXPORT_FILE_ALTERED' }));
  });

  it('that broke off goes on in the middle, and comes to the same file', async () => {
    const { files } = await exportedFor(OWNER);
    const [{ path, sha256: whole } = { path: '', sha256: '' }] = files;
    const first = await get('credit-officer', path, {}, 1_000);
    expect(first.body).toHaveLength(1_000);
    const range = { range: 'bytes=1000-', 'if-range': String(first.headers.etag) };
    const rest = await get('credit-officer', path, range);
    expect(rest.status).toBe(206);
    expect(rest.headers['content-range']).toMatch(/^bytes 1000-\d+\/\d+$/);
    expect(sha256(Buffer.concat([first.body, rest.body]))).toBe(whole);
  });

  it('gives spans as asked, the whole for another version, and says what is outside', async () => {
    const { files } = await exportedFor(OWNER);
    const [{ path, sha256: tag } = { path: '', sha256: '' }] = files;
    const { body } = await get('credit-officer', path);
    const span = async (range: string, more = {}) => get('credit-officer', path, { range, ...more });
    expect((await span('bytes=10-19')).body).toEqual(body.subarray(10, 20));
    expect((await span('bytes=-7')).body).toEqual(body.subarray(-7));
    expect(await span('bytes=0-5', { 'if-range': '"other"' })).toMatchObject({ status: 200, body });
    expect(await span('bytes=0-1,5-6')).toMatchObject({ status: 200 });
    const outside = await span(`bytes=${body.length}-`);
    expect([outside.status, codeOf(outside)]).toEqual([416, 'RANGE_NOT_SATISFIABLE']);
    const known = await get('credit-officer', path, { 'if-none-match': `"${tag}"` });
    expect([known.status, known.body.length]).toEqual([304, 0]);
  });

  it('is refused to others, and so is what is not there', async () => {
    const { id, files } = await exportedFor(OWNER);
    const refused = async (as: string, path: string) => {
      const got = await get(as, path);
      return [got.status, codeOf(got)];
    };
    const path = files[0]?.path ?? '';
    expect(await refused('samr-officer', path)).toEqual([404, 'UNKNOWN_EXPORT']);
    expect(await refused('credit-officer', `/exports/${id}/nothing`)).toEqual([404, 'UNKNOWN_EXPORT']);
    expect(await refused('credit-officer', '/exports/')).toEqual([404, 'UNKNOWN_EXPORT']);
    expect(await refused('nobody', path)).toEqual([401, 'TOKEN_NEEDED']);
    const expire = `UPDATE data_export SET state = 'EXPIRED' WHERE id = '${id}'`;
    await city.databases.get('exchange')?.dataSource.query(expire);
    expect(await refused('credit-officer', path)).toEqual([410, 'EXPORT_EXPIRED']);
  });

  it('under an agreement stands in the access log before its first byte; that of one\u2019s own data does not', async () => {
    const own = await exportedFor(OWNER);
    const { files } = await exportedFor(HOUSING);
    const before = await leaves();
    await get('credit-officer', own.files[0]?.path ?? '');
    expect(await leaves()).toBe(before);
    const got = await get('integrator-housing', files[0]?.path ?? '');
    expect([got.status, sha256(got.body)]).toEqual([200, files[0]?.sha256]);
    expect(await leaves()).toBe(before + 1);
  });

  it('is the same where the exchange is a process of its own', async () => {
    const { files } = await exportedFor(HOUSING, 'CSV_GZ');
    const [{ path, sha256: tag } = { path: '', sha256: '' }] = files;
    const log = openLog('exports', 'silent');
    const server = await startSiloServer({ silo: exchange, host: '127.0.0.1', port: 0, log });
    const port = httpPort('exchange', server.url);
    const read = async (range?: string) => {
      const answer = await port.openFile?.({ path, assertion: assertionOf(HOUSING), range });
      const chunks: Buffer[] = [];
      for await (const chunk of answer?.body ?? []) chunks.push(chunk as Buffer);
      return { ...answer, bytes: Buffer.concat(chunks) };
    };
    const whole = await read();
    expect(sha256(whole.bytes)).toBe(tag);
    expect(whole).toMatchObject({ status: 200, shared: { hash: tag } });
    expect(whole.headers).not.toHaveProperty('hub-shared-use');
    const part = await read('bytes=5-9');
    expect(part).toMatchObject({ status: 206, bytes: whole.bytes.subarray(5, 10) });
    const strange = port.openFile?.({ path, assertion: 'nobody' });
    await expect(strange).rejects.toMatchObject({ code: 'NOT_THE_GATEWAY' });
    await port.close();
    await server.stop();
    const away = port.openFile?.({ path, assertion: assertionOf(HOUSING) });
    await expect(away).rejects.toMatchObject({ code: 'SILO_DOWN' });
  });
});
