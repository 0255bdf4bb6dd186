import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { CataloguedError } from '../../kernel/values/cataloguedError';
import type { Caller } from '../identity/caller';

/** Header in which a page says for whom it stands. */
export const HOLDER_HEADER = 'hub-session-holder';

/** A mark of who somebody is, with his place and rights: another one is another holder of the session. */
export function holderOf({ kind, subject, department, district, roles, agreement, purpose }: Caller): string {
  const facts = [kind, subject, department, district, [...roles].sort(), agreement, purpose];
  return createHash('sha256').update(JSON.stringify(facts)).digest('base64url');
}

/**
 * Nothing that a page of one person sends is done in the name of another, who has signed in in another tab meanwhile.
 * Throws SESSION_CHANGED.
 */
export function requireHolder({ headers }: Pick<IncomingMessage, 'headers'>, caller: Caller): void {
  const told = headers[HOLDER_HEADER];
  if (told !== undefined && told !== holderOf(caller)) throw new CataloguedError('SESSION_CHANGED');
}
