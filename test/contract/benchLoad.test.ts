import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type KeepAliveConnection, openConnection } from '../../tools/bench/load/keepAliveConnection';

const REQUEST = Buffer.from('POST / HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-length: 2\r\n\r\n{}');
const LONG = '监管'.repeat(60_000);

/** Asks a real HTTP server over one connection. */
async function withServer(
  listener: RequestListener,
  ask: (connection: KeepAliveConnection, server: Server) => Promise<void>,
): Promise<void> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const connection = await openConnection((server.address() as AddressInfo).port);
  try {
    await ask(connection, server);
  } finally {
    connection.close();
    server.close();
  }
}

describe('connection of the bench load', () => {
  it('reads answers with a stated length, several on one connection', async () => {
    const text = JSON.stringify({ data: LONG });
    const listener: RequestListener = (_, response) =>
      response.writeHead(200, { 'content-length': Buffer.byteLength(text) }).end(text);
    await withServer(listener, async (connection) => {
      for (let i = 0; i < 3; i += 1) {
        const { status, body } = await connection.send(REQUEST);
        expect([status, body.toString()]).toEqual([200, text]);
      }
    });
  });

  it('joins an answer in chunks, however they are cut', async () => {
    const parts = ['{"data":', '"', LONG, '"}'];
    const listener: RequestListener = async (_, response) => {
      response.writeHead(503);
      for (const part of parts) {
        response.write(part);
        await sleep(5);
      }
      response.end();
    };
    await withServer(listener, async (connection) => {
      const { status, body } = await connection.send(REQUEST);
      expect([status, body.toString()]).toEqual([503, parts.join('')]);
    });
  });

  it('rejects when the server leaves without an answer, so that no lost request is counted', async () => {
    await withServer(
      (request) => request.socket.destroy(),
      async (connection) => {
        await expect(connection.send(REQUEST)).rejects.toThrow('closed the connection');
        await expect(connection.send(REQUEST)).rejects.toThrow();
      },
    );
  });
});
