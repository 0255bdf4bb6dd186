import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import type { WebhookAnswer, WebhookFault } from '../../rules/webhooks/judgeAnswer';
import { ANSWER_BYTES, ANSWER_WITHIN_MS } from '../../rules/webhooks/webhookLimits';
import { AddressRefused, type Receivers } from './receivers';

/** A message on its way to a receiver. */
export interface OutgoingMessage {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Over which ways a message goes, and who may call it back. */
export interface SendOptions {
  readonly receivers: Receivers;
  /** Ends the attempt at once; its outcome is not known then. */
  readonly signal: AbortSignal;
  /** Milliseconds until the whole answer must be there; ten seconds unless stated. */
  readonly withinMs?: number;
}

/** What is said of a connection that its other end has closed. */
const CLOSED: ReadonlySet<string | undefined> = new Set(['ECONNRESET', 'EPIPE']);
/** What TLS says of a certificate that it does not accept. */
const CERTIFICATE = /^(ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_(VERIFY|GET)|EPROTO|HOSTNAME_MISMATCH)/;

function faultOf(error: unknown, late: AbortSignal): WebhookFault {
  if (late.aborted) return 'TIMEOUT';
  if (error instanceof AddressRefused) return 'ADDRESS';
  return CERTIFICATE.test(String((error as NodeJS.ErrnoException).code)) ? 'TLS' : 'UNREACHABLE';
}

/** A connection that its receiver closed while it lay idle: nothing was taken. */
class StaleConnection extends Error {}

/** Resolves to the status when the answer was read to its end or its limit; what it says is thrown away. */
function exchangeOnce({ url, headers, body }: OutgoingMessage, { receivers, signal }: SendOptions): Promise<number> {
  return new Promise((resolve, reject) => {
    const target = new URL(url);
    if (target.protocol === 'http:' && !receivers.plainHttp) throw new AddressRefused('plain HTTP is not allowed');
    const send = target.protocol === 'http:' ? plainRequest : secureRequest;
    const options = { method: 'POST', headers, signal, ...receivers.routeTo(target) };
    let isAnswered = false;
    const request = send(target, options, (answer) => {
      isAnswered = true;
      let read = 0;
      const status = answer.statusCode ?? 0;
      answer.on('data', (chunk: Buffer) => {
        read += chunk.length;
        if (read <= ANSWER_BYTES) return;
        resolve(status);
        request.destroy();
      });
      answer.on('end', () => resolve(status));
      answer.on('error', reject);
    });
    request.on('error', (error: NodeJS.ErrnoException) => {
      const isStale = request.reusedSocket && !isAnswered && CLOSED.has(error.code);
      reject(isStale ? new StaleConnection() : error);
    });
    request.end(body);
  });
}

/**
 * Sends a message once; a redirect is an answer as any other and is not followed. Resolves to what was answered, or to
 * why there was no answer within the time. Rejects with the reason of the signal alone.
 */
export async function sendMessage(message: OutgoingMessage, options: SendOptions): Promise<WebhookAnswer> {
  const late = AbortSignal.timeout(options.withinMs ?? ANSWER_WITHIN_MS);
  const timed = { ...options, signal: AbortSignal.any([late, options.signal]) };
  try {
    const status = await exchangeOnce(message, timed).catch((error: unknown) => {
      if (error instanceof StaleConnection) return exchangeOnce(message, timed);
      throw error;
    });
    return { status, fault: status >= 200 && status < 300 ? undefined : 'STATUS' };
  } catch (error) {
    options.signal.throwIfAborted();
    return { status: null, fault: error instanceof StaleConnection ? 'UNREACHABLE' : faultOf(error, late) };
  }
}
