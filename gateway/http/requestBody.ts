import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { DoorRefusal } from './answer';

const JSON_TYPE = /^\s*application\/json\s*(;\s*charset\s*=\s*"?utf-?8"?\s*)?;?\s*$/i;
/** A body above the limit is still read up to here, so that the client gets to read the refusal. */
const MOST_DISCARDED = 1_048_576;

function requireJson({ headers }: IncomingMessage): void {
  const type = headers['content-type'];
  if (type === undefined || !JSON_TYPE.test(type)) {
    throw new DoorRefusal('UNSUPPORTED_MEDIA_TYPE', { field: 'content-type', received: type ?? '' });
  }
  const encoding = headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity') {
    throw new DoorRefusal('UNSUPPORTED_MEDIA_TYPE', { field: 'content-encoding', received: encoding });
  }
}

/**
 * Reads a body of at most `limit` bytes. Throws BODY_TOO_LARGE, or MALFORMED_JSON when it is cut off. It settles whatever
 * becomes of the client: a request that was answered early says nothing more, its socket closes.
 */
export function readBytes(request: IncomingMessage, limit: number): Promise<Buffer> {
  const { socket } = request;
  const chunks: Buffer[] = [];
  let size = 0;
  let leave = (): void => undefined;
  const bytes = new Promise<Buffer>((resolve, reject) => {
    const refuse = (): void =>
      reject(new DoorRefusal('BODY_TOO_LARGE', { field: 'body', limit }, { connection: 'close' }));
    const cut = (): void => reject(new DoorRefusal('MALFORMED_JSON', { field: 'body', reason: 'cut off' }));
    socket.once('close', cut);
    leave = () => socket.removeListener('close', cut);
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else if (size > MOST_DISCARDED) refuse();
    });
    request.on('end', () => (size > limit ? refuse() : resolve(Buffer.concat(chunks))));
    request.on('error', reject);
    if (Number(request.headers['content-length']) > MOST_DISCARDED) refuse();
  });
  return bytes.finally(leave);
}

/**
 * Reads a JSON body of at most `limit` bytes.
 * Throws UNSUPPORTED_MEDIA_TYPE, BODY_TOO_LARGE or MALFORMED_JSON.
 */
export async function readJsonBody(request: IncomingMessage, limit: number): Promise<unknown> {
  requireJson(request);
  const bytes = await readBytes(request, limit);
  if (!isUtf8(bytes)) throw new DoorRefusal('MALFORMED_JSON', { field: 'body', reason: 'not UTF-8' });
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch (error) {
    throw new DoorRefusal('MALFORMED_JSON', { field: 'body', reason: (error as Error).message.slice(0, 100) });
  }
}
