import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { FileAnswer, FilePort } from '../../kernel/service/files/filePort';
import { signAssertion } from '../../kernel/service/identity/assertion';
import { CataloguedError } from '../../kernel/values/cataloguedError';
import { viewerOf } from '../identity/caller';
import type { TokenReader } from '../identity/tokenReader';
import { OperationContext } from '../operationContext';
import { leavesOf } from '../sharing/leavesOf';
import type { AccessLog } from '../sharing/openAccessLog';
import type { Grants } from '../sharing/openGrants';
import { type Answer, DoorRefusal } from './answer';
import { referenceOf } from './referenceOf';
import type { Route } from './route';

/** What downloads work with. */
export interface ExportRouteOptions {
  readonly tokens: TokenReader;
  readonly grants: Grants;
  readonly accessLog: AccessLog;
  /** The exchange, which keeps the files. */
  readonly exchange: Partial<FilePort>;
  /** Signs the gateway's word on who is asking. */
  readonly assertionKey: Buffer;
}

/** Writes down what the answer gives; nothing for one's own data, and nothing where the caller has the file already. */
async function logDownload(accessLog: AccessLog, operation: OperationContext, answer: FileAnswer): Promise<void> {
  if (!answer.shared || answer.status === 304) return;
  const { hash, ...use } = answer.shared;
  operation.shared.add('exchange', use);
  await accessLog.record(leavesOf(operation, hash));
}

async function download(
  { tokens, grants, accessLog, exchange, assertionKey }: ExportRouteOptions,
  request: IncomingMessage,
  { pathname }: URL,
): Promise<Answer> {
  const { method, headers } = request;
  if (method !== 'GET') throw new DoorRefusal('METHOD_NOT_ALLOWED', { received: method ?? '' }, { allow: 'GET' });
  if (!exchange.openFile) throw new DoorRefusal('NO_SUCH_PATH', { received: pathname });
  const caller = await tokens.read(headers.authorization);
  if (caller.kind === 'public') throw new CataloguedError('TOKEN_NEEDED');
  const reference = referenceOf(request);
  const known = await grants.find(caller);
  const viewer = viewerOf(caller, known?.grant ?? null, randomUUID());
  const assertion = signAssertion(viewer, 'exchange', { key: assertionKey, now: Date.now() });
  const { range, 'if-range': ifRange, 'if-none-match': ifNoneMatch } = headers;
  const conditions = { range, ifRange: ifRange as string | undefined, ifNoneMatch };
  const answer = await exchange.openFile({ path: pathname, assertion, ...conditions });
  try {
    const operation = new OperationContext({ viewer, budgetKey: caller.subject, reference });
    await logDownload(accessLog, operation, answer);
  } catch (error) {
    answer.body?.destroy();
    throw error;
  }
  return { status: answer.status, headers: answer.headers, body: answer.body ?? '' };
}

/**
 * Opens the downloads at /exports/<id>/<file>: a token of the export's department, one span of bytes at a time if asked
 * for, and no byte of another department's data before the download stands in the access log.
 */
export function openExportRoute(options: ExportRouteOptions): Route {
  return (request, url) => (url.pathname.startsWith('/exports/') ? download(options, request, url) : undefined);
}
