import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Outbound, STRICT_OUTBOUND } from '../../kernel/service/silo';
import { openReceivers, type Receivers, type Resolve } from '../../subgraphs/exchange/store/webhooks/receivers';
import { sendMessage } from '../../subgraphs/exchange/store/webhooks/sendMessage';

const LOOPBACK = { plainHttp: true, allowedAddresses: ['127.0.0.1'] };
const four = (address: string) => ({ address, family: 4 });

let server: Server;
let asked: string[];
let answer: (response: ServerResponse) => void;
let opened: Receivers[];
beforeEach(async () => {
  [asked, opened] = [[], []];
  answer = (response) => response.writeHead(200).end();
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.headers.host}`);
    request.resume().on('end', () => answer(response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  for (const receivers of opened) receivers.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const port = () => (server.address() as AddressInfo).port;
function open(outbound: Outbound = LOOPBACK, resolve?: Resolve): Receivers {
  const receivers = openReceivers(outbound, resolve);
  opened.push(receivers);
  return receivers;
}
const send = (receivers: Receivers, url: string, withinMs = 5_000, signal = new AbortController().signal) =>
  sendMessage({ url, headers: { 'content-length': '2' }, body: '{}' }, { receivers, signal, withinMs });

describe('数据安全法 27: the way to a receiver', () => {
  it('leads to an address that was checked, whatever the name says a moment later', async () => {
    const answers = ['127.0.0.1', '127.0.0.2'];
    const resolve: Resolve = async () => [four(answers.shift() ?? '10.0.0.1')];
    expect(await send(open(LOOPBACK, resolve), `http://hooks.example.cn:${port()}/`)).toMatchObject({ status: 200 });
    expect(asked).toEqual([`POST hooks.example.cn:${port()}`]);
    expect(answers).toEqual(['127.0.0.2']);
  });

  it('is closed by a name that came to a private address since it was registered', async () => {
    const answers = [four('8.8.8.8'), four('127.0.0.1')];
    const receivers = open({ plainHttp: true, allowedAddresses: [] }, async () => answers.splice(0, 1));
    const url = `http://hooks.example.cn:${port()}/`;
    await expect(receivers.requireReachable(new URL(url))).resolves.toBeUndefined();
    expect(await send(receivers, url)).toEqual({ status: null, fault: 'ADDRESS' });
    expect(asked).toEqual([]);
  });

  it('is closed by one private address among public ones', async () => {
    const receivers = open(STRICT_OUTBOUND, async () => [four('8.8.8.8'), { address: '::1', family: 6 }]);
    const refusal = expect.objectContaining({ code: 'WEBHOOK_HOST_NOT_PUBLIC' });
    await expect(receivers.requireReachable(new URL('https://hooks.example.cn/'))).rejects.toEqual(refusal);
    expect(await send(receivers, `https://hooks.example.cn:${port()}/`)).toEqual({ status: null, fault: 'ADDRESS' });
  });

  it('is closed by a name without an address', async () => {
    const receivers = open(STRICT_OUTBOUND, async () => []);
    await expect(receivers.requireReachable(new URL('https://hooks.example.cn/'))).rejects.toThrow();
  });

  it.each(['http://127.0.0.1', 'http://[::1]', 'http://[::ffff:127.0.0.1]', 'http://2130706433', 'http://localhost'])(
    'is closed to %s, which nobody resolves or which is an address itself',
    async (host) => {
      const receivers = open({ plainHttp: true, allowedAddresses: [] });
      const url = new URL(`${host}:${port()}/`);
      await expect(receivers.requireReachable(url)).rejects.toMatchObject({ code: 'WEBHOOK_HOST_NOT_PUBLIC' });
      expect(await send(receivers, url.href)).toEqual({ status: null, fault: 'ADDRESS' });
      expect(asked).toEqual([]);
    },
  );

  it('is closed to plain HTTP where that is not allowed', async () => {
    const receivers = open({ plainHttp: false, allowedAddresses: ['127.0.0.1'] });
    expect(await send(receivers, `http://127.0.0.1:${port()}/`)).toEqual({ status: null, fault: 'ADDRESS' });
    expect(asked).toEqual([]);
  });

  it('serves for several messages', async () => {
    let connections = 0;
    server.on('connection', () => {
      connections += 1;
    });
    const receivers = open();
    for (let n = 0; n < 3; n += 1) await send(receivers, `http://127.0.0.1:${port()}/`);
    expect([asked.length, connections]).toEqual([3, 1]);
  });

  it('is made anew when the receiver closed it while it lay idle', async () => {
    const receivers = open();
    await send(receivers, `http://127.0.0.1:${port()}/`);
    server.closeIdleConnections();
    expect(await send(receivers, `http://127.0.0.1:${port()}/`)).toEqual({ status: 200, fault: undefined });
  });
});

describe('one attempt', () => {
  it('fails when the answer is not there in time, also one that only begins', async () => {
    answer = () => undefined;
    expect(await send(open(), `http://127.0.0.1:${port()}/`, 100)).toEqual({ status: null, fault: 'TIMEOUT' });
    answer = (response) => response.writeHead(200).write('a');
    expect(await send(open(), `http://127.0.0.1:${port()}/`, 100)).toEqual({ status: null, fault: 'TIMEOUT' });
  });

  it('reads no more of an answer than 64 KB', async () => {
    let written = 0;
    answer = (response) => {
      const block = Buffer.alloc(32_768);
      const more = (): void => {
        while (!response.destroyed && response.write(block)) written += block.length;
      };
      response.writeHead(200).on('drain', more);
      more();
    };
    expect(await send(open(), `http://127.0.0.1:${port()}/`)).toEqual({ status: 200, fault: undefined });
    expect(written).toBeLessThan(20_000_000);
  });

  it('tells nobody at the door from somebody who does not speak TLS', async () => {
    const free = port();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    expect(await send(open(), `http://127.0.0.1:${free}/`)).toEqual({ status: null, fault: 'UNREACHABLE' });
    await new Promise<void>((resolve) => server.listen(free, '127.0.0.1', resolve));
    expect(await send(open(), `https://127.0.0.1:${free}/`)).toEqual({ status: null, fault: 'TLS' });
  });

  it('ends without an outcome when the hub stops', async () => {
    answer = () => undefined;
    const stopping = new AbortController();
    const sent = send(open(), `http://127.0.0.1:${port()}/`, 5_000, stopping.signal);
    setTimeout(() => stopping.abort(), 50);
    await expect(sent).rejects.toThrow('abort');
  });
});
