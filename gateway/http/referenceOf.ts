import type { IncomingMessage } from 'node:http';
import { DoorRefusal } from './answer';

const REFERENCE_HEADER = 'hub-reference';
const LONGEST_REFERENCE = 100;

/** Number of the case or plan that the caller works on, for the log of accesses. Throws BAD_REQUEST. */
export function referenceOf({ headers }: IncomingMessage): string | null {
  const text = headers[REFERENCE_HEADER];
  if (typeof text !== 'string' || text === '') return null;
  if (text.length > LONGEST_REFERENCE) {
    throw new DoorRefusal('BAD_REQUEST', { field: REFERENCE_HEADER, received: text, limit: LONGEST_REFERENCE });
  }
  return text;
}
