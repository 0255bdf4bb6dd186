import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { promisify } from 'node:util';
import { httpPort } from '../../gateway/silos/httpPort';
import { httpOutbox } from '../../kernel/service/httpOutbox';
import { signAssertion } from '../../kernel/service/identity/assertion';
import { listen } from '../../kernel/service/listen';
import { openLog } from '../../kernel/service/log';
import type { Silo } from '../../kernel/service/silo';
import { type SiloServer, startSiloServer } from '../../kernel/service/siloServer';
import { startSubgraph } from '../../kernel/service/startSubgraph';
import { loadTls, type TlsIdentity } from '../../kernel/service/tls';
import { credit } from '../../subgraphs/credit';
import { OFFICIAL, type OpenSilo, openSilo } from '../support/openSilo';
import { PROJECT } from '../support/readme';
import { makeAuthority } from '../support/security/certificates';
import { makePemFolder } from '../support/security/pemFolder';

const key = Buffer.alloc(32, 7);
const HOST = '127.0.0.1';
const authority = makeAuthority('Hub test authority');
const other = makeAuthority('Another authority');
const pem = makePemFolder('hub-tls-');

let opened: OpenSilo;
let silo: Silo;
const servers: SiloServer[] = [];
beforeAll(async () => {
  opened = await openSilo(credit);
  const { database } = opened;
  const keys = { cursor: key, assertion: key };
  silo = startSubgraph(credit, { database, keys, onIncident: () => undefined, clock: Date.now });
}, 120_000);
afterAll(async () => {
  for (const server of servers) await server.stop();
  await opened?.close();
  pem.remove();
});

async function serve(identity?: TlsIdentity): Promise<SiloServer> {
  const log = openLog('tls', 'silent');
  const server = await startSiloServer({ silo, host: HOST, port: 0, log, identity });
  servers.push(server);
  return server;
}
/** Asks a silo as the gateway does; the fault where it did not answer. */
async function ask(url: string, ca?: string): Promise<unknown> {
  const port = httpPort('credit', url, ca);
  const assertion = signAssertion(OFFICIAL, 'credit', { key, now: Date.now() });
  const { signal } = new AbortController();
  try {
    return (await port.process({ query: '{ __typename }', assertion, signal })).data;
  } catch (error) {
    return { fault: (error as { fault: string }).fault, reason: (error as Error).message };
  } finally {
    await port.close();
  }
}
const refused = (reason: RegExp) => ({ fault: 'SILO_DOWN', reason: expect.stringMatching(reason) });

describe('a silo over TLS', () => {
  it('is reached by a gateway, and by another silo, that believe its authority', async () => {
    const { url } = await serve(authority.issue([HOST]));
    expect(url).toMatch(/^https:/);
    expect(await ask(url, authority.cert)).toEqual({ __typename: 'Query' });
    const outbox = httpOutbox('credit', url, key, authority.cert);
    expect(await outbox.read(null, 1)).toMatchObject({ events: [] });
    await outbox.close();
  });

  it.each<[string, () => TlsIdentity, RegExp]>([
    ['another authority has signed', () => other.issue([HOST]), /unable to|self.signed|local issuer/i],
    ['is for another host', () => authority.issue(['10.1.2.3']), /does not match|altnames/i],
    ['has expired', () => authority.issue([HOST], { expired: true }), /expired/i],
    ['is the authority of nobody', () => other, /self.signed|unable to/i],
  ])('is refused when its certificate %s', async (_, identity, reason) => {
    const { url } = await serve(identity());
    expect(await ask(url, authority.cert)).toEqual(refused(reason));
    const outbox = httpOutbox('credit', url, key, authority.cert);
    await expect(outbox.read(null, 1)).rejects.toThrow(reason);
    await outbox.close();
  });

  it('is refused without its authority, and where somebody in between speaks plain HTTP', async () => {
    const { url } = await serve(authority.issue([HOST]));
    expect(await ask(url)).toEqual(refused(/unable to|self.signed|local issuer/i));
    const heard: unknown[] = [];
    const between = createServer((request, response) => {
      heard.push(request.headers);
      response.end('{}');
    });
    const port = await listen(between, { host: HOST, port: 0 });
    expect(await ask(`https://${HOST}:${port}`, authority.cert)).toMatchObject({ fault: 'SILO_DOWN' });
    expect(heard).toEqual([]);
    between.close();
  });

  it('speaks no version before 1.2', async () => {
    const { port } = await serve(authority.issue([HOST]));
    const old = connect({ host: HOST, port, ca: authority.cert, minVersion: 'TLSv1', maxVersion: 'TLSv1.1' });
    await expect(
      new Promise((resolve, reject) => old.once('secureConnect', resolve).once('error', reject)),
    ).rejects.toThrow();
    old.destroy();
  });

  it('is believed by a process that NODE_EXTRA_CA_CERTS tells of its authority, and by no other', async () => {
    const { url } = await serve(authority.issue([HOST]));
    const program = `require('undici').request('${url}/health/live').then(({ statusCode }) => console.log(statusCode), ({ code }) => console.log(code))`;
    const run = async (env: Record<string, string>) => {
      const all = { ...process.env, ...env };
      const { stdout } = await promisify(execFile)(process.execPath, ['-e', program], { cwd: PROJECT, env: all });
      return stdout.trim();
    };
    expect(await run({ NODE_EXTRA_CA_CERTS: pem.fileOf('extra.pem', authority.cert) })).toBe('200');
    expect(await run({})).toMatch(/CERT|SIGNATURE|ISSUER/);
  });
});

describe('the files of TLS', () => {
  const faultsOf = (files: Parameters<typeof loadTls>[0]): unknown => {
    try {
      return loadTls(files);
    } catch (error) {
      return (error as { facts: { faults: unknown } }).facts.faults;
    }
  };

  it('are read where they fit one another', () => {
    const { cert, key: own } = authority.issue([HOST]);
    const files = {
      cert: pem.fileOf('cert.pem', cert),
      key: pem.fileOf('key.pem', own),
      ca: pem.fileOf('ca.pem', authority.cert),
    };
    expect(faultsOf(files)).toEqual({ identity: { cert, key: own }, ca: authority.cert });
    expect(faultsOf({})).toEqual({});
  });

  it.each([
    ['is not there', { ca: join(pem.folder, 'none.pem') }, 'HUB_TLS_CA: ENOENT'],
    [
      'is no certificate',
      { cert: pem.fileOf('no.pem', 'no certificate'), key: pem.fileOf('k.pem', authority.key) },
      'HUB_TLS_CERT',
    ],
    [
      'is the key of another certificate',
      { cert: pem.fileOf('one.pem', authority.cert), key: pem.fileOf('another.pem', other.key) },
      'HUB_TLS_CERT',
    ],
  ])('are refused where one %s, and no key is told', (_, files, fault) => {
    expect(faultsOf(files)).toEqual([expect.stringContaining(fault)]);
    expect(JSON.stringify(faultsOf(files))).not.toContain('PRIVATE');
  });
});
