import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { openPlantedCity, type PlantedCity } from '../support/plantedCity';

/** Sends bytes as they are, headers included, and gives back all that comes. */
function sendRaw(text: string, { gateway }: PlantedCity): Promise<string> {
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

/** Opens connections that say nothing. */
function openConnections({ gateway }: PlantedCity, count: number): Promise<Socket[]> {
  const opened = Array.from({ length: count }, async () => {
    const socket = connect(gateway.port, '127.0.0.1');
    socket.on('error', () => undefined).on('data', () => undefined);
    await once(socket, 'connect');
    return socket;
  });
  return Promise.all(opened);
}

describe('clients that are slow, or many', () => {
  it('hangs up on a client that does not finish its headers, or its body', async () => {
    const strict = await openPlantedCity({ limits: { headersMs: 200, requestMs: 400 } });
    const startedAt = performance.now();
    const head = 'POST /graphql HTTP/1.1\r\nhost: x\r\n';
    await sendRaw(head, strict);
    await sendRaw(`${head}content-type: application/json\r\ncontent-length: 20\r\n\r\n{`, strict);
    expect(performance.now() - startedAt).toBeLessThan(3_000);
    await strict.close();
  });

  it('gives the place of a half-sent body back: clients that stall keep nobody out, then or later', async () => {
    const strict = await openPlantedCity({
      limits: { headersMs: 5_000, requestMs: 5_000, answerMs: 400, operationsAtOnce: 2 },
    });
    const half = 'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 20\r\n\r\n{';
    const stalled = Promise.all(Array.from({ length: 8 }, () => sendRaw(half, strict)));
    await delay(100);
    expect((await strict.ask('{ __typename }')).status).toBe(200);
    for (const answer of await stalled) expect(answer).toMatch(/^HTTP\/1\.1 504[\s\S]+connection: close/i);
    for (let i = 0; i < 3; i += 1) expect((await strict.ask('{ __typename }')).status).toBe(200);
    await strict.close();
  });

  it('hangs up on an address with more connections than the limit, and takes it again when some are closed', async () => {
    const strict = await openPlantedCity({ limits: { connectionsPerAddress: 3 } });
    const open = await openConnections(strict, 5);
    await delay(100);
    expect(open.filter(({ destroyed }) => destroyed)).toHaveLength(2);
    for (const socket of open) socket.destroy();
    await delay(100);
    expect((await strict.ask('{ __typename }')).status).toBe(200);
    await strict.close();
  });
});
