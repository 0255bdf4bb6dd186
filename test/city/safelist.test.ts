import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cacheExchange, createClient, fetchExchange } from '@urql/core';
import type { DocumentNode } from 'graphql';
import { sha256Hex } from '../../kernel/values/sha256';
import { openPlantedCity, PLANTED_PROFILE, PLANTED_USCC, type PlantedCity } from '../support/plantedCity';
import { PROJECT } from '../support/readme';
import { HUB_PROGRAM } from '../support/startedHub';

const folder = mkdtempSync(join(tmpdir(), 'hub-operations-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const FIRST = 'query First { marketEntities(first: 1) { edges { node { uscc } } } }';

describe('a gateway with a list of operations', () => {
  let city: PlantedCity;
  beforeAll(async () => {
    const operationsFile = join(folder, 'planted.json');
    const listed = [PLANTED_PROFILE, FIRST].map((text) => [sha256Hex(text), text]);
    writeFileSync(operationsFile, JSON.stringify(Object.fromEntries(listed)));
    city = await openPlantedCity({ config: { operationsFile } });
  });
  afterAll(() => city.close());
  const byDigest = (text: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash: sha256Hex(text) } } });

  it('answers a listed text, and its digest alone with the variables of the request', async () => {
    const variables = { uscc: PLANTED_USCC };
    const sent = await city.ask(PLANTED_PROFILE, variables);
    const named = await city.post(JSON.stringify({ ...byDigest(PLANTED_PROFILE), variables }));
    expect([sent.status, named.status]).toEqual([200, 200]);
    expect(named.body.data).toEqual(sent.body.data);
    expect(named.body.data.marketEntity.uscc).toBe(PLANTED_USCC);
  });

  it('answers a digest by GET', async () => {
    const search = new URLSearchParams({ extensions: JSON.stringify(byDigest(FIRST).extensions) });
    const headers = { accept: 'application/json', 'apollo-require-preflight': '1' };
    const response = await fetch(`${city.gateway.url}?${search}`, { headers });
    expect([response.status, (await response.json()).data.marketEntities.edges]).toEqual([200, [expect.anything()]]);
  });

  it('refuses any other, whoever asks, before a silo is asked or anything is planned', async () => {
    const headers = { authorization: `Bearer ${await city.token('data-centre')}` };
    city.silos.credit.queries.length = 0;
    const others = [
      { query: '{ __typename }' },
      byDigest('{ __typename }'),
      { query: '{ __schema { types { name } } }' },
    ];
    for (const body of others) {
      const { status, body: answer } = await city.post(JSON.stringify(body), headers);
      expect([status, answer.errors[0].extensions]).toMatchObject([
        403,
        { code: 'OPERATION_NOT_LISTED', message_zh: expect.any(String), mend: expect.any(Object) },
      ]);
    }
    expect(city.silos.credit.queries).toEqual([]);
  });

  it('does not start over a list that is none', async () => {
    await expect(openPlantedCity({ config: { operationsFile: join(folder, 'none.json') } })).rejects.toMatchObject({
      code: 'INVALID_CONFIGURATION',
    });
  });
});

/** The dashboard's own build of its documents, in a copy, so that nothing of the project is written. */
function builtDocuments(): DocumentNode[] {
  const copy = join(folder, 'copy');
  mkdirSync(copy);
  for (const part of ['web/build', 'web/src', 'schema', 'docs/codes.md', 'package.json']) {
    cpSync(join(PROJECT, part), join(copy, part), { recursive: true });
  }
  symlinkSync(join(PROJECT, 'node_modules'), join(copy, 'node_modules'));
  execFileSync(process.execPath, [join(copy, 'web', 'build', 'generate.mjs')], { cwd: copy });
  const files = readdirSync(join(copy, 'web', 'src'), { recursive: true, encoding: 'utf8' });
  const made = files.filter((name) => existsGenerated(name, files));
  return made.flatMap((name) => {
    const source = readFileSync(join(copy, 'web', 'src', name), 'utf8');
    return [...source.matchAll(/^export const \w+Document = (\{.*\}) as unknown as /gm)].map(([, json = '']) =>
      JSON.parse(json),
    );
  });
}

/** Leaves out what an earlier build of the project made of a document that is there no more. */
const existsGenerated = (name: string, files: readonly string[]): boolean =>
  name.endsWith('.generated.ts') && files.includes(name.replace(/\.generated\.ts$/, '.graphql'));

/** The body that the dashboard's GraphQL client sends for a document. */
async function sentBy(document: DocumentNode): Promise<{ query: string; operationName?: string }> {
  let sent = '';
  const client = createClient({
    url: 'http://hub/graphql',
    preferGetMethod: false,
    requestPolicy: 'network-only',
    exchanges: [cacheExchange, fetchExchange],
    fetch: async (_, request) => {
      sent = String(request?.body);
      return new Response('{"data":null}', { headers: { 'content-type': 'application/json' } });
    },
  });
  const isMutation = document.definitions.some((one) => 'operation' in one && one.operation === 'mutation');
  await (isMutation ? client.mutation(document, {}) : client.query(document, {})).toPromise();
  return JSON.parse(sent);
}

describe("the list of the dashboard's operations", () => {
  const listFile = join(folder, 'dashboard.json');
  let listed: Readonly<Record<string, string>>;
  beforeAll(() => {
    const other = join(folder, 'other');
    mkdirSync(other);
    writeFileSync(join(other, 'first.graphql'), `${FIRST}\n`);
    execFileSync(process.execPath, [...HUB_PROGRAM, 'operations', '--to', listFile, other], { cwd: PROJECT });
    listed = JSON.parse(readFileSync(listFile, 'utf8'));
  }, 60_000);

  it('has every operation of the page to the letter as its client sends it, and the texts of other clients', async () => {
    const documents = builtDocuments();
    expect(documents.length).toBeGreaterThan(100);
    const missing: string[] = [];
    for (const document of documents) {
      const { query, operationName = '' } = await sentBy(document);
      if (listed[sha256Hex(query)] !== query) missing.push(operationName);
    }
    expect(missing).toEqual([]);
    expect(Object.values(listed)).toContain(`${FIRST}\n`);
    expect(Object.keys(listed)).toHaveLength(documents.length + 1);
  }, 120_000);

  it('is one with which a gateway starts and knows the operations of the page', async () => {
    const city = await openPlantedCity({ config: { operationsFile: listFile } });
    const texts = Object.values(listed)
      .filter((text) => text.startsWith('query'))
      .slice(0, 5);
    for (const query of texts) {
      const { body } = await city.ask(query);
      expect(body.errors?.map((error: { extensions: { code: string } }) => error.extensions.code)).not.toContain(
        'OPERATION_NOT_LISTED',
      );
    }
    await city.close();
  });
});
