import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { openPool, openStatements } from '../../../kernel/service/database/statements';
import { FACT_SILOS, type FactSiloName } from '../../../kernel/values/silos';
import { readServerInput, tellReady } from '../serverInput';
import { type FloorSilos, floorProfile, floorWorklist } from './floorAnswers';

/** What the floor is started with: the address of each silo's database. */
export interface FloorInput {
  readonly urls: Readonly<Record<FactSiloName, string>>;
}

/** As many sessions as a silo's own reading pool has. */
const SESSIONS = 8;

interface Asked {
  readonly variables: { readonly uscc: string } | { readonly district: readonly string[] };
}

async function answer(request: IncomingMessage, response: ServerResponse, silos: FloorSilos): Promise<void> {
  const { variables } = (await json(request)) as Asked;
  const data = 'uscc' in variables ? await floorProfile(silos, variables.uscc) : await floorWorklist(silos, variables);
  const text = JSON.stringify({ data });
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }).end(text);
}

function serve({ urls }: FloorInput): void {
  const silos = Object.fromEntries(
    FACT_SILOS.map((silo) => [
      silo,
      openStatements(openPool({ url: urls[silo], size: SESSIONS, statementTimeout: 0 })),
    ]),
  ) as FloorSilos;
  const server = createServer((request, response) => {
    answer(request, response, silos).catch((error: unknown) => {
      const text = JSON.stringify({ errors: [{ message: String(error) }] });
      response.writeHead(500, { 'content-type': 'application/json' }).end(text);
    });
  });
  server.listen(0, '127.0.0.1', () => tellReady('floor', (server.address() as AddressInfo).port));
}

void readServerInput<FloorInput>().then(serve);
