import { connect, type Socket } from 'node:net';

/** What came back, read to its end. */
export interface Answer {
  readonly status: number;
  readonly body: Buffer;
}

/** One connection that carries one request at a time. */
export interface KeepAliveConnection {
  /** Sends a whole HTTP/1.1 request. Rejects when the server closes before it has answered. */
  send(request: Buffer): Promise<Answer>;
  close(): void;
}

interface Head {
  readonly status: number;
  /** Bytes of the body; undefined when it comes in chunks. */
  readonly length: number | undefined;
  readonly bodyAt: number;
}

function readHead(bytes: Buffer): Head | undefined {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const text = bytes.toString('latin1', 0, end);
  const length = /\r\ncontent-length: *(\d+)/i.exec(text)?.[1];
  return {
    status: Number(text.slice(9, 12)),
    length: length === undefined ? undefined : Number(length),
    bodyAt: end + 4,
  };
}

/** The body from its chunks (RFC 9112 section 7.1); undefined until the last one has come. */
function joinChunks(bytes: Buffer, from: number): Buffer | undefined {
  const parts: Buffer[] = [];
  for (let at = from; ; ) {
    const lineEnd = bytes.indexOf('\r\n', at);
    if (lineEnd < 0) return undefined;
    const size = Number.parseInt(bytes.toString('latin1', at, lineEnd), 16);
    const next = lineEnd + 2 + size + 2;
    if (bytes.length < next) return undefined;
    if (size === 0) return Buffer.concat(parts);
    parts.push(bytes.subarray(lineEnd + 2, next - 2));
    at = next;
  }
}

function readAnswer(bytes: Buffer, { status, length, bodyAt }: Head): Answer | undefined {
  if (length === undefined) {
    const body = joinChunks(bytes, bodyAt);
    return body && { status, body };
  }
  if (bytes.length < bodyAt + length) return undefined;
  return { status, body: bytes.subarray(bodyAt, bodyAt + length) };
}

function converse(socket: Socket): KeepAliveConnection {
  let waiting: { resolve(answer: Answer): void; reject(error: Error): void } | undefined;
  let received: Buffer = Buffer.alloc(0);
  let head: Head | undefined;
  const fail = (error: Error): void => {
    waiting?.reject(error);
    waiting = undefined;
  };
  socket.on('data', (chunk) => {
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
    head ??= readHead(received);
    const answer = head && readAnswer(received, head);
    if (!answer) return;
    received = Buffer.alloc(0);
    head = undefined;
    waiting?.resolve(answer);
  });
  socket.on('error', fail);
  socket.on('close', () => fail(new Error('the server closed the connection before it had answered')));
  return {
    send: (request) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        socket.write(request, (error) => error && fail(error));
      }),
    close: () => socket.destroy(),
  };
}

/**
 * Opens a connection to a server on this machine. It speaks just enough HTTP for a load: a general client takes as much
 * processor time as the server that is measured, on the same cores.
 */
export function openConnection(port: number): Promise<KeepAliveConnection> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port, noDelay: true });
    socket.once('error', reject);
    socket.once('connect', () => {
      socket.removeListener('error', reject);
      resolve(converse(socket));
    });
  });
}
