import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { DoorRefusal } from '../http/answer';
import { readBytes } from '../http/requestBody';

const FORM_TYPE = /^\s*application\/x-www-form-urlencoded\s*(;\s*charset\s*=\s*"?utf-?8"?\s*)?;?\s*$/i;

/**
 * Reads the fields of a form of at most `limit` bytes.
 * Throws UNSUPPORTED_MEDIA_TYPE, BODY_TOO_LARGE or MALFORMED_FORM.
 */
export async function readFormBody(request: IncomingMessage, limit: number): Promise<URLSearchParams> {
  const { 'content-type': type = '', 'content-encoding': encoding = 'identity' } = request.headers;
  if (!FORM_TYPE.test(type)) throw new DoorRefusal('UNSUPPORTED_MEDIA_TYPE', { field: 'content-type', received: type });
  if (encoding !== 'identity') {
    throw new DoorRefusal('UNSUPPORTED_MEDIA_TYPE', { field: 'content-encoding', received: encoding });
  }
  const bytes = await readBytes(request, limit);
  if (!isUtf8(bytes)) throw new DoorRefusal('MALFORMED_FORM', { field: 'body', reason: 'not UTF-8' });
  return new URLSearchParams(bytes.toString('utf8'));
}
