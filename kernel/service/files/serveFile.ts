import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { FileAnswer, FilePort, FileUse } from './filePort';

/** Header in which a silo tells the gateway what the access log must hold before the file is passed on. */
const USE_HEADER = 'hub-shared-use';

/** The value of the header for a use. */
const writeUse = (use: FileUse): string => Buffer.from(JSON.stringify(use)).toString('base64');

/** The use that the headers of a silo's answer tell of, and the headers that are the client's. */
export function takeUse(headers: Readonly<Record<string, string>>): Pick<FileAnswer, 'headers' | 'shared'> {
  const { [USE_HEADER]: told, ...others } = headers;
  if (told === undefined) return { headers: others };
  return { headers: others, shared: JSON.parse(Buffer.from(told, 'base64').toString('utf8')) as FileUse };
}

/** Whether a request to a silo is for a file: of an export, or of a draw. */
export function isFileRequest({ method, url }: IncomingMessage): boolean {
  return method === 'GET' && url !== undefined && (url.startsWith('/exports/') || url.startsWith('/draws/'));
}

/** Sends a silo's file to the gateway of another process. Rejects, before anything is sent, with catalogued errors. */
export async function serveFile(port: FilePort, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { authorization, range, 'if-range': ifRange, 'if-none-match': ifNoneMatch } = request.headers;
  const [, assertion = ''] = /^Bearer (.+)$/.exec(authorization ?? '') ?? [];
  const conditions = { range, ifRange: ifRange as string | undefined, ifNoneMatch };
  const { status, headers, body, shared } = await port.openFile({ path: request.url ?? '', assertion, ...conditions });
  response.writeHead(status, { ...headers, ...(shared ? { [USE_HEADER]: writeUse(shared) } : {}) });
  if (body) await pipeline(body, response).catch(() => response.destroy());
  else response.end();
}
